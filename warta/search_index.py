"""Search without a server: a page with a form, and what its script knows of the releases, in shards.

What belongs here: the inputs of the search page, which releases are in which shard, and a shard's bytes.
What does not: the search itself, which runs in the reader's browser (`assets/search.js`).

A shard holds the releases of a year, or of a month where the year has many: one more release changes
one shard. Shards are scripts, not data files, because a page opened from disk may load scripts and may
not fetch. Titles, names and tags are searched; the words of texts where the settings ask for that
(`warta.search_words`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from operator import attrgetter
from typing import Any

from warta import urls
from warta.contents import Contents
from warta.listings import page_of
from warta.model import Page, Summary
from warta.search_words import BUCKETS, word_pages

# Above this many releases a year is cut by month.
MOST_IN_SHARD = 1_500
UNDATED = "undated"

_RANK = attrgetter("rank")


def search_page(contents: Contents) -> Page:
    """The search page; without a script it leads to the indexes."""
    words = contents.words
    inputs = {
        "page": contents.page(
            title=words.text("search"),
            address=urls.SEARCH,
            kind="search",
            section="search",
            description=words.text("search_lede_texts" if contents.settings.search_texts else "search_lede"),
        ),
        "buckets": BUCKETS if contents.settings.search_texts else 0,
        "order": list(contents.settings.languages).index(contents.language),
        "shards": [
            {"name": name, "address": urls.search_shard(name)}
            for name in sorted(_shards(contents), key=lambda name: (name != UNDATED, name), reverse=True)
        ],
    }
    return page_of(contents, "search.html", urls.SEARCH, inputs)


def search_shards(contents: Contents) -> Iterator[Page]:
    """The shards, which all languages of the archive share."""
    for name, summaries in _shards(contents).items():
        terms = (
            contents.terms(summary, language)
            for summary in summaries
            for language in contents.settings.languages
        )
        basis = "\0".join([name, contents.marks(summaries), "", *terms])
        inputs = partial(_shard_inputs, contents, name, summaries)
        yield Page(urls.search_shard(name), "@search-shard", inputs, basis=basis)
    if contents.settings.search_texts:
        for name, summaries in _shards(contents).items():
            yield from word_pages(name, [summary.of.body for summary in _newest_first(summaries)])


def _shard_inputs(contents: Contents, name: str, summaries: list[Summary]) -> dict[str, Any]:
    return {
        "name": name,
        "rows": [_row(contents, summary) for summary in _newest_first(summaries)],
    }


def render_shard(inputs: Mapping[str, Any]) -> bytes:
    """A shard as a script that hands its rows to the search. Names that return are written once."""
    agencies = _numbered(row["agency"] for row in inputs["rows"])
    tags = _numbered(tag for row in inputs["rows"] for tag in row["tags"])
    rows = [
        [
            row["address"],
            row["date"],
            row["title"],
            row["language"],
            agencies[tuple(row["agency"])],
            [tags[tuple(tag)] for tag in row["tags"]],
            row["more"],
            *([1] if row["withdrawn"] else ()),
        ]
        for row in inputs["rows"]
    ]
    data = [inputs["name"], list(agencies), list(tags), rows]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # What could begin markup, or end a line in older scripts, is JSON all the same when it is escaped.
    for character in "<\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"wartaSearch.take({text})\n".encode()


RENDERERS: dict[str, Callable[[Mapping[str, Any]], bytes]] = {"@search-shard": render_shard}


def _shards(contents: Contents) -> dict[str, list[Summary]]:
    years: dict[str, list[Summary]] = {}
    for summary in contents.archive.dated:
        assert summary.date
        years.setdefault(f"{summary.date.year:04}", []).append(summary)
    shards: dict[str, list[Summary]] = {}
    for year, summaries in years.items():
        if len(summaries) <= MOST_IN_SHARD:
            shards[year] = summaries
            continue
        for summary in summaries:
            assert summary.date
            shards.setdefault(summary.date.iso[:7], []).append(summary)
    if contents.archive.undated:
        shards[UNDATED] = list(contents.archive.undated)
    return shards


def _newest_first(summaries: list[Summary]) -> list[Summary]:
    return sorted(summaries, key=_RANK, reverse=True)


def _row(contents: Contents, summary: Summary) -> dict[str, Any]:
    """What the search knows of a release: names and tags are in each language of the archive."""
    languages = contents.settings.languages
    return {
        "address": summary.url,
        "date": summary.date.iso if summary.date else "",
        "title": summary.title,
        "language": summary.language,
        "agency": _in_each(contents.agency_name(summary.agency, language) for language in languages),
        "tags": [
            _in_each(contents.tag_label(tag, language) for language in languages) for tag in summary.tags
        ],
        "more": " ".join(filter(None, (summary.office, *summary.places))),
        "withdrawn": summary.withdrawn is not None,
    }


def _in_each(names: Iterator[str]) -> list[str]:
    """The name in each language; once where it is the same in all."""
    found = list(names)
    return found[:1] if len(set(found)) == 1 else found


def _numbered(names: Iterator[list[str]]) -> dict[tuple[str, ...], int]:
    numbers: dict[tuple[str, ...], int] = {}
    for name in names:
        numbers.setdefault(tuple(name), len(numbers))
    return numbers
