"""The addresses that a site of Pelican gives its articles by its settings.

What belongs here: the settings that say so, and filling in what they hold between braces. What does not:
reading the program that they are in (`warta.intake.posts.python_settings`) and the addresses of other
generators (`warta.intake.posts.post_address`). Settings:
https://docs.getpelican.com/en/latest/settings.html#url-settings
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from warta.slugs import make_slug

_RULE = "{slug}.html"
# Stands for a rule that only running the program would tell, and that nothing fills in.
_COMPUTED = "{computed}"
_SETTINGS = ("ARTICLE_URL", "ARTICLE_SAVE_AS")
_PLACEHOLDER = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
_DAY = re.compile(r"(?:%-?[YymdjbBU]|[^%])*")
_NO_CATEGORY = "misc"


def rules_of_pelican(values: Mapping[str, Any]) -> dict[str, str]:
    """The rules for addresses that the settings `values` of a site state, by the names of the settings."""
    stated = {name: values[name] for name in _SETTINGS if name in values}
    rules = {name: rule if isinstance(rule, str) else _COMPUTED for name, rule in stated.items()}
    if values.get("SLUGIFY_SOURCE") == "basename":
        rules["SLUGIFY_SOURCE"] = "basename"
    return rules


def addresses_of_pelican(
    rules: Mapping[str, str], path: str, slug: str, title: str, day: date | None, categories: Sequence[str]
) -> Iterator[str]:
    """The addresses of the article at `path` below its folder of texts.

    `slug` is the one that its head states, '' for none. What cannot be filled in stays between its braces.
    """
    place = PurePosixPath(path)
    named = place.stem if "SLUGIFY_SOURCE" in rules else title
    folder = place.parent.name or _NO_CATEGORY
    values = {
        "slug": slug or make_slug(named, "tanpa-judul"),
        "category": make_slug(categories[0] if categories else folder, _NO_CATEGORY),
    }

    def fill(found: re.Match[str]) -> str:
        name, form = found[1], found[2]
        if name == "date" and day and form and _DAY.fullmatch(form):
            return day.strftime(form)
        return values.get(name, found[0]) if form is None else found[0]

    for rule in dict.fromkeys(rules.get(name, _RULE) for name in _SETTINGS):
        if rule:
            yield f"/{_PLACEHOLDER.sub(fill, rule).lstrip('/')}"
