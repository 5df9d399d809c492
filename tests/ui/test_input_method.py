import os
import subprocess
import sys

import pytest

from mbjg_desktop.ui import input_method

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a matter of Linux")


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_IM_MODULES", "IBUS_USE_PORTAL", "QT_IM_MODULE", input_method.OPT_OUT):
        monkeypatch.delenv(name, raising=False)


def test_fcitx_is_reached_through_the_portal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    input_method.prepare()
    assert os.environ["QT_IM_MODULES"] == "fcitx;ibus"
    assert os.environ["IBUS_USE_PORTAL"] == "1"


def test_what_the_user_chose_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_IM_MODULES", "wayland")
    input_method.prepare()
    assert os.environ["QT_IM_MODULES"] == "wayland"


def test_one_can_opt_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(input_method.OPT_OUT, "1")
    input_method.prepare()
    assert "QT_IM_MODULES" not in os.environ


def test_a_qt_with_a_plugin_of_its_own_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "listdir", lambda _: ["libfcitx5platforminputcontextplugin.so"])
    input_method.prepare()
    assert "QT_IM_MODULES" not in os.environ


def test_it_is_set_before_qt_reads_it() -> None:
    code = (
        "from mbjg_desktop.ui.app import make_application; import os; make_application(['x']);"
        "print(os.environ['QT_IM_MODULES'])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "fcitx;ibus"
