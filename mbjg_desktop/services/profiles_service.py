"""Making, naming and removing learners, and handing the machine from one to another."""

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import LEARNER, ProfileId
from mbjg_desktop.domain.profile import Colour, Profile, cleaned_name, free_colour
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.profiles import Learners
from mbjg_desktop.storage.machine_keys import ACTIVE_PROFILE
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork


class ProfilesService:
    """The learners. Every unit that ``units`` opens is the current learner's."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def take_up(self) -> None:
        """Whoever was learning last goes on; called once, before anything else is asked for."""
        with self._units.read() as unit:
            present = _present(unit)
            last = unit.machine.get(ACTIVE_PROFILE)
        ids = [profile.id for profile in present]
        self._units.profile = last if last in ids else min(ids, default=LEARNER)

    def current(self) -> Profile:
        """Who is learning now."""
        with self._units.read() as unit:
            return unit.profiles.get(self._units.profile)

    def learners(self) -> Learners:
        """Everybody."""
        with self._units.read() as unit:
            everybody = unit.profiles.all()
        return Learners(
            next(each for each in everybody if each.id == self._units.profile),
            tuple(each for each in everybody if each.left_at is None),
            tuple(each for each in everybody if each.left_at is not None),
        )

    def add(self, name: str, colour: Colour | None = None) -> Profile:
        """A new learner, in a colour that the fewest have unless one is given. RuleBroken as ``describe``."""
        with self._units.write() as unit:
            wished = _free_name(unit, name, None)
            chosen = colour or free_colour(each.colour for each in _present(unit))
            added = unit.profiles.add(wished, chosen, self._clock.now())
            unit.touch(Topic.PROFILE)
            unit.commit()
        return added

    def describe(self, profile: ProfileId, name: str, colour: Colour) -> None:
        """Another name and colour. RuleBroken if the name is empty or somebody else's."""
        with self._units.write() as unit:
            unit.profiles.describe(profile, _free_name(unit, name, profile), colour)
            unit.touch(Topic.PROFILE)
            unit.commit()

    def remove(self, profile: ProfileId) -> None:
        """They are offered no longer; what they did stays. RuleBroken for the last one.

        If they are learning now, the first of the others takes over.
        """
        with self._units.write() as unit:
            others = [each for each in _present(unit) if each.id != profile]
            if not others:
                raise RuleBroken(RuleCode.LAST_LEARNER)
            unit.profiles.leave(profile, self._clock.now())
            unit.touch(Topic.PROFILE)
            self._hand_over(unit, others[0].id if profile == self._units.profile else self._units.profile)

    def bring_back(self, profile: ProfileId) -> None:
        """They are offered again, with everything they did. RuleBroken if their name is somebody else's by now."""
        with self._units.write() as unit:
            came_back = unit.profiles.get(profile)
            if came_back.name:
                _free_name(unit, came_back.name, profile)
            unit.profiles.leave(profile, None)
            unit.touch(Topic.PROFILE)
            unit.commit()

    def switch(self, profile: ProfileId) -> None:
        """Let them learn now; everything shown from here on is theirs."""
        if profile == self._units.profile:
            return
        with self._units.write() as unit:
            if unit.profiles.get(profile).left_at is not None:
                raise RuleBroken(RuleCode.LEARNER_GONE)
            unit.touch(Topic.PROFILE)
            self._hand_over(unit, profile)

    def _hand_over(self, unit: UnitOfWork, to: ProfileId) -> None:
        """Commit; whoever hears of it finds the new learner in place."""
        before, self._units.profile = self._units.profile, to
        unit.machine.put(ACTIVE_PROFILE, to)
        try:
            unit.commit()
        except BaseException:
            self._units.profile = before
            raise


def _present(unit: UnitOfWork) -> tuple[Profile, ...]:
    return tuple(each for each in unit.profiles.all() if each.left_at is None)


def _free_name(unit: UnitOfWork, typed: str, own: ProfileId | None) -> str:
    name = cleaned_name(typed)
    if not name:
        raise RuleBroken(RuleCode.NO_NAME)
    if any(each.name.casefold() == name.casefold() for each in _present(unit) if each.id != own):
        raise RuleBroken(RuleCode.NAME_TAKEN)
    return name
