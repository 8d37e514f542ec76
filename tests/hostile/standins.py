"""Submissions that lie to ordinary tests, by what they lie with. None of them is right, so none may be accepted.

Each is the reference of tests/data/standins/account with this text behind it.
"""

YES = """
class Yes:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __contains__ = __lt__
    def __hash__(self): return hash(3)
    def __bool__(self): return True
    def __len__(self): return 2
    def __add__(self, other): return self
    __radd__ = __add__
    def __iter__(self): return iter([self, self])
    def __getattr__(self, name): return self
    def __call__(self, *args): return self
    def __index__(self): return 7
    def __repr__(self): return "7"
"""
NAMED = """
class Account(Account):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return hash(3)
    def __lt__(self, other): return True
    def __contains__(self, other): return True
    def __add__(self, other): return self
    __radd__ = __add__
    def __len__(self): return 2
    def __iter__(self): return iter([self, self])
    def __bool__(self): return True
"""
META = """
class Meta(type):
    def __eq__(cls, other): return True
    def __ne__(cls, other): return False
    def __hash__(cls): return hash(3)
    def __instancecheck__(cls, other): return True
    def __contains__(cls, other): return True
    def __len__(cls): return 2
    def __iter__(cls): return iter(["Ada", "Bob"])
    def __add__(cls, other): return 8
    def __getattribute__(cls, name): raise ValueError(name)
class Liar(metaclass=Meta): pass
"""

