"""The colours of one archive: tokens that `site.yml` may set, and whether they can be read.

What belongs here: the tokens with the grounds they stand on, contrast by WCAG 2.2, the colour that one
scheme has where only that of the other is set, and the style that sets them. What does not: all other
looks, which are `assets/styles.css`.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Iterator, Mapping

from warta.schema import Invalid, text
from warta.yaml_nodes import Node

# The colours that text stands on in assets/styles.css, in light and in dark.
GROUNDS = {
    "": ("#fbfaf7", "#ffffff", "#f3f0e9"),
    "_dark": ("#161513", "#1e1c1a", "#282522"),
}
TOKENS = ("accent", "link")
# WCAG 2.2, success criterion 1.4.3, for text of any size.
LEAST_CONTRAST = 4.5
# What a derived colour has: that of success criterion 1.4.6, as nobody has looked at it.
DERIVED_CONTRAST = 7.0

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def colour(node: Node) -> str:
    """A colour as `#rrggbb`. Raises Invalid."""
    value = text(node).lower()
    if not _COLOUR.fullmatch(value):
        raise Invalid(f"{value!r} is not a colour", 'write six hexadecimal digits, such as "#8f1d21"')
    return value


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def unreadable(colours: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What cannot be read among colours by name (`accent`, `accent_dark` …): the name, and why."""
    for name, value in colours.items():
        ending = "_dark" if name.endswith("_dark") else ""
        ratio, ground = min((contrast(value, ground), ground) for ground in GROUNDS[ending])
        if ratio < LEAST_CONTRAST:
            scheme = "dark" if ending else "light"
            yield (
                name,
                f"{value!r} on {ground} has a contrast of {ratio:.1f} in the {scheme} scheme,"
                f" less than {LEAST_CONTRAST}",
            )


def both_schemes(colours: Mapping[str, str]) -> dict[str, str]:
    """The colours, with one of the same hue for the other scheme where a token is set in one alone.

    The style sheet's own would stand there else, of another hue than the archive's.
    """
    chosen = dict(colours)
    for token in TOKENS:
        for name, other in ((token, f"{token}_dark"), (f"{token}_dark", token)):
            if name in colours and other not in colours:
                chosen[other] = _readable_tone(colours[name], is_dark=other.endswith("_dark"))
    return chosen


def _readable_tone(value: str, *, is_dark: bool) -> str:
    """The tone of a colour nearest to it that has `DERIVED_CONTRAST` on every ground of a scheme."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(value))
    start = round(lightness * 100)
    tones = (
        _hex(colorsys.hls_to_rgb(hue, percent / 100, saturation))
        for percent in (range(start, 101) if is_dark else range(start, -1, -1))
    )
    grounds = GROUNDS["_dark" if is_dark else ""]
    return next(
        tone for tone in tones if min(contrast(tone, ground) for ground in grounds) >= DERIVED_CONTRAST
    )


def style(colours: Mapping[str, str]) -> str:
    """The CSS that sets the colours over those of the style sheet, '' where none is set."""
    schemes = (("light", ""), ("dark", "_dark"))
    declared = ((scheme, _declarations(colours, ending)) for scheme, ending in schemes)
    return "".join(
        f"@media screen and (prefers-color-scheme:{scheme}){{:root{{{inner}}}}}"
        for scheme, inner in declared
        if inner
    )


def _declarations(colours: Mapping[str, str], ending: str) -> str:
    values = ((token, colours.get(f"{token}{ending}")) for token in TOKENS)
    return ";".join(f"--{token}:{value}" for token, value in values if value)


def _luminance(value: str) -> float:
    """Relative luminance (WCAG 2.2, after IEC 61966-2-1)."""
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(value))
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _channels(value: str) -> tuple[float, float, float]:
    """Red, green and blue of `#rrggbb`, each from 0 to 1."""
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
