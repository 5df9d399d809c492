"""The author's list: what is open, ruling on it, the source, and taking it away."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.question import Choice, Chosen, Question
from mbjg_desktop.services.dispute_export import Form
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.ui.disputes.dispute_card import DisputeCard
from mbjg_desktop.ui.disputes.panel import DisputePanel
from mbjg_desktop.ui.disputes.regrade_dialog import RegradeDialog
from mbjg_desktop.ui.disputes.regrade_panel import RegradePanel
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests import make
from tests.ui.cards.desk import Desk
from tests.ui.disputes.conftest import Reword, with_key

FIRST, THIRD = make.questions()[0], make.questions()[2]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> DisputePanel:
    made = DisputePanel(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def shown(card: DisputeCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(TextLabel))


def retire(folder: Path, gone: Question) -> None:
    """The bank is imported without that question."""
    database = Database(bootstrap.paths(folder).database)
    with database.write() as session:
        left = [each for each in make.questions() if each.id != gone.id]
        ContentRepo(session).apply_bank(make.bank(*left), make.NOON)
        session.commit()
    database.close()


def test_an_empty_list_says_how_one_gets_onto_it(panel: DisputePanel) -> None:
    panel.reload()
    assert panel.cards == []
    assert "W" in panel.findChild(type(panel._empty)).text()  # type: ignore[union-attr]


def test_ruling_moves_a_dispute_to_the_settled_ones_and_back(panel: DisputePanel, desk: Desk) -> None:
    desk.services.disputes.report(FIRST, [DisputeReason.KEY], "应当是保卫处")
    desk.services.disputes.report(THIRD, [DisputeReason.TYPO])
    panel.reload()
    assert [card.dispute.asked for card in panel.cards] == [THIRD, FIRST]
    card = panel.cards[1]
    card.remark.setText("原文写明")
    card.buttons[Ruling.UPHELD].click()
    assert [card.dispute.asked for card in panel.cards] == [THIRD]
    panel.settled.click()
    (settled,) = panel.cards
    assert (settled.dispute.ruling, settled.dispute.remark) == (Ruling.UPHELD, "原文写明")
    settled.reopened.emit()
    assert panel.cards == []
    panel.open.click()
    assert len(panel.cards) == 2


def test_after_a_ruling_the_keys_are_at_the_dispute_that_came_up(panel: DisputePanel, desk: Desk) -> None:
    for question in (FIRST, THIRD, FIRST):
        desk.services.disputes.report(question, [DisputeReason.KEY])
    panel.reload()
    panel.activateWindow()
    panel.cards[1].buttons[Ruling.UPHELD].setFocus()
    panel.cards[1].buttons[Ruling.UPHELD].click()
    assert panel.focusWidget() is panel.cards[1].remark
    panel.cards[1].buttons[Ruling.UPHELD].setFocus()
    panel.cards[1].buttons[Ruling.UPHELD].click()
    assert panel.focusWidget() is panel.cards[0].remark
    panel.cards[0].buttons[Ruling.UPHELD].setFocus()
    panel.cards[0].buttons[Ruling.UPHELD].click()
    assert panel.focusWidget() is panel.open


def test_nothing_is_made_anew_when_nothing_has_changed(panel: DisputePanel, desk: Desk) -> None:
    desk.services.disputes.report(FIRST, [DisputeReason.KEY])
    panel.reload()
    (card,) = panel.cards
    card.remark.setText("在查")
    panel.reload()
    assert panel.cards == [card]


def test_a_question_worded_anew_and_gone_since_is_shown_as_it_was(
    panel: DisputePanel, desk: Desk, reword: Reword, tmp_path: Path
) -> None:
    desk.services.disputes.report(FIRST, [DisputeReason.AMBIGUOUS])
    assert isinstance(FIRST.body, Choice)
    fewer = replace(FIRST.body, options=FIRST.body.options[:2])
    reword(replace(FIRST, stem="值班电话谁接？", body=fewer))
    panel.reload()
    told = shown(panel.cards[0])
    assert panel.cards[0].accessibleName() == FIRST.stem
    assert "值班电话谁接？" in told
    assert all(option.text in told for option in FIRST.body.options)
    retire(tmp_path, FIRST)
    panel.reload()
    assert panel.cards[0].dispute.is_retired
    assert shown(panel.cards[0]) != told
    path = tmp_path / "list.csv"
    panel._export.write(Form.CSV, path)
    text = path.read_text(encoding="utf-8-sig")
    assert FIRST.stem in text
    assert "；".join(option.text for option in FIRST.body.options) in text


def test_the_source_is_opened_where_it_stands(panel: DisputePanel, desk: Desk) -> None:
    desk.services.disputes.report(FIRST, [DisputeReason.SOURCE])
    panel.reload()
    panel.cards[0].source.click()
    (went,) = desk.way.went
    assert went.screen is ScreenId.READING
    assert went.span is not None
    assert went.span.block == "p2"


def test_marking_again_is_offered_once_it_is_settled_and_the_key_changed(
    panel: DisputePanel, desk: Desk, reword: Reword
) -> None:
    desk.answer("q1", Chosen(frozenset("b")))
    dispute = desk.services.disputes.report(FIRST, [DisputeReason.KEY])
    desk.services.disputes.settle(dispute, Ruling.KEY_CHANGED)
    panel.reload()
    panel.settled.click()
    assert panel.cards[0].regrade.isHidden()
    reword(with_key("b"))
    panel.reload()
    card = panel.cards[0]
    assert not card.regrade.isHidden()
    card.regrade.click()
    dialog = panel.findChild(RegradeDialog)
    assert isinstance(dialog, RegradeDialog)
    dialog.apply.click()
    dialog.close_button.click()
    assert desk.services.quiz.history()[0].score > 0
    assert desk.services.regrade.offer().open == ()


def test_a_long_list_grows_as_it_is_scrolled(panel: DisputePanel, desk: Desk) -> None:
    for _ in range(45):
        desk.services.disputes.report(FIRST, [DisputeReason.OTHER])
    panel.reload()
    assert len(panel.cards) == 20
    panel._on_scrolled(10**6)
    panel._on_scrolled(10**6)
    panel._on_scrolled(10**6)
    assert len(panel.cards) == 45


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1"])
def test_the_list_as_csv_runs_no_formula(panel: DisputePanel, desk: Desk, tmp_path: Path, text: str) -> None:
    desk.services.disputes.report(FIRST, [DisputeReason.KEY], text)
    panel.reload()
    path = tmp_path / "list.csv"
    panel._export.write(Form.CSV, path)
    head, row = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    assert len(head) == len(row)
    assert "'" + text in row
    assert FIRST.stem in row
    assert "值班电话由办公室负责接听" in row


def test_the_list_as_markdown_takes_nothing_for_markup(panel: DisputePanel, desk: Desk, tmp_path: Path) -> None:
    desk.services.disputes.report(FIRST, [DisputeReason.KEY], "# 标题\n<img src=x> [点这里](http://x)")
    panel.reload()
    path = tmp_path / "list.md"
    panel._export.write(Form.MARKDOWN, path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "\\# 标题 \\<img src=x\\> \\[点这里\\]\\(http\\://x\\)" in text


def test_the_calm_line_is_there_only_when_marks_would_change(desk: Desk, qtbot: QtBot, reword: Reword) -> None:
    line = RegradePanel(desk.services)
    qtbot.addWidget(line)
    line.reload()
    assert line.isHidden()
    for chosen in "bc":
        desk.answer("q1", Chosen(frozenset(chosen)))
    reword(with_key("b"))
    line.reload()
    assert not line.isHidden()
    assert line.words.count("1") == 2
    line.look.click()
    dialog = line.findChild(RegradeDialog)
    assert isinstance(dialog, RegradeDialog)
    (block,) = dialog.blocks
    (row,) = block.rows
    assert "保卫处" in row
    dialog.close_button.click()
    assert desk.services.regrade.offer().attempts == 1


def test_it_is_as_high_as_what_is_listed(desk: Desk, qtbot: QtBot, reword: Reword) -> None:
    desk.answer("q1", Chosen(frozenset("b")))
    reword(with_key("b"))
    dialog = RegradeDialog(desk.services.regrade)
    qtbot.addWidget(dialog)
    dialog.show()
    (listed,) = dialog.findChildren(QScrollArea)
    assert dialog.height() < 460
    qtbot.waitUntil(lambda: listed.verticalScrollBar().maximum() == 0)


def test_where_nothing_can_be_marked_again_there_is_only_to_close(desk: Desk, qtbot: QtBot) -> None:
    dialog = RegradeDialog(desk.services.regrade)
    qtbot.addWidget(dialog)
    assert dialog.apply.isHidden()
    assert dialog.height() < 300
    dialog.close_button.click()
    assert desk.services.regrade.summary().questions == 0


def test_looking_changes_nothing_and_says_what_cannot_be_done(desk: Desk, qtbot: QtBot, reword: Reword) -> None:
    desk.answer("q1", Chosen(frozenset("b")))
    reword(replace(with_key("b"), stem="根据文件，值班电话不由哪个部门接听？"))
    dialog = RegradeDialog(desk.services.regrade)
    qtbot.addWidget(dialog)
    assert not dialog.apply.isEnabled()
    assert dialog.blocks[0].rows == []
