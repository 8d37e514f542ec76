"""Takes away what nobody uses of Python's core: names in its script and in its WebAssembly module.

Pyodide's core gives 9,700 functions and variables of C a name for JavaScript, so that any library may be loaded into
it, and whenever an interpreter starts, its script does something with every one of them. Needed are the names that
scripts use, and those that the libraries in the pinned wheels import; both are read from the files. Functions that only
a name led to go with it (dead_code.py). ctypes alone can tell, which says then that the symbol is not found.
"""

import re
from collections.abc import Iterable

from katalite.common.report import BuildError
from katalite.python import wasm
from katalite.python.dead_code import without_dead_functions

_ASSIGN = "function assignWasmExports(wasmExports){"
_STUB = re.compile(r'([\w$]+)=(?:Module\["[\w$]+"\]=)?wasmExports\["[\w$]+"\](?:\.value>>>0)?(?:;|$)')
"""What the script does with a name, in the body of that function. A list in front of it declares all the names."""
_WORD = re.compile(r"[A-Za-z_$][\w$]*")

type _Change = tuple[str, str] | tuple[str, str, int]
"""What the script says, what it is to say, and how often it says so if not once."""

_CHANGES: tuple[_Change, ...] = (
    # A classic script, as the realms' are: it has no address of its own, and exports nothing.
    ("import.meta.url", '"https://runtime.invalid/pyodide.asm.js"', 3),
    ("export default _createPyodideModule;", ""),
    # After each library all names of all libraries so far would be looked at, and SciPy has a hundred libraries: those
    # that have their value need no second look.
    ("var GOT={};", "var GOT={},unresolved={};"),
    ("rtn=GOT[symName]=new WebAssembly", "rtn=unresolved[symName]=GOT[symName]=new WebAssembly"),
    (
        "of Object.entries(GOT)){if(entry.value==-1){",
        "of Object.entries(unresolved)){if(entry.value!=-1)delete unresolved[symName];else{",
    ),
    # Constructors of libraries that are loaded before the start: some make objects of Python, so they want it running.
    # They are run when a snapshot is made; what they have written is in it, so that no start from it runs them.
    ("addOnPostCtor(init)", '(Module["constructors"]||=[]).push(init)'),
    # The core brings its memory itself, of one size; a snapshot wants it to be as large as it was.
    (
        "loadDylibs();updateMemoryViews();",
        'loadDylibs();var missing=(Module["INITIAL_MEMORY"]||0)-wasmMemory.buffer.byteLength;'
        "if(missing>0)wasmMemory.grow(missing/65536);updateMemoryViews();",
    ),
    # A snapshot fits only where the table of functions is as it was. Python calls C through a trampoline of
    # WebAssembly, which has a place in the table, but not everywhere: the core asks the browser for its name, and
    # iPhones and iPads go without, as do engines without garbage collection in WebAssembly. There everything that
    # comes later would be one place nearer, and the snapshot would not fit. So where there is no trampoline its place
    # is left empty. The pointer to it lies in memory that a snapshot restores: whoever restores one sets it again.
    (
        "const ptr=getPyEMTrampolinePtr();",
        "const ptr=getPyEMTrampolinePtr()||(wasmTable.grow(1),0);"
        'Module["setTrampoline"]=(place=ptr)=>{'
        "HEAP32[(__PyRuntime+HEAP32[__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET/4>>>0])/4>>>0]=place};",
    ),
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
_LOADER_CHANGES: tuple[_Change, ...] = (
    # What it needs modules for is importing the core's script, and that is there already.
    ('if(r&&ge())throw new Error("Classic web workers are not supported");', ""),
    # What goes wrong here would be a warning that nobody sees, and a start that never ends.
    ('catch(l){console.warn("wasm instantiation failed!"),console.warn(l)}', "catch(l){globalThis.coreFailed(l)}"),
)


def trim_loader(script: str) -> str:
    """Pyodide's loader for a classic worker. Raises BuildError if it is not the one that this is written for."""
    return _changed(script, _LOADER_CHANGES)


def trim(script: str, others: Iterable[str], core: bytes, libraries: Iterable[bytes]) -> tuple[str, bytes]:
    """The core's script and module, without names that neither they, `others` (scripts) nor `libraries` (modules) use.

    Raises BuildError if the script is not the one that this is written for, ValueError if a module is none.
    """
    before, names, body, after = _parts(script)
    words = set(_WORD.findall(before + after)).union(*(_WORD.findall(other) for other in others))
    body = _STUB.sub(lambda stub: stub[0] if stub[1] in words else "", body)
    # What the module does not have at all is declared as well.
    declared = ",".join(name for name in names if name in words or not name.startswith("_"))
    trimmed = _changed(f"{before}var {declared};{_ASSIGN}{body}{after}", _CHANGES)
    needed = words.union(_WORD.findall(trimmed), *(wasm.imports(library) for library in libraries))
    return trimmed, without_dead_functions(wasm.with_exports(core, needed))


def _parts(script: str) -> tuple[str, list[str], str, str]:
    """What stands before the list of names, the list, the body of the function that assigns them, and the rest."""
    before, found, rest = script.partition(_ASSIGN)
    if not found:
        raise _unknown(_ASSIGN)
    before, _, names = before.rpartition("var ")
    body, _, after = rest.partition("}")
    return before, names.rstrip(";").split(","), body, f"}}{after}"


def _changed(script: str, changes: Iterable[_Change]) -> str:
    for old, new, *count in changes:
        if script.count(old) != (count or [1])[0]:
            raise _unknown(old)
        script = script.replace(old, new)
    return script


def _unknown(text: str) -> BuildError:
    return BuildError(f"Pyodide's script has no {text[:40]}… any more; see what took its place and change trim.py.")
