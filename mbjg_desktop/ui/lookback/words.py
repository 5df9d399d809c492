"""Words of the look-back screen: when a question is to be asked again, and how often it went wrong."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.ui.labels import date_text


def due_words(line: MistakeLine, now: datetime) -> str:
    """When a question is to be asked again, as a day."""
    if line.is_retired:
        return QCoreApplication.translate("LookbackView", "left the bank")
    if line.is_due or line.due_at is None:
        return QCoreApplication.translate("LookbackView", "again today")
    day, today = line.due_at.astimezone().date(), now.astimezone().date()
    if day == today + timedelta(days=1):
        return QCoreApplication.translate("LookbackView", "again tomorrow")
    return QCoreApplication.translate("LookbackView", "again {date}").format(date=date_text(day))


def line_words(line: MistakeLine, now: datetime) -> str:
    """The second line of an entry of the list."""
    times = line.mistake.times
    missed = QCoreApplication.translate("LookbackView", "missed %n time(s)", "", times)
    return " · ".join(part for part in (missed, due_words(line, now), line.station_title) if part)
