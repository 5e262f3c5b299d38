"""The runs of one line of a page into plain words and inline Markdown.

What belongs here: white space as browsers collapse it, and writing links, emphasis and code so that
they render to exactly the same words. What does not: which runs make a line (`warta.intake.saved.page_lines`)
and the escaping of text (`warta.markdown_text`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from warta.markdown_text import escape_inline

MAX_ADDRESS = 1500
_OF_DIRECTION = (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN_CHARACTERS = dict.fromkeys(
    (
        *range(0x09),
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        0xAD,
        0x200B,
        *_OF_DIRECTION,
        0x2060,
        0xFEFF,
        0xFFFC,
    )
)
_TO_REMOVE = re.compile(f"[{''.join(re.escape(chr(code)) for code in _UNSEEN_CHARACTERS)}]")
_OPEN_ENTITY = re.compile(r"&(?=#?\w*$)")
# One of these that no text has stands for the tilde while marks are written; fonts of icons have others.
_PRIVATE = tuple(map(chr, range(0xE0F2, 0xF8FF)))
_TO_ENCODE = re.compile(r"[\s<>()\[\]\"'\\`|*\x00-\x1f\x7f]")


# What Markdown has no mark for, and Unicode has characters: 10<sup>6</sup> is not 106.
_SET_APART = {
    "sup": str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}


class Style(NamedTuple):
    """How a run is set: strong, emphasised, as code, as a link to `address` ('' for none), struck out."""

    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""
    struck: bool = False


PLAIN = Style()
Run = tuple[str, Style]


def read_runs(runs: Iterable[Run]) -> tuple[str, str]:
    """The words of a line, single-spaced, and their inline Markdown, '' where they have no style."""
    clean = _collapse(runs)
    printed = "".join(text for text, _ in clean)
    if all(style is PLAIN or style == PLAIN for _, style in clean):
        return printed, ""
    return printed, _markdown(clean)


def set_apart(text: str, tag: str) -> str:
    """The text of a `sup` or `sub` in raised or lowered characters; '' where it has letters or nothing.

    Of letters none means anything else beside the line: the `th` of `4th`.
    """
    table = _SET_APART[tag]
    is_all = bool(text) and all(ord(character) in table for character in text)
    return text.translate(table) if is_all else ""


def clean_text(text: str) -> str:
    """`text` without characters that show nothing."""
    return text.translate(_UNSEEN_CHARACTERS) if _TO_REMOVE.search(text) else text


def _collapse(runs: Iterable[Run]) -> list[Run]:
    """The runs with single spaces, none at either end; a space between two styles has none."""
    clean: list[Run] = []
    space = False
    for raw, style in runs:
        text = clean_text(raw)
        words = text.split()
        if not words:
            space = space or bool(text)
            continue
        space = (space or text[0].isspace()) and bool(clean)
        before = clean[-1][1] if clean else style
        if before == style:
            joined = (clean.pop()[0] if clean else "") + (" " if space else "") + " ".join(words)
            clean.append((joined, style))
        else:
            if space:
                address = style.address if style.address == before.address else ""
                clean.append((" ", Style(address=address, struck=style.struck and before.struck)))
            clean.append((" ".join(words), style))
        space = text[-1].isspace()
    return clean


def _markdown(runs: list[Run]) -> str:
    pieces: list[str] = []
    tilde = "~"
    if any(style.struck for _, style in runs):  # beside marks, one such sign would be a part of them
        tilde = next(sign for sign in _PRIVATE if not any(sign in text for text, _ in runs))
        runs = [(text.replace("~", tilde), style) for text, style in runs]
    for address, group in groupby(runs, key=lambda run: run[1].address):
        inner = "".join(_struck(list(group), tilde))
        if address and pieces and pieces[-1].endswith("!"):
            pieces[-1] = pieces[-1][:-1] + "\\!"  # with the bracket it would begin a picture
        if address:
            inner = inner.replace("\\]:", "\\]&#58;")  # it would be the definition of a reference
        pieces.append(f"[{inner}]({address})" if address else inner)
    markdown = "".join(pieces)
    return markdown if tilde == "~" else markdown.replace(tilde, "&#126;")


def _struck(runs: list[Run], tilde: str) -> Iterator[str]:
    """The runs with their marks, and around those that are struck out together theirs."""
    for is_struck, group in groupby(runs, key=lambda run: run[1].struck):
        inner = "".join(_styled(list(group), tilde))
        words = inner.strip()
        yield inner.replace(words, f"~~{words}~~", 1) if is_struck and words else inner


def _styled(runs: list[Run], tilde: str) -> Iterator[str]:
    """Each run with its marks, unless it touches another that has some: where they end would be unclear.

    `tilde` is what stands for that sign.
    """
    marked_before = False
    for text, style in runs:
        # An entity may not come about where two runs meet.
        escaped = _OPEN_ENTITY.sub("&amp;", escape_inline(text))
        marks = "*" * (2 * style.strong + style.emphasis)
        # Within a link it would be the definition of a reference, which no mark of code prevents.
        is_definition = bool(style.address) and "]:" in text
        if style.code and not (marked_before or is_definition or "`" in text or "\\" in text):
            yield f"`{text.replace(tilde, '~')}`"
            marked_before = True
        elif marks and not style.code and not marked_before and not escaped.endswith("\\"):
            yield f"{marks}{escaped}{marks}"
            marked_before = True
        else:
            yield escaped
            marked_before = False


def safe_address(address: str) -> str:
    """`address` so that it can stand in a Markdown link, '' for one that is too long."""
    if len(address) > MAX_ADDRESS:
        return ""
    return _TO_ENCODE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
