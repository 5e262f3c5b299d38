"""Inputs of the page of a release, its attachments, and the redirects to it.

What belongs here: where the relative addresses in a body lead, and what a release's page shows. What
does not: the body's HTML (`warta.markup`).
"""

from __future__ import annotations

import itertools
import posixpath
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from warta import urls
from warta.adopted_links import AdoptedLinks, address_on_old_site
from warta.body_pictures import BodyPictures
from warta.contents import Contents
from warta.errors import Problem, Severity
from warta.loading import is_markdown
from warta.model import Page, Release, Summary
from warta.old_places import kept_names
from warta.release_facts import ReleaseFacts, as_link
from warta.scanning import INBOX, Inputs

LAYOUT = "release.html"
MOST_RELATED = 4
# A body that refers to a page of the archive names it from its root; the root is filled in later.
ROOT = "\x00"
# What answers the address of a page.
_OWN_NAME = "index.html"


class ReleasePages:
    """Makes the pages of releases of one archive; problems found on the way are gathered."""

    def __init__(self, contents: Contents, inputs: Inputs) -> None:
        """`inputs` are the files that bodies and attachments may refer to."""
        self.problems: list[Problem] = []
        self._contents = contents
        self._inputs = inputs
        self._facts = ReleaseFacts(contents)
        self._pictures = BodyPictures(contents.pictures, inputs)
        self._adopted = AdoptedLinks((*contents.archive.releases, *contents.archive.withheld))
        self._secret = {
            _beside_file(held.release.path, item["file"])
            for held in contents.archive.hidden
            if held.why == "embargo"
            for item in held.release.fields.get("attachments", ())
            if "file" in item
        }

    def pages(self, release: Release) -> Iterator[Page]:
        """The page of a release, the files beside it, and its redirects."""
        summary = self._contents.archive.summaries[release.path]
        if release.stands_alone:
            yield self.page_alone(summary)
            yield from self.from_copies(summary)
            return
        language = self._contents.page_language(release.language)
        path = urls.file_of(summary.url)
        # Where it leads depends on other files, and what is wrong with that must be known before rendering.
        beside: dict[str, str] = {}
        inputs_now = self._inputs_of(release, summary, language, beside)
        yield Page(path, LAYOUT, inputs_now, language, release.path)
        yield from self._copies(release, summary.url, beside)
        for alias in release.fields.get("aliases", ()):
            yield self._redirect(urls.alias_file(alias), release, summary, language)
        yield from self.from_copies(summary)

    def page_alone(self, summary: Summary) -> Page:
        """The page of a release that refers to no other file; what it shows is made when it is asked for."""
        release = summary.of
        language = self._contents.page_language(release.language)
        inputs = partial(self._inputs_of, release, summary, language, {})
        basis = self._basis(release, summary, language)
        return Page(urls.file_of(summary.url), LAYOUT, inputs, language, release.path, basis=basis)

    def _basis(self, release: Release, summary: Summary, language: str) -> str:
        """All that the inputs of a release that stands alone go by, beside what every page may go by."""
        archive = self._contents.archive
        around = (
            f"{other.path}\0{self._contents.mark(other)}" if other else ""
            for other in (*archive.around(summary.path), *archive.related_to(summary.path))
        )
        terms = self._contents.terms(summary, language)
        also = (archive.summaries[path] for path in archive.duplicates.also.get(summary.path, ()))
        names = (f"{self._contents.mark(other)}{self._contents.terms(other, language)}" for other in also)
        standing = archive.standing_mark(release)
        return "\0".join([summary.url, release.content, standing, terms, *around, *names])

    def _inputs_of(
        self, release: Release, summary: Summary, language: str, beside: dict[str, str]
    ) -> dict[str, Any]:
        """The inputs of the page of a release; `beside` takes the files that are published beside it."""
        body = self._body(release, language, beside)
        attachments = [
            self._attachment(release, item, beside, language)
            for item in release.fields.get("attachments", ())
        ]
        return {
            "page": self._facts.page(release, summary, language),
            "release": self._facts.facts(release, summary, language),
            "attachments": [item for item in attachments if item],
            "body": {**body, "abbreviations": self._facts.expansions(release, summary)},
            **self._facts.neighbours(summary),
            "related": self._related(release),
            "standing": self._contents.archive.standing(release),
        }

    def from_copies(self, summary: Summary) -> Iterator[Page]:
        """Redirects from the addresses of copies, present and old, to what is published in their place."""
        copies = self._contents.archive.copies.get(summary.path)
        if not copies:
            return
        language = self._contents.page_language(summary.language)
        own = urls.file_of(summary.url)
        for copy in copies:
            address = urls.release_address(copy.date, copy.slug)
            files = (urls.file_of(address), *map(urls.alias_file, copy.fields.get("aliases", ())))
            yield from (self._redirect(file, copy, summary, language) for file in files if file != own)

    def static_page(self, page: Release) -> Iterator[Page]:
        """A page of `content/pages/`, and the files beside it."""
        address = urls.page_address(page.slug)
        language = self._contents.page_language(page.language)
        beside: dict[str, str] = {}
        inputs = {
            "page": self._contents.page(
                title=page.title,
                address=address,
                kind="page",
                language=language,
                description=page.summary or page.title,
                once=True,
            ),
            "body": self._body(page, language, beside),
            "standing": self._contents.archive.standing(page),
        }
        yield Page(urls.file_of(address), "page.html", inputs, language, page.path)
        yield from self._copies(page, address, beside)

    def _body(self, release: Release, language: str, beside: dict[str, str]) -> dict[str, Any]:
        """What a page is told of a text; `beside` takes the files that the text refers to."""
        addresses = [self._resolve(release, ref, line, beside) for ref, line in release.refs]
        words = self._contents.catalogues[language]
        images = () if release.stands_alone else release.details().images
        for number in images:
            self._look_at_picture(release, number)
            if "://" in (addresses[number] or ""):
                addresses[number] = None  # it would tell its host who reads
        return {
            "digest": release.body,
            "nonce": release.nonce,
            "addresses": addresses,
            "pictures": self._pictures.shown(addresses, images, beside, words),
        }

    def _look_at_picture(self, release: Release, number: int) -> None:
        """Tell what is wrong with a picture that a text shows."""
        ref, line = release.refs[number]
        source = self._source_of(release, ref)
        if source and (trouble := self._pictures.trouble(source)):
            self.problems.append(Problem(release.path, line, *trouble, severity_of_reference(release)))

    def _copies(self, release: Release, address: str, beside: Mapping[str, str]) -> Iterator[Page]:
        details = release.details()
        refs = (details.refs[number][0] for number in details.images)
        images = {source for ref in refs if (source := self._source_of(release, ref))}
        yield from self._pictures.pages(address, release.path, beside, images)

    def _related(self, release: Release) -> list[dict[str, Any]]:
        """Related releases: those that the release names, then the earlier ones most akin to it."""
        links: dict[str, dict[str, Any]] = {}
        for path in release.fields.get("related", ()):
            link = self._facts.link(path)
            if link:
                links[link["address"]] = link
            elif f"content/releases/{path}" not in self._inputs.files:
                self._warn(
                    release, "related", f"related: there is no content/releases/{path}", "correct the path"
                )
        for summary in self._contents.archive.related_to(release.path):
            links.setdefault(summary.url, as_link(summary))
        return list(links.values())[: max(MOST_RELATED, len(release.fields.get("related", ())))]

    def _attachment(
        self, release: Release, item: Mapping[str, str], beside: dict[str, str], language: str
    ) -> dict[str, Any] | None:
        if "file" not in item:  # elsewhere, or only named by the source
            address = item.get("url")
            title = item.get("title", address)
            return {"title": title, "address": address, "size": None, "size_label": "", "ending": ""}
        source = self._file_of(release, item["file"])
        if source is None:
            message = f"attachments: there is no file {item['file']!r} beside this file"
            line = release.lines.get("attachments")
            self.problems.append(
                Problem(release.path, line, message, "correct the path, relative to this file")
            )
            return None
        if self._is_secret(release, source, release.lines.get("attachments")):
            return None
        name = self._beside(release, source, beside)
        size = self._pictures.size(source)
        return {
            "title": item.get("title", posixpath.basename(source)),
            "address": f"{self._contents.archive.summaries[release.path].url}{quote(name)}",
            "size": size,
            "size_label": self._contents.catalogues[language].file_size(size),
            "ending": posixpath.splitext(source)[1].removeprefix(".").upper(),
        }

    def _resolve(self, release: Release, ref: str, line: int, beside: dict[str, str]) -> str | None:
        """Where an address in a body leads; None where it must not lead anywhere."""
        if ref.startswith(("http://", "https://")):
            return self._on_own_site(release, ref)
        path, mark, fragment = ref.partition("#")
        if path.startswith("/") and not release.post:
            return f"{ROOT}{_file_address(path)}{mark}{fragment}"
        source = self._source_of(release, ref)
        if release.post and (source is None or is_markdown(source)):
            source = self._adopted.find(release, path)
        if source is None:
            elsewhere = address_on_old_site(release, ref)
            message = f"the text refers to {ref!r}, which is not there"
            hint = "correct the address, relative to this file"
            if elsewhere:
                hint = f"as it stands it leads to {elsewhere}; correct it where that is gone"
            self.problems.append(Problem(release.path, line, message, hint, severity_of_reference(release)))
            return elsewhere
        if is_markdown(source):
            return self._address_of_markdown(source, f"{mark}{fragment}")
        if self._is_secret(release, source, line):
            return None
        return quote(self._beside(release, source, beside)) + mark + fragment

    def _source_of(self, release: Release, ref: str) -> str | None:
        """The input file that an address in a text leads to, so that all who ask take the same for it."""
        path = ref.partition("#")[0].partition("?")[0]
        is_of_root = path.startswith("/")
        if "://" in path or (is_of_root and not release.post):
            return None
        # On its own site an address began at the site's root; here its files lie beside the release.
        name = unquote(path).lstrip("/" * is_of_root)
        source = self._file_of(release, name)
        if source is None and release.post and not is_of_root:
            source = self._kept(release, name)
        return source

    def _on_own_site(self, release: Release, ref: str) -> str | None:
        """Where a whole address leads that was of the release's old site: to what it has become, or there."""
        parts = urlsplit(ref)
        target = None if parts.query else self._adopted.find(release, parts.path)
        if target is None:
            return ref
        return self._address_of_markdown(target, f"#{parts.fragment}" * bool(parts.fragment))

    def _is_secret(self, release: Release, source: str, line: int | None) -> bool:
        """Whether a file belongs to a release under embargo, which is then told."""
        if source not in self._secret:
            return False
        message = f"{source} is attached to a release under embargo, so it is not published with this one"
        hint = "wait for the embargo to end, or attach another file"
        self.problems.append(Problem(release.path, line, message, hint, Severity.WARNING))
        return True

    def _address_of_markdown(self, source: str, fragment: str) -> str | None:
        summary = self._contents.archive.summary_of(source)
        if summary:
            return f"{ROOT}{urls.file_of(summary.url)}{fragment}"
        for page in self._contents.static_pages:
            if page.path == source:
                return f"{ROOT}{urls.file_of(urls.page_address(page.slug))}{fragment}"
        return None  # a draft or an embargoed release: the words stay, nothing leads there

    def _file_of(self, release: Release, path: str) -> str | None:
        """The input file that a path relative to a release names."""
        name = _beside_file(release.path, path)
        is_input = name in self._inputs.files and name.startswith("content/") and not name.startswith(INBOX)
        return name if is_input else None

    def _kept(self, release: Release, path: str) -> str | None:
        """The file of an adopted post that its release keeps by the name that its old site had for it."""
        names = kept_names(path, release.post, release.old_addresses)
        return next(filter(None, (self._file_of(release, name) for name in names)), None)

    def _beside(self, release: Release, source: str, beside: dict[str, str]) -> str:
        """The address of a file relative to the page that it is published beside."""
        if source in beside:
            return beside[source]
        relative = posixpath.relpath(source, posixpath.dirname(release.path))
        name = "/".join(part for part in relative.split("/") if part != "..")
        # Case does not tell addresses apart, and one of them is the page's own.
        taken = {_OWN_NAME, *(other.casefold() for other in beside.values())}
        stem, ending = posixpath.splitext(name)
        for number in itertools.count(2):
            if name.casefold() not in taken:
                break
            name = f"{stem}-{number}{ending}"
        if number > 2:
            message = f"{source} is published as {name!r}: another file, or the page itself, has its name"
            hint = "give the file another name, and write that where it is named"
            self.problems.append(Problem(release.path, None, message, hint, Severity.WARNING))
        beside[source] = name
        return name

    def _redirect(self, file: str, release: Release, summary: Summary, language: str) -> Page:
        words = self._contents.catalogues[language]
        inputs = {
            "page": self._contents.page(
                title=words.text("moved_title"),
                address=summary.url,
                kind="redirect",
                language=language,
                once=True,
            ),
            "target": as_link(summary),
        }
        return Page(file, "redirect.html", inputs, language, release.path)

    def _warn(self, release: Release, field: str, message: str, hint: str) -> None:
        line = release.lines.get(field)
        self.problems.append(Problem(release.path, line, message, hint, Severity.WARNING))


def severity_of_reference(source: Release) -> Severity:
    """How much a reference to what is not there weighs: in a text as it was found, it was so before."""
    return Severity.WARNING if "sha256" in source.fields.get("source", {}) else Severity.ERROR


def _beside_file(path: str, file: str) -> str:
    """The input file that `file`, relative to the Markdown file at `path`, names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), file))


def _file_address(path: str) -> str:
    address = path.lstrip("/")
    return urls.file_of(address) if not address or address.endswith("/") else address
