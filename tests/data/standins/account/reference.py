class AccountError(Exception):
    def __init__(self, text, owner=""):
        super().__init__(text)
        self.owner = owner


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def __eq__(self, other):
        return isinstance(other, Account) and (self.owner, self.balance) == (other.owner, other.balance)

    def deposit(self, amount):
        if amount < 0:
            raise AccountError("negative", self.owner)
        self.balance += amount


def total(accounts):
    return sum(account.balance for account in accounts)


def owners(accounts):
    return [account.owner for account in accounts]


def find(accounts, owner):
    return next((account for account in accounts if account.owner == owner), None)


def each(accounts, function):
    for account in accounts:
        function(account.balance)


def balances(accounts):
    yield from (account.balance for account in accounts)


RATE = 3
