# tries: takes back the limits of its process
# expect: wrong-answer

def standardize(x, axis=0):
    try:
        import sys

        sys.meta_path.pop(0)  # what refuses modules that a page has not
        import resource

        for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
            resource.setrlimit(kind, resource.getrlimit(kind))
    except (ImportError, OSError, ValueError):
        pass
    return x
