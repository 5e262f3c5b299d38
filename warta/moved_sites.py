"""Sites that moved to another domain: by what their items and pages are known there.

What belongs here: comparing hosts and paths of two releases, and telling an item in the trash by its number,
title and day. What does not: whether two forms are of one release (`warta.identity`), and what follows
(`warta.predecessors`).
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

from warta.differences import Form
from warta.identity import titles_agree
from warta.intake.reading.decode import Refused
from warta.rawfile import RawFile, bytes_of

# A shorter path, or one without a number or several words, is that of many pages on many hosts.
LEAST_PATH = 12
_TELLING = re.compile(r"\d|[a-z]{2}[-_][a-z]{2}")
_TITLE = re.compile(rb"<title>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</title>", re.DOTALL)
_DAY = re.compile(rb"<wp:post_date>\s*(?:<!\[CDATA\[)?\s*(\d{4}-\d\d-\d\d)")


def is_on_other_host(one: Form, other: Form) -> bool:
    """Whether the sites of two releases are on two hosts."""
    hosts = _host_of(one), _host_of(other)
    return all(hosts) and hosts[0] != hosts[1]


def stands_at_same_path(one: Form, other: Form) -> bool:
    """Whether two releases had the same path on their hosts, and one that tells them from other pages."""
    return not _paths_of(one).isdisjoint(_paths_of(other))


def _paths_of(form: Form) -> set[str]:
    addresses = (*form.values.get("aliases", ()), str(form.values.get("source", {}).get("url", "")))
    paths = {_path_of(address) for address in addresses}
    return {path for path in paths if len(path) >= LEAST_PATH and _TELLING.search(path)}


def is_item_of_moved_site(raw: RawFile, was: Form) -> bool:
    """Whether an item of WordPress, found by its number, has title and day of a release of another host.

    In the trash it has its address no more.
    """
    if not (raw.export and raw.export.kind == "wordpress" and raw.export.url and _host_of(was)):
        return False
    try:
        data = bytes_of(raw)
    except (OSError, Refused):
        return False
    title, day = _TITLE.search(data), _DAY.search(data)
    if not (title and day):
        return False
    words = html.unescape(title[1].decode("utf-8", "replace"))
    is_of_day = str(was.values.get("date", ""))[:10] == day[1].decode()
    return is_of_day and titles_agree(str(was.values.get("title", "")), words) is True


def _host_of(form: Form) -> str:
    try:
        host = urlsplit(str(form.values.get("source", {}).get("url", ""))).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _path_of(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/").casefold()
    except ValueError:
        return ""
