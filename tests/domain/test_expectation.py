"""What to expect of a question: the answers say it where there are enough, else a prior within bounds."""

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.expectation import ENOUGH, difficulty, seconds
from mbjg_desktop.domain.question import Cognition, Kind

KINDS, COGNITIONS, LENGTHS = st.sampled_from(Kind), st.sampled_from(Cognition), st.integers(0, 20_000)


@given(KINDS, COGNITIONS, LENGTHS, st.lists(st.floats(0, 1)))
def test_difficulty_is_a_share(kind: Kind, cognition: Cognition, length: int, credits: list[float]) -> None:
    assert -1e-9 <= difficulty(kind, cognition, length, credits) <= 1.1


@given(KINDS, COGNITIONS, LENGTHS)
def test_few_answers_say_nothing_and_enough_say_all(kind: Kind, cognition: Cognition, length: int) -> None:
    few = [1.0] * (ENOUGH - 1)
    assert difficulty(kind, cognition, length, few) == difficulty(kind, cognition, length)
    assert difficulty(kind, cognition, length, [*few, 1.0]) == 0
    assert seconds(kind, length, few) == seconds(kind, length)
    assert seconds(kind, length, [3.0, 90.0, 4.0]) == 4.0


@given(KINDS, LENGTHS)
def test_what_is_longer_or_deeper_is_expected_to_be_no_easier(kind: Kind, length: int) -> None:
    assert difficulty(kind, Cognition.RECALL, length) < difficulty(kind, Cognition.APPLY, length)
    assert difficulty(kind, Cognition.RECALL, length) <= difficulty(kind, Cognition.RECALL, length + 10)
    assert seconds(kind, length) < seconds(kind, length + 10)


def test_a_statement_is_expected_to_be_the_easiest_and_the_quickest() -> None:
    assert min(Kind, key=lambda kind: difficulty(kind, Cognition.RECALL, 20)) is Kind.TRUE_FALSE
    assert min(Kind, key=lambda kind: seconds(kind, 20)) is Kind.TRUE_FALSE
