import pytest

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import NotFound, RuleBroken, RuleCode
from mbjg_desktop.domain.ids import LEARNER, ProfileId
from mbjg_desktop.domain.profile import LONGEST_NAME, Colour, Profile, cleaned_name
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.services.roadmap import RoadmapService
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make


def refused(code: RuleCode, refusal: pytest.ExceptionInfo[RuleBroken]) -> bool:
    return refusal.value.code is code


def test_the_first_learner_is_there_without_a_name(profiles: ProfilesService) -> None:
    learners = profiles.learners()
    assert learners.present == (Profile(LEARNER, "", Colour.RED),)
    assert learners.current == learners.present[0]
    assert learners.gone == ()


def test_a_new_learner_gets_a_colour_nobody_has(profiles: ProfilesService) -> None:
    names = [profiles.add(name) for name in ("张三", "李四", "王五")]
    assert len({each.colour for each in (profiles.current(), *names)}) == 4
    assert [each.name for each in profiles.learners().present] == ["", "张三", "李四", "王五"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  张 三\n", "张 三"),
        ("张\t\t三", "张 三"),
        ("x" * 40, "x" * LONGEST_NAME),
        ("<b>张三</b>", "<b>张三</b>"),
        ("\u202e张三", "张三"),
        ("👨\u200d👩\u200d👧王", "👨\u200d👩\u200d👧王"),
        ("\u200d", ""),
        ("x" * (LONGEST_NAME - 1) + "\u200d👧", "x" * (LONGEST_NAME - 1)),
        ("\n", ""),
    ],
)
def test_a_name_is_one_short_line(typed: str, kept: str) -> None:
    assert cleaned_name(typed) == kept


def test_names_are_not_empty_and_not_given_twice(profiles: ProfilesService) -> None:
    zhang = profiles.add("Zhang")
    with pytest.raises(RuleBroken) as refusal:
        profiles.add(" zhang ")
    assert refused(RuleCode.NAME_TAKEN, refusal)
    with pytest.raises(RuleBroken) as refusal:
        profiles.describe(zhang.id, "  ", Colour.BLUE)
    assert refused(RuleCode.NO_NAME, refusal)
    profiles.describe(zhang.id, "Zhang San", Colour.BLUE)
    assert profiles.learners().present[1] == Profile(zhang.id, "Zhang San", Colour.BLUE)


def test_whoever_was_learning_last_goes_on(
    profiles: ProfilesService, database: Database, clock: make.FakeClock, changes: make.Changes
) -> None:
    zhang = profiles.add("张三")
    profiles.switch(zhang.id)
    assert profiles.current() == zhang
    assert changes.told[-1] == {Topic.PROFILE}
    later = UnitFactory(database, changes)
    again = ProfilesService(later, clock)
    again.take_up()
    assert again.current() == zhang
    assert later.profile == zhang.id


def test_the_new_learner_is_in_place_when_the_switch_is_announced(database: Database, clock: make.FakeClock) -> None:
    seen: list[ProfileId] = []
    units = UnitFactory(database, lambda _: seen.append(units.profile))
    profiles = ProfilesService(units, clock)
    zhang = profiles.add("张三")
    profiles.switch(zhang.id)
    profiles.switch(zhang.id)
    assert seen == [LEARNER, zhang.id]


def test_one_who_was_removed_comes_back_with_what_they_had(
    profiles: ProfilesService, preferences: SettingsService
) -> None:
    zhang = profiles.add("张三")
    profiles.switch(zhang.id)
    preferences.change(new_cards_per_day=7)
    profiles.remove(zhang.id)
    assert profiles.current().id == LEARNER
    assert [each.id for each in profiles.learners().gone] == [zhang.id]
    with pytest.raises(RuleBroken) as refusal:
        profiles.switch(zhang.id)
    assert refused(RuleCode.LEARNER_GONE, refusal)
    profiles.bring_back(zhang.id)
    profiles.switch(zhang.id)
    assert preferences.get().new_cards_per_day == 7


def test_the_name_of_one_who_left_is_free(profiles: ProfilesService) -> None:
    zhang = profiles.add("张三")
    profiles.remove(zhang.id)
    profiles.add("张三")
    with pytest.raises(RuleBroken) as refusal:
        profiles.bring_back(zhang.id)
    assert refused(RuleCode.NAME_TAKEN, refusal)


def test_the_last_learner_stays(profiles: ProfilesService) -> None:
    with pytest.raises(RuleBroken) as refusal:
        profiles.remove(LEARNER)
    assert refused(RuleCode.LAST_LEARNER, refusal)
    zhang = profiles.add("张三")
    profiles.remove(LEARNER)
    assert profiles.current() == zhang
    with pytest.raises(RuleBroken):
        profiles.remove(zhang.id)


def test_nobody_can_be_switched_to_who_is_not_there(profiles: ProfilesService) -> None:
    with pytest.raises(NotFound):
        profiles.switch(ProfileId(99))
    assert profiles.current().id == LEARNER


def test_the_first_picture_knows_who_is_learning(
    profiles: ProfilesService, preferences: SettingsService, database: Database, clock: make.FakeClock
) -> None:
    roadmap = RoadmapService(database.path, clock)
    assert roadmap.roadmap().learner == profiles.current()
    zhang = profiles.add("张三")
    profiles.switch(zhang.id)
    preferences.change(text_percent=150)
    assert roadmap.roadmap().learner == zhang
    assert roadmap.settings().text_percent == 150
    profiles.remove(zhang.id)
    assert roadmap.roadmap().learner.id == LEARNER
    assert roadmap.settings().text_percent == 100
