"""The exact difference: what was typed and what is right can both be read back from it."""

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.question import Filled, Matched, Ordered
from mbjg_desktop.services.result_diff import (
    Change,
    Mispaired,
    OutOfPlace,
    mispaired,
    near_misses,
    out_of_place,
    pieces_between,
)
from tests import make

_CLOZE, _ORDERING, _MATCHING = (next(q for q in make.questions() if q.id == id_) for id_ in ("q4", "q5", "q6"))
_texts = st.text("不敢能想腐、的体机制", max_size=12)


@given(_texts, _texts)
def test_both_texts_can_be_read_back(typed: str, right: str) -> None:
    pieces = pieces_between(typed, right)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.MISSING) == typed
    assert "".join(piece.text for piece in pieces if piece.change is not Change.EXTRA) == right
    assert all(piece.text for piece in pieces)


def test_a_slip_is_told_beside_the_nearest_accepted_answer() -> None:
    (near,) = near_misses(_CLOZE, Filled((("1", "办公室"), ("2", "单位保护处"))))
    assert near.place == 2
    assert near.texts(Change.EXTRA) == ("护",)
    assert near.texts(Change.MISSING) == ("卫",)
    assert near.texts(Change.SAME) == ("单位保", "处")


def test_another_answer_is_not_a_slip() -> None:
    assert near_misses(_CLOZE, Filled((("1", "后勤"), ("2", "")))) == ()
    assert near_misses(_CLOZE, None) == ()
    assert near_misses(_ORDERING, Ordered(("b", "a", "c"))) == ()


def test_pairs_say_which_partner_belongs_there() -> None:
    swapped = Matched((("a", "b"), ("b", "a")))
    assert mispaired(_MATCHING, swapped) == (
        Mispaired("办公室", "夜间巡查", "接听电话"),
        Mispaired("保卫处", "接听电话", "夜间巡查"),
    )
    assert mispaired(_MATCHING, Matched((("a", "a"),))) == (Mispaired("保卫处", "", "夜间巡查"),)
    assert mispaired(_MATCHING, Matched((("a", "a"), ("b", "b")))) == ()
    assert mispaired(_MATCHING, Matched(())) == ()
    assert mispaired(_ORDERING, swapped) == ()


def test_an_order_says_what_belongs_where() -> None:
    assert out_of_place(_ORDERING, Ordered(("b", "a", "c"))) == (
        OutOfPlace(1, "报告", "登记"),
        OutOfPlace(2, "登记", "报告"),
    )
    assert out_of_place(_ORDERING, Ordered(("a", "b", "c"))) == ()
    assert out_of_place(_ORDERING, Ordered(())) == ()
    assert out_of_place(_CLOZE, Matched(())) == ()
