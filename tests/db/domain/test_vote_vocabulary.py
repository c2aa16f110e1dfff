"""The words of polls are those of the command line and of the tables."""

from db.domain import vote_vocabulary as words


def test_the_methods_are_the_words_of_the_command_line():
    assert [each.value for each in words.PollMethod] == [
        "hands",
        "keypad",
        "ballot",
        "acclamation",
        "roll-call",
    ]


def test_bases_and_rules_are_the_words_of_the_command_line():
    assert [each.value for each in words.PollBase] == ["all", "present", "cast"]
    assert [each.value for each in words.PollRule] == ["majority", "two-thirds", "at-least"]
