"""Which of the forms of input a raw file is of, and its reading by that form's rules.

What belongs here: the endings of each form, and the choice among them by what a file holds. What does not:
the forms themselves (`warta.intake.release` for text and pages, `warta.intake.adopted_post`,
`warta.intake.feed_entry`, and the modules of office files).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from warta.intake.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.decode import Refused
from warta.intake.feed_context import Context
from warta.intake.post_site import ELEVENTY, PELICAN, Site
from warta.intake.release import read_release
from warta.tags import Vocabulary

TEXT_ENDINGS = frozenset({".txt", ".text"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
SAVED_ENDINGS = frozenset({".mhtml", ".mht"})
POST_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
FEED_ENDINGS = frozenset({".xml", ".rss", ".atom", ".rdf"})
OFFICE_ENDINGS = frozenset({".docx", ".odt", ".pdf", ".eml"})
ARCHIVE_ENDINGS = frozenset({".zip"})
ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS | SAVED_ENDINGS | POST_ENDINGS | OFFICE_ENDINGS
# What is no release itself, but holds some.
CONTAINERS = FEED_ENDINGS | ARCHIVE_ENDINGS

# Forms in which people write texts too, none of which is read.
_UNREAD = {
    "Org": (".org",),
    "reStructuredText": (".rst", ".rest"),
    "AsciiDoc": (".adoc", ".asciidoc", ".asc"),
    "Markdown with programs in it": (".mdx",),
    "Textile": (".textile",),
    "a page of Lektor": (".lr",),
    "a template": (".njk", ".liquid", ".haml", ".pug", ".slim", ".hbs", ".ejs", ".erb"),
    "a text of TeX": (".tex",),
    "a page of a wiki": (".wiki", ".mediawiki", ".creole"),
    "a notebook": (".ipynb", ".rmd", ".qmd"),
}
_NAME_OF = {ending: name for name, endings in _UNREAD.items() for ending in endings}

# What helps with other forms, by their endings.
_CURES = {
    "pack it again as .zip": (".gz", ".tgz", ".tar", ".bz2", ".xz", ".7z", ".rar", ".zst"),
    "save each of its mails by itself, as .eml": (".mbox", ".mbx", ".pst"),
    "open it in a mail program and save it as .eml": (".msg", ".oft"),
    "turn it into Markdown or .docx, for one with pandoc": (".epub", ".mobi", ".fb2"),
    "export it as RSS or Atom, or turn its posts into Markdown files": (".json", ".feed", ".jsonl", ".opml"),
    "save what is a release in it as .docx or .pdf": (
        *(".xlsx", ".xls", ".ods", ".pptx", ".ppt", ".odp", ".key"),
    ),
    "open the mail in Outlook, and save its text and its attachments": (".dat",),
    "open it in an office program and save it as .docx or .odt": (
        *(".doc", ".rtf", ".wpd", ".pages", ".wps", ".dot", ".docm"),
    ),
}
_CURE_OF = {ending: cure for cure, endings in _CURES.items() for ending in endings}


def cure_of(ending: str) -> str:
    """How a file with this ending, which is not read, comes into a form that is."""
    return _CURE_OF.get(ending, "save the page (.html) or its text (.txt)")


def why_unread(ending: str) -> str:
    """What a file with this ending is, where people write texts in that form and it is not read; '' else."""
    return f"is {_NAME_OF[ending]} ({ending}), a form that is not read" if ending in _NAME_OF else ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a raw file: the site that a post is from, the export that an item is of.

    `beside` gives the bytes of a file by its path relative to this one, None where there is none.
    """

    site: Site = field(default_factory=Site)
    export: Context | None = None
    beside: Callable[[str], bytes | None] = lambda _: None


def read_form(
    data: bytes, file: str, finder: AgencyFinder, vocabulary: Vocabulary, around: Surroundings
) -> Converted:
    """The raw release `data`, of whatever form; `file` is the name to keep as its source.

    Raises Refused where it holds no release.
    """
    if around.export:
        from warta.intake.feed_entry import read_item

        return read_item(data, file, around.export, finder, vocabulary)
    ending = PurePath(file).suffix.lower()
    is_of_pelican = ending in PAGE_ENDINGS and around.site.generator == PELICAN and _has_fields(data)
    is_without_head = ending in PAGE_ENDINGS and around.site.generator == ELEVENTY and not _is_page(data)
    if (
        ending in POST_ENDINGS
        or is_of_pelican
        or is_without_head
        or (ending in PAGE_ENDINGS | TEXT_ENDINGS and _is_post(data))
    ):
        from warta.intake.adopted_post import read_post

        if data.startswith((b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
            raise Refused("is no Markdown, but a file of another kind", "give it its right ending")
        return read_post(data, file, around.site, finder, vocabulary, around.beside)
    return read_release(data, file, finder, vocabulary, around.beside)


def _has_fields(page: bytes) -> bool:
    from warta.intake.pelican_page import has_fields

    return has_fields(page)


def _is_page(data: bytes) -> bool:
    """Whether HTML is a whole page, and no piece that its site puts into one."""
    return re.search(rb"<(?:!doctype|html|head|body)\b", data[:4_000], re.IGNORECASE) is not None


def _is_post(data: bytes) -> bool:
    """Whether a page or a text begins with front matter."""
    if not data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"---", b"+++")):
        return False
    from warta.intake.adopted_post import is_post

    return is_post(data)
