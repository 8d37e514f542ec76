"""Submissions a second of `grade`, against one fresh pytest process for each."""
