"""Finding motions that say the same: how fast, how many are found, how many are false alarms.

Invented: subjects × sides × places, and bodies of some 1,500 characters. The planted twins are
rewritten as people rewrite: other words, another order, a place added, shortened, a new opening.
"""

import itertools
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.domain.ids import MotionId
from desktop.services.motion_twins import SHOWN_FROM, Twin, TwinIndex


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SUBJECTS = words(
    "农村养老服务 社区居家养老 老旧小区改造 老旧小区加装电梯 中小学课后服务 学前教育 职业教育"
    " 义务教育均衡 公共图书馆 农村电商 快递进村 乡村旅游 红色旅游 夜间经济 预制菜产业 茶产业"
    " 中药材种植 生猪养殖 水产养殖 高标准农田 农业机械化 农村人居环境 农村生活污水 饮用水水源"
    " 黑臭水体 河道采砂 垃圾分类 建筑垃圾 餐厨废弃物 大气污染 噪声扰民 光伏发电 新能源汽车"
    " 充电桩 电动自行车 城市停车 道路交通拥堵 公交线网 轨道交通 农村公路 学校周边交通 共享单车"
    " 外卖骑手 网约车 物业服务 业主委员会 保障性住房 城中村改造 历史文化街区 传统村落"
    " 非物质文化遗产 地方戏曲 文物保护 全民健身 体育场馆 青少年近视 儿童青少年心理健康 校园食品"
    " 食品安全 农贸市场 药品监管 基层医疗 家庭医生 县域医共体 中医药 公立医院 急救知识 医疗保险"
    " 残疾人就业 高校毕业生就业 农民工工资 产业工人技能 退役军人 妇女权益 未成年人保护 反诈宣传"
    " 法律援助 行政复议 社区矫正 人民调解 营商环境 民营企业融资 政府采购 招标投标 小微企业 专精特新"
    " 科技成果转化 人才公寓 高层次人才 数字经济 大数据 人工智能 工业互联网 智慧城市 智能制造"
    " 生物医药 跨境电商 外贸出口 台资企业 侨务资源 对口支援 消防通道 高层建筑消防 森林防火"
    " 地质灾害 防汛排涝 燃气安全 危化品运输 公共厕所 口袋公园 城市绿道 无障碍设施 殡葬用地"
)
STRANGERS = words(
    "海上养殖网箱 航空物流园 低空飞行 氢能重卡 稀土矿权 盐碱地 冰雪运动 宠物饲养 婚俗 网络直播"
    " 博物馆夜场 档案查阅 方言传承 气象观测 测绘数据 彩票公益金 志愿者积分 校外实习 盲人阅读"
    " 献血屋 湿地候鸟 古树名木 蜂业 烟花燃放"
)
SIDES = words(
    "体系建设 长效机制 监督管理 规划布局 资金保障 人才队伍 设施配套 标准化建设 数字化转型"
    " 品牌打造 融合发展 宣传普及 专项整治 示范点建设 政策扶持 风险防控 服务供给 资源整合"
    " 用地保障 考核评价 社会力量参与 信息共享 收费规范 执法协作 技术创新 产业链延伸 人员培训"
    " 保护利用 便民措施 应急处置 质量追溯 跨区域合作 财政补贴 存量盘活 信用管理 运营维护"
)
PLACES = words(
    "东湖区 西山区 南浦区 北城区 清河县 云台县 白沙镇 石桥镇 龙泉街道 金沙街道 高新区 经开区"
    " 滨江新区 大学城 火车站片区 老城区 环城路 解放路 沿江路 青龙山 月亮湾"
    " 梅溪流域 三江口 城乡结合部"
)
FRAMES = words(
    "关于加强{0}{1}的提案 关于进一步推进{0}{1}的建议 关于加快我市{0}{1}的提案"
    " 关于完善我市{0}{1}的建议 关于{2}{0}{1}的提案 关于在{2}开展{0}{1}的建议"
    " 关于重视{0}{1}问题的提案 加快推进{0}{1}的建议 关于强化{0}{1}，促进高质量发展的提案"
    " 关于提升我市{0}{1}水平的几点建议 关于做好{2}{0}{1}工作的提案"
    " 关于以{1}为抓手推动{0}提质增效的建议 关于解决{0}{1}不足的提案 关于优化{0}、健全{1}的建议"
)
SAME = words(
    "加强/强化 推进/推动 完善/健全 提升/提高 建设/打造 问题/短板 建议/提议 目前/当前 群众/市民"
    " 部门/单位 资金/经费 人才/专业人员 监督管理/监管 体系/制度 机制/办法 养老服务/老年人照料"
    " 老旧小区/老住宅区 停车/泊车 道路交通拥堵/堵车 改造/更新 食品安全/饮食安全 营商环境/投资环境"
    " 科技成果转化/科研成果落地 基层医疗/社区医疗 职业教育/职业学校 学前教育/幼儿教育"
    " 垃圾分类/生活垃圾分类"
    " 充电桩/充电设施 保护利用/活化利用 融合发展/协同发展 资源整合/资源统筹 财政补贴/财政补助"
    " 宣传普及/科普宣传 专项整治/集中治理 政策扶持/扶持政策 投入不足/投入偏少 明显/显著 力量/队伍"
)
SWAPS = tuple(tuple(pair.split("/")) for pair in SAME)
# What bodies are written of: words in any order, and phrases that stand in every report.
WORDS = words(
    "街道 社区 协会 企业 干部 商户 居民 主管 县区 学校 家长 志愿 专家 员工 客商 游客 村民 平台"
    " 责任 清单 来源 流程 标准 门槛 数据 接口 奖惩 日常 巡查 设备 年度 计划 投诉 渠道 收益 分配"
    " 预案 指标 项目 半径 合同 文本 评估 报告 培训 课程 维修 基金 组织 审批 时限 信息 环境 台账"
    " 税费 产权 归属 模式 隐患 反映 缺少 建立 形成 要求 规划 公开 指导 试行 重复 核实 规定 补齐"
    " 对接 检查 严格 简化 公布 依赖 网络 覆盖 比例 偏低 老化 分散 滞后 粗放 单一 脱节 模糊 闲置"
    " 流失 拥挤 陈旧 薄弱 成本 效率 质量 口碑 收入 客流 订单 原料 仓储 配送 检测 监测 预警 救援"
    " 登记 备案 抽查 整改 处罚 曝光 表彰 激励 补助 贷款 担保 保险 租金 押金 票价 电价 水费 线路"
    " 站点 窗口 柜台 热线 小程序 摄像 路灯 护栏 标志 绿化 排水 管网 厂房 车间 库房 市场 展会 节庆"
    " 品种 苗圃 基地 合作 农户 大户 骨干 队员 医师 教师 律师 社工 学员 儿童 老人 青年 妇女 职工"
    " 外来 本地 周边 沿线 中心 边缘 郊外 白天 夜晚 节日 雨季 冬季 早晚 高峰 长期 临时 定期 偶尔"
    " 逐级 逐项 分类 分批 联合 独立 自愿 强制 免费 有偿 统一 灵活 明确 含糊 主动 被动 细化 合并"
    " 撤销 新增 扩建 迁移 翻修 改装 拆除 封闭 开放 连接 隔离 调度 统计 研判 宣讲 走访 座谈 调研"
)
STOCK = words(
    "具有十分重要的意义 与先进城市相比还有较大差距 存在以下几个方面的问题 需要引起高度重视"
    " 应当列入明年的重点工作 建议由市政府牵头推进 可以先试点后推广"
    " 影响了工作的实效 为此提出以下建议"
    " 有关部门要切实履行职责 形成齐抓共管的工作格局 加大财政资金投入力度 充分发挥市场主体的作用"
    " 进一步完善体制机制 人民群众的获得感不断增强 取得了明显成效 缺乏统一的规划 专业人才不足"
    " 社会参与程度不高 加强组织领导 建立健全长效机制 加强宣传引导 营造良好的社会氛围 强化监督考核"
)
ANY_WORD = re.compile("|".join(WORDS))
OPENINGS = words(
    "近年来，{0}越来越受到社会各界的关注 今年以来，我们就{0}走访了多个单位，召开了座谈会"
    " {0}一头连着民生，一头连着发展 随着城市化进程加快，{0}面临新的形势"
)


