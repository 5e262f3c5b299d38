"""The headlines of teasers above a release. All is invented."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

TEASED = "Keepers of the southern harbour count its lamps"
TEASER = (
    "The keepers of the southern harbour have counted all of its lamps, ropes, and splices on the quay, and"
    " found forty mended in a year."
)
HEADLINE = "Forty Harbour Ropes Mended"
TEXT = (
    "The splicers of the northern harbour have mended forty ropes before the winter, twice as many as in any"
    " year before, and each was measured by two people on the quay."
)


def title(above: str) -> object:
    """The title of a page with `above` beside the box of its text."""
    shown = "".join(f"<div>{line}</div>" for line in above.split("\n"))
    page = f"<html><body><div>{shown}</div><div>{f'<p>{TEXT}</p>' * 4}</div></body></html>"
    return read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({})).values["title"]


@pytest.mark.parametrize("pointer", ["Read more", "Baca selengkapnya", "weiter lesen"])
def test_the_headline_of_a_teaser_is_not_that_of_the_release(pointer: str) -> None:
    teaser = f"{TEASED}\n5 October 2016\n{TEASED}\n{TEASER}\n{pointer}"
    assert title(f"{teaser}\n22 May 2014\n{HEADLINE}") == HEADLINE


def test_a_pointer_below_which_no_headline_stands_changes_nothing() -> None:
    assert title(f"{HEADLINE}\n22 May 2014\n{TEASER}\nRead more") == HEADLINE
