import pytest

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import BlockId, QuestionId
from mbjg_desktop.domain.mastery import Mastery
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.domain.settings import Script
from mbjg_desktop.services.reading import Position
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.reading.find import Finding
from mbjg_desktop.ui.reading.lettering import LARGEST, SMALLEST
from mbjg_desktop.ui.reading.presenter import ReadingPresenter
from mbjg_desktop.ui.reading.state import ReadingState
from tests.ui.cards.desk import DOCUMENT, Desk

P1, P2, P3, P4 = (BlockId(f"p{n}") for n in range(1, 5))
HERE = Destination(ScreenId.READING)
QUOTED = Span(P4, 7, 21)


class Shown:
    """A display that keeps what it was shown and where it was scrolled."""

    def __init__(self) -> None:
        self.states: list[ReadingState] = []
        self.tops: list[Position] = []
        self.ranges: list[tuple[int, int, int]] = []
        self.nothing = 0

    def show_state(self, state: ReadingState) -> None:
        self.states.append(state)

    def show_nothing(self) -> None:
        self.nothing += 1

    def show_top(self, position: Position) -> None:
        self.tops.append(position)

    def show_range(self, paragraph: int, start: int, end: int) -> None:
        self.ranges.append((paragraph, start, end))

    @property
    def now(self) -> ReadingState:
        return self.states[-1]

    def finding(self) -> Finding:
        return self.states[-1].finding

    def lit(self) -> Span | None:
        return self.states[-1].lit

    def percent(self) -> int:
        return self.states[-1].percent

    @property
    def sentence(self) -> Span:
        assert self.now.sentence is not None
        return self.now.sentence


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def presenter(desk: Desk, shown: Shown) -> ReadingPresenter:
    return _fresh(desk, shown)


def _fresh(desk: Desk, shown: Shown) -> ReadingPresenter:
    made = ReadingPresenter(desk.services.reading, desk.services.settings, desk.way, shown)
    made.arrive(HERE)
    return made


def test_reading_begins_at_the_first_sentence(desk: Desk, shown: Shown) -> None:
    _fresh(desk, shown)
    assert shown.tops == [Position(P1, 0)]
    assert shown.sentence == Span(P1, 0, 14)
    assert [asked.question for asked in shown.now.asked] == ["q7"]
    assert shown.now.current == 0
    assert not shown.now.can_return


