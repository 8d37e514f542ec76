"""Tests of katalite.handins."""
