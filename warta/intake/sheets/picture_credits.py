"""Lines that say whose picture something is, or that it is a picture's: `Foto: Humas`, `(Photo by Ana)`.

What belongs here: the labels and brackets of such a line, and who may stand behind them. What does not:
which lines of a text belong to pictures (`warta.intake.sheets.picture_lines`).
"""

from __future__ import annotations

import re

from warta.intake.lines import Line
from warta.intake.offices.signoff import sign_off

_KINDS = r"(?:file |courtesy )?(?:foto|photo(?:graph)?s?|gambar|image|picture|ilustrasi)"
# Who made a picture: a name with a capital that is no currency, or a word for "unknown" and the like.
_MAKER = (
    r"(?:(?![A-Z]{1,3}[$€£]|(?:SDR|EUR|USD)\b)[^\W\d_a-z©@][^:!?()\[\]]{1,80}"
    r"|(?i:ist(?:imewa)?|dok|doc|humas|antara)\b[^:!?()\[\]]{0,60})"
)
# What only a picture's line begins with ...
CREDIT_FIRST = re.compile(
    rf"(?:caption|(?:teks|keterangan|ket\.?)(?: dan)? {_KINDS}|{_KINDS}(?: credit| caption)?)"
    rf"(?:\s?:\s*|\s[–—-]\s)\S|{_KINDS} (?:by|oleh|courtesy(?: of)?|credit)\s+\S",
    re.IGNORECASE,
)
# ... or ends with: who made the picture, by a label, in brackets or behind the last sentence.
_LABELLED = re.compile(
    r"(?:\A|[\s.,;:/|(\[–—-])(?i:foto|photo|image|picture|photo credit|image credit|credit|dok|dokumentasi"
    rf"|photo by|foto oleh|sumber foto|kredit foto)\s?[:©]\s*{_MAKER}(?:[)\]]| \([^()]{{1,40}}\))?\Z"
)
_IN_BRACKETS = re.compile(
    r"[(\[](?:(?i:foto|photos?|image|dok|doc|dokumentasi|credit|ilustrasi|courtesy photo)"
    rf"(?i: by| oleh| courtesy(?: of)?| credits?)?\s?[:.©/-]?\s*{_MAKER}"
    rf"|(?i:ist|istimewa|foto|dok|doc|courtesy photo)|(?:[A-Z][\w.]*[ /]){{1,4}}(?:photo|foto|image)"
    r"(?:[ /][^()\[\]]{0,80})?)[)\]]\.?\Z"
)
_BEHIND = re.compile(
    r"[.)\]]\s*(?:Foto|Photo|Image|Dok\.)(?: (?:oleh|by))? [A-Z][\w.]*(?:[ /][A-Z][\w.]*){0,4}\.?\Z"
)


def is_credited(line: Line) -> bool:
    """Whether a line says whose picture it is, or that it is a picture's: `Foto: Humas`, `(Photo by Ana)`."""
    text = line.text
    if CREDIT_FIRST.match(text) or _IN_BRACKETS.search(text) or _BEHIND.search(text):
        return True
    has_label = (":" in text or "©" in text) and _LABELLED.search(text) is not None
    return has_label and sign_off(line) is None
