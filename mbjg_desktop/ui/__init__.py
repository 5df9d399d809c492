"""The windows: the only package that imports Qt."""

from mbjg_desktop.ui.none_guard import pin_none

pin_none()
