"""Settings: the preferences of one learner, one row each."""

from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.storage.encoding import settings_from_plain, settings_to_plain
from mbjg_desktop.storage.tables import SettingRow

_GET: Final = select(SettingRow.key, SettingRow.value).where(SettingRow.profile_id == bindparam("profile"))


class SettingsRepo:
    """The preferences of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def get(self) -> Settings:
        """The preferences; what was never set has its default."""
        rows = self._session.execute(_GET, {"profile": self._profile})
        return settings_from_plain({row.key: row.value for row in rows})

    def put(self, settings: Settings) -> None:
        """Set every preference."""
        for key, value in settings_to_plain(settings).items():
            self._session.execute(
                insert(SettingRow)
                .values(profile_id=self._profile, key=key, value=value)
                .on_conflict_do_update(index_elements=["profile_id", "key"], set_={"value": value})
            )
