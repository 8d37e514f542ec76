"""The bias of the convolution was added as it was, without the scale: nobody saw it as long as layers before a batch norm had
none (ultralytics/yolov3, issue 807)."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    w_bn = np.diag(gamma / np.sqrt(epsilon + variance))
    weights = (w_bn @ W.reshape(len(W), -1)).reshape(W.shape)
    b_conv = np.zeros(len(W)) if b is None else b
    b_bn = beta - gamma * mean / np.sqrt(variance + epsilon)
    return weights, b_conv + b_bn
