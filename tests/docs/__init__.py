"""Tests of what the documentation says, and what makes its pictures."""
