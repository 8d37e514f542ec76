# tries: is an async function
# expect: wrong-answer

async def standardize(x, axis=0):
    return x
