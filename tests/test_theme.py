from __future__ import annotations

import re
from pathlib import Path

import pytest

from warta.theme import GROUNDS, LEAST_CONTRAST, contrast, style, unreadable

CSS = (Path(__file__).resolve().parent.parent / "assets" / "styles.css").read_text(encoding="utf-8")


def tokens(scheme: str) -> dict[str, str]:
    """The colours that the style sheet sets in a scheme."""
    layer = CSS[CSS.index("@layer tokens {") : CSS.index("@layer base {")]
    light, dark = layer.split("@media (prefers-color-scheme: dark)")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    for scheme, ending in (("light", ""), ("dark", "_dark")):
        found = tokens(scheme)
        assert (found["paper"], found["sheet"], found["well"]) == GROUNDS[ending]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_ink_of_the_style_sheet_can_be_read_on_every_ground(scheme: str) -> None:
    found = tokens(scheme)
    for ink in ("ink", "ink-2", "accent", "link", "visited"):
        for ground in ("paper", "sheet", "well", "notice"):
            assert contrast(found[ink], found[ground]) >= LEAST_CONTRAST, (ink, ground)
    for ground in ("paper", "sheet", "well"):
        # WCAG 2.2, success criteria 1.4.11 and 2.4.13: what marks focus and the edge of a field.
        assert contrast(found["focus"], found[ground]) >= 3, ground
        assert contrast(found["line-strong"], found[ground]) >= 3, ground


def test_a_colour_is_judged_on_the_ground_where_it_is_worst() -> None:
    [(name, why)] = unreadable({"accent": "#8f1d21", "accent_dark": "#8f1d21"})
    assert name == "accent_dark"
    assert "on #282522" in why


def test_colours_that_are_not_set_leave_no_style() -> None:
    assert style({}) == ""
    assert (
        style({"link": "#0f4c75"}) == "@media screen and (prefers-color-scheme:light){:root{--link:#0f4c75}}"
    )