def test_the_sentence_at_hand_moves_through_the_document(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.previous_sentence()
    assert shown.sentence.start == 0
    walked = [shown.sentence]
    for _ in range(20):
        presenter.next_sentence()
        if shown.sentence != walked[-1]:
            walked.append(shown.sentence)
    assert [span.block for span in walked] == [P1, P1, P2, P2, P3, P3, P4, P4]
    presenter.previous_sentence()
    assert shown.sentence == walked[-2]


def test_a_sentence_nobody_asks_has_no_questions(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.next_sentence()
    assert shown.now.asked == ()


def test_a_click_takes_the_sentence_and_its_questions_in_hand(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.pick(P2, 3)
    assert [asked.question for asked in shown.now.asked] == ["q1", "q4", "q6"]
    presenter.light(QuestionId("q1"))
    assert shown.lit() == Span(P2, 0, 12)
    presenter.next_sentence()
    assert shown.lit() is None


def test_a_visit_lights_the_span_and_leaves_the_place_alone(
    desk: Desk, presenter: ReadingPresenter, shown: Shown
) -> None:
    presenter.stopped(Position(P2, 4))
    desk.way.is_open_behind = True
    presenter.arrive(Destination(ScreenId.READING, document=DOCUMENT, span=QUOTED))
    assert shown.lit() == QUOTED
    assert shown.now.can_return
    assert shown.now.current == 2
    assert shown.ranges[-1][1:] == (QUOTED.start, QUOTED.end)
    presenter.stopped(Position(P4, 0))
    assert presenter.place() == Destination(ScreenId.READING, document=DOCUMENT, span=QUOTED)
    presenter.arrive(HERE)
    assert shown.lit() is None
    assert shown.tops[-1] == Position(P2, 4)
    assert presenter.place() == HERE


def test_the_place_is_remembered_for_the_next_time(desk: Desk, presenter: ReadingPresenter) -> None:
    presenter.stopped(Position(P3, 5))
    later = Shown()
    _fresh(desk, later)
    assert later.tops == [Position(P3, 5)]
    assert later.sentence.block == P3


def test_coming_back_to_the_screen_scrolls_nowhere(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.scrolled(Position(P3, 0))
    before = len(shown.tops)
    presenter.arrive(HERE)
    assert len(shown.tops) == before
    assert shown.now.current == 1


def test_a_task_may_lead_to_a_block(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.arrive(Destination(ScreenId.READING, document=DOCUMENT, block=P4))
    assert shown.tops[-1] == Position(P4, 0)
    assert shown.lit() is None


def test_going_back_is_left_to_the_window(desk: Desk, presenter: ReadingPresenter) -> None:
    presenter.go_back()
    assert desk.way.times_back == 1


def test_what_was_dwelt_on_is_read(desk: Desk, presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.dwelt([P1, P2], [P1], [])
    assert shown.now.read == {0}
    presenter.dwelt([P3], [P2, P3], [])
    assert shown.now.read == {0, 1}
    assert desk.services.reading.open(DOCUMENT).read == {P1, P2, P3}


def test_the_outline_leads_to_a_part(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.go_to_entry(2)
    assert shown.tops[-1] == Position(P4, 0)
    assert shown.now.current == 2
    presenter.go_to_entry(99)
    assert shown.tops[-1] == Position(P4, 0)


def test_marks_follow_the_answers(desk: Desk, presenter: ReadingPresenter, shown: Shown) -> None:
    assert {mark.mastery for mark in shown.now.marks[P1]} == {Mastery.NEW}
    desk.answer("q7", Chosen(frozenset("b")))
    presenter.reload(frozenset({Topic.ANSWERS}))
    assert shown.now.marks[P1][0].mastery is Mastery.MISSED
    assert shown.now.asked[0].times_missed == 1


def test_the_other_script_keeps_every_character_in_its_place(
    desk: Desk, presenter: ReadingPresenter, shown: Shown
) -> None:
    simplified = shown.now.page
    presenter.toggle_script()
    traditional = shown.now.page
    assert shown.now.script is Script.TRADITIONAL
    assert traditional.paragraphs[2].text == "為規範值班工作，制定本辦法。值班實行輪流制度。"
    assert [len(p.text) for p in traditional.paragraphs] == [len(p.text) for p in simplified.paragraphs]
    assert shown.now.outline[0].title == "總則"
    assert shown.now.asked[0].stem == "根據文件，制定本辦法是為了什麼？"
    assert desk.services.settings.get().script is Script.TRADITIONAL
    presenter.toggle_script()
    assert shown.now.page == simplified


@pytest.mark.parametrize("query", ["值班电话", "值班電話"])
@pytest.mark.parametrize("is_traditional", [False, True])
def test_either_script_finds_either(
    presenter: ReadingPresenter, shown: Shown, query: str, is_traditional: bool
) -> None:
    if is_traditional:
        presenter.toggle_script()
    presenter.find(query)
    finding = shown.finding()
    assert [(hit.start, hit.end) for hit in finding.hits] == [(0, 4)]


def test_hits_are_walked_in_a_ring(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.find("值班")
    total = len(shown.finding().hits)
    assert total > 2
    first = shown.finding().at
    presenter.find_next(-1)
    presenter.find_next()
    assert shown.finding().at == first
    for _ in range(total):
        presenter.find_next()
    assert shown.finding().at == first
    hit = shown.finding().hit
    assert hit is not None
    assert shown.ranges[-1] == (hit.paragraph, hit.start, hit.end)


def test_the_find_bar_remembers_the_query(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.find("值班")
    presenter.close_find()
    assert not shown.finding().is_open
    presenter.find_next()
    assert shown.finding().is_open
    assert shown.finding().hits


def test_finding_begins_where_one_is(presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.go_to_entry(2)
    presenter.find("应当")
    hit = shown.finding().hit
    assert hit is not None
    assert shown.now.page.paragraphs[hit.paragraph].block == P4


def test_text_grows_and_shrinks_within_reason(desk: Desk, presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.larger()
    assert shown.percent() == 110
    assert desk.services.settings.get().reading_percent == 110
    for _ in range(40):
        presenter.larger()
    assert shown.percent() == LARGEST
    for _ in range(40):
        presenter.smaller()
    assert shown.percent() == SMALLEST


def test_what_is_chosen_in_the_settings_is_followed(desk: Desk, presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.find("值班电话")
    desk.services.settings.change(script=Script.TRADITIONAL, reading_percent=150)
    presenter.reload(frozenset({Topic.SETTINGS}))
    assert shown.percent() == 150
    assert shown.now.page.paragraphs[0].text == "值班辦法"
    assert len(shown.finding().hits) == 1
    states = len(shown.states)
    presenter.reload(frozenset({Topic.SETTINGS}))
    assert len(shown.states) == states


def test_practice_is_of_the_part_at_hand(desk: Desk, presenter: ReadingPresenter, shown: Shown) -> None:
    presenter.go_to_entry(2)
    assert shown.now.can_practise
    presenter.practise()
    went = desk.way.went[-1]
    assert went.start is not None
    ruleset, scope = went.start
    assert (went.screen, ruleset) == (ScreenId.QUIZ, "practice")
    assert desk.services.quiz.paper(desk.services.quiz.rulesets()[0].id, scope).count
    assert (scope.document, scope.section) == (DOCUMENT, "s2")


def test_without_a_document_there_is_nothing(bare_desk: Desk, shown: Shown) -> None:
    presenter = _fresh(bare_desk, shown)
    assert shown.nothing == 1
    for step in (presenter.next_sentence, presenter.practise, presenter.open_find, presenter.find_next):
        step()
    presenter.dwelt([P1], [P1], [])
    presenter.stopped(Position(P1, 0))
    assert shown.states == []
