"""Words that offices write in many ways, and the one way in which the record has them."""

from collections.abc import Mapping

from db.domain.vocabulary import SpeechForm

_ETHNICITIES = """
汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣
黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗
撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安
裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺
"""
ETHNICITIES = frozenset(_ETHNICITIES.split())
"""The 56 民族 without 族 (GB/T 3304)."""

SHORT_ETHNICITIES: Mapping[str, str] = {"维": "维吾尔", "蒙": "蒙古", "哈萨": "哈萨克"}

_PARTY_WORDS: Mapping[str, tuple[str, ...]] = {
    "中共": ("中国共产党", "共产党", "中共党员", "中共预备党员", "中国共产党党员", "党员"),
    "民革": ("中国国民党革命委员会", "民革党员"),
    "民盟": ("中国民主同盟", "民盟盟员"),
    "民建": ("中国民主建国会", "民建会员"),
    "民进": ("中国民主促进会", "民进会员"),
    "农工党": ("中国农工民主党", "农工民主党", "农工", "农工党党员", "农工党员"),
    "致公党": ("中国致公党", "致公", "致公党党员", "致公党员"),
    "九三学社": ("九三", "九三社员", "九三学社社员"),
    "台盟": ("台湾民主自治同盟", "台盟盟员"),
    "无党派": ("无党派人士", "无党派民主人士", "无党派代表人士"),
}
PARTY_NAMES: Mapping[str, str] = {
    word: short for short, words in _PARTY_WORDS.items() for word in (short, *words)
}
"""The short name of a party by each of its names."""

NO_PARTY = frozenset({"群众", "普通群众", "无", "共青团员", "团员", "-", "—", "——"})
"""What stands in the party column of somebody who is in no party."""

YES = frozenset({"是", "√", "✓", "✔", "☑", "●", "1", "y", "yes", "true", "有", "常委", "常务委员"})
NO = frozenset({"否", "×", "✗", "✘", "☐", "0", "n", "no", "false", "无", "不是", "委员", "-", "—"})

FORMS: Mapping[str, SpeechForm] = {"口头": SpeechForm.ORAL, "书面": SpeechForm.WRITTEN}
