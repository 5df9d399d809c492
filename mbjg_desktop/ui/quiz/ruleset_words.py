"""Rule sets and papers in words."""

from collections.abc import Mapping
from datetime import timedelta
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.ui.labels import kind_name, points_text


def in_language(texts: Mapping[str, str]) -> str:
    """The text in the language of the interface; else in one that is close; else the first there is."""
    wished = QLocale().bcp47Name()
    short = wished.split("-")[0]
    for key in (wished, short, *(key for key in texts if key.split("-")[0] == short), *texts):
        if key in texts:
            return texts[key]
    return ""


def paper_words(by_kind: Mapping[Kind, int], full_score: Fraction | None, whole: timedelta | None) -> str:
    """30 questions · 15 single choice, 8 multiple choice … · 20 minutes · 100 marks."""
    count = sum(by_kind.values())
    parts = [QCoreApplication.translate("RuleSetWords", "%n question(s)", "", count)]
    parts.append(" ".join(f"{kind_name(kind)} {by_kind[kind]}" for kind in Kind if by_kind.get(kind)))
    if whole is not None:
        minutes = round(whole.total_seconds() / 60)
        parts.append(QCoreApplication.translate("RuleSetWords", "%n minute(s)", "", minutes))
    if full_score is not None:
        full = QCoreApplication.translate("RuleSetWords", "full marks {points}")
        parts.append(full.format(points=points_text(full_score)))
    return " · ".join(part for part in parts if part)


def is_scored(ruleset: RuleSet) -> bool:
    """Whether the marks of a run mean anything to the learner: a practice is only right and wrong."""
    return ruleset.marking.pass_mark is not None or bool(ruleset.marking.speed_bonus)
