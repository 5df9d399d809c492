"""The setup page: what it offers and says, the paper's number, the paper of the day, rule sets of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.draw import number_of
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.ui.quiz.ruleset_form import RuleSetForm
from mbjg_desktop.ui.quiz.ruleset_problems import RuleSetProblems
from mbjg_desktop.ui.quiz.ruleset_words import number_words, title_words
from mbjg_desktop.ui.quiz.setup_page import SetupPage
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import DOCUMENT, Desk, desk_in

MOCK, CONTEST, SPRINT, DAILY, LOOKBACK = "2", "3", "4", "6", "7"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path: Path, own: Path) -> Iterator[Desk]:  # noqa: ARG001 - the folder is there before the program
    with desk_in(tmp_path) as made:
        yield made


@pytest.fixture
def page(view: QuizView) -> SetupPage:
    return view.setup


def choose(page: SetupPage, key: str) -> None:
    page.choose_rules(int(key) - 1)


def running(view: QuizView, desk: Desk) -> tuple[str, int]:
    """The rules and the number of what has been started."""
    assert view.page is view.run
    left = desk.services.quiz.unfinished()
    assert left is not None
    attempt = desk.services.quiz.tick(left.attempt)
    return attempt.ruleset.id, attempt.seed


def test_seven_rule_sets_stand_in_two_rows_with_their_keys(page: SetupPage) -> None:
    cards = page.rules.cards
    assert len(cards) == 7
    rows = sorted({card.y() for card in cards})
    assert [[card.y() for card in cards].count(row) for row in rows] == [4, 3]
    assert all(card.width() >= card.minimumSizeHint().width() for card in cards)
    assert all(card.height() >= card.heightForWidth(card.width()) for card in cards)


@pytest.mark.parametrize(("width", "columns"), [(964, 4), (700, 3), (500, 2)])
def test_they_stand_in_as_many_columns_as_there_is_room_for(view: QuizView, width: int, columns: int) -> None:
    view.resize(width, 640)
    assert view.setup.rules.columns == columns


def test_rules_chosen_by_their_key_come_into_sight(view: QuizView) -> None:
    view.resize(400, 400)
    choose(view.setup, LOOKBACK)
    chosen = view.setup.rules.cards[int(LOOKBACK) - 1]
    assert chosen.visibleRegion().boundingRect() == chosen.rect()


@pytest.mark.parametrize(("name", "title"), [("全真模拟", "学习竞赛 · 全真模拟"), ("学习竞赛", "学习竞赛")])
def test_a_title_says_nothing_twice(page: SetupPage, name: str, title: str) -> None:  # noqa: ARG001 - its language
    assert title_words({"zh-CN": name}) == title


def test_what_the_rules_come_to_is_said(page: SetupPage) -> None:
    choose(page, MOCK)
    assert page.bar.preview.text().startswith("4")
    assert page.bar.note.text()
    assert page.bar.number.isVisible()


def test_the_number_that_is_shown_is_the_one_that_is_drawn(view: QuizView, desk: Desk) -> None:
    choose(view.setup, CONTEST)
    chosen = view.setup.presenter.chosen()
    assert chosen is not None
    assert chosen[2] is not None
    assert number_words(chosen[2]) in view.setup.bar.note.text()
    view.setup.press_enter()
    assert running(view, desk) == ("contest", chosen[2])


def test_a_number_typed_in_draws_its_paper(view: QuizView, desk: Desk) -> None:
    choose(view.setup, CONTEST)
    view.setup.bar.number.setFocus()
    QTest.keyClicks(view.setup.bar.number, "00471x1")
    assert view.setup.bar.number.text() == "004711"
    view.setup.press_enter()
    assert running(view, desk) == ("contest", 4711)


def test_typing_is_shown_once_it_has_paused(page: SetupPage, qtbot: QtBot) -> None:
    choose(page, SPRINT)
    before = page.bar.note.text()
    QTest.keyClicks(page.bar.number, "12")
    qtbot.waitUntil(lambda: "000012" in page.bar.note.text())
    assert before != page.bar.note.text()
    page.presenter.load()
    assert page.bar.number.text() == ""


def test_what_hangs_on_what_is_known_has_no_number_before_one_is_typed_in(page: SetupPage) -> None:
    choose(page, SPRINT)
    chosen = page.presenter.chosen()
    assert chosen is not None
    assert number_of(chosen[2]) is None
    assert page.bar.number.isVisible()


@pytest.mark.parametrize("key", [DAILY, LOOKBACK])
def test_no_number_is_asked_for_where_it_would_say_nothing(page: SetupPage, key: str) -> None:
    choose(page, key)
    assert not page.bar.number.isVisible()


def test_nothing_due_is_said(page: SetupPage, desk: Desk) -> None:
    choose(page, LOOKBACK)
    said = page.bar.preview.text()
    assert not page.bar.start.isEnabled()
    assert page.bar.note.text()
    desk.answer("q1", Chosen(frozenset("b")))
    page.presenter.load()
    assert page.bar.start.isEnabled()
    assert page.bar.preview.text() != said


def test_the_paper_of_the_day_counts_once_and_is_practised_after_that(view: QuizView, desk: Desk) -> None:
    choose(view.setup, DAILY)
    start = view.setup.bar.start.text()
    view.setup.press_enter()
    rules, number = running(view, desk)
    left = desk.services.quiz.unfinished()
    assert left is not None
    view.show_setup()
    assert view.setup.bar.start.text() != start
    view.setup.bar.press()
    assert running(view, desk) == (rules, number)
    paper = [slot.question.id for slot in desk.services.quiz.tick(left.attempt).slots]
    desk.services.quiz.finish(left.attempt, FinishReason.SUBMITTED)
    view.show_setup()
    assert number_words(number) in view.setup.bar.note.text()
    view.setup.bar.press()
    assert running(view, desk)[0] == "practice"
    again = desk.services.quiz.unfinished()
    assert again is not None
    assert {slot.question.id for slot in desk.services.quiz.tick(again.attempt).slots} == set(paper)


def test_a_file_that_cannot_be_used_is_said_calmly(page: SetupPage, own: Path, qtbot: QtBot) -> None:
    assert page.problems.isHidden()
    (own / "bad.yaml").write_text("format: mbjg-ruleset/1\nid: bad\nmarkin: 1\n", encoding="utf-8")
    page.presenter._shelf.reload()
    page.presenter.load()
    assert page.problems.isVisible()
    page.problems.click()
    (dialog,) = page.findChildren(RuleSetProblems)
    qtbot.waitUntil(dialog.isVisible)
    assert f"{own / 'bad.yaml'}:3:1: markin: " in dialog.lines.toPlainText()
    (own / "bad.yaml").unlink()
    dialog.again.click()
    assert "bad.yaml" not in dialog.lines.toPlainText()
    dialog.accept()
    assert page.problems.isHidden()


def test_a_copy_that_is_kept_is_chosen_and_can_be_run(view: QuizView, desk: Desk, qtbot: QtBot) -> None:
    page = view.setup
    choose(page, CONTEST)
    page.edit.click()
    (form,) = page.findChildren(RuleSetForm)
    qtbot.waitUntil(form.isVisible)
    form.copy.click()
    form.save.click()
    assert len([card for card in page.rules.cards if card.isVisible()]) == 8
    assert page.rules.cards[7].isChecked()
    page.press_enter()
    assert running(view, desk)[0] == "contest-2"


def test_everything_one_can_press_has_a_name(page: SetupPage) -> None:
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]
    assert nameless == []


def test_the_scope_of_a_paper_is_kept_when_the_rules_change(page: SetupPage) -> None:
    page.scopes.cards[1].click()
    choose(page, MOCK)
    chosen = page.presenter.chosen()
    assert chosen is not None
    assert chosen[1].document == DOCUMENT
    assert chosen[1].section is not None
