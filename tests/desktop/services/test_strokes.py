from desktop.services.strokes import stroke_table


def test_the_shipped_table_knows_the_order_and_takes_decisions():
    assert stroke_table({}).rank("丁") < stroke_table({}).rank("王")
    decided = stroke_table({"龘": "丁"})
    assert decided.rank("丁") < decided.rank("龘") < decided.rank("王")
