"""The study day: the date a learner would say it is, also past midnight."""

from datetime import date, datetime, timedelta
from typing import Final

ROLLOVER: Final = timedelta(hours=4)
"""A day of study ends at four in the morning, local time."""


def study_day(at: datetime, utc_offset: timedelta) -> date:
    """The study day of the moment ``at`` (aware, UTC) where clocks are ``utc_offset`` ahead of UTC."""
    return (at + utc_offset - ROLLOVER).date()
