"""One raw release into the fields and body of a Markdown file.

What belongs here: the order in which the parts of a text are read, and the certainty of each field.
What does not: the rules of each part (the other modules of `warta.intake`) and files
(`warta.conversion`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from warta.digests import digest_bytes
from warta.intake.agency import AgencyFinder
from warta.intake.body import write_body
from warta.intake.dateline import find_dateline
from warta.intake.decode import Refused, decode
from warta.intake.findings import Certainty, Finding, ToldLine
from warta.intake.language import detect_language
from warta.intake.lines import Line, split_lines
from warta.intake.roles import Role, Roles, assign_roles
from warta.intake.values import (
    DateLine,
    category_of,
    date_line,
    is_residue,
    office_of,
    release_number,
    sign_off,
    view_count,
)
from warta.slugs import make_slug
from warta.tags import Vocabulary


@dataclass(frozen=True, slots=True)
class Converted:
    """A release read from a raw file: front matter values, Markdown body, and a slug for the file.

    `findings` tells of each field of interest how it is known, `lines` of each line what it was taken for.
    """

    values: dict[str, Any]
    body: str
    slug: str
    findings: dict[str, Finding]
    lines: tuple[ToldLine, ...]

    @property
    def certainty(self) -> dict[str, str]:
        """Whether each field of interest is stated, derived or missing."""
        return {name: str(finding.certainty) for name, finding in self.findings.items()}


def read_release(data: bytes, file: str, finder: AgencyFinder, vocabulary: Vocabulary) -> Converted:
    """Read the raw release `data`; `file` is the name to keep as its source.

    Raises Refused where it holds no release.
    """
    decoded = decode(data)
    roles = assign_roles(split_lines(decoded.text), finder.is_header, finder.is_furniture)
    draft = _Draft(roles)
    draft.source(file, digest_bytes(data), decoded.encoding if decoded.guessed else "")
    body = draft.text()
    draft.title()
    draft.language(body)
    draft.facts()
    draft.about(body, finder, vocabulary)
    return draft.finish(body)


class _Draft:
    """The fields as they are gathered, with what is inferred and what to review."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles
        self._language: str | None = None
        self._values: dict[str, Any] = {}
        self._inferred: dict[str, str] = {}
        self._review: list[dict[str, str]] = [
            {"field": name, "reason": reason} for name, reason in roles.doubts.items()
        ]

    def source(self, file: str, sha256: str, guessed_encoding: str) -> None:
        self._values["source"] = {"file": file, "sha256": sha256}
        if guessed_encoding:
            self._values["source"]["encoding"] = guessed_encoding
            self._inferred["source.encoding"] = "the file marks none and is not UTF-8"

    def text(self) -> list[Line]:
        """The body's lines, the sign-off taken from their end."""
        body = self._roles.of(Role.BODY)
        own_line = self._roles.of(Role.SIGNOFF)
        if own_line:
            found = sign_off(own_line[0])
        elif body and (found := sign_off(body[-1])) and found.body:
            body[-1] = _without_end(body[-1], found.body)
        else:
            found = None
        if found:
            self._values["signoff"] = found.text
        residue = next((line for line in body if is_residue(line)), None)
        if residue:
            self._doubt("body", f"line {residue.number} may be left of a comment form; it is kept as text")
        if not body:
            first = next((line.number for line in self._roles.lines if not line.is_blank), 1)
            raise Refused("holds no text below its title", "save the whole page's text", first)
        return body

    def title(self) -> None:
        title = " ".join(line.printed for line in self._roles.of(Role.TITLE))
        if title:
            self._values["title"] = title
        else:
            self._doubt("title", "no line is a title; write it and remove `draft`")
            self._values["draft"] = True

    def language(self, body: list[Line]) -> None:
        text = "\n".join(line.printed for line in body)
        self._language = detect_language(f"{self._values.get('title', '')}\n{text}")

    def facts(self) -> None:
        self._dates([(line, found) for line in self._roles.of(Role.DATE) if (found := date_line(line))])
        offices = [office for line in self._roles.of(Role.OFFICE) if (office := office_of(line))]
        if offices:
            self._values["office"] = offices[0]
        if len(offices) > 1:
            self._doubt("office", f"more than one line may name the office: {'; '.join(offices)}")
        views = [count for line in self._roles.of(Role.VIEWS) if (count := view_count(line)) is not None]
        if views:
            self._values["views"] = views[0]
        if len(set(views)) > 1:
            self._doubt("views", f"more than one line counts views: {', '.join(map(str, views))}")
        if rubrics := self._roles.of(Role.CATEGORY):
            self._values["category"] = " / ".join(category_of(line) or line.text for line in rubrics)
        if numbers := self._roles.of(Role.NUMBER):
            self._values["number"] = " / ".join(release_number(line) or line.text for line in numbers)

    def about(self, body: list[Line], finder: AgencyFinder, vocabulary: Vocabulary) -> None:
        paragraphs = [line.printed for line in body]
        title, text = self._values.get("title", ""), "\n".join(paragraphs)
        found = finder.find(
            [line.printed for line in self._roles.of(Role.HEADER)],
            self._values.get("office", ""),
            self._values.get("signoff", ""),
            title,
            paragraphs,
        )
        self._infer("agency", found.agency, found.inferred)
        if found.doubt:
            self._doubt("agency", found.doubt)
        if not found.agency:
            self._values["draft"] = True
        dateline = find_dateline(paragraphs[0])
        if dateline and not finder.is_header(dateline.place):
            self._values["dateline"] = dateline.printed
            self._values["places"] = [dateline.place]
        self._infer("language", self._language, "common words of the text")
        self._infer(
            "tags", list(vocabulary.found_in(title, text)), "labels in content/tags.yml found in the text"
        )

    def finish(self, body: list[Line]) -> Converted:
        if self._inferred:
            self._values["inferred"] = self._inferred
        if self._review:
            self._values["review"] = self._review
        sha256 = self._values["source"]["sha256"]
        slug = make_slug(self._values.get("title", ""), f"tanpa-judul-{sha256[:8]}")
        self._values["slug"] = slug
        return Converted(self._values, write_body(body), slug, self._findings(), self._told())

    def _dates(self, dates: list[tuple[Line, DateLine]]) -> None:
        updated = [found for _, found in dates if found.label == "updated" and found.printed.date]
        if updated:
            self._values["updated"] = str(updated[-1].printed.date)
        published = [item for item in dates if item[1].label == "published"] or [
            item for item in dates if not item[1].label
        ]
        if not published:
            self._doubt("date", "the source states no date of publication")
            return
        stated = sorted({str(found.printed.date) for _, found in published if found.printed.date})
        if len(stated) > 1:
            self._doubt(
                "date", f"the source states more than one date: {', '.join(stated)}; write the right one"
            )
            return
        line, found = published[0]
        self._values["date_source"] = {"from": f"line {line.number} of the source", "text": line.text}
        if not found.printed.date:
            self._doubt("date", f"{found.printed.words!r} {found.printed.doubt}")
        elif found.printed.either_way and self._language != "id":
            self._doubt("date", f"{found.printed.words!r} may be day/month or month/day; write the right one")
        else:
            self._values["date"] = str(found.printed.date)
            if found.printed.doubt:
                self._doubt("date", found.printed.doubt)

    def _infer(self, name: str, value: Any, evidence: str) -> None:
        if value:
            self._values[name] = value
            if evidence:
                self._inferred[name] = evidence

    def _doubt(self, name: str, reason: str) -> None:
        self._review.append({"field": name, "reason": reason})

    def _findings(self) -> dict[str, Finding]:
        names = ("title", "date", "agency", "office", "signoff", "views", "dateline", "language", "tags")
        doubts = {item["field"]: item["reason"] for item in self._review}
        return {
            name: Finding(
                Certainty.MISSING
                if name not in self._values
                else Certainty.DERIVED
                if name in self._inferred
                else Certainty.STATED,
                reason=self._inferred.get(name, ""),
                doubt=doubts.get(name, ""),
            )
            for name in names
        }

    def _told(self) -> tuple[ToldLine, ...]:
        pairs = zip(self._roles.lines, self._roles.roles, strict=True)
        return tuple(ToldLine(line.number, str(role), line.printed) for line, role in pairs)


def _without_end(line: Line, printed: str) -> Line:
    """`line` cut down to `printed`, which it begins with; what it is of a list or table stays."""
    end = line.printed[len(printed) :].strip()
    cells = line.cells
    if cells:
        cells = (*cells[:-1], cells[-1].removesuffix(end).strip()) if cells[-1].endswith(end) else ()
    return replace(line, printed=printed, text=line.text.removesuffix(end).strip(), cells=cells)
