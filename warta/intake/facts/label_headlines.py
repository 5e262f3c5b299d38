"""Headlines that begin with the word of a label or of a picture: `Author Talks Return to City Library`.

What belongs here: telling them from bylines and captions, by the words that the text has again. What does
not: the labels themselves (`warta.intake.marks.labels`), reading a byline
(`warta.intake.facts.fact_piece`), and the choice of the title (`warta.intake.titles.head`).

The name of a person stands in a text with capitals or not at all; words of a headline stand there in small
letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import label_of
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_words import begins_as_office
from warta.intake.shapes.shape import has_digit

# Which part of the longer words behind a label the text has in small letters, where they are no name ...
SHARE_OF_HEADLINE = 0.5
# ... and how many of them at least; names of persons are common words as well.
FEWEST_SAID = 2
FEWEST_WORDS_OF_CAPTIONED, LONGEST_SMALL_WORD = 4, 3
# A name of fewer words is that of a person as a rule.
FEWEST_WORDS_OF_NAMED = 4
# ... and one of fewer is told where the title is in doubt.
FEWEST_WORDS_IN_DOUBT = 3
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"[^\W\d_]+")
# Before an agent such a label stands in every text: only more words behind it show that a text has it again.
_BEFORE_AGENT = ("by", "oleh")
_OF_NAMES = frozenset({About.OFFICE, About.ISSUER, About.EDITOR})
# A word for a picture, and behind it another that goes on with the sentence.
_ABOUT_PICTURES = re.compile(
    r"(?P<kind>foto|photos?|images?|pictures?|gambar|caption|screen ?shots?) (?P<next>[^\W\d_]{2,})",
    re.IGNORECASE,
)
# What goes on with a caption: who stands in the picture, or made it.
_OF_CAPTIONS = frozenset("bersama by oleh of courtesy credit credits caption dan file".split())


def may_be_headline(text: str, facts: tuple[Fact, ...]) -> bool:
    """Whether a line that is read as a byline may be a headline: it has no colon, and more than a name."""
    return (
        bool(facts)
        and ":" not in text
        and text.count(" ") >= FEWEST_SAID
        and any(fact.labelled and fact.about in _OF_NAMES for fact in facts)
    )


def is_headline(text: str, facts: tuple[Fact, ...], said: str) -> bool:
    """Whether a line that is read as a byline is a headline, for the text `said` has its words again."""
    label = label_of(text)
    name = _name_in(facts)
    if label is None or not text[label.end() :].startswith(name):
        return False
    word = label["label"].lower()
    is_agent = word.endswith(_BEFORE_AGENT)
    if name.lower().startswith(f"{word} ") or _says_label_again(word, name, said, is_agent=is_agent):
        return True
    if begins_as_office(name) or looks_like_body(name):
        return False
    longer = set(map(str.lower, _LONGER_WORD.findall(name)))
    again = [word for word in longer if re.search(rf"\b{word}\b", said)]
    return len(again) >= max(FEWEST_SAID + is_agent, SHARE_OF_HEADLINE * len(longer))


def _name_in(facts: tuple[Fact, ...]) -> str:
    return next(fact.text for fact in facts if fact.labelled and fact.about in _OF_NAMES)


def _says_label_again(label: str, name: str, said: str, *, is_agent: bool) -> bool:
    """Whether a text has the word of a label with the next one in small letters: `author talks`."""
    behind = _WORD.findall(name.lower())[: 2 if is_agent else 1]
    words = [*_WORD.findall(label), *behind]
    return len(words) > 1 + is_agent and re.search(rf"\b{'[ -]'.join(words)}\b", said) is not None


def is_byline_of_words(text: str, facts: tuple[Fact, ...]) -> bool:
    """Whether a line that is read as a byline names so much that it may as well be a headline."""
    if not may_be_headline(text, facts):
        return False
    name = _name_in(facts)
    is_body = begins_as_office(name) or looks_like_body(name)
    return len(name.split()) >= FEWEST_WORDS_OF_NAMED and not is_body


def goes_on_from_picture(text: str) -> bool:
    """Whether a line begins with a word for pictures and goes on as a headline may: `Photo Contest Opens`."""
    if ":" in text or text[-1] in ".)]" or text.count(" ") + 1 < FEWEST_WORDS_OF_CAPTIONED:
        return False
    return _ABOUT_PICTURES.match(text) is not None


def is_about_pictures(text: str, said: str) -> bool:
    """Whether such a line is a headline: in the case of headlines, its first words are said in the text."""
    found = _ABOUT_PICTURES.match(text) if goes_on_from_picture(text) else None
    if not found or found["next"].lower() in _OF_CAPTIONS:
        return False
    if not all(word[0].isupper() for word in text.split() if len(word) > LONGEST_SMALL_WORD):
        return False
    return re.search(rf"\b{found['kind']}[ -]{found['next']}\b", said, re.IGNORECASE) is not None


def reads_as_other(text: str, facts: tuple[Fact, ...], said: str) -> bool:
    """Whether a line taken for a title reads as a byline or a caption, and its text shows no other."""
    if may_be_headline(text, facts):
        return not is_headline(text, facts, said)
    return goes_on_from_picture(text) and not is_about_pictures(text, said)


# A day with a dash and some words behind it.
_BEHIND_DAY = re.compile(r"\d\s?[-–—]\s(?:\S+\s){2}")


def doubt_named(lines: Iterable[Line]) -> str:
    """What a review says of the first labelled line that may be the headline, where the title is in doubt.

    `lines` say who wrote or issued the text. Returns '' for nothing.
    """
    line = next((line for line in lines if _names_much(line.text)), None)
    return f"line {line.number}, {line.text!r}, may be the headline and no name; look" if line else ""


def _names_much(text: str) -> bool:
    """Whether words behind a label are more than a person's name, and no office's, or stand behind a day."""
    label = label_of(text)
    if label is None and _BEHIND_DAY.search(text):
        return True
    name = text[label.end() :] if label else ""
    is_several = "|" in name or ":" in name or has_digit(name) or begins_as_office(name)
    return len(name.split()) >= FEWEST_WORDS_IN_DOUBT and not (is_several or looks_like_body(name))
