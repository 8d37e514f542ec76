def test_it(solution):
  '''It'''
 assert solution(1)
