"""The sites that raw files are from: finding each by its settings, and what of it is no post.

What belongs here: which folder is a site's, which files of it hold rules for its posts, and why a file among
posts is left out. What does not: what settings say (`warta.intake.posts.post_site`), what they give to posts
(`warta.intake.posts.post_inherited`) and finding raw files (`warta.rawfiles`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from warta.intake.posts.docs_site import DOCUSAURUS, MKDOCS
from warta.intake.posts.hugo_cascade import of_broken_section, of_section
from warta.intake.posts.hugo_settings import PARTS
from warta.intake.posts.post_authors import is_of_authors, names_in_file
from warta.intake.posts.post_head import read_head
from warta.intake.posts.post_inherited import (
    DATA_ENDINGS,
    Inherited,
    ignored_by_eleventy,
    of_data,
    of_zola,
)
from warta.intake.posts.post_kind import names_news
from warta.intake.posts.post_shortcodes import is_of_theme, shortcode_of
from warta.intake.posts.post_site import (
    ELEVENTY,
    HUGO,
    JEKYLL,
    SETTINGS,
    Site,
    is_settings,
    read_site,
    values_in,
    with_data,
)
from warta.intake.reading.decode import Refused
from warta.intake.reading.endings import (
    ARCHIVE_ENDINGS,
    FEED_ENDINGS,
    OFFICE_ENDINGS,
    PAGE_ENDINGS,
    POST_ENDINGS,
    why_unread,
)
from warta.intake.states.post_dates import date_in_name
from warta.pictures import ENDINGS as PICTURES
from warta.rawfile import RawFile, Trouble

# Folders of a site that hold its looks and its programs, and no texts.
_NO_TEXTS = frozenset(
    """
    _layouts _includes _sass _data _site _plugins layouts themes archetypes node_modules
    """.split()
)
# These may be names of anything where no settings show that they are a site's.
_NO_TEXTS_OF_SITE = frozenset("vendor public i18n resources assets static data scripts docs".split())
# Bytes; longer ones are none that show a piece of a text.
LONGEST_TEMPLATE = 40_000
_POSTS = frozenset({"_posts", "_drafts"})
_SECTION = re.compile(r"(?:^|/)_index(?:\.[a-z-]{2,5})?\.(?:md|markdown|html)$")

_BUNDLE = re.compile(r"/index(?:\.[a-zA-Z-]{2,7})?\.(?:md|markdown|html)$")
_ABOUT_SITE = re.compile(r"(?:src/)?_data/(site|metadata|meta|settings|config)\.(?:json|ya?ml|toml)")
_PROGRAM_OF_DATA = re.compile(r"\.11tydata\.[cm]?js$")
_ABOUT_THE_SITE = frozenset(
    "readme license licence contributing changelog code_of_conduct security authors history todo".split()
)

# The folder of texts, as the settings of Eleventy plainly state it (https://www.11ty.dev/docs/config/).
_INPUT = re.compile(r"\binput\s*:\s*[\"'`]([\w./-]{1,100})[\"'`]")
_READ_ME = re.compile(r"README[-_.]")


def with_sites(raws: Sequence[RawFile], names: Iterable[str], read: Callable[[str], bytes]) -> list[RawFile]:
    """The raw files of one place, each with its site; what of a site is no post is left out.

    `names` are the paths of all files there, relative to it, as `raw.source` begins; `read` gives the bytes
    of one.
    """
    names = list(names)
    sites = _sites(names, read)
    folders = {_top(name) for name in names if PurePosixPath(name).suffix.lower() in POST_ENDINGS}
    return [_placed(raw, sites, folders) for raw in raws]


def _placed(raw: RawFile, sites: Mapping[str, Site], folders: set[str]) -> RawFile:
    site = next((sites[root] for root in _roots(raw.source) if root in sites), None)
    if site and (why := site.trouble.get(raw.source)):
        hint = "mend them: what they say of addresses and of what is not to be published is not known"
        return replace(raw, trouble=Trouble(f"holds settings that {why}", hint))
    path = PurePosixPath(raw.source.removeprefix(site.root if site else ""))
    left = _why_left(raw, path, site, is_among_posts=bool(_top(raw.source)) and _top(raw.source) in folders)
    if not (site or left):
        return raw
    holder = raw.holder or f"{raw.name.removesuffix(raw.source)}{_top(raw.source)}/"
    return replace(raw, site=site or raw.site, left=raw.left or left, holder=holder if left else raw.holder)


def _why_left(raw: RawFile, path: PurePosixPath, site: Site | None, *, is_among_posts: bool) -> str:
    """Why a file among posts is none; '' where it may be one, or lies alone."""
    below = str(path).removeprefix(f"{site.texts}/") if site and site.texts else str(path)
    folders = set(PurePosixPath(below).parts[:-1])
    if not (site or is_among_posts):
        return ""
    if not raw.can_be_read and raw.ending not in FEED_ENDINGS | ARCHIVE_ENDINGS:
        if _PROGRAM_OF_DATA.search(path.name) and site and site.generator == ELEVENTY:
            return "is a program that gives fields to posts; only plain objects in it are read"
        kept = "; posts keep what they show" * (raw.ending in PICTURES)
        return why_unread(raw.ending) or f"is no post ({raw.ending or 'no ending'}){kept}"
    no_texts = _NO_TEXTS | _NO_TEXTS_OF_SITE if site and site.root else _NO_TEXTS
    if folders & no_texts and not folders & _POSTS and "content" not in folders:
        return "belongs to the looks of the site"
    is_about_it = path.stem.lower() in _ABOUT_THE_SITE or _READ_ME.match(path.stem)
    if is_about_it and raw.ending in POST_ENDINGS | {".txt", ""}:
        return "is about the site's files, not a post"
    if path.stem.split(".")[0] == "_index":
        return "is the page of a section, not a post"
    if not site or not site.root:  # beside a site at the top of the inbox there may be anything
        return ""
    return _why_no_post(raw, path, site)


def _why_no_post(raw: RawFile, path: PurePosixPath, site: Site) -> str:
    """Why a file in the folder of a site is no post; '' where it may be one."""
    folders = set(path.parts[:-1])
    is_text_of_site = (
        bool(folders & _POSTS) or "content" in folders or any(f.startswith("_") for f in folders)
    ) or (site.generator == ELEVENTY and any(map(names_news, folders)))
    if raw.ending in OFFICE_ENDINGS or site.is_resource(str(path)):
        return "is a file of the site, not a post"
    if not is_text_of_site and raw.ending in PAGE_ENDINGS | FEED_ENDINGS | {".txt"}:
        return "is a page of the site, not a post"
    is_dated = date_in_name(path.stem)[0] is not None  # a post that lies beside the folder of posts
    if site.generator == JEKYLL and not (is_text_of_site or is_dated) and raw.ending in POST_ENDINGS:
        return "is a page of the site, not a post"
    return ""


def _sites(names: Sequence[str], read: Callable[[str], bytes]) -> dict[str, Site]:
    """The sites among the files, by their roots."""
    sites: dict[str, Site] = {}
    parts = {name: PARTS.search(name) for name in names if "config/" in name}
    order = {file: place for place, file in enumerate(SETTINGS)}
    for name in sorted(names, key=lambda name: order.get(name.rpartition("/")[2], len(order))):
        for file in SETTINGS:
            if (name == file or name.endswith(f"/{file}")) and not _NO_TEXTS & set(PurePosixPath(name).parts):
                root = name.removesuffix(file)
                own = [part for part, found in parts.items() if found and part == f"{root}{found[0]}"]
                try:
                    data = read(name)
                    if not is_settings(file, data):
                        continue
                    more = {part.removeprefix(root): read(part) for part in own}
                    site = read_site(root, file, data, more)
                except (OSError, Refused):
                    continue
                is_first = site.title and not sites[root].title if root in sites else True
                if is_first and (root not in sites or SETTINGS[file] not in (MKDOCS, DOCUSAURUS)):
                    sites[root] = site
    return {root: _with_rules(site, names, read) for root, site in sites.items()}


def _with_rules(site: Site, names: Iterable[str], read: Callable[[str], bytes]) -> Site:
    """The site with what files of its own, beside its settings, give to posts: fields, names of authors."""
    program = _program_of_eleventy(site, read) if site.generator == ELEVENTY else ""
    if texts := _INPUT.search(program):
        site = replace(site, texts=texts[1].removeprefix("./").strip("/."))
    rules = list(_ignored(site, program, read)) if site.generator == ELEVENTY else []
    shortcodes = _shortcodes(site, names, read) if site.generator == HUGO else {}
    authors = _authors_of_docs(site, read) if site.generator == MKDOCS else {}
    sections: set[str] = set()
    bundles = frozenset(_bundles(site, names)) if site.generator == HUGO else frozenset()
    for name in names:
        file = name.removeprefix(site.root)
        is_of_site = name.startswith(site.root) and not _NO_TEXTS & set(PurePosixPath(file).parts)
        try:
            if name.startswith(site.root) and is_of_authors(file):
                authors |= names_in_file(file, read(name).decode("utf-8-sig", "replace"))
            if is_of_site and site.generator == HUGO and _SECTION.search(file):
                text = read(name).decode("utf-8-sig", "replace").replace("\r\n", "\n")
                sections.add(file.rpartition("/")[0])
                rules += _of_section(site, file, text)
            elif is_of_site and site.generator == ELEVENTY and file.endswith(DATA_ENDINGS) and "/" in file:
                rule = of_data(file, read(name).decode("utf-8-sig", "replace"))
                rules += [rule] if rule else ()
        except (OSError, Refused):
            continue
    if site.generator == ELEVENTY and not site.title:
        site = _with_data_of_eleventy(site, names, read)
    is_hexo = site.is_hexo or (site.generator == JEKYLL and _needs_hexo(site, read))
    return replace(
        site,
        defaults=(*site.defaults, *rules),
        authors=authors,
        is_hexo=is_hexo,
        shortcodes=shortcodes,
        bundles=bundles,
        sections=frozenset(sections),
    )


def _of_section(site: Site, file: str, text: str) -> Iterator[Inherited]:
    """What the head of a section of Hugo or Zola gives to the posts below it."""
    may_rule = "cascade" in text.lower() or (site.is_zola and "draft" in text)
    try:
        head = read_head(text).fields if may_rule else {}
    except Refused:
        yield from of_broken_section(text, file)
        return
    yield from of_section(head, file, site.contents)
    yield from of_zola(head, file.rpartition("/")[0]) if site.is_zola else ()


def _with_data_of_eleventy(site: Site, names: Iterable[str], read: Callable[[str], bytes]) -> Site:
    """A site of Eleventy with what its data says of it as a whole, in a file that people name so."""
    for name in sorted(names):
        found = _ABOUT_SITE.fullmatch(name.removeprefix(site.root)) if name.startswith(site.root) else None
        if not found:
            continue
        try:
            text = read(name).decode("utf-8-sig", "replace")
        except (OSError, Refused):
            continue
        site = with_data(site, found[1], values_in(name, text))
    return site


def _bundles(site: Site, names: Iterable[str]) -> Iterator[str]:
    """The folders of a site that are the bundles of one post each: all else in them belongs to that."""
    for name in names:
        if name.startswith(site.root) and (found := _BUNDLE.search(name)):
            yield name.removeprefix(site.root).removesuffix(found[0])


def _shortcodes(site: Site, names: Iterable[str], read: Callable[[str], bytes]) -> dict[str, str]:
    """The templates of a site's shortcodes by name; its own go before those of its theme."""
    found: dict[str, str] = {}
    files = [name for name in names if name.startswith(site.root) and shortcode_of(name)]
    for name in sorted(files, key=lambda name: (not is_of_theme(name), name)):
        try:
            found[shortcode_of(name)] = read(name)[:LONGEST_TEMPLATE].decode("utf-8-sig", "replace")
        except (OSError, Refused):
            continue
    return found


