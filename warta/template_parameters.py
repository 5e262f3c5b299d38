"""The parameters of a shortcode or a tag: their names and values, and which of them a reader is told.

What belongs here: taking parameters apart, the address that they name, and the words in them. What does not:
what each code means (`warta.template_codes`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_NAMED = re.compile(r"([\w-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`[^`]*`|[^\s\"'`]+)")
_WORD = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s\"'`]+)")
ADDRESS = re.compile(r"(?:https?:)?/[^\s]*|[\w./-]+\.(?:md|html?|pdf)(?:#\S*)?")
_SOURCES = ("src", "url", "path", "file", "filename", "image", "img", "image_path", "href", "link")
_SAID = (
    "caption",
    "title",
    "summary",
    "text",
    "heading",
    "header",
    "label",
    "description",
    "content",
    "alt",
    "credit",
    "cite",
    "author",
    "attribution",
    "name",
    "role",
    "source",
)
# Parameters that say how a thing looks, not what it says.
_LOOKS = frozenset(
    {"class", "classes", "style", "icon", "id", "size", "sizes", "srcset", "srcs", "attributes"}
)
# Names of classes: small letters, of which a part is joined to another.
_CLASSES = re.compile(r"(?=.*[\w][-_:0-9])[a-z0-9]+(?:[-_:]+[a-z0-9]+)*(?:\s+[a-z0-9]+(?:[-_:]+[a-z0-9]+)*)*")
_HTML = re.compile(
    r"</?(?:p|br|b|i|em|strong|a|ul|ol|li|span|div|h[1-6]|code|sup|sub|table)\b[^<>]*>|&#?\w{1,8};"
)


@dataclass(frozen=True, slots=True)
class Parameters:
    """Those with a name, in lower case, those without, and the address that one of them names ('')."""

    named: Mapping[str, str]
    words: Sequence[str]
    target: str


def parameters_of(rest: str, *, is_liquid: bool) -> Parameters:
    """The parameters in what follows the name of a code; of Liquid those that are quoted.

    Without quotes a parameter of Liquid is the name of a value that only its site knows.
    """
    stated = [pair for pair in _NAMED.findall(rest) if not is_liquid or pair[1][:1] in "\"'`"]
    named = {key.lower(): _unquoted(value) for key, value in stated}
    words = [next(filter(None, found), "") for found in _WORD.findall(_NAMED.sub(" ", rest))]
    target = next((named[key] for key in _SOURCES if named.get(key)), "") or next(
        (value for key, value in named.items() if key.endswith(("-url", "_url", "-link", "_link"))), ""
    )
    return Parameters(named, [word for word in words if word.strip("|,")], target)


def said_by(named: Mapping[str, str], words: Sequence[str], *, is_liquid: bool) -> str:
    """All in the parameters that reads as words, in the order in which a page would have them."""
    said = [named[key] for key in _SAID if named.get(key)]
    said += [value for key, value in named.items() if " " in value and key not in _LOOKS]
    said += [word for word in words if " " in word.strip() or is_liquid]
    return " ".join(dict.fromkeys(said))


def says_all(named: Mapping[str, str], words: Sequence[str], said: str) -> bool:
    """Whether `said` holds every parameter that is more than one word of how a thing looks."""
    more = [value for key, value in named.items() if key not in _LOOKS and re.search(r"[\s/]", value.strip())]
    return all(value in said for value in (*more, *(word for word in words if re.search(r"[\s/]", word))))


def said_in_order(words: Sequence[str]) -> list[str]:
    """Parameters without names that a reader is told, those left out that name looks, as `right-aligned`."""
    told = [word for word in words if not _CLASSES.fullmatch(word)]
    return told if any(" " in word for word in told) or len(told) == len(words) else list(words)


def captions_of(named: Mapping[str, str]) -> str:
    """What a reader is told below a picture."""
    said = (named.get(name) for name in ("title", "caption", "credit", "attr"))
    return " ".join(dict.fromkeys(filter(None, said)))


def as_html(words: str) -> str:
    """Words of a parameter, which are HTML where they hold any, as their site took them."""
    return words if _HTML.search(words) else html.escape(words, quote=False)


def _unquoted(value: str) -> str:
    text = value[1:-1] if value[:1] in "\"'`" else value
    return text.replace('\\"', '"').replace("\\'", "'").strip()
