"""A text whose fields are given, by a head or an export, into the fields and body of a Markdown file.

What belongs here: gathering the fields with their certainty, and what is found out beside them as for any
other release: language, agency, tags. What does not: reading any form (`warta.intake.posts.adopted_post`,
`warta.intake.exports.feed_entry`), and releases whose fields stand among the lines of a page
(`warta.intake.release`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import TOLD, Converted
from warta.intake.datelines.dateline import find_dateline
from warta.intake.field_text import one_line
from warta.intake.findings import Certainty, Finding
from warta.intake.language import detect_language
from warta.intake.lines import split_lines
from warta.intake.names.bodies import looks_like_body
from warta.intake.states.embargo import find_embargo, may_state_embargo
from warta.intake.states.label_state import label_that_holds
from warta.intake.states.title_state import mark_beside_text, state_of_titles
from warta.slugs import make_slug
from warta.tags import Vocabulary

MAX_TITLE = 400
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
# Paragraphs from which language and agency are told.
_ENOUGH = 60


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: its file's name and digest, and what its site is called and where it was.

    `retrieved` is left to the person; `url` is the text's own address, `generator` whose Markdown it is;
    `bodies` are organisations that the site's settings name beside its title, `language` is the site's.
    """

    file: str
    sha256: str
    site: str = ""
    url: str = ""
    encoding: str = ""
    generator: str = ""
    bodies: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    def at(self, url: str) -> Origin:
        """The same with the text's own address."""
        return replace(self, url=url)


