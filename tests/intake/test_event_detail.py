from __future__ import annotations

import pytest

from warta.intake.event_detail import is_event_detail
from warta.intake.lines import Line, split_lines


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    "text", ["Tempat: Aula", "Waktu: 08.00", "• Pukul : 08.00", "Where: Town hall", "Hari: Senin"]
)
def test_an_invitation_tells_of_its_event_line_by_line(text: str) -> None:
    assert is_event_detail(line(text))


@pytest.mark.parametrize("text", ["Tempat:", "Tempat duduk: 40", "Tanggal: 3 Mei 2019", "Oleh: Humas"])
def test_facts_of_a_page_are_no_details_of_an_event(text: str) -> None:
    assert not is_event_detail(line(text))
