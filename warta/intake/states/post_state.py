"""Whether its own site showed a post: what the post's fields and lines say of that.

What belongs here: the fields by which generators and content systems keep a post from readers, for good or
until a date, and what their values mean. What does not: names that no generator has
(`warta.intake.states.post_state_names`), the other fields (`warta.intake.posts.post_fields`) and what a
site's settings say (`warta.intake.posts.post_inherited`). To publish what was held back cannot be undone,
so a value that looks as if it held a post and cannot be understood does hold it.

Fields: https://gohugo.io/content-management/front-matter/, https://gohugo.io/content-management/build-options/,
https://jekyllrb.com/docs/front-matter/, https://www.11ty.dev/docs/permalinks/, https://docs.getpelican.com/,
https://www.getzola.org/documentation/content/page/, https://learn.getgrav.org/content/headers,
https://getnikola.com/handbook.html, https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from warta.intake.field_text import one_line
from warta.intake.states.label_state import label_that_holds
from warta.intake.states.post_dates import is_ahead, last_instant, read_value
from warta.intake.states.post_state_names import About, about
from warta.intake.states.post_state_words import (
    CLASSIFIED,
    DATES,
    EMBARGOES,
    ENDS,
    FOLDERS,
    HELD,
    HOLDS_IF_FALSE,
    HOLDS_IF_PLAINLY_FALSE,
    HOLDS_IF_PLAINLY_TRUE,
    HOLDS_IF_TRUE,
    LAYOUTS,
    MAY_END,
    NO,
    NO_EMBARGO,
    NULL_IF_HELD,
    OUT,
    PASSWORDS,
    PERHAPS_STATES,
    STATES,
    STATUS,
    WITHIN,
    YES,
)
from warta.intake.states.post_text import lines_outside_code

# A line that reads as a field which holds a post, wherever it stands. One that was folded into another field,
# or that stands below a head which ended too early, is none for its generator, and says it all the same.
_LINE = re.compile(
    r"\s*(?:\.\. )?([\"']?)"
    r"(?P<name>draft|is_?draft|status|published?|unpublished|embargo(?:ed)?(?:[_-]?until)?)\1\s*[:=]\s*(?P<value>[^\s#].{0,60}?)\s*,?\s*",
    re.IGNORECASE,
)
_FAR_AHEAD = re.compile(r"\W*(?:2[2-9]\d\d|[3-9]\d{3})(?:\D|$)")
# Lines below a head among which such a line may stand.
_MOST_LINES = 25


@dataclass(frozen=True, slots=True)
class Held:
    """What keeps a post back: the field as it is named in the head, and why ('' where only `until` counts).

    `until` is an instant (ISO 8601 with offset) that is still to come, '' for none. `is_clear` is whether the
    field's value leaves no doubt.
    """

    name: str
    why: str = ""
    until: str = ""
    is_clear: bool = True


def holds_of(fields: Mapping[str, Any], path: str = "") -> Iterator[Held]:
    """What in the fields of a post, or in its path below its site, keeps it from readers."""
    parts = path.split("/")
    for folder in parts[:-1]:
        if folder.lower() in FOLDERS:
            yield Held("", f"it lies in {folder}")
    if ".draft." in parts[-1].lower():
        yield Held("", "its name says that it is a draft")
    yield from _of_fields(fields, "")


def holds_in_lines(source: str, line: int, known: Collection[int]) -> Iterator[Held]:
    """The lines of a head that hold a post though they were not read as its fields.

    The first of them is `line` of the file; `known` are the lines of its fields.
    """
    for number, text in enumerate(source.split("\n"), start=line):
        if number in known or "status" in text[:20].lower():  # of something in the post, such as a project
            continue
        if why := _says_hold(text):
            yield Held("", f"line {number} reads {why}")


def holds_below_head(body: str, line: int) -> Iterator[Held]:
    """Fields that stand on top of the text, whose first line is `line` of the file, and hold the post."""
    seen = 0
    for number, text in lines_outside_code(body):
        seen += bool(text.strip())
        if seen > _MOST_LINES:
            return
        if why := _says_hold(text):
            yield Held("", f"line {line + number} reads {why}, outside the front matter")


def ends_of(fields: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Fields after whose date a site shows a post no more: the name, the words, whether that has come."""
    for name, value in fields.items():
        if (is_certain_end(name) or _plain(name) in MAY_END) and (read := read_value(value)) and read.date:
            yield name, read.words, not is_ahead(read.date)


def is_certain_end(name: str) -> bool:
    """Whether a field that `ends_of` gives takes a post off its site, and does not only speak of an end."""
    return _plain(name) in ENDS or about(name) is About.END


