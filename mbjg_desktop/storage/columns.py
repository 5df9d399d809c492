"""What every table shares: the types of its columns, and the names of its constraints."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar, Final

from sqlalchemy import BigInteger, Dialect, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC datetimes as whole microseconds since 1970: exact, sortable, without a format to misread."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To microseconds; a naive datetime is a bug and raises TypeError."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Back to an aware datetime."""
        return None if value is None else _EPOCH + value * _MICROSECOND


class StudyDay(TypeDecorator[date]):
    """Dates as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To ISO text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        """Back to a date."""
        return None if value is None else date.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Plain values as compact JSON text with readable Chinese."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To JSON text; keys keep their order."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """Back to plain values."""
        return None if value is None else json.loads(value)


class Base(DeclarativeBase):
    """What every table shares: explicit types and predictable constraint names."""

    type_annotation_map: ClassVar = {
        datetime: UtcDateTime,
        date: StudyDay,
        dict[str, Any]: Json,
        list[Any]: Json,
        str: Text,
    }
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
