import pytest

from db.domain.vocabulary import Sex
from desktop.reports.names import person_note, spaced_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王芳", "王　芳"),
        ("王 芳", "王　芳"),
        ("韦　军", "韦　军"),
        ("欧阳玉天", "欧阳玉天"),
        ("于𬱖", "于　𬱖"),
        ("Li", "Li"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("", ""),
    ],
)
def test_a_name_of_two_characters_is_spaced_to_stand_under_one_of_three(name, shown):
    assert spaced_name(name) == shown


@pytest.mark.parametrize(
    ("sex", "ethnicity", "note"),
    [
        (Sex.FEMALE, "壮族", "（女，壮族）"),
        (Sex.FEMALE, "汉族", "（女）"),
        (Sex.MALE, "汉", ""),
        (Sex.MALE, "彝族", "（彝族）"),
        (None, "", ""),
    ],
)
def test_women_and_minorities_are_noted(sex, ethnicity, note):
    assert person_note(sex, ethnicity) == note
