"""One raw release into the fields and body of a Markdown file.

What belongs here: the order in which the parts of a text are read, and the certainty of each field.
What does not: reading the file's lines (`warta.intake.raw_page`), the rules of each part (the other modules
of `warta.intake`) and files (`warta.conversion`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from warta.agencies import fold
from warta.digests import digest_bytes
from warta.intake.agency import AgencyFinder
from warta.intake.agency_lines import headers, issuers, lines_above, lines_below_title
from warta.intake.body import write_body
from warta.intake.contact_lines import initials_behind_sender, without_initials
from warta.intake.contact_prose import contacts_in_prose
from warta.intake.contacts import read_contacts
from warta.intake.converted import Converted
from warta.intake.dateline import dateline_alone
from warta.intake.decode import Refused
from warta.intake.embargo import Embargo
from warta.intake.fact import About
from warta.intake.findings import Certainty, Finding
from warta.intake.furniture import Kind, furniture_kind
from warta.intake.issuing_office import find_issuing
from warta.intake.labels import without_subject
from warta.intake.language import detect_language
from warta.intake.left_out import doubt_left_out
from warta.intake.lines import Line
from warta.intake.lone_dates import (
    doubt_date_above,
    doubt_date_in_text,
    doubt_lone_date,
    doubt_other_day_above,
)
from warta.intake.marking import Roles
from warta.intake.nonrelease import doubt_about, is_list, refuse_error_page
from warta.intake.office_words import may_be_office
from warta.intake.own_tags import own_tags
from warta.intake.page import Page, Stated
from warta.intake.raw_page import printed_address, read_page
from warta.intake.release_dates import take_dates
from warta.intake.release_hold import hold, marks_hold, set_marks_apart
from warta.intake.release_record import Record, told_lines
from warta.intake.role import Role
from warta.intake.roles import assign_roles
from warta.intake.rubric import names_kind
from warta.intake.shape import is_caption, is_cut
from warta.intake.signoff import sign_off, signs_below, without_end, without_end_mark
from warta.intake.title_choice import as_headed, better_title, doubt_line, doubt_title, without_agencies
from warta.intake.title_parts import title_parts
from warta.intake.wrapping import mend_broken, unwrap
from warta.slugs import make_slug
from warta.tags import Vocabulary

_SIGNED = re.compile(r"\(?(?:ttd|tertanda|signed)\b[.,)]*", re.IGNORECASE)
_BESIDE_TEXT = frozenset({"figure", "caption", "heading1", "heading2", "heading3", "heading4"})


def read_release(
    data: bytes,
    file: str,
    finder: AgencyFinder,
    vocabulary: Vocabulary,
    beside: Callable[[str], bytes | None] = lambda _: None,
) -> Converted:
    """Read the raw release `data`; `file` is the name to keep as its source.

    Its ending says which form it has; `beside` gives the bytes of a file by its path relative to it. Raises
    Refused where it holds no release.
    """
    page = read_page(data, file, beside)
    refuse_error_page(page.lines)
    page = replace(page, metadata=without_agencies(page.metadata, finder.is_header))
    titles = [stated.value for stated in page.metadata.titles]
    roles = assign_roles(
        mend_broken(unwrap(page.lines)),
        finder.is_header,
        finder.furniture,
        titles=titles,
        labels={label: About(meaning) for label, meaning in finder.labels.items()},
    )
    set_marks_apart(roles)
    draft = _Draft(page, roles)
    draft.source(file, digest_bytes(data))
    body = draft.text()
    draft.title()
    draft.language(body)
    draft.facts(body, finder)
    draft.about(body, finder, vocabulary)
    draft.doubt()
    draft.dates(body, finder)
    return draft.finish(body)


class _Draft:
    """The fields of one page's release, read one after the other."""

    def __init__(self, page: Page, roles: Roles) -> None:
        self._page = page
        self._roles = roles
        self._stated = roles.stated()
        self._record = Record(page.lines if page.is_uncounted else ())
        self._is_list = False
        self._embargo: Embargo | None = None
        for name, reason in (*roles.doubts.items(), *(("body", told) for told in page.doubts)):
            self._record.doubt(name, reason)

    def source(self, file: str, sha256: str) -> None:
        source = {"file": file, "sha256": sha256}
        if url := self._page.metadata.url or printed_address(self._page.lines):
            source["url"] = url
        if self._page.guessed:
            source["encoding"] = self._page.encoding
            self._record.infer("source.encoding", "the file marks none and is not UTF-8")
        self._record.values["source"] = source

    def text(self) -> list[Line]:
        """The body's lines, the sign-off taken from their end."""
        body = self._signed_off(self._roles.of(Role.BODY))
        residue = next((line for line in body if furniture_kind(line.text) is Kind.COMMENTS), None)
        if residue:
            self._record.doubt(
                "body", f"line {residue.number} may be left of a comment form; it is kept as text"
            )
        if left_out := doubt_left_out(self._roles):
            self._record.doubt("body", left_out)
        if body and is_cut(body[-1]):
            self._record.doubt(
                "body", f"line {body[-1].number} breaks off; the rest may stand on another page"
            )
        if not body:
            first = next((line.number for line in self._roles.lines if not line.is_blank), 1)
            raise Refused("holds no text below its title", "save the whole page's text", first)
        if lines := [*map(without_initials, self._roles.of(Role.CONTACT)), *self._signing()]:
            self._record.state("contacts", read_contacts(lines), "a block of contacts beside the text", lines)
        for number, ways in contacts_in_prose(body).items():
            self._record.doubt(
                "contacts", f"line {number} of the text gives {', '.join(ways)}; it is kept as text"
            )
        if boilerplate := self._roles.of(Role.BOILERPLATE):
            paragraphs = [line.printed for line in boilerplate]
            self._record.state("boilerplate", paragraphs, "below the end mark", boilerplate)
        return body

    def _signed_off(self, body: list[Line]) -> list[Line]:
        """The body without the sign-off, or the mark of the end, behind its last sentence."""
        if own_line := self._roles.of(Role.SIGNOFF):
            found = sign_off(own_line[0])
            text = found.text if found else signs_below(own_line[0])
            self._record.state("signoff", text, "at the end of the text", own_line)
            return [*body[:-1], without_end_mark(body[-1])] if body else body
        last = body[-1] if body else None
        if last is None or ((found := sign_off(last)) and not found.body):
            return body
        if not found:
            self._signed_behind_sender()
            return [*body[:-1], without_end_mark(last)]
        self._record.state("signoff", found.text, "at the end of the text", [last])
        return [*body[:-1], without_end(last, found.body)]

    def _signed_behind_sender(self) -> None:
        """Take the initials behind the closing paragraph that says who tells the text."""
        for line in self._roles.of(Role.CONTACT)[:1]:
            if initials := initials_behind_sender(line):
                self._record.state("signoff", initials, "at the end of the text", [line])

    def _signing(self) -> list[Line]:
        """Who signs below the text, without place, date and the word for signing."""
        signed = self._roles.of(Role.SIGNATURE)
        return [line for line in signed if not dateline_alone(line.text) and not _SIGNED.fullmatch(line.text)]

    def title(self) -> None:
        lines = self._roles.of(Role.TITLE)
        title, number = title_parts(without_subject(" ".join(line.printed for line in lines)))
        if number:
            self._record.state("number", number, "printed before the title", lines)
        stated = self._page.metadata.titles
        title = as_headed(title, stated)
        if title and marks_hold(title):
            self._record.doubt("title", f"{title!r} is the mark of a text that is not out; see the headline")
            stated = tuple(other for other in stated if not marks_hold(other.value))
            title = "" if stated else title
        if better := better_title(title, lines, self._page.metadata) if title else None:
            title, stated = "", (better,)
        if title:
            self._record.state("title", title, "printed above the text", lines)
            if doubt := doubt_title(title, self._page.metadata):
                self._record.doubt("title", doubt)
            if names_kind(title):
                self._record.doubt(
                    "title", f"{title!r} is the kind of text; write the headline if there is one"
                )
            elif doubt := doubt_line(title, self._roles, self._page.metadata):
                self._record.doubt("title", doubt)
        elif stated:
            self._note_stated("title", stated[0])
        else:
            self._record.doubt("title", "no line is a title; write it and remove `draft`")
            self._record.values["draft"] = True
        if subtitle := self._roles.of(Role.SUBTITLE):
            self._record.state(
                "subtitle", " ".join(line.printed for line in subtitle), "below the title", subtitle
            )

    def language(self, body: list[Line]) -> None:
        text = "\n".join(line.printed for line in body)
        found = detect_language(f"{self._record.values.get('title', '')}\n{text}")
        if found:
            self._record.derive("language", found, "common words of the text")
        elif self._page.metadata.language:
            markup = Finding(Certainty.STATED, "the page's markup")
            self._record.note("language", self._page.metadata.language, markup)

    def facts(self, body: list[Line], finder: AgencyFinder) -> None:
        self._embargo = hold(self._record, self._page, self._roles)
        self._offices(body, finder)
        self._views()
        for name, about in (("category", About.CATEGORY), ("number", About.NUMBER)):
            found = [(line, fact) for line, fact in self._stated if fact.about is about]
            texts = list(dict.fromkeys(fact.text.strip(" *_:") for _, fact in found))
            if texts:
                self._record.state(
                    name, " / ".join(texts), "printed with the title", [line for line, _ in found]
                )
        links = [
            {"url": link.url, "title": link.title or link.url} for link in self._page.metadata.attachments
        ]
        if links:
            self._record.state("attachments", links, "linked in the text")

    def _offices(self, body: list[Line], finder: AgencyFinder) -> None:
        start = body.index(_lead(body))
        openings = [line.printed for line in body[start : start + 2]]  # the first may be a caption
        signoff = self._record.values.get("signoff", "")
        title = self._record.values.get("title", "")
        found = find_issuing(self._roles, self._stated, finder.is_name, title, openings, signoff)
        if found.office and found.evidence:
            self._record.derive("office", found.office, found.evidence)
        elif found.office:
            self._record.state("office", found.office, found.where, found.lines)
        if found.doubt:
            self._record.doubt("office", found.doubt)
        sites = {fold(stated.value) for stated in self._page.metadata.sites}
        for author in self._page.metadata.authors:
            if (
                fold(author.value) in sites
                or "office" in self._record.values
                or not may_be_office(author.value)
            ):
                continue
            self._note_stated("office", author)
        if found.authors:
            self._record.state("authors", found.authors, "printed beside the text", found.lines_of_authors)
        if found.rubrics and not any(fact.about is About.CATEGORY for _, fact in self._stated):
            self._record.state("category", " / ".join(found.rubrics), "printed with the title")
        if found.doubt_authors:
            self._record.doubt("authors", found.doubt_authors)

    def _views(self) -> None:
        found = [(line, fact.count) for line, fact in self._stated if fact.count is not None]
        if found:
            self._record.state("views", found[0][1], "printed with the title", [found[0][0]])
        counts = dict.fromkeys(count for _, count in found)
        if len(counts) > 1:
            self._record.doubt("views", f"more than one line counts views: {', '.join(map(str, counts))}")

    def about(self, body: list[Line], finder: AgencyFinder, vocabulary: Vocabulary) -> None:
        paragraphs = [line.printed for line in body]
        title = self._record.values.get("title", "")
        metadata = self._page.metadata
        above = lines_above(self._roles)
        found = finder.find(
            headers(self._roles, above, self._record.values.get("office", ""), finder),
            self._record.values.get("office", ""),
            self._record.values.get("signoff", ""),
            title,
            paragraphs,
            issuers=issuers(self._stated, body),
            number=self._record.values.get("number", ""),
            sites=[*(stated.value for stated in metadata.sites), *self._roles.sites],
            urls=[self._record.values["source"]["url"]] if "url" in self._record.values["source"] else [],
            footers=[line.printed for line in self._roles.of(Role.RESIDUE, Role.CONTACT)],
            above=above,
            beside=[*above, *lines_below_title(self._roles)],
        )
        if found.agency and found.inferred:
            self._record.derive("agency", found.agency, found.inferred)
        elif found.agency:
            own = Finding(Certainty.STATED, "the page names it as its own")
            self._record.note("agency", found.agency, own)
        office = self._record.values.get("office", "")
        if office and (finder.is_header(office) or fold(office) == fold(found.agency)):  # no office of itself
            self._record.drop("office")
        if found.doubt:
            self._record.doubt("agency", found.doubt)
        self._tags(title, body, vocabulary)

    def _tags(self, title: str, body: list[Line], vocabulary: Vocabulary) -> None:
        """Terms of the vocabulary; what else the source has for tags is kept for a person to accept."""
        own = own_tags(self._page.metadata.tags, self._roles)
        if own:
            self._record.values["source"]["tags"] = own
        lead = _lead(body)
        tags = list(vocabulary.choose(title, [line.printed for line in body], body.index(lead), own))
        stated = {tag.key for tag in map(vocabulary.find, own) if tag}
        if tags and stated.issuperset(tags):
            of_source = Finding(Certainty.STATED, "the source's own tags", ", ".join(own))
            self._record.note("tags", tags, of_source)
        elif tags:
            self._record.derive("tags", tags, "labels in content/tags.yml found in the text")

    def dates(self, body: list[Line], finder: AgencyFinder) -> None:
        if self._is_list:
            self._record.doubt("date", "the page states dates of several texts")
            return
        dating = take_dates(self._record, self._page.metadata, self._roles, body, _lead(body), finder)
        if not dating.chosen and self._embargo and self._embargo.day:
            words = self._embargo.line.printed
            told = f"the day until which it was held back: {words}"
            self._record.derive("date", self._embargo.day, told)
        for doubt in (doubt_lone_date, doubt_date_above, doubt_date_in_text, doubt_other_day_above):
            if told := doubt(self._roles, dating):
                self._record.doubt("date", told)

    def doubt(self) -> None:
        """Say that the page may be no release, where it looks like none."""
        if reason := doubt_about(self._roles):
            self._record.doubt("type", reason)
            self._is_list = is_list(self._roles)

    def finish(self, body: list[Line]) -> Converted:
        sha256 = self._record.values["source"]["sha256"]
        slug = make_slug(self._record.values.get("title", ""), f"tanpa-judul-{sha256[:8]}")
        self._record.values["slug"] = slug
        text = write_body(body)
        # A picture that stands in the text is there; the other files are attached.
        loose = [{"file": name, "title": name} for name in self._page.files if f"]({name})" not in text]
        if loose:
            self._record.state(
                "attachments", [*self._record.values.get("attachments", ()), *loose], "part of the source"
            )
        files = dict(self._page.files)
        lines = told_lines(self._page.lines, self._roles)
        return Converted(self._record.close(), text, slug, self._record.told(), lines, files)

    def _note_stated(self, name: str, stated: Stated) -> None:
        self._record.note(name, stated.value, Finding(Certainty.STATED, stated.where, stated.value))


def _lead(body: list[Line]) -> Line:
    """The first line of running text, pictures and headings aside."""
    return next((line for line in body if line.form not in _BESIDE_TEXT and not is_caption(line)), body[0])
