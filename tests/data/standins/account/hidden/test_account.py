import pytest
from solution import RATE, Account, AccountError, balances, each, find, owners, total


def two():
    return [Account("Ada", 3), Account("Bob", 4)]


def test_total():
    assert total(two()) == 7


def test_total_is_a_number():
    assert total(two()) in (7, 7.0)
    assert total(two()) + 1 == 8


def test_owners():
    assert owners(two()) == ["Ada", "Bob"]
    assert "Ada" in owners(two())
    assert len(owners(two())) == 2


def test_owners_in_a_list():
    assert sorted(owners(two())) == ["Ada", "Bob"]


def test_balance():
    account = Account("Ada")
    account.deposit(5)
    assert account.balance == 5
    assert account.owner == "Ada"


def test_error():
    with pytest.raises(AccountError, match="negative") as info:
        Account("Eve").deposit(-1)
    assert info.value.owner == "Eve"
    assert info.value.args == ("negative",)


def test_find():
    accounts = two()
    assert find(accounts, "Bob") is accounts[1]
    assert find(accounts, "Eve") is None


def test_equal():
    assert Account("Ada", 1) == Account("Ada", 1)
    assert not (Account("Ada", 1) == Account("Ada", 2))
    assert Account("Ada", 1) != 1


def test_each():
    seen = []
    each(two(), seen.append)
    assert seen == [3, 4]


def test_balances():
    assert list(balances(two())) == [3, 4]
    assert sum(balances(two())) == 7


def test_rate():
    assert RATE == 3
    assert {RATE: 1}[3] == 1