@dataclass(frozen=True, slots=True)
class Text:
    """A motion as it was written."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Planted:
    """The older motions, and new ones: twins of some of them, and strangers to all."""

    titles: tuple[tuple[MotionId, str], ...]
    body_of: Callable[[MotionId], str]
    twins: tuple[tuple[Text, MotionId], ...]
    strangers: tuple[Text, ...]
    cousins: tuple[Text, ...]


def planted(size: int = 60_000, twins: int = 200) -> Planted:
    """Invent older motions, twins of some, as many on foreign subjects, as many on known ones."""
    chance = random.Random(size)
    parts = [_parts(chance, SUBJECTS) for _ in range(size)]

    @cache
    def body_of(key: MotionId) -> str:
        return body(random.Random(key), *parts[key - 1][1:])

    titles = tuple((MotionId(number), title(*part)) for number, part in enumerate(parts, 1))
    ways = itertools.cycle(WAYS)
    doubled = []
    for key in map(MotionId, chance.sample(range(1, size + 1), twins)):
        way = next(ways)
        doubled.append((way(chance, Text(titles[key - 1][1], body_of(key)), parts[key - 1]), key))
    return Planted(
        titles,
        body_of,
        tuple(doubled),
        tuple(_new(chance, STRANGERS) for _ in range(twins)),
        tuple(_new(chance, SUBJECTS) for _ in range(twins)),
    )


Parts = tuple[str, str, str, str]


def _parts(chance: random.Random, subjects: Sequence[str]) -> Parts:
    return tuple(map(chance.choice, (FRAMES, subjects, SIDES, PLACES)))


def _new(chance: random.Random, subjects: Sequence[str]) -> Text:
    parts = _parts(chance, subjects)
    return Text(title(*parts), body(chance, *parts[1:]))


def title(frame: str, subject: str, side: str, place: str) -> str:
    return frame.format(subject, side, place)


def body(chance: random.Random, subject: str, side: str, place: str) -> str:
    """Write some 1,500 characters on a side of a subject."""
    sentences = [chance.choice(OPENINGS).format(subject)]
    while sum(map(len, sentences)) < 1500:
        sentences.append(_sentence(chance, (subject, side, place, subject + side)))
    return _joined(sentences)


def _sentence(chance: random.Random, themes: Sequence[str]) -> str:
    free = [_clause(chance, themes) for _ in range(chance.randint(2, 4))]
    if chance.random() < 0.4:
        free.insert(chance.randrange(len(free)), chance.choice(STOCK))
    return "，".join(free)


def _clause(chance: random.Random, themes: Sequence[str]) -> str:
    one, two, three, four, five = (chance.choice(WORDS) for _ in range(5))
    return chance.choice(
        (
            f"{one}{two}的{three}{four}",
            f"在{chance.choice(themes)}上{one}{two}{three}",
            f"{one}{two}{three}，{four}{five}了{chance.randint(2, 900)}处",
            f"{chance.choice(themes)}的{one}{two}比较{three}",
            f"{one}不{two}，也没有{three}{four}{five}",
        )
    )


def other_words(chance: random.Random, text: Text, parts: Parts) -> Text:
    """Say it in other words: every word of the title that has one, a quarter of the body's."""
    return Text(_swapped(text.title), _reworded(chance, _swapped(text.body), 0.25))


