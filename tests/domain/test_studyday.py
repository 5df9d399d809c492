"""The study day: it ends at four in the morning, local time."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.studyday import day_end, study_day

BEIJING = timedelta(hours=8)


def test_a_late_night_belongs_to_the_day_before() -> None:
    assert study_day(datetime(2026, 3, 1, 19, 59, tzinfo=UTC), BEIJING) == date(2026, 3, 1)
    assert study_day(datetime(2026, 3, 1, 20, 0, tzinfo=UTC), BEIJING) == date(2026, 3, 2)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    st.integers(-12 * 60, 14 * 60),
)
def test_the_end_of_a_day_is_the_first_moment_of_the_next(at: datetime, minutes: int) -> None:
    offset = timedelta(minutes=minutes)
    end = day_end(study_day(at, offset), offset)
    assert at < end <= at + timedelta(days=1)
    assert study_day(end, offset) == study_day(at, offset) + timedelta(days=1)
