from desktop.exchange.organ_export import (
    GROUP_HEADERS,
    ORGAN_HEADERS,
    OrganDraft,
    group_table,
    organ_table,
)

DRAFT = OrganDraft(name="王芳", organ="第一组", post="主任", room="二楼", is_convener=True)


def test_a_row_has_a_value_for_every_header():
    organ, group = organ_table("名单", [DRAFT]), group_table("分组", [DRAFT])
    assert dict(zip(ORGAN_HEADERS, organ.rows[0], strict=True))["职务"] == "主任"
    row = dict(zip(GROUP_HEADERS, group.rows[0], strict=True))
    assert (row["组别"], row["召集人"], row["讨论地点"]) == ("第一组", True, "二楼")
