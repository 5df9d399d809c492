"""The reading list: whole sentences, merged, in order, and nothing that was asked left out."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.services.quotation import quote
from mbjg_desktop.services.reading_list import Asked, passages, widened
from tests import make

_DOCUMENT = make.document()
_TEXTS = {block.id: block.text for block in _DOCUMENT.blocks()}


@st.composite
def _asked(draw: st.DrawFn) -> Asked:
    block = draw(st.sampled_from(sorted(_TEXTS)))
    start = draw(st.integers(0, len(_TEXTS[block]) - 1))
    end = draw(st.integers(start + 1, len(_TEXTS[block])))
    return Asked(draw(st.integers(1, 9)), Span(block, start, end))


@given(st.lists(_asked(), max_size=8))
def test_every_place_is_in_one_passage_and_passages_never_touch(asked: list[Asked]) -> None:
    found = passages(_DOCUMENT, asked)
    for each in asked:
        (holder,) = [
            passage
            for passage in found
            if passage.span.block == each.span.block
            and passage.span.start <= each.span.start
            and each.span.end <= passage.span.end
        ]
        assert each.number in holder.numbers
        start, end = each.span.start - holder.span.start, each.span.end - holder.span.start
        assert any(left <= start and end <= right for left, right in holder.lit)
    order = [(list(_TEXTS).index(passage.span.block), passage.span.start) for passage in found]
    assert order == sorted(order)
    for one, other in itertools.pairwise(found):
        assert one.span.block != other.span.block or one.span.end < other.span.start
    for passage in found:
        assert passage.text == _TEXTS[passage.span.block][passage.span.start : passage.span.end]
        assert passage.numbers == tuple(sorted({*passage.numbers}))


def test_neighbouring_sentences_are_read_as_one() -> None:
    (passage,) = passages(_DOCUMENT, [_at(2, "遇有急事"), _at(1, "值班电话由办公室")])
    assert passage.text == _TEXTS[BlockId("p2")]
    assert passage.numbers == (1, 2)
    assert [passage.text[start:end] for start, end in passage.lit] == ["值班电话由办公室", "遇有急事"]
    assert not passage.is_cut_before
    assert not passage.is_cut_after


def test_a_quotation_is_widened_by_a_sentence_on_each_side() -> None:
    first = quote(_DOCUMENT, _at(1, "必须当面进行").span)
    assert first.before == "交班"
    wider = widened(_DOCUMENT, first)
    assert wider.before == "交班时应当说明待办事项、来电记录和领导批示。交班"
    assert wider.exact == first.exact
    assert not wider.is_cut_before
    assert widened(_DOCUMENT, wider) == wider


def _at(number: int, exact: str) -> Asked:
    ((block, start),) = [(id_, text.find(exact)) for id_, text in _TEXTS.items() if exact in text]
    return Asked(number, Span(block, start, start + len(exact)))
