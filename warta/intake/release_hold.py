"""What keeps a release from readers: an embargo, a draft, a state that its title or its source names.

What belongs here: keeping it back, with the reason. What does not: finding the line of an embargo
(`warta.intake.embargo`) and the words of a state (`warta.intake.title_state`).
"""

from __future__ import annotations

from datetime import datetime

from warta.intake.embargo import Embargo, find_embargo
from warta.intake.page import Page
from warta.intake.release_record import Record
from warta.intake.title_state import mark_above_text, state_of_titles


def hold(record: Record, page: Page) -> Embargo | None:
    """Keep a release from readers where anything says that it is not out; its embargo, where it prints one.

    `record` has its title.
    """
    embargo = _read_embargo(record, page)
    _hold_by_state(record, page)
    return embargo


def _hold_by_state(record: Record, page: Page) -> None:
    """Keep it from readers where the source, or a title that it states, says that it is not out."""
    titles = [record.values.get("title", ""), *(stated.value for stated in page.metadata.titles)]
    state = state_of_titles(titles)
    reasons = [*page.holds, *([f"its title says {state.words!r}"] if state else [])]
    mark = mark_above_text(line.text for line in page.lines)
    if state and state.until:
        known = record.values.get("embargo", state.until)
        until = max(known, state.until, key=datetime.fromisoformat)
        record.derive("embargo", until, f"its title: {state.words}")
        reasons.pop()
    if mark and mark not in titles:
        reasons.append(f"{mark[:120]!r} stands above its text")
    for reason in reasons:
        record.values["draft"] = True
        record.doubt("draft", f"{reason}; remove `draft` to publish it")


def _read_embargo(record: Record, page: Page) -> Embargo | None:
    found = find_embargo(page.lines)
    if found is None:
        return None
    words = found.line.printed
    if not found.instant:
        record.values["draft"] = True
        record.doubt("embargo", f"{words!r} states no instant; write `embargo` or remove `draft`")
    elif found.is_latest:
        record.derive("embargo", found.instant, f"the latest that {words!r} may mean")
    else:
        record.state("embargo", found.instant, "printed above the text", [found.line])
    return found
