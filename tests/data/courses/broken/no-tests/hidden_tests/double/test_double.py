def check_it(solution):
    pass
