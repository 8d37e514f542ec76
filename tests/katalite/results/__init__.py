"""Tests of katalite.results."""
