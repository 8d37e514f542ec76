# tries: is an async generator
# expect: wrong-answer

async def standardize(x, axis=0):
    yield x
