"""What the wording of a release tells beside its HTML: which texts are like it, which abbreviations it has.

What belongs here: gathering it once, when a body is parsed, as plain data that the store can keep. What does
not: the rules of each (`warta.likeness`, `warta.abbreviations`).
"""

from __future__ import annotations

import re
from typing import Any

from warta.abbreviations import abbreviations_among, definitions_in
from warta.likeness import likeness_of, text_digest, words_of
from warta.same_words import compared_text, text_of

_CAPITALISED = re.compile(r"[A-Z]\w*")
_FIRST_OF_SENTENCE = re.compile(r"[.!?:…”\"\n]\s*([A-Z]\w*)")

NOTHING: dict[str, Any] = {"text": "", "abbreviations": "", "definitions": [], "likeness": None}


def wording_of(html: str) -> dict[str, Any]:
    """What a record keeps of a body's wording.

    `text` is the digest of its words, '' for none; `abbreviations` those that it uses and does not define, in
    one text with spaces between; `definitions` short and long form of those that it does; `likeness` is that
    of the text to others, None for one too short.
    """
    text = text_of(html)  # blocks end in a line feed
    words = words_of(compared_text(html, text))
    definitions = definitions_in(text)
    defined = {definition.short for definition in definitions}
    capitalised = dict.fromkeys(_CAPITALISED.findall(text))
    used = [word for word in abbreviations_among(capitalised) if word not in defined]
    names = capitalised.keys() - _FIRST_OF_SENTENCE.findall(f"\n{text}")
    return {
        "text": text_digest(words) if words else "",
        "abbreviations": " ".join(used),
        "definitions": [[definition.short, definition.long] for definition in definitions],
        "likeness": likeness_of(words, names),
    }
