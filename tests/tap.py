"""Tests in Python that speak TAP: write functions, mark them, run them.

    @case("the desktop file is valid")
    def desktop_file():
        ...

    run()

A case fails by any exception; `check` raises one with a sentence. A case that
could not run is a failure, never a skip.
"""

import sys
import traceback

_cases = []


class Failure(Exception):
    """A sentence about what is wrong."""


def case(name):
    def mark(function):
        _cases.append((name, function))
        return function

    return mark


def check(condition, sentence):
    """Fails the running case with `sentence` unless `condition` holds."""
    if not condition:
        raise Failure(sentence)


def run(before_each=None, after_failure=None, stop_at_failure=False):
    """Runs every case in order and exits; `after_failure` gets the case's name."""
    n_failed = 0
    print(f"1..{len(_cases)}", flush=True)
    for number, (name, function) in enumerate(_cases, 1):
        if n_failed and stop_at_failure:
            print(f"not ok {number} {name}\n# not run: a case before it failed", flush=True)
            n_failed += 1
            continue
        try:
            if before_each is not None:
                before_each()
            function()
            print(f"ok {number} {name}", flush=True)
        except Exception as error:
            n_failed += 1
            words = str(error) if isinstance(error, Failure) else traceback.format_exc()
            print(f"not ok {number} {name}", flush=True)
            # meson shows the standard error of a failed test, and no TAP comment.
            print(f"{name}: {words}", file=sys.stderr, flush=True)
            if after_failure is not None:
                after_failure(name)
    sys.exit(1 if n_failed else 0)
