import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from mbjg_desktop.ui import fonts


@pytest.fixture
def no_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a Chinese font."""
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda *_: ["DejaVu Sans"]))


@pytest.mark.usefixtures("no_chinese")
def test_the_shipped_fonts_are_used_where_the_system_has_none() -> None:
    assert fonts.choose(bundled=False) == fonts.Families(fonts.BUNDLED_SANS, fonts.BUNDLED_SERIF)


def test_the_systems_own_font_is_used_where_it_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda *_: ["PingFang SC", "SimSun"]))
    assert fonts.choose(bundled=False) == fonts.Families("PingFang SC", fonts.BUNDLED_SERIF)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize("family", [fonts.BUNDLED_SANS, fonts.BUNDLED_SERIF])
def test_each_shipped_weight_is_a_cut_of_its_own(
    family: str,
    weight: QFont.Weight,
    families: fonts.Families,  # noqa: ARG001 - loads them
) -> None:
    raw = QRawFont.fromFont(QFont(family, weight=weight.value))
    assert raw.familyName() == family
    assert raw.weight() == weight.value
    assert all(raw.supportsCharacter(ord(character)) for character in "会题國说")
