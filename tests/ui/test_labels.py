from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.document import Block, Document, Section, Source
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId
from mbjg_desktop.domain.item_analysis import Doubt, Flag
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.mistakes import MissReason, Why
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.lookback_filter import AtLeast, Shelf, Since, Trait
from mbjg_desktop.ui import labels, translation
from mbjg_desktop.ui.disputes import words as disputes
from mbjg_desktop.ui.ledger import words as ledger
from mbjg_desktop.ui.lookback import words as lookback
from mbjg_desktop.ui.lookback.state import Notice


def section(id_: str, heading: str, *body: Block | Section, label: str = "") -> Section:
    return Section(SectionId(id_), heading, False, body, label)


def block(id_: str) -> Block:
    return Block(BlockId(id_), "文。")


TWO_LEVELS = Document(
    DocumentId("d"),
    "题",
    False,
    "zh-Hans",
    Source(),
    (
        block("a"),
        section("s1", "抓部署", block("b")),
        section("s2", "抓重点", section("s21", "甲", block("c")), section("s22", "做乙的模范", block("e"), label="乙")),
        section("s3", "三、自带序号", block("f")),
    ),
)


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("a", "第 1 段"),
        ("b", "一、抓部署 · 第 2 段"),
        ("c", "二、（一）甲 · 第 3 段"),
        ("e", "二、（二）乙 · 第 4 段"),
        ("f", "三、自带序号 · 第 5 段"),
    ],
)
def test_a_place_is_said_with_numbers_and_the_innermost_title(id_: str, text: str) -> None:
    assert labels.place_text(TWO_LEVELS.place(BlockId(id_))) == text


def test_a_place_in_english(qapp: QApplication) -> None:
    translation.install(qapp, "en")
    assert labels.place_text(TWO_LEVELS.place(BlockId("e"))) == "2.2 乙 · paragraph 4"


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (timedelta(0), "1 分钟"),
        (timedelta(minutes=10), "10 分钟"),
        (timedelta(minutes=59, seconds=40), "1 小时"),
        (timedelta(hours=5), "5 小时"),
        (timedelta(hours=23, minutes=45), "1 天"),
        (timedelta(days=5), "5 天"),
        (timedelta(days=75), "2 个月"),
        (timedelta(days=730), "2 年"),
        (timedelta(days=912), "2.5 年"),
    ],
)
def test_an_interval_is_said_in_the_unit_one_would_use(interval: timedelta, text: str) -> None:
    assert labels.interval_text(interval) == text


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (timedelta(minutes=11, seconds=42), "11:42"),
        (timedelta(seconds=9, milliseconds=1), "00:10"),
        (timedelta(0), "00:00"),
        (timedelta(seconds=-5), "00:00"),
        (timedelta(hours=1, minutes=5), "1:05:00"),
    ],
)
def test_a_countdown_reaches_nothing_only_at_the_end(left: timedelta, text: str) -> None:
    assert labels.clock_text(left) == text


@pytest.mark.parametrize(
    ("points", "text"), [(Fraction(3), "3"), (Fraction(3, 2), "1.5"), (Fraction(2, 3), "0.67"), (Fraction(0), "0")]
)
def test_marks_have_no_superfluous_decimals(points: Fraction, text: str) -> None:
    assert labels.points_text(points) == text


def test_quotation_marks_inside_quotation_marks_are_single() -> None:
    assert labels.inside_quotes("争做“五个模范”") == "争做‘五个模范’"


def test_dates_and_moments() -> None:
    assert labels.date_text(date(2026, 12, 1)) == "12 月 1 日"
    assert labels.moment_text(datetime(2026, 11, 22, 20, 5, tzinfo=UTC), timedelta(hours=8)) == "11-23 04:05"
    assert labels.spent_text(timedelta(seconds=21)) == "21 秒"
    assert labels.spent_text(timedelta(seconds=125)) == "2 分 5 秒"


def test_every_member_of_an_enum_has_its_own_word() -> None:
    for names in (
        [labels.kind_name(member) for member in Kind],
        [labels.rating_name(member) for member in Rating],
        [labels.outcome_name(member) for member in Outcome],
        [labels.reason_name(member) for member in MissReason],
        [lookback.why_name(member) for member in Why],
        [lookback.trait_name(member) for member in Trait],
        [lookback.notice_words(member) for member in Notice],
        [lookback.term_name(member, {}) for enum in (Shelf, AtLeast, Since, Kind) for member in enum],
        [disputes.reason_name(member) for member in DisputeReason],
        [disputes.ruling_name(member) for member in Ruling],
        [ledger.flag_name(member) for member in Flag],
        [ledger.doubt_words(member) for member in Doubt],
    ):
        assert all(names)
        assert len(set(names)) == len(names)


def test_a_word_that_is_missing_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        labels.word_for(Kind.CLOZE, "Labels", MATCHING="Match")
