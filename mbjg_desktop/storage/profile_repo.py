"""Profiles: the learners on this machine."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.domain.profile import Colour, Profile, colour_of
from mbjg_desktop.storage.tables import ProfileRow


class ProfileRepo:
    """All learners, those who have left too: nobody is ever deleted."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Profile, ...]:
        """Every learner, the first one first."""
        return tuple(_profile(row) for row in self._session.scalars(select(ProfileRow).order_by(ProfileRow.id)))

    def get(self, profile: ProfileId) -> Profile:
        """One learner; NotFound if there is none of that id."""
        row = self._session.get(ProfileRow, profile)
        if row is None:
            raise NotFound("profile", str(profile))
        return _profile(row)

    def by_id(self) -> Mapping[ProfileId, Profile]:
        """Every learner by their id."""
        return {profile.id: profile for profile in self.all()}

    def add(self, name: str, colour: Colour, at: datetime) -> Profile:
        """A new learner."""
        row = ProfileRow(name=name, colour=colour.value, created_at=at)
        self._session.add(row)
        self._session.flush()
        return _profile(row)

    def describe(self, profile: ProfileId, name: str, colour: Colour) -> None:
        """Give them another name and colour."""
        self._set(profile, name=name, colour=colour.value)

    def leave(self, profile: ProfileId, at: datetime | None) -> None:
        """They are offered no longer; None: they are again."""
        self._set(profile, left_at=at)

    def _set(self, profile: ProfileId, **values: Any) -> None:
        self._session.execute(update(ProfileRow).where(ProfileRow.id == profile).values(**values))


def _profile(row: ProfileRow) -> Profile:
    return Profile(ProfileId(row.id), row.name, colour_of(row.colour, row.id), row.left_at)
