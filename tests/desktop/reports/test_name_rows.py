from desktop.reports.name_rows import name_rows


def test_names_stand_four_a_row(draw):
    page = draw(name_rows([("王芳", ""), ("欧阳玉天", ""), ("于𬱖", ""), ("李强强", "")] * 2, 4))[0]
    assert page.split("\n")[:2] == ["王 芳 欧阳玉天 于 𬱖 李强强"] * 2


def test_the_note_follows_its_name(draw):
    assert draw(name_rows([("容蓉", "（女，壮族）")], 4))[0].startswith("容 蓉（女，壮族）")


def test_a_long_name_takes_two_places():
    people = [("甲", ""), ("乙", ""), ("阿不都热依木·吐尔逊", "（维吾尔族）"), ("丁", "")]
    assert len(name_rows(people, 4)) == 2


def test_a_name_longer_than_the_line_stands_alone():
    assert len(name_rows([("甲", ""), ("长" * 60, ""), ("乙", "")], 4)) == 3


def test_nobody_takes_no_row():
    assert name_rows([], 4) == []
