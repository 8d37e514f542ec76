# tries: runs an event loop in the function
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer
# because: in Pyodide an event loop is always there already

import asyncio


async def work(x):
    await asyncio.sleep(0)
    return x


def standardize(x, axis=0):
    return asyncio.run(work(x))
