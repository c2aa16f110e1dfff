"""Nothing grows past what a newcomer can hold in the head: hard caps on files and functions."""

import ast

FUNCTION_LINES = 60
TEST_FUNCTION_LINES = 25
P95_FUNCTION_LINES = 35
FILE_LINES = 500
METHODS = 20
PARAMETERS = 6


def lines_of(node):
    return node.end_lineno - node.lineno + 1


def is_migration(source):
    return source.path.match("db/migrations/versions/*.py")


def own_parameters(function):
    """Count the parameters without self or cls."""
    arguments = function.args
    positional = arguments.posonlyargs + arguments.args
    if positional and positional[0].arg in {"self", "cls"}:
        positional = positional[1:]
    return len(positional) + len(arguments.kwonlyargs)


def methods_of(cls):
    return [node for node in cls.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_no_file_is_longer_than_500_lines(source_files, test_files):
    too_long = [
        f"{source.path}: {source.text.count(chr(10))} lines"
        for source in source_files + test_files
        if source.text.count("\n") > FILE_LINES
    ]
    assert too_long == []


def test_no_function_is_longer_than_60_lines(source_files, test_files):
    too_long = [
        f"{source.at(function)} {function.name}: {lines_of(function)} lines"
        for source in source_files + test_files
        for function in source.functions
        if lines_of(function) > FUNCTION_LINES
    ]
    assert too_long == []


def test_nineteen_functions_in_twenty_stay_within_35_lines(source_files):
    lengths = sorted(
        lines_of(function)
        for source in source_files
        if not is_migration(source)
        for function in source.functions
    )
    assert lengths[len(lengths) * 95 // 100] <= P95_FUNCTION_LINES


def test_no_test_is_longer_than_25_lines(test_files):
    too_long = [
        f"{source.at(function)} {function.name}: {lines_of(function)} lines"
        for source in test_files
        for function in source.functions
        if function.name.startswith("test_") and lines_of(function) > TEST_FUNCTION_LINES
    ]
    assert too_long == []


def test_no_class_has_more_than_20_methods(source_files, test_files):
    too_many = [
        f"{source.at(cls)} {cls.name}: {len(methods_of(cls))} methods"
        for source in source_files + test_files
        for cls in source.classes
        if len(methods_of(cls)) > METHODS
    ]
    assert too_many == []


def test_no_function_takes_more_than_6_parameters(source_files):
    too_many = [
        f"{source.at(function)} {function.name}: {own_parameters(function)} parameters"
        for source in source_files
        for function in source.functions
        if own_parameters(function) > PARAMETERS
    ]
    assert too_many == []
