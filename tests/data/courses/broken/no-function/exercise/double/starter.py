def duoble(x):
    pass
