"""Problems of content files are said in the language of the interface, place and all."""

from PySide6.QtWidgets import QApplication

from mbjg_desktop.cli import sentences
from mbjg_desktop.domain.errors import ContentError, Problem
from mbjg_desktop.ui import translation
from mbjg_desktop.ui.errors import sentence
from mbjg_desktop.ui.problem_words import WORDS, problem_line

PROBLEM = Problem("bank.yaml", 4, 11, "questions[q1].stem", "empty", "is empty; expected text")


def test_the_window_has_words_for_every_problem_the_command_line_has() -> None:
    assert WORDS.keys() == sentences._PROBLEMS.keys()


def test_a_problem_is_said_in_chinese_with_its_place(qapp: QApplication) -> None:
    translation.install(qapp, "zh_CN")
    assert problem_line(PROBLEM) == "bank.yaml:4:11: questions[q1].stem: 是空的"
    said = sentence(ContentError([PROBLEM]))
    assert "is empty" not in said
    assert "mbjg-desktop check" in said


def test_a_problem_there_are_no_words_for_speaks_for_itself() -> None:
    assert problem_line(Problem("x.yaml", 0, 0, "", "brand_new", "Something new.")) == "x.yaml: Something new."
