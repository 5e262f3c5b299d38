"""Numbers that are no release's: telephones, identities of persons and firms, accounts, books.

What belongs here: telling them by how their figures stand, and by the word for them. What does not: the forms
of a release's number (`warta.intake.facts.release_number`), and the telephones of a contact
(`warta.intake.contacts.contact_ways`).
"""

from __future__ import annotations

import re

from warta.intake.shapes.shape import has_digit

# A number of an identity or an account has at least this many figures; one that begins with a day may count
# texts (2019091200017), but not with as many as a civil servant's.
FEWEST_OF_IDENTITY, FEWEST_BEHIND_DAY = 12, 16
_BEGINS_WITH_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
# The word for such a number, and what follows it.
_WORD = re.compile(
    r"(?:(?:nomor|number|no\.?|nr\.?)\s*)?"
    r"(?:hp|wa|whatsapp|sms|cp|telp|telepon|tlp|tel|phone|cell|fax|faks|call ?center|hotline|pin(?: bb)?"
    r"|nik|nip|nidn|nrp|ktp|npwp|nib|sim|paspor|passport|bpjs|isbn|e?-?issn|doi|abn|acn|vat|ein|ssn|tin|iban"
    r"|swift|(?:no\.? ?)?rek(?:ening)?|bri|bni|bca|btn|bsi|mandiri|a/?c|acc(?:oun)?t|virtual account)"
    r"\b(?!/)\.?"
    r"(?:\s*(?:nomor|number|no\.?|nr\.?))?\s*[:.]?\s*(?P<rest>[A-Z\d][A-Z\d\s().+\-–]*)",
    re.IGNORECASE,
)
FEWEST_BEHIND_WORD = 7
_FIGURES = re.compile(r"[\d\s().+/\-–‐‑]+")
_TELEPHONE = re.compile(
    r"\+.*|\(0.*|62 ?8\d.*"  # by the land
    r"|0\d(?:[\s().\-–]*\d){7,}"  # by the town or the network
    r"|08\d\d ?/ ?\d{3,4} ?/ ?\d{3,5}|021 ?/ ?\d{6,8}"
    r"|8[1-9]\d[\s.\-–]\d{3,4}[\s.\-–]\d{3,5}"
    r"|(?:1[\s.\-–]?)?\(?[2-9]\d\d\)?[\s.\-–]?[2-9]\d\d[\s.\-–]\d{4}"
)
_WORDS_BEFORE = re.compile(r"(?:[A-Za-z]+\.?[\s:]+){0,4}")


def is_personal_number(number: str) -> bool:
    """Whether a number is a telephone's, an identity's or an account's; words for it may stand before it."""
    if not has_digit(number):
        return False
    named = _WORD.fullmatch(number)
    if named and sum(map(str.isdigit, named["rest"])) >= FEWEST_BEHIND_WORD:
        return True
    figures = number[_WORDS_BEFORE.match(number).end() :]  # type: ignore[union-attr]  # it matches anything
    if not _FIGURES.fullmatch(figures):
        return False
    return _TELEPHONE.fullmatch(figures.strip()) is not None or _is_identity(figures)


def _is_identity(figures: str) -> bool:
    digits = "".join(filter(str.isdigit, figures))
    fewest = FEWEST_BEHIND_DAY if _BEGINS_WITH_DAY.match(digits) else FEWEST_OF_IDENTITY
    return len(digits) >= fewest and "/" not in figures
