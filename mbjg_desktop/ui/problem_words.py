"""What is wrong with a content file, in a few words of the interface; the command line has the details."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mbjg_desktop.domain.errors import Problem

WORDS: Final = {
    "alias": QT_TRANSLATE_NOOP("Problems", "no anchors or aliases are allowed"),
    "ambiguous_heading": QT_TRANSLATE_NOOP("Problems", "either a heading or a lead, not both"),
    "ambiguous_pairs": QT_TRANSLATE_NOOP("Problems", "the pairs are not unambiguous"),
    "anchor_ambiguous": QT_TRANSLATE_NOOP("Problems", "the quotation stands in more than one place"),
    "anchor_block_unknown": QT_TRANSLATE_NOOP("Problems", "there is no such paragraph"),
    "anchor_not_found": QT_TRANSLATE_NOOP("Problems", "the document does not say this"),
    "answer_impossible": QT_TRANSLATE_NOOP("Problems", "the answer cannot be given"),
    "bad_count": QT_TRANSLATE_NOOP("Problems", "the number is wrong"),
    "bad_id": QT_TRANSLATE_NOOP("Problems", "this cannot be an id"),
    "bad_key": QT_TRANSLATE_NOOP("Problems", "this cannot be a key"),
    "bad_value": QT_TRANSLATE_NOOP("Problems", "the value is wrong"),
    "cloze_answer_not_in_anchor": QT_TRANSLATE_NOOP("Problems", "the answer is not in the quotation"),
    "cloze_blank_mismatch": QT_TRANSLATE_NOOP("Problems", "the blanks do not fit the stem"),
    "control_character": QT_TRANSLATE_NOOP("Problems", "it has invisible characters"),
    "document_unknown": QT_TRANSLATE_NOOP("Problems", "there is no such document"),
    "duplicate_id": QT_TRANSLATE_NOOP("Problems", "the id is used twice"),
    "duplicate_key": QT_TRANSLATE_NOOP("Problems", "the key is used twice"),
    "empty": QT_TRANSLATE_NOOP("Problems", "it is empty"),
    "enemy_unknown": QT_TRANSLATE_NOOP("Problems", "there is no such question"),
    "lead_not_opening": QT_TRANSLATE_NOOP("Problems", "the first paragraph does not begin like this"),
    "missing": QT_TRANSLATE_NOOP("Problems", "it is missing"),
    "not_utf8": QT_TRANSLATE_NOOP("Problems", "this is not UTF-8 text"),
    "option_equal": QT_TRANSLATE_NOOP("Problems", "two options are the same"),
    "option_letter": QT_TRANSLATE_NOOP("Problems", "an explanation must not name options by letters"),
    "ordering_too_short": QT_TRANSLATE_NOOP("Problems", "there are too few steps"),
    "second_document": QT_TRANSLATE_NOOP("Problems", "a file holds one document only"),
    "syntax": QT_TRANSLATE_NOOP("Problems", "this is not correct YAML"),
    "tag": QT_TRANSLATE_NOOP("Problems", "no tags are allowed"),
    "too_deep": QT_TRANSLATE_NOOP("Problems", "it is nested too deeply"),
    "too_large": QT_TRANSLATE_NOOP("Problems", "it is too large"),
    "unknown_key": QT_TRANSLATE_NOOP("Problems", "there is no such key"),
    "unreadable": QT_TRANSLATE_NOOP("Problems", "it cannot be read"),
    "wrong_type": QT_TRANSLATE_NOOP("Problems", "this is of the wrong kind"),
}
"""By the code of the problem."""


def problem_line(problem: Problem) -> str:
    """``file:line:column: field: what is wrong``. A code there are no words for speaks for itself."""
    words = WORDS.get(problem.code)
    said = problem.message if words is None else QCoreApplication.translate("Problems", str(words))
    return str(Problem(problem.file, problem.line, problem.column, problem.field, problem.code, said))
