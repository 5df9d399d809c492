"""Reading: what is asked about each sentence, and where one stopped."""

import pytest

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.domain.mastery import Mastery
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.reading import Position
from mbjg_desktop.services.reading_service import ReadingService
from tests.services.test_cards_service import SIX
from tests.services.test_lookback_service import practise

DUTY = DocumentId("duty")
P1, P2, P4 = BlockId("p1"), BlockId("p2"), BlockId("p4")


def test_documents_are_listed_with_their_size(reading: ReadingService) -> None:
    (summary,) = reading.documents()
    assert (summary.title, summary.blocks, summary.questions) == ("值班办法", 4, 7)
    assert summary.characters == sum(len(block.text) for block in reading.open(DUTY).document.blocks())


def test_each_sentence_knows_its_questions(reading: ReadingService) -> None:
    opened = reading.open(DUTY)
    assert [(mark.questions, mark.mastery) for mark in opened.marks[P2]] == [(3, Mastery.NEW), (0, Mastery.NEW)]
    first = opened.marks[P2][0]
    asked = reading.asked_at(DUTY, P2, first.start, first.end)
    assert {one.question for one in asked} == {"q1", "q4", "q6"}
    second = opened.marks[P2][1]
    assert reading.asked_at(DUTY, P2, second.start, second.end) == ()


def test_marks_follow_what_is_known(reading: ReadingService, cards: CardsService, quiz: QuizService) -> None:
    shown = cards.next()
    assert isinstance(shown, Card)
    cards.rate(shown, Rating.EASY, SIX)
    practise(quiz, "q3", right=False)
    marks = reading.open(DUTY).marks
    assert marks[P1][0].mastery is Mastery.KNOWN
    assert marks[P4][1].mastery is Mastery.MISSED
    (asked,) = reading.asked_at(DUTY, P4, marks[P4][1].start, marks[P4][1].end)
    assert asked.times_missed == 1


def test_the_place_is_remembered(reading: ReadingService) -> None:
    assert reading.open(DUTY).position is None
    reading.keep_position(DUTY, Position(P2, 7))
    reading.keep_position(DUTY, Position(P4, 3))
    assert reading.open(DUTY).position == Position(P4, 3)


def test_blocks_are_read_once(reading: ReadingService) -> None:
    reading.mark_read(DUTY, [P1, P2])
    reading.mark_read(DUTY, [P2, P4])
    assert reading.open(DUTY).read == {P1, P2, P4}


def test_an_unknown_document_is_not_found(reading: ReadingService) -> None:
    with pytest.raises(NotFound):
        reading.open(DocumentId("nope"))


def test_the_traditional_text_keeps_every_place(reading: ReadingService) -> None:
    for block in reading.open(DUTY).document.blocks():
        assert len(reading.traditional(block.text)) == len(block.text)
    assert reading.traditional("办公室负责接听电话") == "辦公室負責接聽電話"
