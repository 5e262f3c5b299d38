"""Releases that their source holds back after they were published: telling them, and how they are held.

What belongs here: whether a post's place or its site's settings may hold it although its own bytes are the
same, whether a new reading holds what was public, and the fields by which it is held then. What does not:
what holds a post (`warta.intake.states.post_state`) and writing it (`warta.reconversion`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from warta.archive import is_embargoed
from warta.intake.exports.feed_left import HELD_STATES
from warta.intake.posts.post_inherited import holds_by_place, inherited
from warta.intake.states.post_state import ends_of, holds_of, is_certain_end
from warta.rawfile import RawFile

_HOLDING = ("draft", "embargo")


def is_in_trash(raw: RawFile) -> bool:
    """Whether an item is left out because of its state, and not because it never was a release."""
    return raw.left in HELD_STATES


def may_hold(raw: RawFile) -> bool:
    """Whether the place of a post, or its site, may keep it from readers; nothing of it is read for that.

    What settings that cannot be read may say is told by itself, and takes nothing out of the archive.
    """
    if raw.span:
        return False
    path = raw.source.removeprefix(raw.site.root)
    rules = () if raw.site.trouble else raw.site.defaults
    values = inherited(rules, path) if rules else {}
    if any(holds_of(values, path)) or (rules and holds_by_place(rules, path, ())):
        return True
    return any(is_past and is_certain_end(name) for name, _, is_past in ends_of(values))


def is_public(values: Mapping[str, Any]) -> bool:
    """Whether a release of these fields is published, or would be."""
    return bool(values) and not values.get("draft") and not _is_to_come(values)


def is_held(values: Mapping[str, Any]) -> bool:
    """Whether the source of a release that was just read holds it back: a missing title is no hold."""
    if _is_to_come(values):
        return True
    return bool(values.get("draft")) and ("title" in values or bool(_reasons(values)))


def is_held_later(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether a reading with the fields `after` holds what is public by those `before`.

    `draft: false` is written by a person alone, who then wants the release public whatever its source says.
    """
    return is_public(before) and before.get("draft") is not False and is_held(after)


def why_held(values: Mapping[str, Any]) -> str:
    """Why a release that was just read is held, in one line."""
    if reasons := _reasons(values):
        return "; ".join(reasons)
    return f"embargo until {values['embargo']}" if "embargo" in values else "it is a draft"


def how_held(is_draft: bool, embargo: str | None) -> str:
    """How a release is held at this moment: `a draft`, `under embargo until …`; '' where it is not."""
    if is_draft:
        return "a draft"
    return f"under embargo until {embargo}" if is_embargoed(embargo, datetime.now(UTC)) else ""


def with_tombstone(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The fields `after`, with the mark that an address was published, where the release is held now."""
    is_out = is_public(before) or bool(before.get("tombstone"))
    return {**after, "tombstone": True} if is_out and not is_public(after) else dict(after)


def held_as_it_was(
    before: Mapping[str, Any], why: str, raw: RawFile, review: tuple[Mapping[str, str], ...] = ()
) -> dict[str, Any]:
    """The fields of a release that stays as it was, but for being held; `why`, or `review` where it tells."""
    told = review or ({"field": "draft", "reason": f"{why}; remove `draft` to publish it"},)
    source = {name: value for name, value in before["source"].items() if name != "written"}
    held = {**before, "draft": True, "source": {**source, "file": raw.source, "sha256": raw.digest}}
    return with_tombstone(before, {**held, "review": [*before.get("review", ()), *told]})


def _is_to_come(values: Mapping[str, Any]) -> bool:
    return is_embargoed(values.get("embargo"), datetime.now(UTC))


def _reasons(values: Mapping[str, Any]) -> list[str]:
    told = [item for item in values.get("review", ()) if item.get("field") in _HOLDING]
    return [item["reason"].removesuffix("; remove `draft` to publish it") for item in told]
