"""Identifiers: plain text with a name, so that a signature says which id it wants."""

import re
from typing import Final, NewType

DocumentId = NewType("DocumentId", str)
SectionId = NewType("SectionId", str)
BlockId = NewType("BlockId", str)
BankId = NewType("BankId", str)
QuestionId = NewType("QuestionId", str)
RuleSetId = NewType("RuleSetId", str)
ProfileId = NewType("ProfileId", int)
AttemptId = NewType("AttemptId", int)
DuelId = NewType("DuelId", int)
ReviewId = NewType("ReviewId", int)
DisputeId = NewType("DisputeId", int)
RevisionId = NewType("RevisionId", int)
"""One wording of a question: a re-worded question gets a new one, its history keeps the old."""

LEARNER: Final = ProfileId(1)
"""The profile every new data directory starts with."""

_FILE_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")


def is_id(text: str) -> bool:
    """Whether ``text`` may name a document, section, block, bank, question, option or rule set."""
    return _FILE_ID.match(text) is not None
