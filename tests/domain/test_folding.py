"""Folding: what does not count when two answers are compared, and what does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.folding import fold_answer
from mbjg_desktop.domain.numerals import DIGITS

NUMERALS = st.text("零〇一二两三九十百千万亿廿卅壹贰拾佰0123.o年第条分之%，", max_size=12)
UNITS = ("", "十", "百", "千")


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("第１２条", "第十二条"),
        ("  第 十 二 条 。", "第十二条"),
        ("20", "二十"),
        ("105", "一百零五"),
        ("一百〇五", "一百零五"),
        ("150", "一百五"),
        ("2019", "二〇一九"),
        ("二零一九年", "二〇一九年"),
        ("二O一九年", "二〇一九年"),
        ("2", "两"),
        ("廿五", "二十五"),
        ("卅", "30"),
        ("3万", "三万"),
        ("3万5千", "三万五"),
        ("1.5万", "15000"),
        ("3万500", "三万零五百"),
        ("1亿2000万", "一亿两千万"),
        ("1,000", "一千"),
        ("伍拾元", "50元"),
        ("50%", "百分之五十"),
        ("百分之百", "100％"),
        ("机關", "机关"),
        ("貫徹落實", "贯彻落实"),
        ("隨著", "随着"),
        ("臺", "台"),
        ("Abc", "ａＢＣ"),
        ("“两个维护”", "两个維護"),
    ],
)
def test_these_are_the_same_answer(typed: str, right: str) -> None:
    assert fold_answer(typed) == fold_answer(right)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("15", "1.5"),
        ("二十一", "二十"),
        ("一百五", "一百零五"),
        ("两三万", "23万"),
        ("队五", "队伍"),
        ("大六", "大陆"),
        ("10000", "千万"),
        ("11", "万一"),
        ("统二", "统一"),
        ("办公室", "办公厅"),
    ],
)
def test_these_are_not(typed: str, right: str) -> None:
    assert fold_answer(typed) != fold_answer(right)


def test_what_is_no_number_is_left() -> None:
    for word in ("万一", "千万", "百万", "队伍", "收拾", "两三万", "百千万", "十百"):
        assert fold_answer(word) == word


def test_a_run_of_figures_without_end_is_left() -> None:
    assert fold_answer("9" * 5000 + "万") == "9" * 5000 + "万"


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_chinese_is_the_number_in_figures(number: int) -> None:
    assert fold_answer(chinese(number)) == str(number)
    assert fold_answer(f"第{chinese(number)}条") == f"第{number}条"


@given(st.text() | NUMERALS | st.text("裏裡里發髮发臺為统一"))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_answer(fold_answer(text)) == fold_answer(text)


@given(NUMERALS, NUMERALS)
def test_what_is_dropped_makes_no_difference_wherever_it_stands(before: str, after: str) -> None:
    """But for the point between two figures, and the blank that parts it from one of them."""
    before, after = before.replace(".", ""), after.replace(".", "")
    assert fold_answer(f"《{before} ，{after}》") == fold_answer(before + after)


def chinese(number: int) -> str:
    """``number`` below 10**12 in Chinese characters, as taught in school."""
    if not number:
        return DIGITS[0]
    groups = [number // 10**8, number // 10**4 % 10**4, number % 10**4]
    said = ""
    for group, unit in zip(groups, ("亿", "万", ""), strict=True):
        if group:
            said += "零" * (bool(said) and group < 1000) + _group(group) + unit
        elif said and not said.endswith("零") and number % 10 ** (8 if unit == "亿" else 4 if unit == "万" else 1):
            said += "零"
    return said.replace("零零", "零")


def _group(group: int) -> str:
    said, is_open = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            said += "零" * is_open + DIGITS[digit] + UNITS[place]
        is_open = bool(said) and not digit
    return said
