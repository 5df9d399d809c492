"""The fields of a rule set in words: what they are called, what they may be, and what is wrong with them."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.errors import Problem
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.problem_words import WORDS
from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP

LABELS: Final[Mapping[str, str]] = {
    "id": QT_TRANSLATE_NOOP("RuleSetForm", "Id"),
    "name.zh-Hans": QT_TRANSLATE_NOOP("RuleSetForm", "Name in Chinese"),
    "name.en": QT_TRANSLATE_NOOP("RuleSetForm", "Name in English"),
    "summary.zh-Hans": QT_TRANSLATE_NOOP("RuleSetForm", "Summary in Chinese"),
    "summary.en": QT_TRANSLATE_NOOP("RuleSetForm", "Summary in English"),
    "place": QT_TRANSLATE_NOOP("RuleSetForm", "Place among the others"),
    "draw.pool": QT_TRANSLATE_NOOP("RuleSetForm", "Drawn from"),
    "draw.count": QT_TRANSLATE_NOOP("RuleSetForm", "Number of questions"),
    "draw.by_kind": QT_TRANSLATE_NOOP("RuleSetForm", "Questions"),
    "draw.balance_sections": QT_TRANSLATE_NOOP("RuleSetForm", "Evenly over the sections"),
    "draw.one_per_anchor": QT_TRANSLATE_NOOP("RuleSetForm", "No two on the same words"),
    "draw.unseen_first": QT_TRANSLATE_NOOP("RuleSetForm", "What was not asked yet first"),
    "draw.uncovered_first": QT_TRANSLATE_NOOP("RuleSetForm", "Sections of which little was answered first"),
    "draw.weak_first": QT_TRANSLATE_NOOP("RuleSetForm", "What is known worst first"),
    "draw.other_form": QT_TRANSLATE_NOOP("RuleSetForm", "The same words in another form"),
    "draw.order": QT_TRANSLATE_NOOP("RuleSetForm", "Order"),
    "draw.seed": QT_TRANSLATE_NOOP("RuleSetForm", "Drawn by"),
    "clock.whole": QT_TRANSLATE_NOOP("RuleSetForm", "Time for the whole paper"),
    "clock.per_question": QT_TRANSLATE_NOOP("RuleSetForm", "Time for each"),
    "clock.miss_costs": QT_TRANSLATE_NOOP("RuleSetForm", "A miss costs"),
    "clock.may_pause": QT_TRANSLATE_NOOP("RuleSetForm", "May be paused"),
    "marking.points": QT_TRANSLATE_NOOP("RuleSetForm", "Marks"),
    "marking.multiple": QT_TRANSLATE_NOOP("RuleSetForm", "Multiple choice"),
    "marking.cloze": QT_TRANSLATE_NOOP("RuleSetForm", "Blanks"),
    "marking.ordering": QT_TRANSLATE_NOOP("RuleSetForm", "Putting in order"),
    "marking.matching": QT_TRANSLATE_NOOP("RuleSetForm", "Matching"),
    "marking.pass_mark": QT_TRANSLATE_NOOP("RuleSetForm", "Pass mark"),
    "marking.speed_bonus": QT_TRANSLATE_NOOP("RuleSetForm", "Most that speed adds"),
    "marking.wrong_penalty": QT_TRANSLATE_NOOP("RuleSetForm", "Taken off for a wrong answer"),
    "marking.score": QT_TRANSLATE_NOOP("RuleSetForm", "The score is"),
    "feedback": QT_TRANSLATE_NOOP("RuleSetForm", "Told right or wrong"),
    "navigation": QT_TRANSLATE_NOOP("RuleSetForm", "Way back"),
    "pace": QT_TRANSLATE_NOOP("RuleSetForm", "The page is turned"),
    "ends": QT_TRANSLATE_NOOP("RuleSetForm", "It ends"),
}
"""By path; those of a kind end before the kind."""

_PART: Final = (
    ("per_part", QT_TRANSLATE_NOOP("RuleSetForm", "part by part")),
    ("all_or_nothing", QT_TRANSLATE_NOOP("RuleSetForm", "only when all is right")),
)
CHOICES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "draw.pool": (
        ("scope", QT_TRANSLATE_NOOP("RuleSetForm", "the part chosen")),
        ("due_mistakes", QT_TRANSLATE_NOOP("RuleSetForm", "the mistakes of it that are due")),
    ),
    "draw.order": (
        ("mixed", QT_TRANSLATE_NOOP("RuleSetForm", "mixed")),
        ("harder", QT_TRANSLATE_NOOP("RuleSetForm", "easiest first, getting harder")),
        ("quick", QT_TRANSLATE_NOOP("RuleSetForm", "quickest to answer first")),
    ),
    "draw.seed": (
        ("chance", QT_TRANSLATE_NOOP("RuleSetForm", "chance")),
        ("date", QT_TRANSLATE_NOOP("RuleSetForm", "the date: the same for everyone")),
    ),
    "marking.multiple": (
        ("partial_no_wrong", QT_TRANSLATE_NOOP("RuleSetForm", "some missing half, any wrong none")),
        ("all_or_nothing", QT_TRANSLATE_NOOP("RuleSetForm", "only when all is right")),
        ("per_option", QT_TRANSLATE_NOOP("RuleSetForm", "option by option, wrong ones count against")),
    ),
    "marking.cloze": _PART,
    "marking.matching": _PART,
    "marking.ordering": (
        ("all_or_nothing", QT_TRANSLATE_NOOP("RuleSetForm", "only when all is right")),
        ("per_place", QT_TRANSLATE_NOOP("RuleSetForm", "by place")),
        ("per_neighbour", QT_TRANSLATE_NOOP("RuleSetForm", "by what follows what")),
    ),
    "marking.score": (
        ("marks", QT_TRANSLATE_NOOP("RuleSetForm", "the sum of the marks")),
        ("run", QT_TRANSLATE_NOOP("RuleSetForm", "how many were right before the first miss")),
    ),
    "feedback": (
        ("at_once", QT_TRANSLATE_NOOP("RuleSetForm", "after each question")),
        ("at_end", QT_TRANSLATE_NOOP("RuleSetForm", "after handing in")),
    ),
    "navigation": (
        ("free", QT_TRANSLATE_NOOP("RuleSetForm", "any question at any time")),
        ("forward", QT_TRANSLATE_NOOP("RuleSetForm", "forward only")),
    ),
    "pace": (
        ("learner", QT_TRANSLATE_NOOP("RuleSetForm", "by the learner")),
        ("at_once", QT_TRANSLATE_NOOP("RuleSetForm", "by itself, at once")),
    ),
    "ends": (
        ("last_item", QT_TRANSLATE_NOOP("RuleSetForm", "with the last question")),
        ("time_up", QT_TRANSLATE_NOOP("RuleSetForm", "when time is up")),
        ("first_miss", QT_TRANSLATE_NOOP("RuleSetForm", "with the first miss")),
    ),
}
"""What may be chosen: the word in the file and what it means. The first is what goes without saying."""

_NUMBER: Final = QT_TRANSLATE_NOOP("RuleSetForm", "a number such as 3, 0.5 or 5/3")
_LENGTH: Final = QT_TRANSLATE_NOOP("RuleSetForm", "a length of time such as 20m, 90s or 1h30m")
_COUNT: Final = QT_TRANSLATE_NOOP("RuleSetForm", "a whole number from 1")
_EXPECTED: Final[Mapping[str, str]] = {
    "id": QT_TRANSLATE_NOOP("RuleSetForm", "small letters, digits, - _ . only, a letter or digit first"),
    "place": _COUNT,
    "draw.count": _COUNT,
    "draw.by_kind": _COUNT,
    "clock.whole": _LENGTH,
    "clock.per_question": _LENGTH,
    "marking.points": _NUMBER,
    "marking.pass_mark": _NUMBER,
    "marking.speed_bonus": _NUMBER,
    "marking.wrong_penalty": _NUMBER,
}
_TOGETHER: Final[Mapping[tuple[str, str], str]] = {
    ("marking", "speed_bonus"): QT_TRANSLATE_NOOP("RuleSetForm", "marks for speed need a time for each question"),
    ("marking", "pass_mark"): QT_TRANSLATE_NOOP("RuleSetForm", "the pass mark is higher than the full marks"),
    ("marking.points", "no points"): QT_TRANSLATE_NOOP("RuleSetForm", "every kind needs marks, even if 0"),
    ("ends", "time_up"): QT_TRANSLATE_NOOP("RuleSetForm", "that needs a time for the whole paper"),
    ("feedback", "first_miss"): QT_TRANSLATE_NOOP(
        "RuleSetForm", "what ends with a miss or turns by itself is told after each question"
    ),
    ("navigation", "forward"): QT_TRANSLATE_NOOP("RuleSetForm", "what ends early goes forward only"),
    ("clock.miss_costs", "whole"): QT_TRANSLATE_NOOP(
        "RuleSetForm", "a length of time such as 3s, where there is one for the whole paper"
    ),
    ("clock.miss_costs", ""): _LENGTH,
    ("draw", "short_answer"): QT_TRANSLATE_NOOP(
        "RuleSetForm", "short answers are judged by the learner: told after each question, nothing lost by time"
    ),
}
"""What fields say about each other: by field and a word of the reader's message."""


