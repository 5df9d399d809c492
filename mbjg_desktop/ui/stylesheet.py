"""The one style sheet: what the palette cannot say about buttons, labels and fields. Short: it is parsed at start."""

from __future__ import annotations

from collections.abc import Callable
from string import Template
from typing import TYPE_CHECKING, Final

from mbjg_desktop.data_files import resources_dir

if TYPE_CHECKING:
    from mbjg_desktop.ui.theme import Tokens

_SHEET: Final = Template("""
QPushButton { background: $card; color: $ink; border: 1px solid $line; border-radius: 8px; font-weight: 600;
  padding: ${px9}px ${px16}px; outline: none; }
QPushButton:hover { border-color: $mute; }
QPushButton:pressed { background: $chip; }
QPushButton:focus { border: 2px solid $accent; padding: ${px9less}px ${px16less}px; }
QPushButton:disabled { color: $mute; background: $paper; }
QPushButton[role="primary"] { background: $accent_fill; color: $on_accent; border-color: $accent_fill; }
QPushButton[role="primary"]:hover { border-color: $ink; }
QPushButton[role="primary"]:focus { border-color: $ink; }
QPushButton[role="primary"]:disabled { background: $chip; color: $mute; border-color: $line; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; font-weight: 400;
  padding: ${px5}px ${px8}px; }
QPushButton[role="quiet"]:hover { background: $chip; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: ${px5less}px ${px8less}px; }
QLabel[role="title"] { font-family: "$serif"; font-size: ${px24}px; font-weight: 700; }
QLabel[role="logo"] { font-family: "$serif"; font-size: ${px20}px; font-weight: 700; letter-spacing: 1px; }
QLabel[role="motto"] { color: $mute; font-size: ${px11}px; }
QLabel[role="heading"] { font-size: ${px15}px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="mute"] { color: $mute; font-size: ${px13}px; }
QLabel[role="stem"] { font-family: "$serif"; font-size: ${px22}px; }
QLabel[role="number"] { font-family: "$serif"; font-size: ${px27}px; font-weight: 600; }
QLineEdit, QPlainTextEdit { background: $card; color: $ink; border: 1px solid $line;
  border-radius: 8px; padding: ${px6}px ${px8}px; selection-background-color: $accent_fill;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: ${px6less}px ${px8less}px; }
QComboBox, QSpinBox, QDateEdit { background: $card; color: $ink; border: 1px solid $line; border-radius: 8px;
  padding: ${px6}px ${px8}px; selection-background-color: $accent_fill; selection-color: $on_accent; }
QComboBox:focus, QSpinBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: ${px6less}px ${px8less}px; }
QSpinBox QLineEdit, QDateEdit QLineEdit { border: none; padding: 0; }
QComboBox:disabled, QDateEdit:disabled { color: $mute; background: $paper; }
QComboBox::drop-down, QDateEdit::drop-down, QSpinBox::up-button, QSpinBox::down-button { border: none;
  width: ${px24}px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow { image: url("$images/down.svg");
  width: ${px16}px; height: ${px16}px; }
QSpinBox::up-arrow { image: url("$images/up.svg"); width: ${px16}px; height: ${px16}px; }
QPushButton::menu-indicator { image: url("$images/down.svg"); width: ${px16}px; height: ${px16}px;
  subcontrol-position: right center; right: ${px5}px; }
QLineEdit { lineedit-clear-button-icon: url("$images/clear.svg"); }
QMenu { background: $card; border: 1px solid $line; padding: 4px; icon-size: ${px16}px; }
QMenu::item { color: $ink; border-radius: 6px; padding: ${px6}px ${px27}px ${px6}px ${px8}px; }
QMenu::item:selected { background: $accent_soft; color: $accent; }
QMenu::right-arrow { image: url("$images/right.svg"); width: ${px16}px; height: ${px16}px; }
QMenu::icon { padding-left: ${px8}px; }
QMenu::indicator { margin-left: 4px; }
QMenu::separator { height: 1px; background: $line; margin: 4px ${px8}px; }
QDialog, QDialog QScrollArea > QWidget > QWidget { background: $raised; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; }
QCheckBox::indicator, QMenu::indicator { width: ${px15}px; height: ${px15}px; border: 1px solid $mute;
  border-radius: 4px; background: $card; }
QCheckBox::indicator:checked, QMenu::indicator:checked { background: $accent_fill; border-color: $accent_fill;
  image: url("$images/check.svg"); }
QCheckBox { spacing: ${px8}px; }
QCheckBox:focus { color: $accent; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $mute; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px; }
""")

_SIZES: Final = (5, 6, 8, 9, 11, 13, 15, 16, 20, 22, 24, 27)


def text(tokens: Tokens, scaled: Callable[[int], int], serif: str) -> str:
    """The style sheet in the colours of ``tokens``, its lengths put through ``scaled``."""
    sizes = {f"px{size}": scaled(size) for size in _SIZES}
    less = {f"{name}less": size - 1 for name, size in sizes.items()}
    colours = {name: getattr(tokens, name) for name in tokens.__slots__}
    return _SHEET.substitute(colours | sizes | less, serif=serif, images=(resources_dir() / "qss").as_posix())
