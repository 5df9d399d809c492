"""A sheet of questions for paper: every word on it is there already, what is left is to set them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """A line about a question: the right answer, the sentence of the document, a note. ``label`` says what it is."""

    label: str
    text: str
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """One question: ``under`` stands right below it, ``apart`` at the end of the sheet under its number."""

    number: int
    kind: str
    stem: str
    lines: tuple[str, ...]
    under: tuple[Remark, ...] = ()
    apart: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """The whole sheet; ``apart_title`` heads what stands at the end."""

    title: str
    subtitle: str
    questions: tuple[SheetQuestion, ...]
    apart_title: str
    language: str = "zh-CN"
