import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import LEARNER, ProfileId
from mbjg_desktop.domain.profile import LONGEST_NAME, Colour, Profile
from mbjg_desktop.ui.profiles.disc import FILLS, ON_FILL, Disc
from mbjg_desktop.ui.profiles.edit_dialog import EditDialog
from mbjg_desktop.ui.profiles.learner_button import LearnerButton
from mbjg_desktop.ui.profiles.manage_dialog import ManageDialog
from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog
from mbjg_desktop.ui.profiles.words import colour_name, learner_name
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from tests.ui.cards.desk import Desk


def might_be_rich(text: str) -> bool:
    """Whether Qt would take it for markup where it is left to guess."""
    return bool(QtGui.Qt.mightBeRichText(text))


def switch_dialog(desk: Desk, qtbot: QtBot, *names: str) -> SwitchDialog:
    for name in names:
        desk.services.profiles.add(name)
    dialog = SwitchDialog(desk.services.profiles.learners())
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def manage_dialog(desk: Desk, qtbot: QtBot, *names: str) -> ManageDialog:
    for name in names:
        desk.services.profiles.add(name)
    dialog = ManageDialog(desk.services.profiles, lambda: True)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def edit_dialog(dialog: ManageDialog) -> EditDialog:
    found = [each for each in dialog.findChildren(EditDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def luminance(colour: str) -> float:
    channels = [value / 255 for value in (QColor(colour).red(), QColor(colour).green(), QColor(colour).blue())]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", Colour)
def test_the_character_in_a_disc_can_be_read(colour: Colour) -> None:
    dark, light = sorted((luminance(FILLS[colour]), luminance(ON_FILL)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_every_colour_is_another_one_and_has_a_name() -> None:
    assert len(set(FILLS.values())) == len({colour_name(colour) for colour in Colour}) == len(Colour) == 8


def test_a_disc_says_who_it_is_and_shows_the_first_character(qtbot: QtBot) -> None:
    disc = Disc()
    qtbot.addWidget(disc)
    pictures = []
    for name in ("张三", "李四"):
        disc.show_learner(Profile(ProfileId(2), name, Colour.BLUE))
        pictures.append(disc.grab().toImage())
        assert disc.accessibleName() == name
    assert pictures[0] != pictures[1]


def test_without_a_name_it_is_oneself() -> None:
    assert learner_name(Profile(LEARNER, "", Colour.RED)) == learner_name(Profile(LEARNER, "", Colour.BLUE)) != ""
    assert learner_name(Profile(LEARNER, "张三", Colour.RED)) == "张三"


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_3, 2)])
def test_a_digit_chooses(desk: Desk, qtbot: QtBot, key: Qt.Key, place: int) -> None:
    dialog = switch_dialog(desk, qtbot, "张三", "李四")
    wanted = desk.services.profiles.learners().present[place].id
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog, key)
    assert chosen.args == [wanted]


def test_arrows_and_enter_choose(desk: Desk, qtbot: QtBot) -> None:
    dialog = switch_dialog(desk, qtbot, "张三", "李四")
    assert [button.isChecked() for button in dialog.buttons] == [True, False, False]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.buttons[0].hasFocus)
    QTest.keyClick(dialog.buttons[0], Qt.Key.Key_Down)
    assert dialog.buttons[1].hasFocus()
    QTest.keyClick(dialog.buttons[1], Qt.Key.Key_Up)
    QTest.keyClick(dialog.buttons[0], Qt.Key.Key_Up)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.buttons[2], Qt.Key.Key_Return)
    assert chosen.args == [desk.services.profiles.learners().present[2].id]


def test_a_digit_nobody_has_chooses_nobody(desk: Desk, qtbot: QtBot) -> None:
    dialog = switch_dialog(desk, qtbot, "张三")
    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog, Qt.Key.Key_3)
    assert dialog.isVisible()


def test_a_new_learner_is_made(desk: Desk, qtbot: QtBot) -> None:
    dialog = manage_dialog(desk, qtbot)
    dialog.new.click()
    edit = edit_dialog(dialog)
    edit.name.setText(" 张三 ")
    edit.colours.dots[5].click()
    edit.keep.click()
    added = desk.services.profiles.learners().present[1]
    assert (added.name, added.colour) == ("张三", Colour.BLUE)
    assert [row.learner.name for row in dialog.rows] == ["", "张三"]


def test_a_refused_name_is_said_in_place(desk: Desk, qtbot: QtBot) -> None:
    dialog = manage_dialog(desk, qtbot, "张三")
    dialog.new.click()
    edit = edit_dialog(dialog)
    edit.name.setText("张三")
    edit.keep.click()
    assert edit.isVisible()
    assert len(desk.services.profiles.learners().present) == 2
    edit.name.setText("李四")
    edit.keep.click()
    assert not edit.isVisible()
    assert len(desk.services.profiles.learners().present) == 3


