"""Calls of macros in posts of Eleventy and Zola, `{{ warning({ text: "Closed." }) }}`, as the words in them.

What belongs here: finding such calls, and which texts in one a reader was told. What does not: codes with
names and filters (`warta.template_codes`). What a macro puts around these texts is known to its site alone.
Rules: https://mozilla.github.io/nunjucks/templating.html#macro.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.code_spans import outside_code
from warta.template_pictures import PICTURE_FILE, link_to_film

_CALL = re.compile(
    r"\{\{-?\s*(?P<name>[\w.]+)\((?P<inner>(?:(?!\{\{).){0,5000}?)\)\s*(?:\|\s*\w+\s*)?-?\}\}", re.DOTALL
)
_TEXT = re.compile(
    r"(?:[\"']?(?P<key>\w+)[\"']?\s*[:=]\s*)?(?P<filter>\|\s*\w+\()?"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|`(?P<back>[^`]*)`)"
)
_SAID = frozenset("text html title heading caption label summary description content question answer".split())
_LOOKS = frozenset(
    """
    class classes id style colour color attributes attrs icon iconfallbacktext size width height role name
    """.split()
)


def with_words_of_calls(text: str) -> tuple[str, list[tuple[int, str, bool]]]:
    """The text with the words in calls instead of these; the place, the words and what is shown of each.

    As many lines stay as there were, so that what is told further down names the right one.
    """
    told: list[tuple[int, str, bool]] = []

    def instead(found: re.Match[str]) -> str:
        said = list(dict.fromkeys(_said(found["name"], found["inner"])))
        told.append((found.start(), found[0], bool(said)))
        lines = found[0].count("\n")
        apart = "\n\n" if lines >= 2 * (len(said) - 1) else " "
        shown = apart.join(said)
        return shown + "\n" * (lines - shown.count("\n"))

    return outside_code(text, _CALL, instead), told


def _said(name: str, inner: str) -> Iterator[str]:
    texts = [
        (
            (found["key"] or "").lower(),
            next((found[name] for name in ("double", "single", "back") if found[name] is not None), ""),
        )
        for found in _TEXT.finditer(inner)
        if not found["filter"]
    ]
    named = dict(texts)
    if film := link_to_film(name.lower(), named.get("id", ""), named):
        yield film
        return
    picture = next(
        (value for key, value in texts if key in ("src", "path") or PICTURE_FILE.search(value)), ""
    )
    if picture and " " not in picture:
        yield f"![{named.get('alt', '')}](<{picture}>)"
    for key, value in texts:
        words = re.sub(r"\\(.)", r"\1", " ".join(value.split()))
        if words and key not in _LOOKS and key != "alt" and (key in _SAID or " " in words):
            yield words
