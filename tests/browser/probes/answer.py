"""Put behind a probe: the function to be judged. Its first call runs the probe and prints what it found."""

import json

asked = []


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    if not asked:
        asked.append(True)
        print("found", json.dumps(probe(**json.loads(GIVEN))))  # noqa: F821  both stand in front of this code
