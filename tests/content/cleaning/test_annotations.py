import pytest

from mbjg_desktop.content.cleaning.pipeline import restored
from mbjg_desktop.content.cleaning.repair import Confidence, Rule


def _text(raw: str) -> str:
    lines, _ = restored(raw)
    return "\n".join(line.text for line in lines)


def _confidences(raw: str) -> list[Confidence]:
    return [repair.confidence for repair in restored(raw)[1] if repair.rule is Rule.PINYIN]


def test_inserted_syllables_go() -> None:
    raw = "關于創(chuàng)建和統(tǒng)籌,創(chuàng)新。"
    assert _text(raw) == "关于创建和统筹，创新。"
    assert set(_confidences(raw)) == {Confidence.CERTAIN}


def test_so_do_those_with_a_blank() -> None:
    assert _text("會(huì )議和國(guó )家") == "会议和国家"


def test_a_single_one_is_only_likely() -> None:
    assert _text("關于創(chuàng)建。") == "关于创建。"
    assert _confidences("關于創(chuàng)建。") == [Confidence.LIKELY]


@pytest.mark.parametrize(
    "text",
    [
        "重(zhòng)量和重(chóng)新，两个读音。",
        "“行”读作(háng)，银行(háng)、行(xíng)走。",
        "角色(juésè)的读音。",
        "好奇(hào qí)心。",
        "国内生产总值(GDP)增长，见附件(a)和附件(b)。",
        "使用Wi-Fi(无线)上网，参见https://example.org/a(b)?c=d,e。",
        "He said(hē) nothing, really.",
        "他是个大(dà)人物，心胸(xiōng)宽广。",
    ],
)
def test_teaching_and_abbreviations_stay(text: str) -> None:
    assert _text(text) == text
    assert _confidences(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "「長」有兩個讀音：長(cháng)短、成長(zhǎng)。",
        "烏龜的龜，在龜(jūn)裂裡讀音不同。",
        "參(shēn)是人參(shēn)的參。",
        "個(a)與個(b)。",
    ],
)
def test_a_teacher_of_traditional_characters_is_not_taken_for_a_table(text: str) -> None:
    kept = _text(text)
    assert [part for part in text.split("(")[1:] if part.split(")")[0] not in kept] == []
    assert Confidence.CERTAIN not in _confidences(text)


def test_full_width_parentheses_are_a_teachers() -> None:
    assert _text("關于創（chuàng）建和統（tǒng）籌。") == "关于创（chuàng）建和统（tǒng）筹。"


def test_doubtful_ones_are_reported() -> None:
    assert _confidences("業(yè)務和事業,創(chuàng)建,統(tǒng)籌。") == [
        Confidence.UNDECIDED,
        Confidence.CERTAIN,
        Confidence.CERTAIN,
    ]