def is_embargo(name: str) -> bool:
    """Whether a field of this name states when a post may be out."""
    return _plain(name) in EMBARGOES or about(name) is About.EMBARGO


def is_state(name: str, value: Any) -> bool:
    """Whether a field says no more than that its site showed the post, or did not."""
    plain, says = _plain(name), _says(value).lower()
    return plain in ("draft", "private", "published", "status") and says in YES | NO | STATUS


def _says_hold(text: str) -> str:
    """The line, where it is one that holds a post; '' else."""
    found = _LINE.fullmatch(text)
    if not found:
        return ""
    name, value = _plain(found["name"]), found["value"].strip("\"' ")
    is_clear = name not in HOLDS_IF_TRUE or value.lower() in YES
    is_clear &= name not in HOLDS_IF_FALSE or value.lower() in NO
    is_clear &= name != "status" or bool(set(_words(value)) & HELD)
    return repr(one_line(text)) if is_clear and any(_of_field(name, name, value)) else ""


def _of_fields(fields: Mapping[str, Any], above: str) -> Iterator[Held]:
    has_date = any(_plain(name) == "date" and read_value(value) for name, value in fields.items())
    for name, value in fields.items():
        plain, shown = _plain(name), f"{above}{name}"
        if value is None or value == "":
            if plain in NULL_IF_HELD and not (above or has_date):
                yield Held(shown, f"`{shown}` in its front matter states no date")
            continue
        yield from _of_field(plain, shown, value)
        if isinstance(value, Mapping) and plain in WITHIN and not above:
            yield from _of_fields(value, f"{name}.")


def _of_field(plain: str, shown: str, value: Any) -> Iterator[Held]:
    judges = [judge for names, judge in _JUDGES if plain in names]
    judged_by_words = _JUDGE_OF.get(about(shown.rpartition(".")[2])) if not judges else None
    for judge in judges or filter(None, (judged_by_words,)):
        yield from judge(shown, value)


def _of_permalink(shown: str, value: Any) -> Iterator[Held]:
    """Eleventy's way to make no page of a text."""
    built = value.get("build") if isinstance(value, Mapping) else value
    if built is not None and _says(built).lower() in NO:
        yield Held(shown, f"`{shown}: {_says(built)}` in its front matter, so its site made no page of it")


def _of_password(shown: str, value: Any) -> Iterator[Held]:
    if _says(value).lower() not in NO and value not in ([], {}):
        yield Held(shown, f"`{shown}` in its front matter: it was to be read with a password")


def _of_yes(shown: str, value: Any) -> Iterator[Held]:
    says = _says(value)
    if says.lower() not in NO and value not in ([], {}):
        yield _told(shown, says, is_clear=says.lower() in YES)


def _of_no(shown: str, value: Any) -> Iterator[Held]:
    says = _says(value)
    is_date = _plain(shown) in DATES and (read := read_value(value)) is not None and read.date is not None
    if not is_date and says.lower() not in YES | OUT | {"always"}:
        yield _told(shown, says, is_clear=says.lower() in NO | HELD)


def _of_date(shown: str, value: Any) -> Iterator[Held]:
    until = last_instant(value)
    if until and until > datetime.now(until.tzinfo):
        yield Held(shown, until=until.isoformat())
    elif until is None and _FAR_AHEAD.match(_says(value)):  # beyond the years that a date may have here
        yield _told(shown, _says(value), is_clear=False)


def _of_build(shown: str, value: Any) -> Iterator[Held]:
    """Hugo's build options: a page that is not made, or to which nothing leads."""
    known = {"render": {"always", *YES}, "list": {"always", "local", *YES}}
    for name, out in known.items() if isinstance(value, Mapping) else ():
        says = _says(value.get(name, "always")).lower()
        if says not in out:
            yield _told(f"{shown}.{name}", says, is_clear=says in NO | {"link"})
            return


def _of_state(shown: str, value: Any) -> Iterator[Held]:
    says = _says(value)
    words = set(_words(says))
    if isinstance(value, list | Mapping):
        if isinstance(value, list) or _plain(shown) not in WITHIN:  # else its fields are read
            yield from _of_access(shown, value)
    elif words & (HELD | NO):
        yield _told(shown, says, is_clear=True)
    elif words and not words & (OUT | YES):
        yield _told(shown, says, is_clear=False)


