import numpy as np


def spectral_norm(W, seed, steps=1):
    """Divide weights by their spectral norm, as power iteration finds it.

    W: array of shape (O, ...), outputs first
    seed: for the vector to begin with
    steps: how often to go there and back

    Returns a tuple: weights of W's shape, and sigma, a float.
    """
    # TODO: a matrix, a vector to begin with, and steps.
    pass
