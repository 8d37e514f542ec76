"""Hidden tests of batch norm as a layer with running averages."""

from math import sqrt

import numpy as np
import pytest
from solution import BatchNorm2d

from katalite_grader.sweeps import array, vector
from katalite_grader.testing import assert_close


def statistics(X):
    """Mean, biased and unbiased variance of each channel, in plain loops: lists of floats."""
    found = []
    for channel in X.swapaxes(0, 1).reshape(X.shape[1], -1).tolist():
        mean = sum(channel) / len(channel)
        squares = sum((number - mean) ** 2 for number in channel)
        found.append((mean, squares / len(channel), squares / max(len(channel) - 1, 1)))
    return zip(*found, strict=True)


def normalized(X, means, variances, gamma, beta, epsilon):
    """What the statement says, channel by channel: an array of X's shape, float64."""
    Y = np.empty(X.shape)
    for c, (mean, variance) in enumerate(zip(means, variances, strict=True)):
        Y[:, c] = gamma[c] * (X[:, c].astype(float) - mean) / sqrt(variance + epsilon) + beta[c]
    return Y


def moved(old, new, momentum):
    return np.array([(1 - momentum) * one + momentum * other for one, other in zip(old, new, strict=True)])


ONE, ZERO = np.ones(2), np.zeros(2)
BATCH = np.array([[[[1.0, 3.0]], [[10.0, 10.0]]], [[[5.0, 7.0]], [[40.0, 20.0]]]])
OTHER = np.array([[[[2.0, 0.0]], [[-4.0, 6.0]]], [[[9.0, 1.0]], [[5.0, 1.0]]]])


def test_a_new_layer():
    """A new layer has ones and zeros, and is in training"""
    layer = BatchNorm2d(3)
    assert_close(layer.gamma, np.ones(3))
    assert_close(layer.beta, np.zeros(3))
    assert_close(layer.running_mean, np.zeros(3))
    assert_close(layer.running_variance, np.ones(3))
    assert_close(layer.training, True)


def test_training():
    """In training, a batch is normalized by its own statistics"""
    means, variances, _ = statistics(BATCH)
    assert_close(BatchNorm2d(2)(BATCH), normalized(BATCH, means, variances, ONE, ZERO, 1e-5))


def test_running_averages():
    """In training, the running averages move"""
    layer = BatchNorm2d(2)
    mean, variance = ZERO, ONE
    for batch in (BATCH, OTHER):
        layer(batch)
        means, _, unbiased = statistics(batch)
        mean, variance = moved(mean, means, 0.1), moved(variance, unbiased, 0.1)
        assert_close(layer.running_mean, mean)
        assert_close(layer.running_variance, variance)


def test_use():
    """In use, running averages take the batch's place"""
    layer = BatchNorm2d(2)
    layer(BATCH)
    layer.training = False
    means, _, unbiased = statistics(BATCH)
    mean, variance = moved(ZERO, means, 0.1), moved(ONE, unbiased, 0.1)
    assert_close(layer(OTHER), normalized(OTHER, mean, variance, ONE, ZERO, 1e-5))
    assert_close(layer(OTHER[:1]), normalized(OTHER[:1], mean, variance, ONE, ZERO, 1e-5))


def test_use_changes_nothing():
    """In use, the running averages stay"""
    layer = BatchNorm2d(2)
    layer.training = False
    layer(BATCH)
    assert_close(layer.running_mean, ZERO)
    assert_close(layer.running_variance, ONE)


def test_one_pixel_in_use():
    """In use, one pixel is enough"""
    layer = BatchNorm2d(2)
    layer.running_mean, layer.running_variance = np.array([1.0, -1.0]), np.array([4.0, 0.25])
    layer.training = False
    pixel = np.array([[[[5.0]], [[3.0]]]])
    assert_close(layer(pixel), normalized(pixel, [1.0, -1.0], [4.0, 0.25], ONE, ZERO, 1e-5))


def test_training_goes_on():
    """After use, training goes on where it was"""
    layer = BatchNorm2d(2)
    layer.training = False
    layer(OTHER)
    layer.training = True
    means, variances, unbiased = map(list, statistics(BATCH))
    assert_close(layer(BATCH), normalized(BATCH, means, variances, ONE, ZERO, 1e-5))
    assert_close(layer.running_mean, moved(ZERO, means, 0.1))
    assert_close(layer.running_variance, moved(ONE, unbiased, 0.1))


