"""What names in the codes of a post stand for: settings of its site, fields of its own, names of authors.

What belongs here: which of them a text asks for, and whether those that are no texts are there. What does
not: what codes do with them (`warta.liquid_names`, `warta.template_codes`) and reading settings
(`warta.intake.post_site`). They are kept beside the text, so that its page needs nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warta.intake.post_site import HUGO, JEKYLL, Site, texts_in
from warta.liquid_names import IS_THERE, ROOTS, names_in

# What Jekyll knows of any site and post by itself.
_OF_JEKYLL = frozenset(
    """
    site.posts site.pages site.data site.time site.tags site.categories site.collections site.static_files
    site.html_pages site.html_files site.documents site.related_posts site.github
    page.url page.id page.content page.next page.previous page.path page.collection page.excerpt
    page.categories page.tags page.slug page.ext page.name page.relative_path page.dir page.output page.draft
    page.date page.title page.layout
    """.split()
)


def values_of(body: str, fields: Mapping[str, Any], site: Site, date: str) -> dict[str, str]:
    """The texts that names in `body` stand for, and whether others are there under names that end in a mark.

    `fields` are those of the post's head, `date` is its date (ISO 8601), '' for none.
    """
    names = names_in(body)
    if not names:
        return {}
    authors = {f"author.{key}": name for key, name in site.authors.items()}
    own = dict(texts_in(fields, "param" if site.generator == HUGO else "page"))
    known = {**site.values, **authors, "page.date": date, **own}
    names = {name for name in names if name not in ROOTS or known.get(name, "").startswith("http")}
    found = {name: known[name] for name in sorted(names) if known.get(name)}
    if site.generator == JEKYLL:
        for name in sorted(names - set(found)):
            there = _is_there(name, fields, site)
            if there is not None:
                found[f"{name}{IS_THERE}"] = "true" if there else "false"
    return found


def _is_there(name: str, fields: Mapping[str, Any], site: Site) -> bool | None:
    """Whether a name stood for anything on the site; None where that is not known."""
    whose, *path = name.split(".")
    holder: Any = fields if whose == "page" else site.settings
    is_known = path[:1] and (path[0] in holder or f"{whose}.{path[0]}" not in _OF_JEKYLL)
    if not is_known or (whose == "site" and (site.trouble or not site.settings)):
        return None
    for part in path:
        if not isinstance(holder, Mapping):
            return None
        holder = holder.get(part)
        if holder is None or holder is False:
            return False
    return True