def test_enter_presses_the_button_that_has_the_focus(desk: Desk, qtbot: QtBot) -> None:
    switch = switch_dialog(desk, qtbot, "张三")
    with qtbot.waitSignal(switch.manage_wanted):
        QTest.keyClick(switch.manage, Qt.Key.Key_Return)
    manage = manage_dialog(desk, qtbot)
    QTest.keyClick(manage.rows[1].edit, Qt.Key.Key_Return)
    edit = edit_dialog(manage)
    edit.name.setText("李四")
    edit.cancel.setFocus()
    QTest.keyClick(edit.cancel, Qt.Key.Key_Return)
    assert not edit.isVisible()
    assert [each.name for each in desk.services.profiles.learners().present] == ["", "张三"]


def test_no_more_of_a_name_can_be_typed_than_is_kept(desk: Desk, qtbot: QtBot) -> None:
    dialog = manage_dialog(desk, qtbot)
    dialog.new.click()
    edit = edit_dialog(dialog)
    edit.name.setText("欧阳夏丹格日勒图巴特尔阿拉坦")
    typed = edit.name.text()
    edit.keep.click()
    assert desk.services.profiles.learners().present[1].name == typed
    assert len(typed) == LONGEST_NAME


def test_who_may_not_leave_is_not_removed(desk: Desk, qtbot: QtBot) -> None:
    desk.services.profiles.add("张三")
    dialog = ManageDialog(desk.services.profiles, lambda: False)
    qtbot.addWidget(dialog)
    dialog.open()
    for row in tuple(dialog.rows):
        row.remove.click()
        next(each for each in dialog.findChildren(AskDialog) if each.isVisible()).yes.click()
    assert [each.id for each in desk.services.profiles.learners().present] == [LEARNER]


def test_a_learner_is_renamed_and_recoloured(desk: Desk, qtbot: QtBot) -> None:
    dialog = manage_dialog(desk, qtbot)
    dialog.rows[0].edit.click()
    edit = edit_dialog(dialog)
    edit.name.setText("王五")
    edit.colours.dots[3].click()
    edit.keep.click()
    assert desk.services.profiles.current() == Profile(LEARNER, "王五", Colour.GREEN)


def test_removed_and_brought_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = manage_dialog(desk, qtbot, "张三")
    dialog.rows[1].remove.click()
    ask = next(each for each in dialog.findChildren(AskDialog) if each.isVisible())
    ask.yes.click()
    assert [each.name for each in desk.services.profiles.learners().gone] == ["张三"]
    assert not dialog.rows[0].remove.isEnabled()
    dialog.rows[1].back.click()
    assert desk.services.profiles.learners().gone == ()


def test_it_is_as_high_as_there_are_learners_up_to_a_screenful(desk: Desk, qtbot: QtBot) -> None:
    alone, four, nine, ten = (
        manage_dialog(desk, qtbot, *names).height() for names in ("", "甲乙丙", "丁戊己庚辛", "壬")
    )
    assert alone < four < nine == ten


def test_a_learner_who_is_new_has_room(desk: Desk, qtbot: QtBot) -> None:
    dialog = manage_dialog(desk, qtbot, *"甲乙")
    height = dialog.height()
    dialog.new.click()
    edit = edit_dialog(dialog)
    edit.name.setText("丙")
    edit.keep.click()
    assert dialog.height() > height


def test_a_long_name_keeps_clear_of_the_key(qtbot: QtBot) -> None:
    """The key is painted over nothing: with a name that fills the button, its place looks as with a short one."""
    key_places = []
    for name in ("国", "国" * 12):
        button = LearnerButton("Ctrl U", Profile(LEARNER, name, Colour.RED))
        qtbot.addWidget(button)
        button.resize(170, 38)
        picture = button.grab().toImage()
        key_places.append(picture.copy(picture.width() - 52, 0, 52, picture.height()))
    assert key_places[0] == key_places[1]


@pytest.mark.parametrize("name", ["<b>张</b>", "<img src=x>", "甲&乙"])
def test_a_name_is_never_markup_nor_a_key(qtbot: QtBot, name: str) -> None:
    button = LearnerButton("", Profile(LEARNER, name, Colour.RED))
    qtbot.addWidget(button)
    button.set_narrow(True)
    assert button.text() == name
    assert button.shortcut().isEmpty()
    assert not might_be_rich(button.toolTip())
    assert might_be_rich(name) is ("<" in name)
    assert button.toolTip().replace("\N{ZERO WIDTH SPACE}", "") == name
