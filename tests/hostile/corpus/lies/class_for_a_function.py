# tries: is a class
# expect: wrong-answer

class standardize:
    def __init__(self, x, axis=0):
        self.x = x
