"""SafeConduct for Python, by its C interface and ctypes.

    from safe_conduct import Rulebook
    rulebook = Rulebook("rules.scbundle")
    report = rulebook.check({"trip": {"crossing": "khasan-tumangang"}}, as_of="2026-11-21")
    report["verdict"]
"""

import ctypes
import json
import os
import pathlib


def _load():
    """The library: that of SAFE_CONDUCT_LIBRARY, else the one that lies in this package, as a wheel has it, else the system's."""
    own = pathlib.Path(__file__).with_name("libsafeconduct.so")
    path = os.environ.get("SAFE_CONDUCT_LIBRARY") or (str(own) if own.exists() else "libsafeconduct.so")
    library = ctypes.CDLL(path)
    for name, result, arguments in [
        ("open", ctypes.c_uint64, [ctypes.c_char_p]),
        ("close", None, [ctypes.c_uint64]),
        ("check", ctypes.c_void_p, [ctypes.c_uint64, ctypes.c_char_p, ctypes.c_char_p]),
        ("batch", ctypes.c_void_p, [ctypes.c_uint64, ctypes.c_char_p, ctypes.c_char_p]),
        ("free", None, [ctypes.c_void_p]),
        ("last_error", ctypes.c_char_p, []),
        ("version", ctypes.c_char_p, []),
    ]:
        function = getattr(library, f"safe_conduct_{name}")
        function.restype, function.argtypes = result, arguments
    return library


_library = _load()
version = _library.safe_conduct_version().decode()


class SafeConductError(Exception):
    """What went wrong; `diagnostics` has each finding with its code, message and hint."""

    def __init__(self):
        self.diagnostics = json.loads(_library.safe_conduct_last_error())["diagnostics"]
        super().__init__("; ".join(finding["message"] for finding in self.diagnostics))


class Rulebook:
    """A folder of rules, or the bundle that it was compiled to; every thread may use it."""

    def __init__(self, path):
        self._number = _library.safe_conduct_open(os.fsencode(path))
        if not self._number:
            raise SafeConductError()

    def check(self, request, as_of=None):
        """The report on one request or journey, both as dictionaries; `as_of` is the day on which it is asked, `2026-11-21`."""
        return json.loads(self._ask(_library.safe_conduct_check, json.dumps(request), as_of))

    def batch(self, requests, as_of):
        """The reports on many requests, in their order; an error stands in the place of a request that is none."""
        lines = "\n".join(json.dumps(request) for request in requests)
        return [json.loads(line) for line in self._ask(_library.safe_conduct_batch, lines, as_of).splitlines()]

    def _ask(self, function, text, as_of):
        answer = function(self._number, text.encode(), str(as_of).encode() if as_of else None)
        if not answer:
            raise SafeConductError()
        try:
            return ctypes.string_at(answer)
        finally:
            _library.safe_conduct_free(answer)

    def __del__(self):
        _library.safe_conduct_close(getattr(self, "_number", 0))
