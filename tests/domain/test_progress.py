import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.progress import counted, stretch, unheard


@given(st.lists(st.integers(), max_size=400))
def test_everything_comes_once_and_the_share_only_grows(things: list[int]) -> None:
    shares: list[float] = []
    assert list(counted(things, shares.append)) == things
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) <= 102


def test_a_part_lies_where_it_belongs_in_the_whole() -> None:
    shares: list[float] = []
    assert list(counted([1, 2], stretch(shares.append, 0.5, 0.9))) == [1, 2]
    assert shares == pytest.approx([0.5, 0.7, 0.9])


def test_what_is_told_may_end_the_work() -> None:
    def enough(done: float) -> None:
        if done >= 0.5:
            raise InterruptedError

    seen: list[int] = []
    with pytest.raises(InterruptedError):
        seen.extend(counted(range(4), enough))
    assert seen == [0, 1]
    assert list(counted("ab", unheard)) == ["a", "b"]