def label_of(path: str) -> str:
    """What a field is called: Questions, or Questions of Cloze for one of a kind."""
    if path in LABELS:
        return QCoreApplication.translate("RuleSetForm", LABELS[path])
    group, _, last = path.rpartition(".")
    kind = next((kind for kind in Kind if kind.value == last), None)
    if kind is not None and group in LABELS:
        return f"{QCoreApplication.translate('RuleSetForm', LABELS[group])}（{kind_name(kind)}）"
    inside = next((key for key in LABELS if key.startswith(f"{path}.")), None)
    return QCoreApplication.translate("RuleSetForm", LABELS[inside]) if inside and "." not in path else path


def choices(path: str) -> list[tuple[str, str]]:
    """What may be chosen for a field, and what each choice is called."""
    return [(value, QCoreApplication.translate("RuleSetForm", words)) for value, words in CHOICES[path]]


def expected(path: str) -> str:
    """What a field wants; empty where anything will do."""
    words = _EXPECTED.get(path) or _EXPECTED.get(path.rpartition(".")[0], "")
    return QCoreApplication.translate("RuleSetForm", words) if words else ""


def problem_words(problem: Problem) -> str:
    """What is wrong with a field, and what it wants."""
    for (field, word), words in _TOGETHER.items():
        if problem.field == field and word in problem.message:
            return QCoreApplication.translate("RuleSetForm", words)
    if problem.code == "bad_value" and (wanted := expected(problem.field)):
        return wanted
    said = WORDS.get(problem.code)
    return problem.message if said is None else QCoreApplication.translate("Problems", str(said))
