"""The machine: what belongs to it and to no one learner."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.storage.tables import MachineRow


class MachineRepo:
    """One value a key."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, key: str) -> Any:
        """The value; None if it was never set."""
        return self._session.scalar(select(MachineRow.value).where(MachineRow.key == key))

    def put(self, key: str, value: Any) -> None:
        """Set the value."""
        self._session.execute(
            insert(MachineRow)
            .values(key=key, value=value)
            .on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
