"""The keys of what belongs to the machine, for the glance too."""

from typing import Final

ACTIVE_PROFILE: Final = "active_profile"
"""Who was learning last."""
