"""The sizes of text one may choose, in per cent."""

from typing import Final

PERCENTS: Final = (80, 90, 100, 110, 125, 150, 175, 200)


def next_size(percent: int, by: int) -> int:
    """The next larger size, or the next smaller one if ``by`` is negative; the same where there is none."""
    beyond = [each for each in PERCENTS if (each - percent) * by > 0]
    return min(beyond, key=lambda each: abs(each - percent), default=percent)