def other_order(chance: random.Random, text: Text, parts: Parts) -> Text:
    """Turn the title and the sentences round."""
    _, subject, side, _ = parts
    return Text(
        f"关于{side}、{subject}的建议", _joined(chance.sample(said := _split(text), len(said)))
    )


def place_added(chance: random.Random, text: Text, parts: Parts) -> Text:
    """Say it for one place, with a fifth of the body new."""
    _, subject, side, _ = parts
    place = chance.choice(PLACES)
    new = [_sentence(chance, (place, subject)) for _ in range(6)]
    return Text(f"关于加强{place}{subject}{side}试点的提案", _joined([*_split(text)[:-6], *new]))


def shortened(chance: random.Random, text: Text, parts: Parts) -> Text:
    """Keep the subject in the title, and every third sentence."""
    return Text(f"关于{parts[1]}的提案", _joined(_split(text)[::3]))


def new_opening(chance: random.Random, text: Text, parts: Parts) -> Text:
    """Begin otherwise, under a title with another frame, and swap some words."""
    opening = "上级对这项工作提出了明确要求，我市也出台了实施意见。"
    frame = chance.choice(FRAMES)
    return Text(
        title(frame, *parts[1:]), opening + _reworded(chance, _joined(_split(text)[1:]), 0.1)
    )


