"""A bank: the questions one file asks about one document."""

from dataclasses import dataclass

from mbjg_desktop.domain.ids import BankId, DocumentId
from mbjg_desktop.domain.question import Question


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of one file, in its order. Their ids are unique over all banks."""

    id: BankId
    title: str
    document: DocumentId
    questions: tuple[Question, ...]
