"""Documents and anchors: sentences, stations, places, and finding a quotation again."""

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.anchor import Anchor, AnchorProblem, Span, resolve
from mbjg_desktop.domain.document import Block, Document, Section, Source, opening, sentences, stations
from mbjg_desktop.domain.folding import fold, fold_answer
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId

CHINESE = st.text(alphabet="一二三天地人，。！？；”“…a 1", max_size=60)


def _section(id_: str, *body: Block | Section, run_in: bool = False) -> Section:
    return Section(SectionId(id_), f"标题{id_}。" if run_in else f"标题{id_}", run_in, body)


def _block(id_: str) -> Block:
    return Block(BlockId(id_), f"第{id_}段的文字，有两句。这是第二句。")


SAMPLE = Document(
    DocumentId("doc"),
    "题名",
    False,
    "zh-Hans",
    Source(),
    (
        _block("p1"),
        _section("s1", _section("s1-1", _block("p2"), run_in=True), _section("s1-2", _block("p3"), _block("p4"))),
        _section("s2", _block("p5")),
    ),
)


@given(CHINESE)
def test_sentences_cover_the_text_without_gaps(text: str) -> None:
    ranges = sentences(text)
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(start < end for start, end in ranges)


def test_a_closing_quote_belongs_to_its_sentence() -> None:
    text = "他说：“好。”大家都说好！是吗？？完"
    assert [text[a:b] for a, b in sentences(text)] == ["他说：“好。”", "大家都说好！", "是吗？？", "完"]


def test_stations_are_the_innermost_parts_unless_there_are_too_many() -> None:
    assert [station.id for station in stations(SAMPLE)] == ["p1", "s1-1", "s1-2", "s2"]
    assert [station.id for station in stations(SAMPLE, at_most=3)] == ["p1", "s1", "s2"]
    covered = [block for station in stations(SAMPLE, at_most=3) for block in station.blocks]
    assert covered == [block.id for block in SAMPLE.blocks()]


def test_places_are_numbered_among_their_siblings() -> None:
    place = SAMPLE.place(BlockId("p4"))
    assert ([section.id for section in place.sections], place.numbers, place.block_number) == (
        ["s1", "s1-2"],
        (1, 2),
        4,
    )
    assert SAMPLE.place(BlockId("p1")).numbers == ()


def test_all_places_at_once_are_those_found_one_by_one() -> None:
    places = SAMPLE.places()
    assert list(places) == [block.id for block in SAMPLE.blocks()]
    assert [place for _, place in places.values()] == [SAMPLE.place(block.id) for block in SAMPLE.blocks()]
    assert [block for block, _ in places.values()] == list(SAMPLE.blocks())


def test_a_run_in_heading_loses_its_full_stop_as_a_title() -> None:
    assert [section.title for section in SAMPLE.sections()] == ["标题s1", "标题s1-1", "标题s1-2", "标题s2"]


@given(CHINESE, st.data())
def test_any_piece_of_a_text_is_found_by_its_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    anchor = Anchor(BlockId("p"), text[start:end], text[:start], text[end:])
    expected = Span(BlockId("p"), start, end) if end > start else AnchorProblem.NOT_FOUND
    assert resolve(anchor, text) == expected


def test_a_part_without_a_name_is_called_by_its_first_words() -> None:
    assert opening("为深入贯彻落实，现提出如下意见。", 8) == "为深入贯彻落实"
    assert opening("短", 8) == "短"
    assert opening("……，", 3) == "……"
    assert opening("，，，", 2) == "，，"


def test_a_quotation_that_occurs_twice_needs_its_surroundings() -> None:
    text = "不折不扣落实，不折不扣完成"
    assert resolve(Anchor(BlockId("p"), "不折不扣"), text) is AnchorProblem.AMBIGUOUS
    assert resolve(Anchor(BlockId("p"), "不折不扣", suffix="完成"), text) == Span(BlockId("p"), 7, 11)
    assert resolve(Anchor(BlockId("p"), "一丝不苟"), text) is AnchorProblem.NOT_FOUND


@given(CHINESE)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_answer(fold_answer(text)) == fold_answer(text)
