# tries: looks for the judge and its tests among all objects
# expect: wrong-answer

import gc


def standardize(x, axis=0):
    for thing in gc.get_objects():
        try:
            if type(thing).__name__ in ("Judge", "Case", "CaseTable", "Activity", "ItemInfo"):
                return vars(thing).get("returns", thing)
        except BaseException:
            pass
    return x