def rewritten(chance: random.Random, text: Text, parts: Parts) -> Text:
    """Do everything at once: other words, another order, half of the sentences new."""
    said = chance.sample(_split(text), len(_split(text)) // 2)
    new = [_sentence(chance, parts[1:]) for _ in said]
    mixed = other_order(chance, Text(text.title, _joined([*said, *new])), parts)
    return other_words(chance, mixed, parts)


WAYS = (other_words, other_order, place_added, shortened, new_opening, rewritten)


def _swapped(text: str) -> str:
    for one, other in SWAPS:
        text = text.replace(one, other)
    return text


def _reworded(chance: random.Random, text: str, share: float) -> str:
    """Put other words in the place of some; any word stands for a synonym here."""
    return ANY_WORD.sub(
        lambda found: chance.choice(WORDS) if chance.random() < share else found[0], text
    )


def _split(text: Text) -> list[str]:
    return text.body.split("。")[:-1]


def _joined(sentences: Iterable[str]) -> str:
    return "".join(f"{sentence.removesuffix('。')}。" for sentence in sentences)


def suggested(index: TwinIndex, older: Planted, text: Text) -> tuple[Twin, ...]:
    """Return what the program shows for a new motion."""
    names = older.titles
    near = index.candidates(text.title, body=text.body)
    among = ((key, names[key - 1][1], older.body_of(key)) for key, _ in near)
    return index.rank(text.title, text.body, among=among)


def recall(index: TwinIndex, older: Planted) -> float:
    """Return the share of the planted twins that stand among the first ten suggestions."""
    return statistics.fmean(found for _, found in found_twins(index, older))


def found_twins(index: TwinIndex, older: Planted) -> list[tuple[str, bool]]:
    """Return of each planted twin how it was rewritten, and whether it was found."""
    names = itertools.cycle(way.__name__ for way in WAYS)
    return [
        (name, any(twin.id == key for twin in suggested(index, older, text)))
        for name, (text, key) in zip(names, older.twins, strict=False)
    ]


def alarms(index: TwinIndex, older: Planted, texts: Iterable[Text]) -> float:
    """Return the share of new motions without a twin that get a suggestion nevertheless."""
    return statistics.fmean(bool(suggested(index, older, text)) for text in texts)


def main() -> None:
    """Print the times, what is found and what is a false alarm."""
    older = planted()
    started = time.perf_counter()
    index = TwinIndex(older.titles)
    print(f"build {time.perf_counter() - started:6.2f} s of {len(index):,} titles")
    found = found_twins(index, older)  # also invents the bodies that are compared below
    checks = [_timed(index, older, text) for text, _ in older.twins[:20]]
    print(f"check {statistics.median(checks) * 1000:6.0f} ms (median of 20, 200 bodies each)")
    print(f"shown from {SHOWN_FROM} %; of the planted twins, among the first ten:")
    print(f"  {'all':15}{statistics.fmean(hit for _, hit in found):6.1%}")
    for way in WAYS:
        hits = [hit for name, hit in found if name == way.__name__]
        print(f"  {way.__name__:15}{statistics.fmean(hits):6.1%}")
    print("new motions without a twin that get a suggestion nevertheless:")
    print(f"  {'foreign subject':15}{alarms(index, older, older.strangers):6.1%}")
    print(f"  {'known subject':15}{alarms(index, older, older.cousins):6.1%}, by titles that agree")


def _timed(index: TwinIndex, older: Planted, text: Text) -> float:
    """Return how long a check takes, the bodies read beforehand."""
    suggested(index, older, text)
    started = time.perf_counter()
    suggested(index, older, text)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
