from mbjg_desktop.content.cleaning.pipeline import restored
from mbjg_desktop.content.cleaning.repair import Confidence, Rule


def _restored(raw: str) -> tuple[str, list[tuple[str, Confidence, tuple[str, ...]]]]:
    (line,), report = restored(raw)
    return line.text, [(r.before, r.confidence, r.candidates) for r in report if r.rule is Rule.SCRIPT]


def test_a_one_to_one_table_is_undone() -> None:
    text, report = _restored("關于干部、模范、戰斗、干凈、臺賬、了解")
    assert text == "关于干部、模范、战斗、干净、台账、了解"
    assert {confidence for _, confidence, _ in report} == {Confidence.CERTAIN}


def test_the_particle() -> None:
    text, report = _restored("隨著發展,著名學者看著會場。")
    assert text == "随着发展，著名学者看着会场。"
    assert [before for before, confidence, _ in report if confidence is Confidence.LIKELY] == ["著", "著"]


def test_what_simplified_text_has_too_is_left_and_reported() -> None:
    text, report = _restored("這裡很乾淨,請後天來。")
    assert text == "这里很乾净，请後天来。"
    assert [
        (before, candidates) for before, confidence, candidates in report if confidence is Confidence.UNDECIDED
    ] == [
        ("乾", ("干",)),
        ("後", ("后",)),
    ]


def test_simplified_text_that_shows_a_traditional_character_is_left() -> None:
    text, report = _restored("“龙”的繁体写作“龍”，简体字总表里说得很清楚。")
    assert text == "“龙”的繁体写作“龍”，简体字总表里说得很清楚。"
    assert report == []
