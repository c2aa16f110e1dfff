"""What the house does not say: banned words, banned calls, sentences that cannot be translated."""

import ast
import re

import pytest

MAY_CATCH_EVERYTHING = {
    "desktop/errors.py",
    "desktop/ui/tasks.py",
    "desktop/app.py",
    "desktop/cli.py",
    "desktop/verbs.py",
}
BANNED_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Data", "Info"}
BANNED_STEMS = {word.lower() for word in BANNED_WORDS} | {"common", "misc"}
BANNED_IN_SOURCE = {"processEvents", "QUndoStack", "NotImplementedError"}
EVERYTHING = {"Exception", "BaseException"}
GIVING_UP = {"skip", "skipif", "xfail", "importorskip"}
TRANSLATING = {"tr", "translate"}


def name_of(node):
    """Return the last name of a dotted expression, or None."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def calls(source):
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def is_built_at_run_time(argument):
    """Tell whether lupdate would miss this text: an f-string, or one formatted before tr()."""
    for node in ast.walk(argument):
        if isinstance(node, ast.JoinedStr):
            return True
        if isinstance(node, ast.Call) and name_of(node.func) == "format":
            return True
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            return True
    return False


def untranslatable(source):
    return [
        source.at(call)
        for call in calls(source)
        if name_of(call.func) in TRANSLATING
        and any(is_built_at_run_time(argument) for argument in call.args)
    ]


def is_broad(handler):
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or name_of(kind) in EVERYTHING for kind in kinds)


def passes_on(handler):
    """Tell whether a handler only cleans up: its last word is a bare raise."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def broad_catches(source):
    if str(source.path) in MAY_CATCH_EVERYTHING:
        return []
    return [
        source.at(node)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and is_broad(node) and not passes_on(node)
    ]


def names_used(source, names):
    return [
        f"{source.at(node)} {name_of(node)}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute | ast.Name) and name_of(node) in names
    ]


def owner_of(node):
    return name_of(node.value) if isinstance(node, ast.Attribute) else None


def is_waiting(node):
    return (
        isinstance(node, ast.Call)
        and name_of(node.func) in {"sleep", "wait"}
        and owner_of(node.func) in {None, "time", "qtbot", "QTest"}
    )


def is_giving_up(node):
    return name_of(node) in GIVING_UP and owner_of(node) in {"pytest", "mark"}


def waits_or_gives_up(source):
    return [source.at(n) for n in ast.walk(source.tree) if is_waiting(n) or is_giving_up(n)]


def banned_names(source):
    words = set(source.path.stem.removeprefix("test_").split("_"))
    modules = [str(source.path)] if BANNED_STEMS & words else []
    return modules + [
        f"{source.at(cls)} {cls.name}"
        for cls in source.classes
        if BANNED_WORDS & set(re.findall(r"[A-Z][a-z]+", cls.name))
    ]


def postponed(source):
    return [
        f"{source.path}:{number}"
        for number, line in enumerate(source.text.splitlines(), 1)
        if re.search(r"# *(TODO|FIXME|XXX|HACK)\b", line)
    ]


def over(files, judge):
    return [offence for source in files for offence in judge(source)]


def test_no_sentence_is_built_inside_a_translation(source_files):
    assert over(source_files, untranslatable) == []


def test_only_the_four_outermost_modules_catch_everything(source_files):
    assert over(source_files, broad_catches) == []


def test_the_sources_use_no_banned_mechanism(source_files):
    assert over(source_files, lambda source: names_used(source, BANNED_IN_SOURCE)) == []


def test_tests_neither_wait_by_the_clock_nor_give_up(test_files):
    assert over(test_files, waits_or_gives_up) == []


def test_no_module_or_class_has_an_empty_name(source_files, test_files):
    assert over(source_files + test_files, banned_names) == []


def test_nothing_is_left_for_later(source_files, test_files):
    assert over(source_files + test_files, postponed) == []


@pytest.mark.parametrize(
    ("judge", "text"),
    [
        (untranslatable, "self.tr(f'已签到{count}人')"),
        (untranslatable, "translate('Page', '已签到%d人' % count)"),
        (untranslatable, "self.tr('已签到{}人'.format(count))"),
        (broad_catches, "try:\n    go()\nexcept Exception:\n    pass"),
        (broad_catches, "try:\n    go()\nexcept (KeyError, BaseException):\n    stop()"),
        (broad_catches, "try:\n    go()\nexcept:\n    raise Other"),
        (waits_or_gives_up, "time.sleep(1)"),
        (waits_or_gives_up, "qtbot.wait(100)"),
        (waits_or_gives_up, "@pytest.mark.xfail\ndef test_it(): assert False"),
        (waits_or_gives_up, "pytest.skip('later')"),
        (banned_names, "class MemberManager: ..."),
        (postponed, "x = 1  #" + " TODO: later"),
    ],
)
def test_each_judge_sees_what_it_bans(judge, text, parse_sample):
    assert judge(parse_sample(text)) != []


@pytest.mark.parametrize(
    ("judge", "text"),
    [
        (untranslatable, "self.tr('已签到{count}人').format(count=3)"),
        (broad_catches, "try:\n    go()\nexcept (KeyError, ValueError):\n    stop()"),
        (broad_catches, "try:\n    go()\nexcept BaseException:\n    undo()\n    raise"),
        (waits_or_gives_up, "condition.wait()"),
        (banned_names, "class MemberRow: ..."),
    ],
)
def test_no_judge_blames_the_innocent(judge, text, parse_sample):
    assert judge(parse_sample(text)) == []
