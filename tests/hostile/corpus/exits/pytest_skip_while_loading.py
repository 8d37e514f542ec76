# tries: asks pytest to skip the module
# expect: compile-error

import pytest

pytest.skip("later", allow_module_level=True)
