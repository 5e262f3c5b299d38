"""One raw release into the fields and body of a Markdown file.

What belongs here: the order in which the parts of a release are read, and the certainty of its fields.
What does not: reading the file's lines (`warta.intake.raw_page`), the rules of each part (the other modules
of `warta.intake`) and files (`warta.conversion`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from warta.agencies import fold
from warta.digests import digest_bytes
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.body import write_body
from warta.intake.breaks.long_lines import doubt_long
from warta.intake.contacts.contact_ways import ways_in
from warta.intake.converted import Converted
from warta.intake.dating.date_candidates import Rank
from warta.intake.dating.lone_dates import take_day_again, take_stated_date
from warta.intake.facts.label_headlines import doubt_named
from warta.intake.facts.release_number import number_behind_notes, whole_numbers
from warta.intake.fields.agency_lines import (
    headers,
    issuers,
    lines_above,
    lines_below_text,
    lines_below_title,
)
from warta.intake.fields.issuing_office import find_issuing
from warta.intake.fields.other_texts import doubt_count, doubt_second, of_the_release
from warta.intake.fields.release_dates import doubt_dates, take_dates
from warta.intake.fields.release_hold import hold, set_marks_apart
from warta.intake.fields.release_record import Record, told_lines
from warta.intake.fields.release_tags import take_tags
from warta.intake.fields.release_text import take_text
from warta.intake.fields.release_title import take_title
from warta.intake.fields.shown_files import attached_files, doubt_missing, kept_files
from warta.intake.fields.stated_authors import find_stated_author, set_writer_apart
from warta.intake.fields.unlabelled_names import has_common_word, may_be_rubric, may_name_somebody
from warta.intake.findings import Certainty, Finding
from warta.intake.language import detect_language
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.offices.office_words import may_be_office
from warta.intake.page import Page
from warta.intake.raw_page import read_page
from warta.intake.refusing.dump import refuse_dump
from warta.intake.refusing.nonrelease import doubt_about, is_list, refuse_error_page
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles
from warta.intake.roles.pictures_beside_text import take_lead_picture
from warta.intake.saved.named_subtitles import set_subtitle_apart, take_subtitle
from warta.intake.shapes.own_address import find_own_address
from warta.intake.shapes.shape import is_caption
from warta.intake.sheets.marking import Roles
from warta.intake.states.embargo import Embargo
from warta.intake.titles.title_choice import without_agencies
from warta.intake.wrapping.unended_lines import doubt_unended
from warta.intake.wrapping.whole_lines import make_whole
from warta.intake.wrapping.wrapping_doubts import doubt_wrapped
from warta.slugs import make_slug
from warta.tags import Vocabulary

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
    refuse_dump(page.lines)
    refuse_error_page(page.lines)
    metadata = without_agencies(page.metadata, finder.is_header)
    page = page if metadata is page.metadata else replace(page, metadata=metadata)
    titles = [stated.value for stated in page.metadata.titles]
    lines = make_whole(page.lines, titles, finder.is_header)
    subtitle = set_subtitle_apart(lines, page.metadata.subtitles, titles)
    roles = assign_roles(
        lines,
        finder.is_header,
        finder.furniture,
        titles=titles,
        labels={label: About(meaning) for label, meaning in finder.labels.items()},
        is_copied=not page.is_uncounted,
    )
    set_marks_apart(roles)
    if subtitle:
        take_subtitle(roles, subtitle)
    take_stated_date(roles, page.metadata.published)
    take_day_again(roles)
    set_writer_apart(roles, page.metadata.authors)
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
        self._stated = of_the_release(roles)
        self._record = Record(page.lines if page.is_uncounted else ())
        self._is_list = False
        self._embargo: Embargo | None = None
        headline = " ".join(line.text for line in roles.of(Role.TITLE))
        self._address = None if page.metadata.url else find_own_address(page.lines, headline)
        for name, reason in (*roles.doubts.items(), *(("body", told) for told in page.doubts)):
            self._record.doubt(name, reason)

    def source(self, file: str, sha256: str) -> None:
        source = {"file": file, "sha256": sha256}
        if self._page.metadata.url:
            source["url"] = self._page.metadata.url
        elif self._address:
            source["url"] = self._address.url
        if self._page.guessed:
            source["encoding"] = self._page.encoding
            self._record.infer("source.encoding", "the file marks none and is not UTF-8")
        self._record.values["source"] = source

    def text(self) -> list[Line]:
        """The body's lines, the sign-off taken from their end."""
        body = take_text(self._record, self._roles)
        for told in filter(
            None,
            (
                *doubt_wrapped(body, self._page.lines),
                doubt_long(body),
                doubt_second(body),
                doubt_unended(body),
            ),
        ):
            self._record.doubt("body", told)
        return body

    def title(self) -> None:
        take_title(self._record, self._page, self._roles)

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
            if about is About.CATEGORY:
                found = self._without_other_names(self._without_contacts(found), body)
            texts = list(_by_case(fact.text.strip(" *_:") for _, fact in found).values())
            texts = whole_numbers(texts) if about is About.NUMBER else texts
            if texts:
                self._record.state(
                    name, " / ".join(texts), "printed with the title", [line for line, _ in found]
                )
        notes = self._roles.of(Role.BOILERPLATE)
        if "number" not in self._record.values and (number := number_behind_notes(notes)):
            self._record.state("number", number, "printed behind the notes below the text", notes[-1:])
        links = [
            {"url": link.url, "title": link.title or link.url} for link in self._page.metadata.attachments
        ]
        if links:
            self._record.state("attachments", links, "linked in the text")

    def _without_contacts(self, rubrics: list[tuple[Line, Fact]]) -> list[tuple[Line, Fact]]:
        """The rubrics that do not tell how to reach somebody, which a person has to see."""
        for line, _ in (private := [(line, fact) for line, fact in rubrics if ways_in(fact.text)]):
            self._record.doubt("contacts", f"line {line.number} tells how to reach somebody; it is left out")
        return [each for each in rubrics if each not in private]

    def _without_other_names(
        self, rubrics: list[tuple[Line, Fact]], body: list[Line]
    ) -> list[tuple[Line, Fact]]:
        """The rubrics but for what surely or likely names something else; what may do so is told."""
        texts = [line.text for line in body]
        kept = []
        for line, fact in rubrics:
            is_open = not fact.labelled and may_be_rubric(fact.text)
            may_be_name = is_open and may_name_somebody(fact.text)
            if fact.labelled or (is_open and (not may_be_name or has_common_word(fact.text, texts))):
                kept.append((line, fact))
            if may_be_name or not (fact.labelled or is_open):
                reason = f"line {line.number} says {fact.text!r} among the facts; look whether it is a rubric"
                self._record.doubt("category", reason)
        return kept

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
            self._record.quote("office", author)
        if found.authors:
            self._record.state("authors", found.authors, "printed beside the text", found.lines_of_authors)
        elif person := find_stated_author(self._page.metadata.authors, self._roles, sites):
            author, line = person
            self._record.state("authors", [author.value], f"printed above the text; {author.where}", [line])
        if found.rubrics and not any(fact.about is About.CATEGORY for _, fact in self._stated):
            self._record.state("category", " / ".join(found.rubrics), "printed with the title")
        if found.doubt_authors:
            self._record.doubt("authors", found.doubt_authors)
        self._doubt_names({"office": found.lines, "authors": found.lines_of_authors})

    def _doubt_names(self, named: dict[str, list[Line]]) -> None:
        """Say that lines which name office or authors may be the headline, where that is in doubt."""
        for name in named if self._record.doubts("title") else ():
            if told := doubt_named(named[name]):
                self._record.doubt(name, told)

    def _views(self) -> None:
        found = [(line, fact.count) for line, fact in self._stated if fact.count is not None]
        if found:
            self._record.state("views", found[0][1], "printed with the title", [found[0][0]])
            if told := doubt_count(self._roles, found[0][0]):
                self._record.doubt("views", told)
        elif views := self._page.metadata.views:
            count = int("".join(filter(str.isdigit, views[0].value)))
            self._record.derive("views", count, f"{views[0].where}: {views[0].value}")
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
            issuers=issuers(self._stated, [*body, *self._roles.of(Role.BOILERPLATE)]),
            number=self._record.values.get("number", ""),
            sites=[*(stated.value for stated in metadata.sites), *self._roles.sites],
            urls=[self._record.values["source"]["url"]] if "url" in self._record.values["source"] else [],
            footers=lines_below_text(self._roles),
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
        take_tags(self._record, self._page, self._roles, title, body, body.index(_lead(body)), vocabulary)

    def dates(self, body: list[Line], finder: AgencyFinder) -> None:
        if self._is_list:
            self._record.doubt("date", "the page states dates of several texts")
            return
        dating = take_dates(self._record, self._page.metadata, self._roles, body, _lead(body), finder)
        if not dating.chosen and self._embargo and self._embargo.day:
            words = self._embargo.line.printed
            told = f"the day until which it was held back: {words}"
            self._record.derive("date", self._embargo.day, told)
        if self._address and self._address.doubt and dating.chosen and dating.chosen.rank is Rank.ADDRESS:
            self._record.doubt("date", self._address.doubt)
        doubt_dates(self._record, self._roles, dating)

    def doubt(self) -> None:
        """Say that the page may be no release, where it looks like none."""
        if reason := doubt_about(self._roles):
            self._record.doubt("type", reason)
            self._is_list = is_list(self._roles)
            may_be_several = self._is_list or "archive" in reason
            if may_be_several and "title" in self._record.values:
                self._record.doubt("title", "it may be the first of several headlines on the page")

    def finish(self, body: list[Line]) -> Converted:
        sha256 = self._record.values["source"]["sha256"]
        slug = make_slug(self._record.values.get("title", ""), f"tanpa-judul-{sha256[:8]}")
        self._record.values["slug"] = slug
        body = [*take_lead_picture(self._roles), *body]
        text = write_body(body)
        if missing := doubt_missing(body):
            self._record.doubt("body", missing)
        if loose := attached_files(self._page, text):
            self._record.state(
                "attachments", [*self._record.values.get("attachments", ()), *loose], "part of the source"
            )
        files = kept_files(self._page, text)
        lines = told_lines(self._page.lines, self._roles)
        return Converted(self._record.close(), text, slug, self._record.told(), lines, files)


def _by_case(texts: Iterable[str]) -> dict[str, str]:
    """Texts by themselves folded, each once as it stands first: `Siaran Pers` and `SIARAN PERS` are one."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(fold(text), text)
    return found


def _lead(body: list[Line]) -> Line:
    """The first line of running text, pictures and headings aside."""
    return next((line for line in body if line.form not in _BESIDE_TEXT and not is_caption(line)), body[0])
