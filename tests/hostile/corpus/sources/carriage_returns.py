# tries: ends its lines as old Macintoshes did, and is right
# expect: accepted
# fill <<1>>: "\r" 1

import numpy<<1>>import math<<1>>def standardize(x, axis=0):<<1>>    if x.size == 0:<<1>>        raise ValueError("x is empty")<<1>>    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)<<1>>
