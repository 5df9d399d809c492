"""Garbled web text to a structured document, by rules that know the damage but no article."""

from mbjg_desktop.content.cleaning.article_file import clean_file, report_entries
from mbjg_desktop.content.cleaning.edits import Edits, Reconstruction, Role
from mbjg_desktop.content.cleaning.pipeline import CleanResult, clean
from mbjg_desktop.content.cleaning.repair import Confidence, Repair, Rule

__all__ = [
    "CleanResult",
    "Confidence",
    "Edits",
    "Reconstruction",
    "Repair",
    "Role",
    "Rule",
    "clean",
    "clean_file",
    "report_entries",
]
