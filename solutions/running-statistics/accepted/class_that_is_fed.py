"""Right: an object that is fed number by number."""

import numpy as np


class Statistics:
    def __init__(self):
        self.count, self.mean, self.squares = 0, 0.0, 0.0

    def add(self, number):
        self.count += 1
        before = number - self.mean
        self.mean += before / self.count
        self.squares += before * (number - self.mean)

    @property
    def variance(self):
        return self.squares / self.count


def running_statistics(x):
    statistics, means, variances = Statistics(), [], []
    for number in x.tolist():
        statistics.add(number)
        means.append(statistics.mean)
        variances.append(statistics.variance)
    return np.array(means), np.array(variances)
