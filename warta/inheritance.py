"""What a new version of a Markdown file takes over from the old: addresses, and what a person decided.

What belongs here: keeping every address alive at which a release was published, and what no raw file tells:
that a person holds or withdraws a release, and what it is to others. What does not: whether
the new version is written (`warta.reconversion`) and which aliases are free (`warta.old_addresses`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warta import frontmatter, urls
from warta.differences import Form
from warta.existing import Existing, address_of
from warta.intake.converted import Converted
from warta.old_addresses import settle
from warta.slugs import with_suffix

# What a person alone says of a release.
_SAID = ("changes", "withdrawn", "related", "duplicate_of", "cross_post_of", "not_duplicate_of")
# How the note begins that a release is likely one that the archive has from a raw file of another name.
LIKELY = "is likely another form of "
# By what a person holds a release, and how that is told; conversion writes them for reasons of its own, too.
_HELD = {
    "draft": "a person held the release; remove `draft` to publish it",
    "embargo": "a person set it; look whether it still holds",
}


def kept(converted: Converted, was: Form, path: str, existing: Existing) -> dict[str, Any]:
    """What a new version takes over from the old: slug and old addresses."""
    old_slug = was.values.get("slug") or frontmatter.slug_of_file(path) or converted.slug
    date = converted.values.get("date", "")
    # A slug made for want of a title was never published.
    slug = old_slug if "title" in was.values or not was.values else converted.slug
    if not existing.is_free(date, slug, path):
        slug = with_suffix(slug, converted.values["source"]["sha256"][:6])
    address, old_address = address_of(date, slug), address_of(was.values.get("date", ""), old_slug)
    before = list(was.values.get("aliases", ()))
    aliases = [*before, *(alias for alias in converted.values.get("aliases", ()) if alias not in before)]
    if was.values and (not was.values.get("draft") or was.values.get("tombstone")):
        aliases.append(f"/{old_address}")
    file = urls.file_of(address)
    aliases = [alias for alias in dict.fromkeys(aliases) if urls.alias_file(alias) != file]
    return {"slug": slug, "aliases": aliases} if aliases else {"slug": slug}


def decided(was: Mapping[str, Any], values: Mapping[str, Any], *, is_edited: bool) -> dict[str, Any]:
    """What the fields `values` of a new version take over from the old, which a person may have edited.

    A source that says nothing of it takes back no decision. How a release is held is told for review, by
    which it is known as a person's decision from then on.
    """
    review = tuple(values.get("review", ()))
    found = {name: was[name] for name in _SAID if was.get(name) and name not in values}
    told = {item.get("reason") for item in was.get("review", ())}
    for name, reason in _HELD.items():
        if was.get(name) and name not in values and (is_edited or reason in told):
            found[name] = was[name]
            review = (*review, {"field": name, "reason": reason})
    for item in was.get("review", ()):
        if item.get("reason", "").startswith(LIKELY):
            review = (*review, item)
            if item.get("field") == "draft" and was.get("draft"):
                found["draft"] = True
    return {**found, "review": review} if review else found


def settled(values: dict[str, Any], was: Form, path: str, existing: Existing) -> dict[str, Any]:
    """The fields with those of the aliases that are free, or that the release has already."""
    if "aliases" not in values:
        return values
    own = [*was.values.get("aliases", ()), f"/{address_of(was.values.get('date', ''), _slug_of(was, path))}"]
    address = address_of(values.get("date", ""), values["slug"])
    return settle(values, address, existing.old_addresses, known=own)


def _slug_of(was: Form, path: str) -> str:
    return was.values.get("slug") or frontmatter.slug_of_file(path) or ""
