from __future__ import annotations

import colorsys
import re
from pathlib import Path

import pytest

from warta.theme import (
    DERIVED_CONTRAST,
    GROUNDS,
    LEAST_CONTRAST,
    both_schemes,
    contrast,
    style,
    unreadable,
)

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
        for ground in ("paper", "sheet", "well"):
            assert contrast(found[ink], found[ground]) >= LEAST_CONTRAST, (ink, ground)
    for ground in ("paper", "sheet", "well"):
        # WCAG 2.2, success criteria 1.4.11 and 2.4.13: what marks focus and the edge of a field.
        assert contrast(found["focus"], found[ground]) >= 3, ground
        assert contrast(found["line-strong"], found[ground]) >= 3, ground


def test_a_colour_is_judged_on_the_ground_where_it_is_worst() -> None:
    [(name, why)] = unreadable({"accent": "#8f1d21", "accent_dark": "#8f1d21"})
    assert name == "accent_dark"
    assert "on #282522" in why


@pytest.mark.parametrize("value", ["#8f1d21", "#0b6e4f", "#1d4ed8", "#f0a195", "#000000", "#ffffff"])
@pytest.mark.parametrize(("given", "other"), [("accent", "accent_dark"), ("link_dark", "link")])
def test_a_colour_set_in_one_scheme_is_found_for_the_other_in_its_hue(
    given: str, other: str, value: str
) -> None:
    both = both_schemes({given: value})
    assert both[given] == value
    grounds = GROUNDS["_dark" if other.endswith("_dark") else ""]
    assert min(contrast(both[other], ground) for ground in grounds) >= DERIVED_CONTRAST
    (hue, _, saturation), (other_hue, _, other_saturation) = (hls(both[name]) for name in (given, other))
    assert saturation == pytest.approx(other_saturation, abs=0.05)
    assert saturation == 0 or hue == pytest.approx(other_hue, abs=0.01)


def test_a_colour_set_in_both_schemes_or_in_neither_is_left_as_it_is() -> None:
    both = {"accent": "#8f1d21", "accent_dark": "#cccccc"}
    assert both_schemes(both) == both
    assert both_schemes({}) == {}


def hls(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return colorsys.rgb_to_hls(red, green, blue)


def test_colours_that_are_not_set_leave_no_style() -> None:
    assert style({}) == ""
    assert (
        style({"link": "#0f4c75"}) == "@media screen and (prefers-color-scheme:light){:root{--link:#0f4c75}}"
    )
