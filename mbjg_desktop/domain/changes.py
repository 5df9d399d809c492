"""What a committed transaction touched, so that screens know when to reload."""

from enum import Enum


class Topic(Enum):
    """A kind of stored thing a screen may be showing."""

    CONTENT = "content"
    READING = "reading"
    MEMORY = "memory"
    ANSWERS = "answers"
    MISTAKES = "mistakes"
    SETTINGS = "settings"
    PROFILE = "profile"
    DISPUTES = "disputes"
