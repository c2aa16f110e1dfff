"""What a new record begins with; every part can be changed afterwards."""

from enum import StrEnum

from db.domain.vocabulary import UnitKind

PARTIES = ("中共", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "无党派")
"""Protocol order of the parties (全国政协名单), and 无党派 as it stands in rosters."""

PRIORITY_UNITS: tuple[tuple[str, UnitKind], ...] = (
    *((name, UnitKind.PARTY) for name in PARTIES[1:9]),
    ("无党派人士", UnitKind.NONPARTY),
    ("工商联", UnitKind.FIC),
)
"""Who each gives one oral speech a plenary (全国政协《大会发言工作规则》), in protocol order."""

SPEAKING_RULE_SOURCE = (
    "全国政协《大会发言工作规则》：质量第一、统筹兼顾、党派优先；"
    "各民主党派、无党派人士、工商联每次全会各安排一次口头发言；每人不超过 8 分钟。"
)
QUORUM_SOURCE = (
    "政协章程第二十六条只规定议案经全体委员过半数通过，未规定到会人数；"
    "三分之二为全国政协 2013 年选举办法所用，可按本地规则修改。"
)


class SectorTemplate(StrEnum):
    """Which sectors a new record begins with."""

    NATIONAL = "national"
    CITY = "city"


SECTORS: dict[SectorTemplate, tuple[str, ...]] = {
    SectorTemplate.NATIONAL: (
        "中国共产党",
        "中国国民党革命委员会",
        "中国民主同盟",
        "中国民主建国会",
        "中国民主促进会",
        "中国农工民主党",
        "中国致公党",
        "九三学社",
        "台湾民主自治同盟",
        "无党派人士",
        "中国共产主义青年团和中华全国青年联合会",
        "中华全国总工会",
        "中华全国妇女联合会",
        "中华全国工商业联合会",
        "中国科学技术协会",
        "中华全国台湾同胞联谊会",
        "中华全国归国华侨联合会",
        "文化艺术界",
        "科学技术界",
        "社会科学界",
        "经济界",
        "农业界",
        "教育界",
        "体育界",
        "新闻出版界",
        "医药卫生界",
        "对外友好界",
        "社会福利和社会保障界",
        "环境资源界",
        "少数民族界",
        "宗教界",
        "特邀香港人士",
        "特邀澳门人士",
        "特别邀请人士",
    ),
    SectorTemplate.CITY: (
        "中国共产党",
        "民革",
        "民盟",
        "民建",
        "民进",
        "农工党",
        "致公党",
        "九三学社",
        "台盟",
        "无党派人士",
        "共青团、青联",
        "总工会",
        "妇联",
        "工商联",
        "科协",
        "侨联",
        "文化艺术、新闻出版、体育界",
        "科学技术界",
        "社会科学界",
        "经济界",
        "农业界",
        "教育界",
        "医药卫生界",
        "社会福利和社会保障界",
        "少数民族、宗教界",
        "特别邀请人士",
    ),
}

COMMITTEES = (
    "提案委员会",
    "经济委员会",
    "农业和农村委员会",
    "人口资源环境委员会",
    "教科卫体委员会",
    "社会和法制委员会",
    "民族和宗教委员会",
    "文化文史和学习委员会",
)
