# tries: returns text with halves of characters
# expect: wrong-answer

def standardize(x, axis=0):
    return {"\ud800": "\udfff accepted \u202e", "text": "\x00\x1b[2J"}
