import pytest

from mbjg_desktop.content.cleaning.pipeline import restored
from mbjg_desktop.content.cleaning.repair import Confidence, Rule


def _text(raw: str) -> str:
    (line,), _ = restored(raw)
    return line.text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("高度重视,精心组织;分工负责:各司其职!可以吗?", "高度重视，精心组织；分工负责：各司其职！可以吗？"),
        ("真的吗?!真的!!", "真的吗？！真的！！"),
        ("印发GDP,再研究。", "印发GDP，再研究。"),
        ("作风 ,切实增强", "作风，切实增强"),
        ("制定了“ 任务书”", "制定了“任务书”"),
        ("平等、团结 、友善 、包容", "平等、团结、友善、包容"),
        ("试点单位,、参与单位", "试点单位、参与单位"),
        ("国务院(办公厅)印发", "国务院（办公厅）印发"),
        ('所谓"回头看"和"一口清"', "所谓“回头看”和“一口清”"),
        ("他说'可以'。", "他说‘可以’。"),
        ("　　段首缩进。 ", "段首缩进。"),
        ("??段首缩进。", "段首缩进。"),
    ],
)
def test_chinese_punctuation(raw: str, clean: str) -> None:
    assert _text(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "共1,000人，比例为3:1，时间是10:30。",
        "见https://example.org/a,b;c?d=e 和 user@example.org。",
        "国内生产总值(GDP)与居民消费价格(CPI)。",
        "使用Wi-Fi(无线)、App(客户端)。",
        'He said: "yes, of course!" (really?)',
        "It's 5 o'clock, isn't it?",
        "某某网 版权所有 京ICP备00000000号-1",
        "第一章 总则",
        "C++ 和 C# 两种语言",
        "如果 a < b，则 b > a。",
        "“一口清”“无差错”等活动，不折不扣落实，不折不扣完成。",
        "重点是持之以恒，重点强化；不能腐、不想腐体制机制。",
        "“……”“——”《〈…〉》",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert _text(text) == text


def test_an_odd_quotation_mark_is_left_and_reported() -> None:
    (line,), report = restored('这是"一个引号。')
    assert line.text == '这是"一个引号。'
    assert [(r.rule, r.confidence) for r in report] == [(Rule.QUOTES, Confidence.UNDECIDED)]


def test_a_blank_within_a_sentence_is_left_and_reported() -> None:
    (line,), report = restored("团结 友善。")
    assert line.text == "团结 友善。"
    assert [(r.rule, r.column, r.confidence) for r in report] == [(Rule.BLANK, 3, Confidence.UNDECIDED)]
