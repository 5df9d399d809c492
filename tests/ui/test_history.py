from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.ui.history import History, Visit
from mbjg_desktop.ui.navigation import ScreenId

visits = st.sampled_from(ScreenId).map(Visit)


@given(st.lists(visits, max_size=120))
def test_places_come_back_in_reverse_without_standing_still(places: list[Visit]) -> None:
    history = History()
    for visit in places:
        history.push(visit)
    expected = [visit for at, visit in enumerate(places) if at == 0 or places[at - 1] != visit]
    came_back = []
    while history:
        came_back.append(history.pop())
    assert came_back == expected[::-1][:50]