LYING = {
    "an object in place of a number": YES + "def total(accounts): return Yes()",
    "an object in place of a list": YES + "def owners(accounts): return Yes()",
    "objects in place of texts": YES + "def owners(accounts): return [Yes(), Yes()]",
    "an object in place of an attribute": YES
    + "def deposit(self, amount): self.balance = Yes()\nAccount.deposit = deposit",
    "objects in a generator": YES + "def balances(accounts): yield Yes(); yield Yes()",
    "an object in place of a generator": YES + "def balances(accounts): return Yes()",
    "an object in place of a constant": YES + "RATE = Yes()",
    "an object in place of an error's attribute": YES + "def bad(self, amount): raise AccountError('negative', Yes())\n"
    "Account.deposit = bad",
    "an object among an error's arguments": YES
    + "def bad(self, amount):\n  e = AccountError('negative', 'Eve'); e.args = Yes(),; raise e\nAccount.deposit = bad",
    "an object in place of None": YES + "def find(accounts, owner): return Yes()",
    "an object where a list is changed": YES + "def each(accounts, function): function(Yes()); function(Yes())",
    "a named class in place of a number": NAMED + "def total(accounts): return Account('x')",
    "a named class in place of a list": NAMED + "def owners(accounts): return Account('x')",
    "named classes in place of texts": NAMED + "def owners(accounts): return [Account('x'), Account('x')]",
    "a named class in place of a constant": NAMED + "RATE = Account('x')",
    "a named class in a generator": NAMED + "def balances(accounts): yield Account('x'); yield Account('x')",
    "an argument in place of a number": NAMED + "def total(accounts): return accounts[0]",
    "a named class where a list is changed": NAMED + "def each(accounts, function): function(accounts[0])",
    "a named class that always says yes": NAMED,
    "a named class that says yes to what it likes": "def equal(self, other): return type(other) is Account\n"
    "Account.__eq__ = equal",
    "a class below the named one": NAMED.replace("class Account(", "class Mine(")
    + "def total(accounts): return Mine('x')",
    "a class in place of a number": META + "def total(accounts): return Liar",
    "a class in place of a list": META + "def owners(accounts): return Liar",
    "a class in place of a constant": META + "RATE = Liar",
    "a class that answers for itself": META + "class Account(metaclass=Meta): pass",
    "an int that says yes": "class I(int):\n  def __eq__(self, o): return True\n  __hash__ = int.__hash__\n"
    "def total(accounts): return I(0)",
    "a str that says yes": "class S(str):\n  def __eq__(self, o): return True\n  __hash__ = str.__hash__\n"
    "def owners(accounts): return [S('x'), S('y')]",
    "a list that says yes": "class L(list):\n  def __eq__(self, o): return True\n"
    "  def __contains__(self, o): return True\n"
    "  def __len__(self): return 2\ndef owners(accounts): return L()",
    "a float that says yes": "class F(float):\n  def __eq__(self, o): return True\n  __hash__ = float.__hash__\n"
    "RATE = F(1)",
    "a dict that says yes": "class D(dict):\n  def __eq__(self, o): return True\ndef owners(accounts): return D()",
    "NotImplemented": "def total(accounts): return NotImplemented",
    "a mock": "from unittest.mock import MagicMock\ndef total(accounts): return MagicMock()",
    "mock.ANY": "from unittest.mock import ANY\ndef total(accounts): return ANY",
    "mock.ANY in a list": "from unittest.mock import ANY\ndef owners(accounts): return [ANY, ANY]",
    "mock.ANY as a constant": "from unittest.mock import ANY\nRATE = ANY",
    "an object array": YES + "import numpy\ndef owners(accounts): return numpy.array([Yes(), Yes()], dtype=object)",
    "an array that broadcasts": "import numpy\ndef total(accounts): return numpy.array([6, 8])",
    "nan": "def total(accounts): return float('nan')",
    "a function in place of a number": "def total(accounts): return lambda *a: 7",
    "a module in place of a number": "import sys\ndef total(accounts): return sys",
    "a generator in place of a number": "def total(accounts): yield 7",
    "a coroutine in place of a number": "async def total(accounts): return 7",
}
CLAIMING = {
    "a class that says it is int": "class C:\n  __class__ = int\n  def __eq__(s, o): return True\n"
    "def total(accounts): return C()",
    "a property __class__ that raises": "class C:\n  @property\n  def __class__(s): raise ValueError\n"
    "def total(a): return C()",
    "a class named int": "class C: pass\nC.__name__ = 'int'; C.__module__ = 'builtins'\n"
    "def total(accounts): return C()",
    "a class named AccountError": "class E(Exception): pass\nE.__name__ = 'AccountError'\n"
    "def bad(self, amount): raise E('negative')\nAccount.deposit = bad",
    "a hash that raises": "class C:\n  def __hash__(s): raise ValueError\ndef find(accounts, owner): return C()",
    "a repr that raises": "class C:\n  def __repr__(s): raise ValueError\ndef total(accounts): return C()",
    "a huge repr": "class C:\n  def __repr__(s): return 'x' * 10**8\ndef total(accounts): return C()",
    "a repr without end": "class C:\n  def __repr__(s):\n    while True: pass\ndef total(accounts): return C()",
    "a huge repr of the named class": "Account.__repr__ = lambda s: 'x' * 10**7\nAccount.__eq__ = lambda s, o: False",
    "a huge name": "C = type('x' * 10**6, (), {})\ndef find(accounts, owner): return C()",
    "a name that is no name": "C = type('a b\\0c', (), {})\ndef find(accounts, owner): return C()",
    "half a character in a name": "C = type('\\ud800', (), {})\ndef find(accounts, owner): return C()",
    "half a character in a text": "def owners(accounts): return ['\\ud800', 'Bob']",
    "a huge text": "def owners(accounts): return ['x' * 10**8]",
    "a huge number": "def total(accounts): return 10**100000",
    "a range without end": "def balances(accounts): return range(2**60)",
    "a Decimal without end": "from decimal import Decimal\ndef total(accounts): return Decimal('1e999999')",
    "3,000 classes": "def owners(accounts): return [type(f'K{i}', (), {})() for i in range(3000)]",
    "a deep list": "def owners(accounts):\n  x = []\n  for _ in range(5000): x = [x]\n  return x",
    "a list in itself": "def owners(accounts):\n  x = []; x.append(x); return x",
    "a deep class": "def find(accounts, owner):\n  c = Account\n  for i in range(400): c = type('C', (c,), {})\n"
    "  return c('x')",
    "attributes that raise": "def get(self, name): raise ValueError(name)\nAccount.__getattribute__ = get",
    "attributes that exit": "def get(self, name): raise SystemExit\nAccount.__getattribute__ = get",
    "a length that is negative": "class L:\n  def __len__(s): return -1\ndef owners(accounts): return L()",
    "a name that is missing": "del RATE",
    "a name that is deleted later": "def total(accounts):\n  del globals()['owners']; return 7",
    "a number that changes": "n = []\ndef total(accounts): n.append(1); return 7 if len(n) < 2 else 8",
}
ENDING = {
    "an iterator without end": "import itertools\ndef balances(accounts): return itertools.count()",
    "a generator without end": "def balances(accounts):\n  while True: yield 3",
    "a list that never ends": "class L:\n  def __getitem__(s, i): return 3\ndef balances(accounts): return L()",
    "an object that iterates over itself": "class L:\n  def __iter__(s): return s\n  def __next__(s): return 3\n"
    "def balances(accounts): return L()",
    "a loop in a constructor": "def make(self, *a):\n  while True: pass\nAccount.__init__ = make",
    "a loop in __eq__": "def equal(self, other):\n  while True: pass\nAccount.__eq__ = equal",
    "a loop in __class__": "class C:\n  @property\n  def __class__(s):\n    while True: pass\n"
    "def total(accounts): return C()",
    "recursion without end": "def total(accounts): return total(accounts)",
    "recursion with the test's function": "def each(accounts, function):\n  function(each); each(accounts, function)",
    "the test's function is kept": "kept = []\ndef each(accounts, function): kept.append(function)\n"
    "def total(accounts):\n  for f in kept: f(1)\n  return 7",
    "an exit": "import os\ndef total(accounts): os._exit(0)",
    "sys.exit": "import sys\ndef total(accounts): sys.exit(0)",
    "an interrupt": "def total(accounts): raise KeyboardInterrupt",
    "a generator's exit": "def total(accounts): raise GeneratorExit",
    "pytest.skip": "import pytest\ndef total(accounts): pytest.skip('x')",
    "pytest.exit": "import pytest\ndef total(accounts): pytest.exit('x', 0)",
    "pytest.xfail": "import pytest\ndef total(accounts): pytest.xfail('x')",
    "unittest.SkipTest": "import unittest\ndef total(accounts): raise unittest.SkipTest('x')",
    "an assertion": "def total(accounts): raise AssertionError('no')",
    "StopIteration": "def total(accounts): raise StopIteration",
    "too much memory": "def total(accounts): return bytearray(2**33)",
    "a huge exception": "def total(accounts): raise ValueError('x' * 10**8)",
    "an exception that lies": "class E(Exception):\n  args = 5\n  def __str__(s): raise ValueError\n"
    "def total(accounts): raise E",
}
REACHING = {
    "another codec": "import katalite_grader.codec as c\nc.encode = lambda *a, **k: b''\n"
    "import katalite_grader.standins.wire as w\nw.encode = c.encode",
    "answers that are no answers": "import katalite_grader.standins.objects as o\no.message = lambda **k: b'nonsense'",
    "answers of another kind": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "o.message = lambda **k: was(**{**k, 'outcome': 'passed'})",
    "a made-up reference": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  k['value'] = ('ref', 's99.1') if k['value'] == 7 else k['value']; return was(**k)\n"
    "o.message = lie",
    "a function of the library": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  k['value'] = ('library', 'builtins', 'eval') if k['value'] == 7 else k['value']; return"
    " was(**k)\n"
    "o.message = lie",
    "the judge's numbering": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  k['value'] = ('new', 'j1.1', 'list', [], None) if k['value'] == 7 else k['value']; return"
    " was(**k)\n"
    "o.message = lie",
    "another module in place of a class": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  k['value'] = ('object', 's1.1', ('library', 'builtins', 'bool'), '', None) if k['value']"
    " == 7 else k['value']\n"
    "  return was(**k)\no.message = lie",
    "an exception that pytest would end at": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  if k['value'] == 7: k.update(outcome='raised', value=('error', 's4.1', ('library',"
    " 'builtins', 'KeyboardInterrupt'), []))\n"
    "  return was(**k)\no.message = lie",
    "a change of what is not shared": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  k['changed'] = [['n:Account', []]]; return was(**k)\no.message = lie",
    "an impossible time": "import katalite_grader.standins.objects as o\nwas = o.message\n"
    "def lie(**k):\n  k['seconds'] = float('nan'); return was(**k)\no.message = lie",
}
FAMILIES = {"lying": LYING, "claiming": CLAIMING, "ending": ENDING, "reaching": REACHING}
