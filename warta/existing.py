"""The Markdown files there are, as conversion sees them: what each came from, and which addresses are taken.

What belongs here: finding the Markdown file that a raw file has become, and telling a free address. What
does not: reading Markdown files (`warta.loading`) and writing them (`warta.conversion`,
`warta.reconversion`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from warta import urls
from warta.dates import parse_date
from warta.files_beside import changed_beside
from warta.held_later import how_held
from warta.loading import Loaded
from warta.model import Release
from warta.old_addresses import OldAddresses
from warta.places import Places
from warta.provenance import claimed_source
from warta.rawfile import RawFile
from warta.scanning import Inputs
from warta.twins import is_post_of_its_own


class Existing:
    """The Markdown files there are: which raw files they came from, and which addresses are taken."""

    def __init__(
        self,
        loaded: Loaded,
        places: Places,
        inbox: Iterable[RawFile],
        languages: Iterable[str],
        inputs: Inputs,
    ) -> None:
        """`inbox` are all raw files in the inbox, whichever of them are to be converted.

        `languages` are those that the archive's pages may be in, `inputs` all files that there are.
        """
        self._sources: dict[str, Mapping[str, Any]] = dict(loaded.sources)
        for path in {problem.path for problem in loaded.problems if problem.is_error}:
            if path in self._sources and "file" not in self._sources[path]:
                self._sources[path] = {**_claimed(path, places), **self._sources[path]}
        self._by_digest: dict[str, list[str]] = {}
        self._by_file: dict[str, list[str]] = {}
        for path, source in self._sources.items():
            if "sha256" in source:
                self._by_digest.setdefault(source["sha256"], []).append(path)
            if "file" in source:
                self._by_file.setdefault(source["file"], []).append(path)
        self._address_of: dict[str, str] = {}
        self._by_address: dict[str, str] = {}
        for release in loaded.releases:
            address = urls.release_address(release.date, release.slug)
            self._address_of[release.path] = address
            self._by_address.setdefault(address, release.path)
            for alias in loaded.outline(release.path).get("aliases", ()):
                self._by_address.setdefault(urls.alias_file(alias).removesuffix("index.html"), release.path)
        self.old_addresses = OldAddresses((urls.file_of(address) for address in self._by_address), languages)
        for page in loaded.pages:
            self.old_addresses.take(urls.file_of(urls.page_address(page.slug)))
        self._planned: set[str] = set()
        self._held_now: dict[str, str] = {}
        self._there = {raw.source: raw for raw in inbox}
        self._digests_in_inbox = {raw.digest for raw in self._there.values()}
        self._releases = {release.path: release for release in loaded.releases}
        self._inputs = inputs

    def of_bytes(self, raw: RawFile) -> str | None:
        """The Markdown file made from this raw file as it is, or from another one of the same bytes.

        None where each of those is there still and this is a post of its own.
        """
        if not raw.digest:
            return None
        for path in self._by_file.get(raw.source, ()):
            if self._sources[path].get("sha256") == raw.digest:
                return path
        once_more = None
        for path in self._by_digest.get(raw.digest, ()):
            file = self._sources[path].get("file", "")
            if not self._is_there(file, raw.digest):
                return path  # it was renamed
            if once_more is None and not is_post_of_its_own(raw, self._there[file]):
                once_more = path
        return once_more

    def note_there(self, raws: Iterable[RawFile]) -> None:
        """Note raw files that are there, wherever they lie."""
        for raw in raws:
            self._there.setdefault(raw.source, raw)

    def _is_there(self, file: str, digest: str) -> bool:
        """Whether a raw file is there, and of these bytes still."""
        return file in self._there and self._there[file].digest == digest

    def of_older_form(self, raw: RawFile, address: str = "") -> str | None:
        """The Markdown file made from an earlier form of this raw file; the first of `older_forms`."""
        return next(iter(self.older_forms(raw, address)), None)

    def older_forms(self, raw: RawFile, address: str = "") -> list[str]:
        """The Markdown files made from earlier forms of this raw file: another one may have had its name.

        None where the earlier form is still in the inbox under another name: then this file is another
        one. Outside the inbox a file's name alone says little, so the `address` that it would have must
        agree too.
        """
        paths = self._by_file.get(raw.source, [])
        if raw.in_inbox:
            return [path for path in paths if self._sources[path].get("sha256") not in self._digests_in_inbox]
        same_address = self._by_address.get(address)
        return [same_address] if same_address in paths else []

    def of_moved_to_drafts(self, raw: RawFile) -> str | None:
        """The Markdown file of a post of Jekyll that lies among the drafts now, whatever changed in it."""
        if not raw.in_inbox or "_drafts" not in PurePosixPath(raw.source).parts:
            return None
        return self._posts_gone.get(_name_of_post(raw.source))

    @cached_property
    def _posts_gone(self) -> Mapping[str, str]:
        """The Markdown files of posts of Jekyll that are in the inbox no more, by their names as drafts."""
        return {
            _name_of_post(file): paths[0]
            for file, paths in self._by_file.items()
            if "_posts/" in file and file not in self._there
        }

    def of_any_form(self, raw: RawFile) -> str | None:
        """The Markdown file made from this raw file, or from an earlier form of it in the inbox."""
        return self.of_bytes(raw) or self.of_older_form(raw)

    def is_draft(self, path: str) -> bool:
        """Whether a Markdown file is of a draft, by its last good form."""
        return path in self._releases and self._releases[path].draft

    def how_held(self, path: str) -> str:
        """How the release of a Markdown file is held: `a draft`, `under embargo`; '' where it is not."""
        release = self._releases.get(path)
        if release is None:
            return self._held_now.get(path, "")
        return how_held(release.draft, release.embargo)

    def release_at(self, path: str) -> Release | None:
        """The release at `path`, by its last good form."""
        return self._releases.get(path)

    def may_be_followed(self) -> list[str]:
        """The Markdown files whose raw file may be there under another name, in other bytes.

        An item may stand in another export, whether or not the first is there.
        """
        return [
            path
            for path, source in self._sources.items()
            if "#" in source.get("file", "")
            or ("file" in source and source.get("sha256") not in self._digests_in_inbox)
        ]

    def is_without_raw(self, path: str) -> bool:
        """Whether the raw file of a Markdown file is there no more, neither by its name nor by its bytes.

        Another one may have its name now, as is known by the bytes of that, or by its Markdown file.
        """
        source = self._sources[path]
        if source.get("sha256") in self._digests_in_inbox:
            return False
        file = source.get("file", "")
        if file not in self._there:
            return True
        of_name = (*self._by_digest.get(self._there[file].digest, ()), *self._by_file.get(file, ()))
        return any(other != path for other in of_name)

    def is_under_another_name(self, raw: RawFile, path: str) -> bool:
        """Whether the raw file of a Markdown file lies in the inbox as `raw` now, with the same bytes."""
        file = self._sources[path].get("file", raw.source)
        return raw.in_inbox and file != raw.source and not self._is_there(file, raw.digest)

    def is_there_too(self, raw: RawFile, path: str) -> bool:
        """Whether the raw file that the Markdown file `path` names is another one, with the same bytes."""
        file = self._sources[path].get("file", "")
        return file != raw.source and bool(raw.digest) and self._is_there(file, raw.digest)

    def is_changed_beside(self, raw: RawFile, path: str) -> bool:
        """Whether other files lie beside `raw` than when the Markdown file `path` was made of its bytes.

        Nothing is known where the Markdown says nothing, or says it of another raw file that is there.
        """
        before = self._sources[path].get("beside")
        if not before or not raw.in_inbox or self.is_there_too(raw, path):
            return False
        return changed_beside(raw, before, self._inputs)

    def source_of(self, path: str) -> Mapping[str, Any]:
        """The `source` of a Markdown file."""
        return self._sources[path]

    def is_free(self, date: str, slug: str, path: str) -> bool:
        """Whether a release at `path` may have this address: no other has it, nor had it before."""
        taken_by = self._by_address.get(address_of(date, slug), path)
        return taken_by == path and path not in self._planned

    def add(self, raw: RawFile, path: str, slug: str, values: Mapping[str, Any]) -> None:
        """Note a Markdown file just written, or one that would be."""
        self._planned.add(path)
        self._held_now[path] = how_held(values.get("draft", False), values.get("embargo"))
        self._by_digest.setdefault(raw.digest, []).append(path)
        self._by_file.setdefault(raw.source, []).append(path)
        self._sources[path] = {"file": raw.source, "sha256": raw.digest}
        address = address_of(values.get("date", ""), slug)
        self._by_address[address] = path
        self.old_addresses.take(urls.file_of(address))

    def note_aliases(self, path: str, aliases: Iterable[str]) -> None:
        """Note the old addresses of a Markdown file, so that no other release takes one for its own."""
        for alias in aliases:
            self._by_address.setdefault(urls.alias_file(alias).removesuffix("index.html"), path)

    def renew(self, raw: RawFile, path: str, date: str, slug: str) -> None:
        """Note that a Markdown file came anew from `raw`. Its earlier address stays taken."""
        before = self._sources[path].get("sha256", "")
        if path in self._by_digest.get(before, ()):
            self._by_digest[before].remove(path)
        self._by_digest.setdefault(raw.digest, []).append(path)
        self.note_name(raw, path)
        self._by_address[address_of(date, slug)] = path

    def note_name(self, raw: RawFile, path: str) -> None:
        """Note that `raw` is the raw file of a Markdown file, whatever that was called before."""
        file = self._sources[path].get("file", "")
        if path in self._by_file.get(file, ()):
            self._by_file[file].remove(path)
        self._by_file.setdefault(raw.source, []).append(path)
        self._sources[path] = {**self._sources[path], "file": raw.source, "sha256": raw.digest}


def _name_of_post(source: str) -> str:
    """What a draft and a post of Jekyll have in common in their names: a post begins with its day."""
    undated = re.sub(r"\d{2,4}-\d{1,2}-\d{1,2}-(?=[^/]*$)", "", source)
    return re.sub(r"(?:^|(?<=/))_(?:drafts|posts)/", "*/", undated)


def address_of(date: str, slug: str) -> str:
    """The address of a release of this written date, '' for none."""
    return urls.release_address(parse_date(date) if date else None, slug)


def _claimed(path: str, places: Places) -> dict[str, str]:
    try:
        return claimed_source((places.root / path).read_bytes())
    except OSError:
        return {}
