from collections.abc import Iterator
from itertools import chain

import opencc
import pytest
from fontTools.ttLib import TTFont

from mbjg_desktop.data_files import questions_dir, resources_dir

FONTS = sorted((resources_dir() / "fonts").glob("*.otf"))
MARKS_OF_THE_INTERFACE = "✓✕⚑☐☑↵→←↑↓…—·•“”‘’《》①②③★○●％"
PINYIN = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹɑɡ"


@pytest.fixture(params=FONTS, ids=lambda file: file.stem)
def font(request: pytest.FixtureRequest) -> Iterator[TTFont]:
    with TTFont(request.param, lazy=True) as opened:
        yield opened


def test_both_families_are_shipped_in_both_weights() -> None:
    assert [file.stem for file in FONTS] == [
        "XueshiSansSC-Bold",
        "XueshiSansSC-Regular",
        "XueshiSerifSC-Bold",
        "XueshiSerifSC-Regular",
    ]


def test_every_character_shipped_can_be_shown_in_both_scripts(font: TTFont) -> None:
    files = chain(resources_dir().rglob("*.yaml"), questions_dir().rglob("*.yaml"))
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    traditional = opencc.OpenCC("s2t").convert(text) + opencc.OpenCC("s2tw").convert(text)

    assert _missing(font, text + traditional) == set()


def test_marks_and_pinyin_can_be_shown(font: TTFont) -> None:
    assert _missing(font, MARKS_OF_THE_INTERFACE + PINYIN) == set()


def test_no_name_is_the_source_fonts_own(font: TTFont) -> None:
    """The licence reserves names; a family the system has too would also be taken for the system's."""
    names = [font["name"].getDebugName(name_id) or "" for name_id in (1, 3, 4, 6, 16)]
    names += [*font["CFF "].cff.fontNames, font["CFF "].cff.topDictIndex[0].FullName]
    assert all("Noto" not in name and "Source" not in name for name in names)
    assert names[0].startswith("Xueshi ")


def test_the_licence_lies_beside_them() -> None:
    licence = (resources_dir() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def _missing(font: TTFont, text: str) -> set[str]:
    known = font.getBestCmap()
    return {character for character in text if ord(character) not in known and not character.isspace()}