def test_scale_and_shift():
    """gamma and beta scale and shift the channels"""
    layer = BatchNorm2d(2)
    layer.gamma, layer.beta = np.array([2.0, -0.5]), np.array([1.0, 10.0])
    means, variances, _ = statistics(BATCH)
    assert_close(layer(BATCH), normalized(BATCH, means, variances, [2.0, -0.5], [1.0, 10.0], 1e-5))


@pytest.mark.parametrize("momentum", [0.5, 1.0, 0.0])
def test_momentum(momentum):
    """momentum says by which part of the way averages move"""
    layer = BatchNorm2d(2, momentum=momentum)
    means, variances, unbiased = map(list, statistics(BATCH))
    assert_close(layer(BATCH), normalized(BATCH, means, variances, ONE, ZERO, 1e-5))
    assert_close(layer.running_mean, moved(ZERO, means, momentum))
    assert_close(layer.running_variance, moved(ONE, unbiased, momentum))


def test_epsilon():
    """epsilon is added to variances, in training and in use"""
    layer = BatchNorm2d(2, 0.1, 3.0)
    means, variances, _ = statistics(BATCH)
    assert_close(layer(BATCH), normalized(BATCH, means, variances, ONE, ZERO, 3.0))
    layer.training = False
    layer.running_mean, layer.running_variance = np.array([1.0, -1.0]), np.array([4.0, 0.25])
    assert_close(layer(OTHER), normalized(OTHER, [1.0, -1.0], [4.0, 0.25], ONE, ZERO, 3.0))


def test_default_epsilon():
    """epsilon is 1e-5 unless it is given"""
    batch = np.array([[[[3.004, 2.996]]], [[[3.004, 2.996]]]])
    means, variances, _ = statistics(batch)
    layer = BatchNorm2d(1)
    layer.gamma = np.array([4.0])
    assert_close(layer(batch), normalized(batch, means, variances, [4.0], [0.0], 1e-5))


def test_two_layers():
    """Layers share nothing"""
    one, other = BatchNorm2d(2), BatchNorm2d(2)
    one(BATCH)
    assert_close(other.running_mean, ZERO)
    assert_close(other.running_variance, ONE)


def test_bytes():
    """Whole numbers are added up without loss"""
    batch = array((2, 2, 2, 3), "u1", "c", 5)
    means, variances, unbiased = statistics(batch)
    layer = BatchNorm2d(2)
    assert_close(layer(batch), normalized(batch, means, variances, ONE, ZERO, 1e-5))
    assert_close(layer.running_variance, moved(ONE, unbiased, 0.1))


@pytest.mark.parametrize(
    "line",
    [
        "1 1 1x2 f8 c positive zero 0.1 1",
        "2 2 2x2 f4 fortran mixed whole 0.5 2",
        "3 3 3x3 i4 channels-last negative positive 0.25 3",
        "4 1 1x1 >f8 strided one negative 0.1 4",
        "2 4 4x2 i1 reversed whole mixed 1 5",
        "5 2 1x3 u1 cut single single 0.75 6",
        "1 5 2x1 i8 fortran holed zero 0.5 7",
        "3 2 2x3 f8 reversed mixed mixed 0.1 8",
        "6 3 1x1 >i4 cut positive one 0.9 9",
        "2 7 2x2 f4 channels-last strided whole 0.3 10",
        "2 2 2x3 f8 strided mixed positive 0.2 11",
    ],
)
def test_any_batch(line):
    """Any size and type, in training and in use"""
    samples, channels, pixels, dtype, layout, gamma, beta, momentum, seed = line.split()
    shape, start = (int(samples), int(channels), *map(int, pixels.split("x"))), int(seed)
    layer = BatchNorm2d(shape[1], momentum=float(momentum), epsilon=0.01)
    scale, shift = vector(shape[1], gamma, start + 1), vector(shape[1], beta, start + 2)
    layer.gamma, layer.beta = scale, shift
    mean, variance = [0.0] * shape[1], [1.0] * shape[1]
    for batch in (array(shape, dtype, layout, start), array(shape, dtype, layout, start + 3)):
        means, biased, unbiased = map(list, statistics(batch))
        assert_close(layer(batch), normalized(batch, means, biased, scale, shift, 0.01))
        mean, variance = moved(mean, means, float(momentum)), moved(variance, unbiased, float(momentum))
    assert_close(layer.running_mean, mean)
    assert_close(layer.running_variance, variance, atol=1e-4, rtol=1e-9)
    layer.training = False
    assert_close(layer(batch), normalized(batch, mean, variance, scale, shift, 0.01))
