import pytest

from mbjg_desktop.content.cleaning.pipeline import restored
from mbjg_desktop.content.cleaning.repair import Confidence, Repair, Rule
from tests.content.cleaning.damage import damaged


def _restored(raw: str) -> tuple[str, tuple[Repair, ...]]:
    lines, report = restored(raw)
    return "\n".join(line.text for line in lines), tuple(r for r in report if r.rule is Rule.SPLIT_PAIR)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("利用當?shù)刭Y源。", "利用当地资源。"),
        ("作風務實嚴謹?shù)哪7丁?/strong>重點是", "作风务实严谨的模范。重点是"),
        ("學(xué)?！⑵髽I(yè)", "学校、企业"),
        ("擔(dān)當(dāng)?shù)呢?zé)任。", "担当的责任。"),
        ("地方高?！靶鹿た啤苯ㄔO(shè)的現(xiàn)實", "地方高校“新工科”建设的现实"),
    ],
)
def test_split_pairs_are_put_together_again(raw: str, clean: str) -> None:
    text, report = _restored(raw)
    assert text == clean
    assert {repair.confidence for repair in report} == {Confidence.LIKELY}


def test_words_used_elsewhere_make_it_certain() -> None:
    raw = "熟悉當地資源的單位(wèi)。\n利用當?shù)刭Y源。"
    text, (repair,) = _restored(raw)
    assert text.endswith("\n利用当地资源。")
    assert (repair.line, repair.column, repair.before, repair.after) == (2, 4, "?shù)刭Y", "地資")
    assert repair.confidence is Confidence.CERTAIN


def test_lost_bytes_are_left_with_what_they_can_have_been() -> None:
    text, (repair,) = _restored("敢于擔當。\n直面新挑戰(zhàn),勇?lián)?、善作為,主動破解")
    assert text == "敢于担当。\n直面新挑战，勇?lián)?、善作为，主动破解"
    assert repair.confidence is Confidence.UNDECIDED
    assert (repair.before, repair.after) == ("勇?lián)?", "勇?lián)?")
    assert repair.candidates[0] == "勇擔"


def test_an_unlikely_reading_is_left() -> None:
    text, (repair,) = _restored("具備良好的發(fā)展?jié)摿?。然而")
    assert text == "具备良好的发展?jié)摿?。然而"
    assert repair.confidence is Confidence.UNDECIDED
    assert "展潛力" in repair.candidates


def test_a_question_mark_is_a_question_mark() -> None:
    text, report = _restored("這是(wéi)什麼?這樣做對嗎?他問?")
    assert text == "这是(wéi)什么？这样做对吗？他问？"
    assert report == ()


def test_simplified_text_is_never_taken_apart() -> None:
    text, report = _restored("利用当?shù)刭Y源。这是纯粹的简体字文章，没有损坏。")
    assert text == "利用当?shù)刭Y源。这是纯粹的简体字文章，没有损坏。"
    assert report == ()


def test_the_simulated_damage_is_the_damage_found() -> None:
    assert damaged("当地资源", table="數", tones={"數": "shù"}).text == "當?shù)刭Y源"
    assert damaged("严谨的模范。</strong>", table="數", tones={"數": "shù"}).text == "嚴謹?shù)哪7丁?/strong>"
    assert damaged("勇担当、善", table="聯", tones={"聯": "lián"}, marks=("、",)).text == "勇?lián)?、善"
    tones = {"學": "xué", "業": "yè"}
    assert damaged("学校、企业", table="學業", tones=tones).text == "學(xué)?！⑵髽I(yè)"
