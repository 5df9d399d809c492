"""The form of a rule set: read-only, copied, checked while typed, saved, thrown away."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.content import ruleset_format as format_
from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.domain.draw import MOST
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import Ends, Order
from mbjg_desktop.services.rulesets_service import RuleSetsService
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.paragraph_field import ParagraphField
from mbjg_desktop.ui.quiz.ruleset_form import RuleSetForm
from mbjg_desktop.ui.quiz.ruleset_form_words import CHOICES, label_of

CONTEST = RuleSetId("contest")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "rules"


@pytest.fixture
def rulesets(own: Path) -> RuleSetsService:
    return RuleSetsService(resources_dir() / "rules", own, resources_dir() / "schema" / "ruleset-1.json")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


@pytest.fixture
def form(qtbot: QtBot, rulesets: RuleSetsService, window: QWidget) -> RuleSetForm:
    made = RuleSetForm(rulesets, CONTEST, window)
    made.open()
    qtbot.waitUntil(made.isVisible)
    return made


def write(form: RuleSetForm, path: str, text: str) -> None:
    """Type ``text`` in place of what stands in the field."""
    field = form.fields.by_path[path]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


def choose(form: RuleSetForm, path: str, value: str) -> None:
    field = form.fields.by_path[path]
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def asked(form: RuleSetForm) -> AskDialog:
    (dialog,) = (each for each in form.findChildren(AskDialog) if each.isVisible())
    return dialog


def test_every_field_of_the_format_is_there(form: RuleSetForm) -> None:
    groups = {
        "": format_.RULESET_KEYS,
        "draw": format_.DRAW_KEYS,
        "clock": format_.CLOCK_KEYS,
        "marking": format_.MARKING_KEYS,
    }
    wanted = {f"{group}.{key}".removeprefix(".") for group, keys in groups.items() for key in keys.known}
    wanted -= {"format", "draw", "clock", "marking"}
    there = set(form.fields.by_path)
    for path in wanted:
        assert path in there or any(each.startswith(f"{path}.") for each in there), path
    for group in ("draw.by_kind", "clock.per_question", "marking.points"):
        assert {f"{group}.{kind.value}" for kind in Kind} <= there
    assert all(label_of(path) != path for path in there)


def test_every_choice_is_one_the_reader_knows(form: RuleSetForm) -> None:
    form.copy.click()
    for path, options in CHOICES.items():
        for value, _ in options:
            choose(form, path, value)
            assert form.state is not None
            assert not [problem for problem in form.state.problems if "is not known" in problem.message]


def test_a_shipped_one_is_read_only_and_said_in_one_line(form: RuleSetForm, own: Path) -> None:
    assert re.findall(r"[\d/]+", form.preview.text()) == ["20", "20/40", "300"]
    assert not form.save.isVisible()
    assert not form.delete.isVisible()
    write(form, "clock.whole", "9m")
    assert form.state is not None
    assert not form.state.is_changed
    form.close_button.click()
    assert not form.isVisible()
    assert not own.exists()


def test_a_copy_is_changed_checked_and_saved(form: RuleSetForm, rulesets: RuleSetsService) -> None:
    form.copy.click()
    write(form, "name.zh-Hans", "处里的竞赛")
    write(form, "draw.by_kind.single_choice", "1x")
    assert not form.save.isEnabled()
    assert form.problems.isVisible()
    assert form.fields.by_path["draw.by_kind.single_choice"].accessibleDescription()
    write(form, "draw.by_kind.single_choice", "10")
    assert not form.problems.isVisible()
    assert not form.fields.by_path["draw.by_kind.single_choice"].accessibleDescription()
    assert re.findall(r"[\d/]+", form.preview.text()) == ["22", "20/40", "330"]
    choose(form, "draw.order", "harder")
    form.fields.by_path["draw.weak_first"].click()  # type: ignore[union-attr]
    kept: list[str] = []
    form.kept.connect(kept.append)
    form.save.click()
    assert kept == ["contest-2"]
    saved = rulesets.all()[-1]
    assert saved.name["zh-Hans"] == "处里的竞赛"
    assert saved.draw.by_kind[Kind.SINGLE_CHOICE] == 10
    assert saved.draw.order is Order.HARDER
    assert saved.draw.weak_first


def test_what_fields_say_about_each_other_is_said(form: RuleSetForm) -> None:
    form.copy.click()
    choose(form, "ends", "time_up")
    assert label_of("ends") in form.problems.text()
    assert not form.save.isEnabled()
    write(form, "clock.whole", "5m")
    assert not form.problems.isVisible()
    assert form.state is not None
    assert form.state.ruleset is not None
    assert form.state.ruleset.ends is Ends.TIME_UP


def test_changes_are_not_thrown_away_unasked(form: RuleSetForm, own: Path) -> None:
    form.copy.click()
    write(form, "clock.whole", "9m")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    asked(form).reject()
    assert form.isVisible()
    form.close_button.click()
    asked(form).yes.click()
    assert not form.isVisible()
    assert not own.exists()


def test_one_of_ones_own_is_thrown_away_once_it_is_agreed(
    qtbot: QtBot, rulesets: RuleSetsService, window: QWidget, own: Path
) -> None:
    saved = rulesets.save(rulesets.copy(CONTEST, "甲"))
    form = RuleSetForm(rulesets, saved.id, window)
    form.open()
    qtbot.waitUntil(form.isVisible)
    form.delete.click()
    asked(form).reject()
    assert list(own.iterdir())
    form.delete.click()
    asked(form).yes.click()
    assert not form.isVisible()
    assert not list(own.iterdir())
    assert saved not in rulesets.all()


def test_other_languages_of_a_file_are_kept(qtbot: QtBot, rulesets: RuleSetsService, window: QWidget) -> None:
    draft = dict(rulesets.copy(CONTEST, "甲"))
    draft["name"] = {"zh-Hans": "甲", "zh-Hant": "甲賽"}
    saved = rulesets.save(draft)
    form = RuleSetForm(rulesets, saved.id, window)
    form.open()
    qtbot.waitUntil(form.isVisible)
    write(form, "place", "9")
    form.save.click()
    assert rulesets.shelf().item(saved.id).ruleset.name == {"zh-Hans": "甲", "zh-Hant": "甲賽"}  # type: ignore[union-attr]


def test_the_form_fits_its_window_and_every_field_has_a_name(form: RuleSetForm, window: QWidget) -> None:
    assert form.height() <= window.height()
    assert form.width() <= window.width()
    assert all(field.accessibleName() or getattr(field, "text", str)() for field in form.fields.by_path.values())


def test_the_keyboard_goes_through_the_form(form: RuleSetForm) -> None:
    form.copy.click()
    names = form.fields.by_path["name.zh-Hans"]
    assert names.hasFocus()
    QTest.keyClick(names, Qt.Key.Key_Tab)
    assert form.fields.by_path["name.en"].hasFocus()


def test_a_long_summary_is_read_whole(qtbot: QtBot, form: RuleSetForm) -> None:
    field = form.fields.by_path["summary.en"]
    assert isinstance(field, ParagraphField)
    short = form.fields.by_path["summary.zh-Hans"]
    qtbot.waitUntil(lambda: field.height() > short.height())
    assert field.document().size().height() > 1
    assert field.verticalScrollBar().maximum() == 0


def test_a_summary_is_one_paragraph_and_enter_saves(form: RuleSetForm, rulesets: RuleSetsService) -> None:
    form.copy.click()
    field = form.fields.by_path["summary.zh-Hans"]
    assert isinstance(field, ParagraphField)
    field.setFocus()
    field.selectAll()
    field.insertPlainText("二十题，\n不能回头。")
    QTest.keyClick(field, Qt.Key.Key_Return)
    saved = rulesets.shelf().item(RuleSetId("contest-2"))
    assert saved is not None
    assert saved.ruleset.summary["zh-Hans"] == "二十题， 不能回头。"


def test_rules_without_a_number_say_how_many_a_paper_holds(form: RuleSetForm) -> None:
    assert str(MOST) not in form.preview.text()
    form.copy.click()
    for kind in ("single_choice", "multiple_choice", "true_false", "cloze"):
        write(form, f"draw.by_kind.{kind}", "")
    assert str(MOST) in form.preview.text()


def test_enter_presses_the_button_that_has_the_focus(form: RuleSetForm, own: Path) -> None:
    form.copy.click()
    assert form.save.isEnabled()
    form.close_button.setFocus()
    QTest.keyClick(form.close_button, Qt.Key.Key_Return)
    assert form.isHidden()
    assert not list(own.glob("*")), "nothing was saved"
