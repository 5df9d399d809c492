import pytest

from mbjg_desktop.content.cleaning.syllables import syllable, usual_reading


@pytest.mark.parametrize(
    ("text", "bare"),
    [("chuàng", "chuang"), ("lǜ", "lv"), ("ér", "er"), ("zhuàng", "zhuang"), ("ɡōnɡ", "gong"), ("yè", "ye")],
)
def test_a_syllable_with_its_tone(text: str, bare: str) -> None:
    assert syllable(text) == (bare, True)


def test_a_syllable_without_one() -> None:
    assert syllable("men") == ("men", False)


@pytest.mark.parametrize("text", ["juésè", "hèllò", "ng", "the", "é́", "", "xyz"])
def test_what_is_no_syllable(text: str) -> None:
    assert syllable(text) is None


@pytest.mark.parametrize(
    ("char", "reading"),
    [
        ("啊", "a"),
        ("联", "lian"),
        ("数", "shu"),
        ("绿", "lv"),
        ("略", "lve"),
        ("女", "nv"),
        ("长", "zhang"),
        ("座", "zuo"),
    ],
)
def test_the_usual_reading(char: str, reading: str) -> None:
    assert usual_reading(char) == reading


@pytest.mark.parametrize("char", ["砺", "聯", "a", "，"])
def test_no_reading_is_known_outside_the_first_level(char: str) -> None:
    assert usual_reading(char) == ""