def _of_access(shown: str, value: Any) -> Iterator[Held]:
    """Who may read it: `[staff]`, or what must be true of a reader, as Grav's `{site.login: true}`."""
    if isinstance(value, Mapping):
        named = value.items()
        value = [
            item if isinstance(item, list | str) and not _is_yes(item) else name
            for name, item in named
            if item not in (None, "", [], {}) and _says(item).lower() not in NO
        ]
    if not isinstance(value, list):
        yield from _of_state(shown, value)
        return
    says = ", ".join(map(_says, value))
    if says and not set(_words(says)) & (OUT | YES | {"guest", "guests", "anonymous"}):
        yield _told(shown, says, is_clear=True)


def _of_plain_yes(shown: str, value: Any) -> Iterator[Held]:
    if _is_yes(value):
        yield _told(shown, _says(value), is_clear=True)


def _of_plain_no(shown: str, value: Any) -> Iterator[Held]:
    if _says(value).lower() in NO | HELD:
        yield _told(shown, _says(value), is_clear=True)


def _of_no_alone(shown: str, value: Any) -> Iterator[Held]:
    """`show: false`, but not `show: preview`."""
    if _says(value).lower() in NO - {"none", "null", "nil"}:
        yield _told(shown, _says(value), is_clear=True)


def _of_layout(shown: str, value: Any) -> Iterator[Held]:
    if _says(value).lower().rpartition("/")[2].partition(".")[0] in LAYOUTS:
        yield _told(shown, _says(value), is_clear=True)


def _is_yes(value: Any) -> bool:
    """Whether a value is plainly yes, and no number."""
    return value is True or (isinstance(value, str) and value.strip().lower() in YES - {"1"})


def _of_perhaps_a_state(shown: str, value: Any) -> Iterator[Held]:
    """`state: draft`, but not `state: No 10 Downing Street`."""
    if _says(value).lower() in HELD - {"no", "not"} | {"0"}:
        yield _told(shown, _says(value), is_clear=True)


def _of_embargo(shown: str, value: Any) -> Iterator[Held]:
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _of_embargo(shown, item) if item not in (None, "") else ()
        return
    says = _says(value)
    if says.lower() in NO or says.lower().strip(" .:*") in NO_EMBARGO or value == []:
        return
    until = last_instant(value, is_to_end_of_day="embargo" in _plain(shown))
    if until is None:
        yield _told(shown, says, is_clear=says.lower() in YES)
    elif until > datetime.now(until.tzinfo):
        yield Held(shown, until=until.isoformat())


def _of_gone(shown: str, value: Any) -> Iterator[Held]:
    """`deleted_at: 2021-01-01`, as systems that keep what was deleted write it."""
    read = read_value(value)
    if _is_yes(value) or (read and read.date and not is_ahead(read.date)):
        yield _told(shown, _says(value), is_clear=True)


def _of_mark(shown: str, value: Any) -> Iterator[Held]:
    marks = [_says(mark) for mark in (value if isinstance(value, list) else _says(value).split(","))]
    if label_that_holds(marks) or any(mark.strip().lower() in CLASSIFIED for mark in marks):
        yield _told(shown, _says(value), is_clear=True)


# What judges the fields of these names.
_JUDGES: Sequence[tuple[Collection[str], Callable[[str, Any], Iterator[Held]]]] = (
    ({"build"}, _of_build),
    ({"permalink"}, _of_permalink),
    (PASSWORDS, _of_password),
    (HOLDS_IF_TRUE, _of_yes),
    (HOLDS_IF_PLAINLY_TRUE, _of_plain_yes),
    (HOLDS_IF_PLAINLY_FALSE, _of_no_alone),
    ({"layout", "template"}, _of_layout),
    (HOLDS_IF_FALSE, _of_no),
    (STATES, _of_state),
    (PERHAPS_STATES, _of_perhaps_a_state),
    (EMBARGOES, _of_embargo),
    (DATES, _of_date),
)
# What judges the fields of other names, by what they speak of.
_JUDGE_OF: Mapping[About | None, Callable[[str, Any], Iterator[Held]]] = {
    About.STATE: _of_state,
    About.ACCESS: _of_access,
    About.HELD: _of_yes,
    About.HELD_IF_PLAIN: _of_plain_yes,
    About.SHOWN: _of_plain_no,
    About.EMBARGO: _of_embargo,
    About.START: _of_date,
    About.GONE: _of_gone,
    About.MARK: _of_mark,
}


def _told(shown: str, says: str, *, is_clear: bool) -> Held:
    doubt = "" if is_clear else ", of which it is not clear whether it was to be read by everybody"
    return Held(shown, f"`{shown}: {says[:60]}` in its front matter{doubt}", is_clear=is_clear)


def _says(value: Any) -> str:
    return one_line(str(value).lower() if isinstance(value, bool) else str(value))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower())


def _words(says: str) -> Sequence[str]:
    return re.findall(r"\w+", says.lower().replace("auto-draft", "autodraft"))
