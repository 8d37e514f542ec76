# tries: writes files that pytest and Python would read
# expect: wrong-answer

def standardize(x, axis=0):
    for name in ("conftest.py", "pytest.ini", "sitecustomize.py", "usercustomize.py", "test_standardize.py"):
        with open(name, "w") as file:
            file.write("raise SystemExit(0)\n")
    return x
