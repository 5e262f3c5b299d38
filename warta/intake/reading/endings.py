"""The endings of names by which forms of raw files are known, and what helps with those that are not read.

What belongs here: one list of endings a form, and the names of folders that browsers save beside a page. What
does not: telling forms by what a file holds (`warta.intake.forms`, `warta.intake.reading.decode`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

TEXT_ENDINGS = frozenset({".txt", ".text"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
SAVED_ENDINGS = frozenset({".mhtml", ".mht", ".webarchive"})
POST_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
FEED_ENDINGS = frozenset({".xml", ".rss", ".atom", ".rdf"})
OFFICE_ENDINGS = frozenset({".docx", ".odt", ".pdf", ".eml"})
ARCHIVE_ENDINGS = frozenset({".zip"})
ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS | SAVED_ENDINGS | POST_ENDINGS | OFFICE_ENDINGS
# What is no release itself, but holds some.
CONTAINERS = FEED_ENDINGS | ARCHIVE_ENDINGS

# What a browser saves beside a page lies in a folder of the page's name with one of these behind it, by the
# language of the system; file managers know them all, and move and delete such a folder with its page.
COMPANIONS = tuple(
    """
    _files .files -Dateien _fichiers _bestanden _file _archivos -filer _tiedostot _pliki _soubory _elemei
    _ficheiros _arquivos _dosyalar _datoteke _fitxers _failid _fails _bylos _fajlovi _fitxategiak _berkas
    """.split()
)
_IN_COMPANION = re.compile(
    rf"(?:^|/)((?:[^/]+)(?:{'|'.join(map(re.escape, COMPANIONS))})/[^/]+)$", re.IGNORECASE
)

# What is in such a folder and is never a release: pictures, styles, scripts, and the frames of a page.
_SAVED_WITH_PAGE = re.compile(
    r"(?:\.(?:css|js|jpe?g|png|gif|svg|webp|avif|ico|woff2?|ttf|download)|/saved_resource[^/]*\.html?)\Z",
    re.IGNORECASE,
)

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


def in_companion(path: str) -> str:
    """What of the path of a file stands in the folder that a browser saved beside a page; '' for none."""
    found = _IN_COMPANION.search(path.partition("?")[0])
    return found[1] if found else ""


def without_companions(names: Sequence[str]) -> Iterator[str]:
    """The names of files but those that a browser saved beside a page: its pictures, styles and scripts."""
    pages = {name.rpartition(".")[0] for name in names if PurePosixPath(name).suffix.lower() in PAGE_ENDINGS}
    for name in names:
        folders = [str(folder) for folder in PurePosixPath(name).parents]
        stems = {folder.removesuffix(end) for folder in folders for end in COMPANIONS if folder.endswith(end)}
        if not stems & pages:
            yield name


def is_of_lost_page(name: str) -> bool:
    """Whether a browser saved a file with a page that is not beside its folder: renamed, moved or deleted."""
    return bool(_SAVED_WITH_PAGE.search(name)) and any(
        folder.endswith(COMPANIONS) for folder in PurePosixPath(name).parts[:-1]
    )


def cure_of(ending: str) -> str:
    """How a file with this ending, which is not read, comes into a form that is."""
    return _CURE_OF.get(ending, "save the page (.html) or its text (.txt)")


def why_unread(ending: str) -> str:
    """What a file with this ending is, where people write texts in that form and it is not read; '' else."""
    return f"is {_NAME_OF[ending]} ({ending}), a form that is not read" if ending in _NAME_OF else ""
