"""The study day: the date a learner would say it is, also past midnight."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

ROLLOVER: Final = timedelta(hours=4)
"""A day of study ends at four in the morning, local time."""


def study_day(at: datetime, utc_offset: timedelta) -> date:
    """The study day of the moment ``at`` (aware, UTC) where clocks are ``utc_offset`` ahead of UTC."""
    return (at + utc_offset - ROLLOVER).date()


def day_end(day: date, utc_offset: timedelta) -> datetime:
    """The moment (aware, UTC) study day ``day`` ends where clocks are ``utc_offset`` ahead of UTC."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return midnight + timedelta(days=1) + ROLLOVER - utc_offset
