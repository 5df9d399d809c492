"""Profiles: who can learn on this machine, and who is learning now."""

from dataclasses import dataclass

from mbjg_desktop.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class Learners:
    """``present`` can be chosen, ``gone`` can be brought back; both as they first came."""

    current: Profile
    present: tuple[Profile, ...]
    gone: tuple[Profile, ...]
