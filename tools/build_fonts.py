"""Cut the bundled fonts out of Debian's fonts-noto-cjk: what our texts can hold, under names of our own.

The result is committed; run this only to change the character set or to take up a newer source.
"""

import argparse
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import opencc
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from tools.font_marks import add_marks

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path("/usr/share/fonts/opentype/noto")
TARGET = ROOT / "resources" / "fonts"
VERSION = "Version 1.0"

# What a text on paper may hold besides the characters of the two national sets.
SYMBOL_RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin vowels with the third tone, ü with tones
    (0x01F8, 0x01F9),
    (0x0251, 0x0251),  # the a and g of printed pinyin
    (0x0261, 0x0261),
    (0x02C7, 0x02CB),  # tone marks standing alone
    (0x02D9, 0x02DD),
    (0x0391, 0x03C9),  # Greek
    (0x1E3E, 0x1E3F),
    (0x1EBC, 0x1EBD),
    (0x2010, 0x2027),  # general punctuation
    (0x2030, 0x205E),
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letter-like
    (0x2150, 0x218B),  # fractions, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2300, 0x23FF),  # technical
    (0x2460, 0x24FF),  # circled numbers and letters
    (0x2500, 0x25FF),  # boxes, blocks, shapes
    (0x2600, 0x27BF),  # miscellaneous symbols, dingbats
    (0x2E3A, 0x2E3B),  # the joined dashes
    (0x2E80, 0x2EF3),  # radicals
    (0x2FF0, 0x2FFB),
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3105, 0x312F),  # bopomofo
    (0x31A0, 0x31BF),
    (0x3220, 0x3229),  # parenthesised and circled ideographic numbers
    (0x3280, 0x32BF),
    (0xFE10, 0xFE19),
    (0xFE30, 0xFE6B),
    (0xFF01, 0xFFEE),  # full-width forms
)
UNIFIED = tuple(map(chr, range(0x4E00, 0xA000)))
TO_SIMPLIFIED = ("t2s", "tw2s", "hk2s")


@dataclass(frozen=True, slots=True)
class Face:
    """One file to be made: which face of the source, and what the result is called."""

    collection: str
    source: str
    family: str
    bold: bool

    @property
    def style(self) -> str:
        """The style name every system understands."""
        return "Bold" if self.bold else "Regular"

    @property
    def postscript(self) -> str:
        """The name inside PDF files, and the file's own."""
        return f"{self.family.replace(' ', '')}-{self.style}"


FACES = (
    Face("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "Xueshi Sans SC", bold=False),
    Face("NotoSansCJK-Bold.ttc", "Noto Sans CJK SC", "Xueshi Sans SC", bold=True),
    Face("NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", "Xueshi Serif SC", bold=False),
    Face("NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC", "Xueshi Serif SC", bold=True),
)


def main() -> None:
    """Write every face and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=SOURCE, help="the folder with the .ttc files")
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    characters = frozenset(_characters())
    print(f"{len(characters)} characters asked for, {sum(map(_is_han, characters))} of them Han")
    for face in FACES:
        font = _face(options.source / face.collection, face.source)
        add_marks(font, bold=face.bold)
        _subset(font, characters)
        _rename(font, face)
        file = options.out / f"{face.postscript}.otf"
        options.out.mkdir(parents=True, exist_ok=True)
        font.save(file)
        print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB, {len(font.getGlyphOrder())} glyphs")


def _characters() -> Iterator[str]:
    """GB 2312, level 1 of Big5, every traditional form of a character of GB 2312, and the symbols."""
    gb2312 = frozenset(_double_bytes("gb2312", range(0xA1, 0xF8)))
    yield from gb2312
    yield from _double_bytes("big5", range(0xA1, 0xC7))
    for config in TO_SIMPLIFIED:
        simplified = opencc.OpenCC(config).convert("\n".join(UNIFIED)).split("\n")
        yield from (old for old, new in zip(UNIFIED, simplified, strict=True) if new in gb2312)
    for first, last in SYMBOL_RANGES:
        yield from map(chr, range(first, last + 1))


def _double_bytes(encoding: str, leads: Iterable[int]) -> Iterator[str]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            yield from bytes((lead, trail)).decode(encoding, errors="ignore")


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED")


def _face(collection: Path, family: str) -> TTFont:
    for font in TTCollection(collection, lazy=True).fonts:
        if font["name"].getDebugName(1) == family:
            return font
    raise LookupError(f"{collection} has no face {family}")


def _subset(font: TTFont, characters: Iterable[str]) -> None:
    """Keep kerning and dashes: ``locl`` and ``vert`` alone would double the size."""
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "ccmp"]  # ccmp joins the two halves of a Chinese dash
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["BASE", "DSIG", "VORG", "vhea", "vmtx"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)


def _rename(font: TTFont, face: Face) -> None:
    """The licence keeps the source's names for the source; a name of our own is also never taken for it."""
    names = {
        1: face.family,
        2: face.style,
        3: f"{VERSION};{face.postscript}",
        4: f"{face.family} {face.style}" if face.bold else face.family,
        5: VERSION,
        6: face.postscript,
    }
    for name_id, text in names.items():
        font["name"].removeNames(nameID=name_id)
        font["name"].setName(text, name_id, 3, 1, 0x409)
    _rename_outlines(font, face)
    font["OS/2"].usWeightClass = 700 if face.bold else 400
    font["OS/2"].fsSelection = 1 << 5 if face.bold else 1 << 6
    font["head"].macStyle = 1 if face.bold else 0
    font.recalcTimestamp = False


def _rename_outlines(font: TTFont, face: Face) -> None:
    outlines: Any = font["CFF "].cff
    outlines.fontNames = [face.postscript]
    top = outlines.topDictIndex[0]
    top.FullName = f"{face.family} {face.style}"
    top.FamilyName = face.family
    for part in top.FDArray:
        part.FontName = f"{face.postscript}-{part.FontName.rsplit('-', 1)[-1]}"


if __name__ == "__main__":
    main()
