"""The course of tests/data/standins/account: an exercise whose hidden tests import the submission."""

import shutil
from pathlib import Path

ACCOUNT = Path(__file__).parents[1] / "data" / "standins" / "account"
TOML = """
title = "Bank account"
summary = "Keep money for people."
difficulty = "Easy"
names = ["Account", "AccountError", "total", "owners", "find", "each", "balances", "RATE"]
time_limit = 3
"""
STARTER = """
class AccountError(Exception):
    pass


class Account:
    def __init__(self, owner, balance=0):
        pass


def total(accounts):
    pass


owners = find = each = balances = total
RATE = None
"""


def write_course(root: Path, toml: str = TOML) -> Path:
    """Writes the course below `root`, which it gives back."""
    folder = root / "exercise" / "account"
    folder.mkdir(parents=True)
    (folder / "exercise.toml").write_text(toml, encoding="utf-8")
    (folder / "statement.md").write_text("Write the class `Account`.\n", encoding="utf-8")
    (folder / "starter.py").write_text(STARTER, encoding="utf-8")
    shutil.copytree(ACCOUNT / "hidden", root / "hidden_tests" / "account")
    (root / "solutions" / "account").mkdir(parents=True)
    shutil.copyfile(ACCOUNT / "reference.py", root / "solutions" / "account" / "reference.py")
    return root
