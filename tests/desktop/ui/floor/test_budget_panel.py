from desktop.services.floor import BudgetRow
from desktop.ui.floor.budget_panel import BudgetPanel


def test_every_group_stands_with_what_it_used_and_what_is_left(parent):
    panel = BudgetPanel(parent)
    panel.show_budgets((BudgetRow("民盟", 750, 492), BudgetRow("民建", 690, 702)))
    assert panel.texts() == ["民盟 8:12，余 4:18", "民建 11:42，余 −0:12"]
    assert panel._rows[1][1].property("role") == "error"


def test_a_group_without_a_budget_shows_what_it_used(parent):
    panel = BudgetPanel(parent)
    panel.show_budgets((BudgetRow("", None, 61), BudgetRow("民盟", 60, 0)))
    panel.show_budgets((BudgetRow("其他", None, 61),))
    assert panel.texts() == ["其他 1:01"]


def test_without_budgets_the_panel_is_not_there(parent):
    panel = BudgetPanel(parent)
    panel.show_budgets((BudgetRow("民盟", 60, 0),))
    panel.show_budgets(())
    assert not panel.isVisibleTo(parent)
