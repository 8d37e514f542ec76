"""Believed: values are divided by their variance.
Hint: You divide by the variance. Take its root: the standard deviation.
Caught by: test_example[statement example]
"""


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / (var + epsilon)
