"""Makes words.txt, by which titles are cut, from the dictionary of jieba: build_words.py DICT."""

import math
import sys
from pathlib import Path

LEAST, LONGEST = 200, 6
"""How often a word occurs in jieba's corpus to be kept, and its most characters."""

OFFICIAL_WORDS = """
全国政协 人民政协 政协 政协委员 常委会 常务委员会 主席会议 主席团 全体会议
预备会议 秘书长 副秘书长 政治协商 民主监督 参政议政 建言资政 凝聚共识 社情民意
大会发言 界别 提案 提案人 承办 承办单位 主办 会办 分办 交办 督办 催办 立案
不予立案 并案 撤案 答复 反馈 办复 履职 履职能力 视察 调研 专题调研 专题协商
对口协商 界别协商 民主评议 工作报告 实施办法 实施方案 实施意见 工作方案
工作规则 工作条例 管理办法 议事规则 高质量 高质量发展 营商环境 乡村振兴
双城经济圈 优化 均衡 印发 转发 表彰 通报
"""
COMMON = 7
"""The class of the words that official titles are made of."""

HEADER = """\
# Chinese words by how common they are (class = half of -log2 of the share in a corpus, rounded).
# From the dictionary of jieba 0.42.1, https://github.com/fxsjy/jieba, copyright (c) 2013 Sun Junyi,
# MIT License; the words of official titles are our own. Made by build_words.py.
"""


def main() -> None:
    """Write words.txt beside this file."""
    rows = [line.split() for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    total = sum(int(count) for _, count, _ in rows)
    classes = {
        word: round(-math.log2(int(count) / total) / 2)
        for word, count, kind in rows
        if 2 <= len(word) <= LONGEST and int(count) >= LEAST and not kind.startswith("nr")
    }
    classes |= dict.fromkeys(OFFICIAL_WORDS.split(), COMMON)
    lines = [
        f"{each}\t{' '.join(sorted(word for word in classes if classes[word] == each))}\n"
        for each in sorted(set(classes.values()))
    ]
    target = Path(__file__).with_name("words.txt")
    target.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
