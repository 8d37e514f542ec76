"""Takes away what nobody uses of Python's core: names in its script and in its WebAssembly module.

Pyodide's core gives 9,700 functions and variables of C a name for JavaScript, so that any library may be loaded into
it, and whenever an interpreter starts, its script does something with every one of them. Needed are the names that
scripts use, and those that the libraries in the pinned wheels import; both are read from the files. Functions stay,
only their names go: ctypes alone can tell, which says then that the symbol is not found.
"""

import re
from collections.abc import Iterable

from katalite.common.report import BuildError
from katalite.python import wasm

_STUB = re.compile(r'var ([\w$]+)=(?:Module\["[\w$]+"\]=)?wasmExports\["[\w$]+"\];')
"""What the script does with a name."""
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_CHANGES = (
    # Which functions of WebAssembly have a place in the table from the beginning. Finding out makes an object of each,
    # and what is found depends on the browser. Without it a function that needs a place gets a new one, in all alike.
    (
        "updateTableMap=(offset,count)=>{if(functionsInTableMap){for(var i=offset;i<offset+count;i++){"
        "var item=getWasmTableEntry(i);if(item){functionsInTableMap.set(item,i)}}}};",
        "updateTableMap=()=>{};",
    ),
    # The functions of WebGL, for which there is nothing to draw on: each would be compiled into a module of its own.
    ("if(!value&&!entry.required)", 'if(symName.startsWith("emscripten_gl")||!value&&!entry.required)'),
    # Python's compiler is run for a few lines that look up modules; a snapshot has even the first one done already.
    ('=API.rawRun("import _pyodide_core")', '=t?[0,""]:API.rawRun("import _pyodide_core")'),
    (
        'API.runPythonInternal_dict=API._pyodide._base.eval_code("{}"),'
        'API.importlib=API.runPythonInternal("import importlib; importlib")',
        "API.modules=API._pyodide._importhook.sys.modules,"
        'API.runPythonInternal_dict=API.modules.get("builtins").dict(),API.importlib=API.modules.get("importlib")',
    ),
    ('API.runPythonInternal("import __main__; __main__.__dict__")', 'API.modules.get("__main__").__dict__'),
    ('API.runPythonInternal("import builtins; builtins.__dict__")', 'API.modules.get("builtins").__dict__'),
)


def trim(script: str, others: Iterable[str], core: bytes, libraries: Iterable[bytes]) -> tuple[str, bytes]:
    """The core's script and module, without names that neither they, `others` (scripts) nor `libraries` (modules) use.

    Raises BuildError if the script is not the one that this is written for, ValueError if a module is none.
    """
    words = set(_WORD.findall(_STUB.sub("", script))).union(*(_WORD.findall(other) for other in others))
    trimmed = _STUB.sub(lambda stub: stub[0] if stub[1] in words else "", script)
    for old, new in _CHANGES:
        if trimmed.count(old) != 1:
            raise BuildError(
                f"Pyodide's core script has no {old[:40]}… any more; see what took its place and change trim.py."
            )
        trimmed = trimmed.replace(old, new)
    needed = words.union(_WORD.findall(trimmed), *(wasm.imports(library) for library in libraries))
    return trimmed, wasm.with_exports(core, needed)
