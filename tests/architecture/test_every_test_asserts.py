"""A test that cannot fail is no test: each one asserts, expects an error or waits for a signal."""

import ast

EXPECTING = {"raises", "warns", "waitSignal", "waitSignals", "waitUntil", "assertNotEmitted"}


def called_name(call):
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def claims_something(function, asserting):
    """Tell whether a function asserts itself or calls one that is known to."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = called_name(node)
            if name in EXPECTING or name in asserting or name.startswith("assert_"):
                return True
    return False


def asserting_functions(source):
    """Name the functions of a file that assert, directly or through each other."""
    asserting = set()
    while True:
        found = {f.name for f in source.functions if claims_something(f, asserting)}
        if found == asserting:
            return asserting
        asserting = found


def silent_tests(source):
    if not source.path.name.startswith("test_"):
        return []
    asserting = asserting_functions(source)
    return [
        f"{source.at(function)} {function.name}"
        for function in source.functions
        if function.name.startswith("test_") and function.name not in asserting
    ]


def test_every_test_claims_something(test_files):
    assert [silent for source in test_files for silent in silent_tests(source)] == []


def test_a_test_without_a_claim_is_seen(parse_sample):
    assert silent_tests(parse_sample("def test_it(): go()", "tests/test_it.py")) != []


def test_a_claim_made_in_a_called_function_counts(parse_sample):
    text = "def same(a, b): assert a == b\ndef test_it(): same(1, 1)"
    assert silent_tests(parse_sample(text, "tests/test_it.py")) == []