def _needs_hexo(site: Site, read: Callable[[str], bytes]) -> bool:
    """Whether a site with the settings of Jekyll or Hexo is built by the latter."""
    try:
        return re.search(rb'"hexo"\s*:', read(f"{site.root}package.json")) is not None
    except (OSError, Refused, KeyError):
        return False


def _authors_of_docs(site: Site, read: Callable[[str], bytes]) -> dict[str, str]:
    """The names of the authors of a blog of MkDocs, by their keys, in a hidden file."""
    name = "/".join(part for part in (site.texts, site.permalinks.get("", ""), ".authors.yml") if part)
    return names_in_file("authors.yml", _text_of(f"{site.root}{name}", read))


def _program_of_eleventy(site: Site, read: Callable[[str], bytes]) -> str:
    """The settings of a site of Eleventy, a program that is often in a hidden file; '' for none."""
    settings = [file for file, generator in SETTINGS.items() if generator == ELEVENTY and file.endswith("js")]
    return "\n".join(_text_of(f"{site.root}{file}", read) for file in settings)


def _ignored(site: Site, program: str, read: Callable[[str], bytes]) -> Iterator[Inherited]:
    """What a site of Eleventy makes no pages of, by a hidden file and by its settings."""
    yield from ignored_by_eleventy(_text_of(f"{site.root}.eleventyignore", read), program)


def _text_of(name: str, read: Callable[[str], bytes]) -> str:
    try:
        return read(name).decode("utf-8-sig", "replace")
    except (OSError, Refused, KeyError):
        return ""


def _roots(source: str) -> Iterator[str]:
    """The folders that a file is in, the nearest first, each with a slash at its end; '' last."""
    parts = source.split("/")[:-1]
    for length in range(len(parts), 0, -1):
        yield "/".join(parts[:length]) + "/"
    yield ""


def _top(source: str) -> str:
    head, slash, _ = source.partition("/")
    return head if slash else ""
