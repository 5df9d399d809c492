"""Notes: what a learner wrote down about questions."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import ProfileId, QuestionId
from mbjg_desktop.storage.tables import NoteRow


class NoteRepo:
    """Notes of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self.learner = profile

    def get(self, question: QuestionId) -> str:
        """The note on a question; empty if there is none."""
        row = self._session.get(NoteRow, (self.learner, question))
        return "" if row is None else row.text

    def all(self) -> dict[QuestionId, str]:
        """Every note."""
        rows = self._session.execute(
            select(NoteRow.question_id, NoteRow.text).where(NoteRow.profile_id == self.learner)
        )
        return {QuestionId(row.question_id): row.text for row in rows}

    def put(self, question: QuestionId, text: str, at: datetime, learner: ProfileId) -> None:
        """Keep this note of ``learner`` instead of the one there was; an empty one is none."""
        if not text:
            self._session.execute(delete(NoteRow).where(NoteRow.profile_id == learner, NoteRow.question_id == question))
            return
        adding = insert(NoteRow).values(profile_id=learner, question_id=question, text=text, at=at)
        kept = {"text": adding.excluded.text, "at": adding.excluded.at}
        self._session.execute(adding.on_conflict_do_update(index_elements=["profile_id", "question_id"], set_=kept))