@dataclass(slots=True)
class Adoption:
    """The fields of one text as they are gathered, with how each is known and what to review."""

    origin: Origin
    values: dict[str, Any] = field(default_factory=dict)
    findings: dict[str, Finding] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    review: list[dict[str, str]] = field(default_factory=list)
    wrappers: list[str] = field(default_factory=list)
    _own_tags: list[str] = field(default_factory=list)

    def state(self, name: str, value: Any, where: str, words: str = "", line: int = 0) -> None:
        """Note a field that the source states: `where`, in which words, on which line (0 for none)."""
        self.values[name] = value
        self.findings[name] = Finding(Certainty.STATED, where, words, (line,) if line else ())

    def derive(self, name: str, value: Any, evidence: str) -> None:
        """Note a field that follows from something else."""
        self.values[name] = value
        self.inferred[name] = evidence
        self.findings[name] = Finding(Certainty.DERIVED, evidence)

    def doubt(self, name: str, reason: str) -> None:
        """Note what a person should look at."""
        self.review.append({"field": name, "reason": one_line(reason)})

    def hold(self, why: str) -> None:
        """Keep the text out of the archive until a person has looked; `why` is told."""
        self.values["draft"] = True
        self.doubt("draft", f"{why}; remove `draft` to publish it")

    def embargo(self, instant: str, evidence: str) -> None:
        """Keep the text back until `instant` (ISO 8601 with offset), or longer where it is held longer."""
        known = self.values.get("embargo")
        if not known or datetime.fromisoformat(instant) > datetime.fromisoformat(known):
            self.derive("embargo", instant, evidence)

    def finish(
        self,
        body: str,
        paragraphs: Sequence[str],
        finder: AgencyFinder,
        vocabulary: Vocabulary,
        files: Mapping[str, bytes] | None = None,
    ) -> Converted:
        """The release, with what its text tells beside its fields.

        `paragraphs` are the body's words without markup, `files` what is kept beside the Markdown file.
        """
        paragraphs = list(paragraphs)
        self._hold_by_title()
        self._hold_by_mark(paragraphs)
        self._hold_by_label(vocabulary)
        self._embargo_in_text(paragraphs)
        paragraphs = paragraphs[:_ENOUGH]
        self._language(paragraphs)
        self._agency(paragraphs, finder)
        self._tags(paragraphs, vocabulary)
        self._dateline(paragraphs)
        slug = self._finish_source_and_slug()
        return Converted(self.values, body, slug, self._told(), (), dict(files or {}), tuple(self.wrappers))

    def _hold_by_title(self) -> None:
        """An embargo, or the mark of a draft, that the title states."""
        state = state_of_titles([self.values.get("title", "")])
        if state and state.until:
            self.embargo(state.until, f"its title: {state.words[:120]}")
        elif state:
            self.hold(f"its title says {state.words[:120]!r}")

    def _hold_by_mark(self, paragraphs: Sequence[str]) -> None:
        """A line above or below the text, or a short field, that is nothing but the mark of a draft."""
        shown = [self.values.get(name, "") for name in ("subtitle", "summary")]
        ends = [*paragraphs[:5], *paragraphs[5:][-3:]]
        lines = [line for paragraph in ends for line in paragraph.split("\n")]
        if mark := mark_beside_text(shown) or mark_beside_text(lines):
            self.hold(f"{mark[:120]!r} stands beside its text")

    def _hold_by_label(self, vocabulary: Vocabulary) -> None:
        """A tag or category that only says that the text is not for everybody, and is no subject here."""
        labels = [*self.values.get("tags", ()), *self.values.get("category", "").split(" / ")]
        if label := label_that_holds(label for label in labels if not vocabulary.find(label)):
            self.hold(f"its source files it under {label[:60]!r}")

    def _embargo_in_text(self, paragraphs: Sequence[str]) -> None:
        """An embargo that the text itself states near its top, or a field that is read with it."""
        for text in ("\n".join(paragraphs), *self._texts_of_fields()):
            found = find_embargo(split_lines(text))
            if found and not found.instant:
                self.hold(f"its text says {found.line.text[:120]!r}, of which it is not clear until when")
            elif found and datetime.fromisoformat(found.instant) > datetime.now(UTC):
                self.embargo(found.instant, f"its text: {found.line.text[:120]}")

    def _texts_of_fields(self) -> list[str]:
        """Subtitle, summary, and the texts among the fields that have no counterpart here."""
        texts = [self.values.get(name, "") for name in ("subtitle", "summary")]
        texts += [text for text in self.values.get("extra", {}).values() if isinstance(text, str)]
        return list(filter(may_state_embargo, texts))

    def _language(self, paragraphs: Sequence[str]) -> None:
        if "language" not in self.values:
            text = "\n".join((self.values.get("title", ""), *paragraphs))
            if found := detect_language(text):
                self.derive("language", found, "common words of the text")
            elif _LANGUAGE.fullmatch(self.origin.language):
                self.derive("language", self.origin.language.replace("_", "-"), "the settings of its site")

    def _agency(self, paragraphs: Sequence[str], finder: AgencyFinder) -> None:
        origin, values = self.origin, self.values
        sites = [name for name in (origin.site, *origin.bodies) if name]
        if name := values.get("agency", ""):
            self._own_agency(name, finder)
            return
        # Whose site it is does not depend on whom a text is about.
        is_told_by_text = not (sites or finder.has_default)
        found = finder.find(
            [],
            values.get("office", ""),
            "",
            values.get("title", "") if is_told_by_text else "",
            paragraphs if is_told_by_text else [],
            issuers=[name for name in values.get("authors", ()) if looks_like_body(name)],
            sites=sites,
            urls=[origin.url] if origin.url else [],
        )
        if (
            found.is_ambiguous and sites
        ):  # a whole site of another country's ministry must not become this one's
            self.doubt("agency", f"{found.doubt}, so none was taken; name it in site.yml")
            return
        if found.agency and found.inferred:
            self.derive("agency", found.agency, found.inferred)
        elif found.agency:
            self.state("agency", found.agency, "the source names it as its own")
        elif origin.site:
            self.derive("agency", origin.site, "the name of the site; no registry has it")
            return
        # That no registry has the name under which a site goes is told once, for all its texts.
        is_site = bool(found.agency) and any(found.agency.casefold() in site.casefold() for site in sites)
        if found.doubt and not is_site:
            self.doubt("agency", found.doubt)

    def _own_agency(self, name: str, finder: AgencyFinder) -> None:
        """The agency that the text states as its own by the name `name`, whatever its site is called."""
        origin = self.origin
        sites = [name for name in (origin.site, *origin.bodies) if name]
        found = finder.find_stated(name, sites, [origin.url] if origin.url else [])
        if found.doubt:
            self.doubt("agency", found.doubt)
        if found.agency:
            self.values["agency"] = found.agency
        else:
            del self.values["agency"], self.findings["agency"]

    def _tags(self, paragraphs: Sequence[str], vocabulary: Vocabulary) -> None:
        """Terms of the vocabulary; the source's own tags as they stand are kept for a person to accept."""
        own = self._own_tags = self.values.pop("tags", [])
        self.findings.pop("tags", None)
        tags = list(vocabulary.choose(self.values.get("title", ""), paragraphs, own=own))
        stated = {tag.key for tag in map(vocabulary.find, own) if tag}
        if tags and stated.issuperset(tags):
            self.state("tags", tags, "the source's own tags", ", ".join(own))
        elif tags:
            self.derive("tags", tags, "labels in content/tags.yml found in the text")

    def _dateline(self, paragraphs: Sequence[str]) -> None:
        """A date from the dateline, where nothing else states one."""
        if "date" in self.values:
            return
        dateline = find_dateline(paragraphs[0]) if paragraphs else None
        printed = dateline.date if dateline else None
        if dateline and printed and printed.date and printed.date.is_day and not printed.doubt:
            self.derive("date", printed.date.iso, f"the dateline: {dateline.printed}")
            self.values["date_source"] = {"from": "the dateline", "text": dateline.printed}
        elif not any(item["field"] == "date" for item in self.review):
            self.doubt("date", "the source states no date of publication")

    def _finish_source_and_slug(self) -> str:
        origin, values = self.origin, self.values
        source: dict[str, Any] = {"file": origin.file, "sha256": origin.sha256}
        if self._own_tags:
            source["tags"] = self._own_tags
        if origin.url:
            source["url"] = origin.url
        if origin.generator:
            source["generator"] = origin.generator
        if origin.values:
            source["values"] = dict(origin.values)
        if origin.encoding:
            source["encoding"] = origin.encoding
            self.inferred["source.encoding"] = "the file marks none and is not UTF-8"
        values["source"] = source
        fallback = f"tanpa-judul-{origin.sha256[:8]}"
        slug = make_slug(values.get("slug") or values.get("title", ""), fallback)
        values["slug"] = slug
        if self.inferred:
            values["inferred"] = self.inferred
        if self.review:
            values["review"] = self.review
        return slug

    def _told(self) -> dict[str, Finding]:
        doubts: dict[str, str] = {}
        for item in self.review:
            doubts[item["field"]] = "; ".join(filter(None, (doubts.get(item["field"], ""), item["reason"])))
        missing = Finding(Certainty.MISSING)
        names = dict.fromkeys((*TOLD, *self.findings, *doubts))
        return {name: replace(self.findings.get(name, missing), doubt=doubts.get(name, "")) for name in names}
