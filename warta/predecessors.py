"""The Markdown file that a raw file became before both its name and its bytes changed.

What belongs here: finding it among those whose own raw file is there no more, whether it is surely the same
release or only likely, and what is noted of one that is likely. What does not: a raw file whose name or whose
bytes stayed (`warta.existing`), whether two forms are of one release (`warta.identity`), and renewing a
Markdown file (`warta.reconversion`).

Surely the same is what agrees as two forms of one release do, and has besides the same item of the same
site, the same old address, the same name in another folder, or title, day and nearly all words. A site may
have moved to another domain: then its items are known by their numbers and paths. What is only likely stays a
release of its own, which is told; where one of the two is held, it is published under no name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from warta.differences import Form, form_of
from warta.errors import Problem
from warta.existing import Existing
from warta.held_later import is_held, is_held_later, is_public
from warta.identity import NEARLY_ALL, Agreement, agreement_of, titles_agree
from warta.inheritance import LIKELY
from warta.moved_sites import is_item_of_moved_site, is_on_other_host, stands_at_same_path
from warta.outcomes import Outcome, Status
from warta.places import Places
from warta.rawfile import RawFile
from warta.title_index import TitleIndex

_SCHEME = re.compile(r"(?:https?:)?//(?:www\.)?", re.IGNORECASE)
_NO_FORM = Form({}, "")


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A Markdown file that a raw file is likely, or surely, another form of; `form` is what stands there.

    `file` is the name of its raw file, `is_kept_back` says that it is held, or that its agency took it back.
    """

    path: str
    file: str
    form: Form
    is_sure: bool
    is_kept_back: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is public, and nobody decided that it be."""
        return is_public(self.form.values) and self.form.values.get("draft") is not False

    def is_held_by(self, values: Mapping[str, Any]) -> bool:
        """Whether it is public, and a raw file with the fields `values` holds it now."""
        return is_held_later(self.form.values, values)


class Predecessors:
    """The Markdown files of an archive, as a raw file may have become one under another name."""

    def __init__(self, existing: Existing, places: Places) -> None:
        self._existing = existing
        self._places = places
        self._forms: dict[str, Form] = {}
        self._titles: dict[str, TitleIndex] = {}
        self._by: defaultdict[str, list[str]] = defaultdict(list)
        for path in existing.may_be_followed():
            for key in self._keys_of(path):
                self._by[key].append(path)

    def add(self, raw: RawFile, path: str) -> None:
        """Note what an item has just become: another export may hold it in another form."""
        if key := _item_of(raw):
            self._by[f"#{key}"].append(path)

    def is_of(self, path: str, form: Form) -> bool:
        """Whether the Markdown file `path` and a raw file read as `form` are one release."""
        return agreement_of(self._form(path), form).is_one_release

    def find(self, raw: RawFile, form: Form, named: Sequence[str] = ()) -> Predecessor | None:
        """The Markdown file that `raw`, which now reads as `form`, was before; None where nothing says so.

        `named` are those that its name tells and its contents do not: then names were exchanged, and that of
        the file looked for may be taken as well.
        """
        found = [
            self._judged(path, raw, form, may_be_there=bool(named))
            for path in sorted(self._candidates(raw, form))
            if path not in named
        ]
        likely = [item for item in found if item]
        sure = [item for item in likely if item.is_sure]
        if len(sure) > 1:
            of_name = [item for item in sure if _name_of(item.file) == _name_of(raw.source)]
            sure = of_name or sure
        if len(sure) == 1:
            return sure[0]
        if named:
            return None
        return next((replace(item, is_sure=False) for item in likely), None)

    def of_item(self, raw: RawFile) -> Predecessor | None:
        """The Markdown file of an item that another export had: found by its number and its site alone."""
        for path in self._by.get(f"#{_item_of(raw)}", ()):
            form = self._form(path)
            if _is_of_site_of(raw, form) or is_item_of_moved_site(raw, form):
                return self._found(path, form, is_sure=self._existing.is_without_raw(path))
        return None

    def _keys_of(self, path: str) -> Iterator[str]:
        """By what a Markdown file is found."""
        file = self._file_of(path)
        yield f"/{_name_of(file)}"
        if "#" in file:
            yield f"#{file.partition('#')[2]}"
        if release := self._existing.release_at(path):
            day = release.date.iso[:10] if release.date else ""
            yield f"{day}:"
            yield f"={_folded(release.title)}|{day}"
            yield from (f"@{_plain(address)}" for address in release.old_addresses)
            if day:
                yield f"={_folded(release.title)}"
            if day and (release.draft or release.embargo or release.withdrawn is not None):
                yield f"!{day}"

    def _candidates(self, raw: RawFile, form: Form) -> set[str]:
        """The Markdown files that have something in common with a raw file that reads as `form`."""
        if not self._by or not raw.in_inbox:
            return set()
        title, day = str(form.values.get("title", "")), str(form.values.get("date", ""))[:10]
        keys = [f"={_folded(title)}|{day}", f"={_folded(title)}{'|' * bool(day)}", f"!{day}"]
        keys.append(f"#{_item_of(raw)}" if raw.span else f"/{_name_of(raw.source)}")
        keys += [f"@{_plain(address)}" for address in form.values.get("aliases", ())]
        return {
            *self._titles_of(day).agreeing(title),
            *(path for key in keys for path in self._by.get(key, ())),
        }

    def _titles_of(self, day: str) -> TitleIndex:
        """The titles of the Markdown files of one day, or of none; put together when first asked for."""
        if day not in self._titles:
            releases = ((path, self._existing.release_at(path)) for path in self._by.get(f"{day}:", ()))
            self._titles[day] = TitleIndex({path: release.title for path, release in releases if release})
        return self._titles[day]

    def _judged(self, path: str, raw: RawFile, form: Form, *, may_be_there: bool) -> Predecessor | None:
        file, is_alone = self._file_of(path), self._existing.is_without_raw(path)
        has_number = _has_number_of(raw, file)
        was = self._form(path)
        is_item = has_number and _is_of_site_of(raw, was)
        is_elsewhere = is_on_other_host(was, form) and _may_be_moved(was, form, has_number=has_number)
        if not (is_alone or may_be_there or is_item or is_elsewhere):
            return None
        agreement = agreement_of(was, form)
        is_moved = is_elsewhere and _is_moved(was, form, agreement, has_number=has_number)
        if not (is_alone or may_be_there or is_item or is_moved):
            return None
        has_address = is_moved or bool(_addresses(was) & _addresses(form))
        has_name = not raw.span and _name_of(file) == _name_of(raw.source)
        says_all = _says_all(agreement) and _is_of_one_kind(raw, file)
        has_place = is_item or has_address or (has_name and agreement.day is not False)
        is_sure = says_all or (agreement.is_one_release and has_place and is_alone)
        found = self._found(path, was, is_sure=is_sure)
        if is_sure or is_item or (has_address and _says_some(agreement)):
            return found
        is_likely = _is_likely(agreement, has_name=has_name, is_held=found.is_kept_back)
        return found if is_likely and is_alone else None

    def _found(self, path: str, form: Form, *, is_sure: bool) -> Predecessor:
        values = form.values
        is_kept_back = self._existing.is_draft(path) or "withdrawn" in values
        is_kept_back |= bool(values) and not is_public(values)
        return Predecessor(path, self._file_of(path), form, is_sure, is_kept_back)

    def _file_of(self, path: str) -> str:
        return str(self._existing.source_of(path)["file"])

    def _form(self, path: str) -> Form:
        if path not in self._forms:
            try:
                self._forms[path] = form_of((self._places.root / path).read_bytes())
            except OSError:
                self._forms[path] = _NO_FORM
        return self._forms[path]


def noted(values: Mapping[str, Any], predecessor: Predecessor) -> dict[str, Any]:
    """The fields of a new release, with what is to be said of the one that it likely is; held as that is."""
    was, path = predecessor.form.values, predecessor.path
    review = list(values.get("review", ()))
    if predecessor.is_kept_back and not is_held(values):
        how = "withdrawn" if "withdrawn" in was else "held"
        reason = f"{LIKELY}{path}, which is {how}; remove `draft` to publish it"
        return {**values, "draft": True, "review": [*review, {"field": "draft", "reason": reason}]}
    reason = (
        f"{LIKELY}{path} (from {predecessor.file}); where it is, delete this file, and write the name of its "
        "raw file under `source` there"
    )
    return {**values, "review": [*review, {"field": "source", "reason": reason}]}


def still_public(raw: RawFile, predecessor: Predecessor) -> Outcome:
    """What comes of a raw file that is held, and is likely what became a file that is public."""
    path = predecessor.path
    message = f"is held back by its source, and is likely another form of {path}, which is public"
    hint = (
        f"write `draft: true` in {path}, or `draft: false` where it is to stay public; where an older export "
        "is there too, take that out"
    )
    problem = Problem(raw.name, None, message, hint)
    return Outcome(raw.name, Status.CHANGED, path, problem=problem, reasons=(message,))


def _may_be_moved(was: Form, form: Form, *, has_number: bool) -> bool:
    """Whether two hosts have something at one path, or under one number and one title.

    Numbers alone are asked often: another site has the same, and the texts are long.
    """
    if stands_at_same_path(was, form):
        return True
    titles = (str(values.get("title", "")) for values in (was.values, form.values))
    return has_number and titles_agree(*titles) is True


def _is_moved(was: Form, form: Form, agreement: Agreement, *, has_number: bool) -> bool:
    """Whether what two hosts have at one path, or under one number, may be one release that moved.

    Two agencies may share a post, and the numbers of all sites begin with 1.
    """
    if has_number and agreement.title is True and agreement.day is True and agreement.is_one_release:
        return True
    is_of_one = was.values.get("agency") == form.values.get("agency")
    return (
        is_of_one and stands_at_same_path(was, form) and (agreement.is_one_release or agreement.title is True)
    )


def _says_all(agreement: Agreement) -> bool:
    """Whether title, day and nearly all words of both agree, and nothing differs."""
    is_named = agreement.title is True and agreement.day is True
    return is_named and agreement.number is not False and agreement.share_of_both >= NEARLY_ALL


def _says_some(agreement: Agreement) -> bool:
    return agreement.is_one_release or agreement.title is True or agreement.day is True


def _is_likely(agreement: Agreement, *, has_name: bool, is_held: bool) -> bool:
    """Whether enough agrees to ask a person; of one that is held less will do."""
    if agreement.day is False:
        return agreement.is_one_release
    says_title_or_day = agreement.title is True or agreement.day is True
    if is_held and agreement.title is True and agreement.day is True:
        return True
    return says_title_or_day and (has_name or agreement.is_one_release)


def _is_of_one_kind(raw: RawFile, file: str) -> bool:
    """Whether a raw file has the form that the one named `file` had."""
    return not raw.span and "#" not in file and PurePosixPath(file).suffix.lower() == raw.ending


def _item_of(raw: RawFile) -> str:
    """By what an item is known in every export of its site; '' for what only counts the items of one."""
    key = raw.source.partition("#")[2] if raw.span else ""
    is_count = key.isdigit() and not (raw.export and raw.export.kind == "wordpress")
    return "" if is_count else key


def _has_number_of(raw: RawFile, file: str) -> bool:
    """Whether an item goes by the number of that which was named `file`."""
    key = _item_of(raw)
    return bool(key) and file.endswith(f"#{key}")


def _is_of_site_of(raw: RawFile, was: Form) -> bool:
    """Whether an item is of the site that the release of a Markdown file stood at."""
    site = _plain(raw.export.url) if raw.export else ""
    return bool(site) and _is_below(_url_of(was), site)


def _is_below(url: str, site: str) -> bool:
    return url == site or url.startswith(f"{site}/")


def _addresses(form: Form) -> set[str]:
    """The addresses at which its site had a release; that of the site itself is none."""
    urls = {*map(_plain, form.values.get("aliases", ())), _url_of(form)}
    return {url for url in urls if "/" in url.lstrip("/") or url.startswith("/")} - {"", "/"}


def _url_of(form: Form) -> str:
    return _plain(str(form.values.get("source", {}).get("url", "")))


def _plain(address: str) -> str:
    """An address as compared: without what changes when a site moves to another scheme."""
    return _SCHEME.sub("", address).rstrip("/").casefold()


def _name_of(source: str) -> str:
    """The name by which a raw file is known wherever it lies: of an index that of its folder, too."""
    path = PurePosixPath(source)
    return f"{path.parent.name}/{path.name}" if path.stem.split(".")[0] == "index" else path.name


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
