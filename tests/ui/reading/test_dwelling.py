from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.ui.reading.dwelling import Dwelling

A, B, C = BlockId("a"), BlockId("b"), BlockId("c")


def test_a_block_wholly_in_sight_is_read() -> None:
    assert Dwelling().stood_still([A], [A], []) == {A}


def test_a_long_block_is_read_once_its_end_was_reached() -> None:
    dwelling = Dwelling()
    assert dwelling.stood_still([A], [], []) == set()
    assert dwelling.stood_still([], [], []) == set()
    assert dwelling.stood_still([B], [A], []) == {A}


def test_a_block_begun_and_scrolled_past_is_read() -> None:
    dwelling = Dwelling()
    dwelling.stood_still([A], [], [])
    assert dwelling.stood_still([C], [C], [A, B]) == {A, C}


def test_a_block_jumped_over_is_not_read() -> None:
    assert Dwelling().stood_still([C], [C], [A, B]) == {C}
