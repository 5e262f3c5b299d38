"""What keeps a release from readers: an embargo, a draft, a state that its title or its source names.

What belongs here: keeping it back, with the reason. What does not: finding the line of an embargo
(`warta.intake.states.embargo`) and the words of a state (`warta.intake.states.title_state`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from warta.intake.field_text import one_line
from warta.intake.fields.release_record import Record
from warta.intake.lines import Line, split_lines
from warta.intake.marks.hold_marks import Says, is_draft_mark, is_lone_mark, is_of_inner_circle, said_of_time
from warta.intake.page import Page
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.intake.states.embargo import Embargo, find_embargo
from warta.intake.states.title_state import is_mark, mark_beside_text, state_of_titles, state_to_come

# How many lines right above or below the text may be a mark.
_MOST_BESIDE = 4
# How many lines from the top may have in brackets when their text is out.
_MOST_ON_TOP = 12
_HOLD = frozenset({Says.HELD, Says.OUT_AFTER})


def hold(record: Record, page: Page, roles: Roles | None = None) -> Embargo | None:
    """Keep a release from readers where anything says that it is not out; its embargo, where it prints one.

    `record` has its title; `roles` tell where its text begins and ends.
    """
    embargo = _read_embargo(record, page)
    _hold_by_state(record, page, roles)
    return embargo


def marks_hold(words: str) -> bool:
    """Whether words are nothing but a mark of a text that is not out, and so nobody's headline."""
    return said_of_time(words) in _HOLD or is_draft_mark(words)


def set_marks_apart(roles: Roles) -> None:
    """Take marks out of the subtitle and from both ends of the text, where they are no words of it."""
    body = roles.indexes(Role.BODY)
    ends = body[:1] + body[-1:] if len(body) > 2 else []
    words = {at: roles.lines[at].text for at in (*roles.indexes(Role.SUBTITLE), *ends)}
    marks = [at for at, text in words.items() if is_mark(one_line(text)) or marks_hold(text)]
    for at in marks:
        roles.roles[at] = Role.FURNITURE
    if marks:
        roles.settle()


def _hold_by_state(record: Record, page: Page, roles: Roles | None) -> None:
    """Keep it from readers where the source, or a title that it states, says that it is not out."""
    titles = [record.values.get("title", ""), *(stated.value for stated in page.metadata.titles)]
    printed = [line.text for line in page.lines if line.text]
    state = state_of_titles([*titles, *page.margins]) or state_to_come(printed[:_MOST_ON_TOP])
    where = "its margins or properties say" if state and state.words in page.margins else "its title says"
    reasons = [*page.holds, *([f"{where} {state.words!r}"] if state else [])]
    mark = mark_beside_text(printed) or _mark_around(roles) or _mark_at_end(printed)
    if state and state.until:
        known = record.values.get("embargo", state.until)
        until = max(known, state.until, key=datetime.fromisoformat)
        record.derive("embargo", until, f"{where} {state.words!r}")
        reasons.pop()
    if mark:
        reasons.append(f"{mark[:120]!r} stands beside its text")
    margin = next(filter(is_mark, page.margins), "")
    if margin and not (state and state.words == margin):
        reasons.append(f"its margins or properties say {margin[:120]!r}")
    for reason in reasons:
        record.values["draft"] = True
        record.doubt("draft", f"{reason}; remove `draft` to publish it")


def _mark_around(roles: Roles | None) -> str:
    """The mark right above or below the text, where a saved page has much else at its ends; '' for none."""
    if roles is None:
        return ""
    body = roles.indexes(Role.BODY)
    return next(filter(is_mark, _around(roles.lines, body)), "") or _lone_mark(roles.lines, body)


def _lone_mark(lines: Sequence[Line], body: Sequence[int]) -> str:
    """The word right above the text, or its first line, that holds where it stands alone; '' for none."""
    first = body[0] if body else 0
    above = islice((line.text for line in reversed(lines[: first + 1]) if line.text), _MOST_BESIDE)
    return next(filter(is_lone_mark, above), "")


def _mark_at_end(printed: Sequence[str]) -> str:
    """The first or last line of a page, where it is a word that holds there; '' for none."""
    if not printed:
        return ""
    if is_of_inner_circle(printed[0]):
        return printed[0]
    return next(filter(is_lone_mark, (printed[0], printed[-1])), "")


def _around(lines: Sequence[Line], body: Sequence[int]) -> Iterator[str]:
    """The first and the last line of the text, with the few right above and below it."""
    if body:
        above = (line.text for line in reversed(lines[: body[0]]) if line.text)
        below = (line.text for line in lines[body[-1] + 1 :] if line.text)
        yield from reversed([*islice(above, _MOST_BESIDE)])
        yield lines[body[0]].text
        yield lines[body[-1]].text
        yield from islice(below, _MOST_BESIDE - 1)


def _read_embargo(record: Record, page: Page) -> Embargo | None:
    _read_embargo_in_margins(record, page)
    found = find_embargo(page.lines)
    if found is None:
        return None
    words = found.line.printed
    if not found.instant:
        _hold_without_end(record, words)
    elif _is_longer(record, found.instant):
        pass
    elif found.is_latest:
        record.derive("embargo", found.instant, f"the latest that {words!r} may mean")
    else:
        record.state("embargo", found.instant, "printed above the text", [found.line])
    return found


def _read_embargo_in_margins(record: Record, page: Page) -> None:
    """Running heads are no lines of the text, and hold as these do."""
    for line in page.margins:
        found = find_embargo(split_lines(line))
        if found and not found.instant:
            _hold_without_end(record, line)
        elif found and not _is_longer(record, found.instant):
            record.derive("embargo", found.instant, f"its margins or properties say {line[:120]!r}")


def _hold_without_end(record: Record, words: str) -> None:
    record.values["draft"] = True
    record.doubt("embargo", f"{words!r} states no instant; write `embargo` or remove `draft`")


def _is_longer(record: Record, instant: str) -> bool:
    """Whether an embargo is known that holds at least as long."""
    known = record.values.get("embargo", "")
    return bool(known) and datetime.fromisoformat(known) >= datetime.fromisoformat(instant)
