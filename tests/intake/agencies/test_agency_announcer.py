from __future__ import annotations

import pytest

from warta.intake.agencies.agency_announcer import announces

NAME = "Fog, Ltd."


@pytest.mark.parametrize(
    "behind",
    [
        " announced today that",
        " (LSE: 6) today announced",
        " (LSE: 6 / TSE: 7) has announced the",
        ", announces the",
        " is pleased to announce the",
    ],
)
def test_a_body_announces_what_follows(behind: str) -> None:
    assert announces(f"{NAME}{behind}", len(NAME))


@pytest.mark.parametrize(
    "behind", [" was announced", " makes kettles", " announced in 2019 a", " (LSE: 6) and others"]
)
def test_other_words_announce_nothing(behind: str) -> None:
    assert not announces(f"{NAME}{behind}", len(NAME))
