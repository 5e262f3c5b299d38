"""The site that posts of another generator are from: which generator, its title, and where its pages stood.

What belongs here: reading that from the settings file of the site and from the place of a post in it. What
does not: the address of a single post (`warta.intake.posts.post_address`).
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from warta.intake.names.bodies import looks_like_body
from warta.intake.posts import hugo_settings
from warta.intake.posts.docs_site import DOCUSAURUS, MKDOCS, of_docusaurus, of_mkdocs, without_tags
from warta.intake.posts.hugo_cascade import Contents, contents_of, of_settings
from warta.intake.posts.hugo_settings import Language
from warta.intake.posts.pelican_address import rules_of_pelican
from warta.intake.posts.post_head import read_head
from warta.intake.posts.post_inherited import (
    Inherited,
    excluded_by_jekyll,
    ignored_by_hugo,
    ignored_by_zola,
    left_out_by_jekyll,
    of_jekyll,
)
from warta.intake.posts.python_settings import assigned, of_pelican
from warta.intake.reading.decode import Refused

JEKYLL, HUGO, PELICAN, ELEVENTY = "Jekyll", "Hugo", "Pelican", "Eleventy"
# The settings files of each generator, by their path below the site's root.
SETTINGS = {
    "_config.yml": JEKYLL,
    "_config.yaml": JEKYLL,
    "_config.toml": JEKYLL,
    "hugo.toml": HUGO,
    "hugo.yaml": HUGO,
    "hugo.yml": HUGO,
    "hugo.json": HUGO,
    "config.toml": HUGO,
    "config.yaml": HUGO,
    "config.yml": HUGO,
    "config/_default/hugo.toml": HUGO,
    "config/_default/hugo.yaml": HUGO,
    "config/_default/hugo.yml": HUGO,
    "config/_default/hugo.json": HUGO,
    "config/_default/config.toml": HUGO,
    "config/_default/config.yaml": HUGO,
    "config/_default/config.yml": HUGO,
    "pelicanconf.py": PELICAN,
    ".eleventy.js": ELEVENTY,
    "eleventy.config.js": ELEVENTY,
    "eleventy.config.mjs": ELEVENTY,
    "eleventy.config.cjs": ELEVENTY,
    # Its own settings are mostly in a hidden file.
    "package.json": ELEVENTY,
    "mkdocs.yml": MKDOCS,
    "mkdocs.yaml": MKDOCS,
    **dict.fromkeys((f"docusaurus.config.{ending}" for ending in ("js", "ts", "mjs", "cjs")), DOCUSAURUS),
}
_ELEVENTY_IN_PACKAGE = b'"@11ty/eleventy"'
# Words by which settings may keep posts from readers.
_MAY_HOLD = re.compile(
    r"\b(?:cascade|defaults|DEFAULT_METADATA|exclude|ARTICLE_EXCLUDES|EXTRA_PATH_METADATA)\b"
)
# Settings that Hexo has and Jekyll has not.
_OF_HEXO = frozenset({"source_dir", "public_dir", "new_post_name", "skip_render", "render_drafts"})
# Orders of dates in digits.
DAY_FIRST, MONTH_FIRST = "day first", "month first"
LARGEST_SETTINGS = 200_000
LONGEST_VALUE = 300
MOST_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its generator ('' where nothing tells), title, address, and rules for addresses by section.

    `root` is its folder, as names of raw files begin, with a slash at the end or ''. The rule for all posts
    has the section ''; those of Pelican go by the names of its settings, and of MkDocs
    and Docusaurus it is the folder of the blog. `bodies` are the organisations
    that its settings name beside the title. `trouble` says what is wrong with files of its settings that
    cannot be read, by their names as those of raw files, `authors` the names of those who are named by keys
    in its posts.
    Of a site of Hugo `languages` are those that its settings name, `ugly` the sections whose pages are files
    ('' for all), `bundles` the folders that belong to one post each, `sections` those with a page of their
    own, and `slugs_are_names` says that what follows the date in a file's name is the slug; `contents` says
    where its texts lie.
    `params` are the settings that Hugo's templates may ask for, `shortcodes` those templates by name.
    `settings` are all that the settings of Jekyll say. `texts` is the folder of a site of Eleventy or MkDocs,
    below `root`, that stands at the root of its addresses. `date_order` says of dates in digits which part
    its posts begin with, '' where that is not known.
    Hexo shares folders and settings with Jekyll, Zola with Hugo; `is_hexo` and `is_zola` tell them apart.
    """

    root: str = ""
    generator: str = ""
    title: str = ""
    url: str = ""
    language: str = ""
    permalinks: Mapping[str, str] = field(default_factory=dict)
    bodies: tuple[str, ...] = ()
    defaults: tuple[Inherited, ...] = ()
    is_by_settings: bool = False
    values: Mapping[str, str] = field(default_factory=dict)
    trouble: Mapping[str, str] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)
    is_hexo: bool = False
    is_zola: bool = False
    params: Mapping[str, Any] = field(default_factory=dict)
    languages: tuple[Language, ...] = ()
    default_language: str = ""
    ugly: frozenset[str] = frozenset()
    slugs_are_names: bool = False
    bundles: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    shortcodes: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    texts: str = ""
    date_order: str = ""
    contents: Contents = field(default_factory=Contents)

    def is_resource(self, path: str) -> bool:
        """Whether a file, by its path below the root, belongs to the one post of a folder that it is in."""
        parts = path.split("/")
        above = ["/".join(parts[:length]) for length in range(len(parts) - 1, 0, -1)]
        bundle = next((folder for folder in above if folder in self.bundles), "")
        is_index = bundle in above[:1] and parts[-1].split(".")[0] == "index"
        return bool(bundle) and not is_index


def is_settings(file: str, data: bytes) -> bool:
    """Whether a file that has the name of settings is that of a site."""
    return file != "package.json" or _ELEVENTY_IN_PACKAGE in data


def read_site(root: str, file: str, data: bytes, parts: Mapping[str, bytes] | None = None) -> Site:
    """The site at `root` by its settings `file`; what cannot be read says nothing.

    `parts` are further files of the settings by their path below the root, as `PARTS` has them.
    """
    generator = SETTINGS[file]
    if file == "package.json":
        return Site(root, generator, is_by_settings=True)
    if generator in (MKDOCS, DOCUSAURUS):
        return _site_of_docs(root, file, _decoded(data))
    trouble: dict[str, str] = {}
    values = {**_values(file, _decoded(data), root, trouble)}
    if generator == HUGO:
        texts_by_name = {name: _decoded(part) for name, part in (parts or {}).items()}
        read = (
            (name, _values(name, _named_list(name, text), root, trouble))
            for name, text in texts_by_name.items()
        )
        values = hugo_settings.merged(values, read)
    url = _text(values.get("url") or values.get("baseURL") or values.get("baseurl") or values.get("SITEURL"))
    url = url or _text(values.get("base_url"))
    if not (url := hugo_settings.web_address(url)):
        pass
    elif generator == JEKYLL and (folder := _text(values.get("baseurl")).strip("/")):
        is_whole = folder.startswith(("http://", "https://"))
        url = folder if is_whole else f"{url.rstrip('/').removesuffix(f'/{folder}')}/{folder}"
    named = (values.get(name) for name in ("lang", "languageCode", "defaultContentLanguage", "DEFAULT_LANG"))
    language = next(filter(None, map(_text, named)), "")
    languages = hugo_settings.languages_of(values) if generator == HUGO else ()
    title = _text(_in_one_language(values.get("title"), language))
    title = title or _text(values.get("SITENAME") or (values.get("name") if generator == JEKYLL else ""))
    title = title or next((own.title for own in languages if own.title), "")
    bodies = tuple(dict.fromkeys(name for name in _named_in(values) if looks_like_body(name)))
    texts = [_decoded(data), *map(_decoded, (parts or {}).values())]
    rules = (*_rules(generator, values, texts[0]), *(_hold_all([*texts, *trouble]) if trouble else ()))
    site = Site(root, generator, title, url, language, _permalinks(generator, values), bodies, rules)
    holder, prefix = (values.get("params"), "param") if generator == HUGO else (values, "site")
    known = dict(texts_in(holder, prefix))
    is_hexo = generator == JEKYLL and bool(_OF_HEXO & set(values))
    is_zola = generator == HUGO and "base_url" in values and not {"baseURL", "baseurl"} & set(values)
    settings = values if generator == JEKYLL else {}
    site = replace(site, is_hexo=is_hexo, is_zola=is_zola, settings=settings)
    params = holder if generator == HUGO and isinstance(holder, Mapping) else {}
    site = replace(site, is_by_settings=True, values=known, trouble=trouble, params=params)
    if generator != HUGO:
        return site
    return replace(
        site,
        languages=languages,
        default_language=_text(values.get("defaultContentLanguage")) or "en",
        ugly=hugo_settings.ugly_sections(values),
        slugs_are_names=hugo_settings.takes_slugs_of_names(values),
        contents=contents_of(values),
    )


def _named_list(name: str, text: str) -> str:
    """The text of a file that is a list of cascades, and no mapping, as a field that holds it."""
    is_list = name.endswith((".yml", ".yaml", ".json")) and re.match(r"(?:\s*(?:#.*)?\n)*\s*[-\[]", text)
    return "cascade:\n" + textwrap.indent(text, "  ") if is_list and not text.startswith("---") else text


def _site_of_docs(root: str, file: str, text: str) -> Site:
    """The site of a generator for documentation, which has a blog."""
    trouble: dict[str, str] = {}
    if (generator := SETTINGS[file]) == DOCUSAURUS:
        said = of_docusaurus(text)
    else:
        said = of_mkdocs(_values(file, without_tags(text), root, trouble))
    url = hugo_settings.web_address(said.url)
    site = Site(root, generator, said.title, url, said.language, {"": said.blog}, is_by_settings=True)
    return replace(site, texts=said.texts, trouble=trouble)


def with_data(site: Site, name: str, values: Mapping[str, Any]) -> Site:
    """A site of Eleventy with what a file of its data says of it, to which posts refer by `name`."""
    url = hugo_settings.web_address(values.get("url") or values.get("baseurl"))
    return replace(
        site,
        title=site.title or _text(values.get("title") or values.get("name")),
        url=site.url or url.rstrip("/"),
        language=site.language or _text(values.get("language") or values.get("lang")),
        values={**site.values, **dict(texts_in(values, name))},
    )


def _in_one_language(value: Any, language: str) -> Any:
    """A text that settings may have once for each language."""
    if not isinstance(value, Mapping):
        return value
    return value.get(language) or next((text for text in value.values() if isinstance(text, str)), "")


def _rules(generator: str, values: Mapping[str, Any], text: str) -> Iterator[Inherited]:
    """The fields that settings give to posts, and which posts they keep from readers."""
    if generator == JEKYLL:
        yield from of_jekyll(values)
        yield from excluded_by_jekyll(values)
        yield from left_out_by_jekyll(values)
    elif generator == HUGO:
        yield from of_settings(values)
        yield from ignored_by_hugo(values)
        yield from ignored_by_zola(values)
    elif generator == PELICAN:
        yield from of_pelican(text, values)


def _hold_all(texts: Sequence[str]) -> Iterator[Inherited]:
    """The rule of settings that cannot be read, where they may keep posts from readers."""
    if any(_MAY_HOLD.search(text) for text in texts):
        yield Inherited(
            {}, hold="the settings of its site cannot be read", unless=frozenset({"draft", "status"})
        )


def generator_of(path: str, form: str, fields: Mapping[str, Any]) -> str:
    """The generator that a post's place or head shows it is of; '' where nothing does."""
    parts = PurePosixPath(path).parts
    if "_posts" in parts or "_drafts" in parts:
        return JEKYLL
    if form == "meta":
        return PELICAN
    if any(name.startswith("eleventy") for name in fields):
        return ELEVENTY
    if form in ("toml", "json") or ("content" in parts and ("lastmod" in fields or "aliases" in fields)):
        return HUGO
    return ""


def texts_in(holder: Any, prefix: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The texts and numbers in a mapping and in those below it, by names such as `site.owner.email`."""
    for name, value in holder.items() if isinstance(holder, Mapping) else ():
        path = f"{prefix}.{name}"
        path = path.lower() if prefix.startswith("param") else path
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            if len(str(value)) <= LONGEST_VALUE:
                yield path, " ".join(str(value).split())
        elif depth < MOST_DEPTH:
            yield from texts_in(value, path, depth + 1)


def _decoded(data: bytes) -> str:
    return data[:LARGEST_SETTINGS].decode("utf-8-sig", "replace")


def values_in(file: str, text: str) -> Mapping[str, Any]:
    """What a file of data says, in YAML, TOML or JSON; what cannot be read says nothing."""
    return _values(file.removesuffix(".json") + ".yml" * file.endswith(".json"), text, "", {})


def _values(file: str, text: str, root: str, trouble: dict[str, str]) -> Mapping[str, Any]:
    """What a file of settings says; what is wrong with one that cannot be read goes to `trouble`."""
    try:
        if file.endswith(".toml"):
            return tomllib.loads(text)
        if file.endswith(".py"):
            return assigned(text)
        if file.endswith((".yml", ".yaml", ".json")):
            # Field by field where one of them is broken: its generator may be milder than YAML.
            return read_head("---\n" + text.replace("\r\n", "\n") + "\n---\n").fields
    except (RecursionError, MemoryError):
        trouble[f"{root}{file}"] = "are nested too deeply"
    except (tomllib.TOMLDecodeError, Refused, SyntaxError, ValueError) as error:
        trouble[f"{root}{file}"] = f"cannot be read: {error}"
    return {}


def _named_in(values: Mapping[str, Any]) -> Iterator[str]:
    """The names under which settings say whose site it is, persons among them."""
    params = values.get("params")
    for holder in (values, params if isinstance(params, dict) else {}):
        for name in ("agency", "organization", "organisation", "publisher", "author", "AUTHOR"):
            value = holder.get(name)
            if isinstance(value, dict) and "name" not in value:
                yield from map(_text, value.values())
            else:
                yield _text(value.get("name") if isinstance(value, dict) else value)


def _permalinks(generator: str, values: Mapping[str, Any]) -> dict[str, str]:
    if generator == JEKYLL:
        rules = {"": _text(values.get("permalink"))}
        collections = values.get("collections")
        for name, own in collections.items() if isinstance(collections, dict) else ():
            if isinstance(own, dict) and own.get("permalink"):
                rules["" if name == "posts" else str(name)] = _text(own["permalink"])
    elif generator == PELICAN:
        return rules_of_pelican(values)
    else:
        rules = hugo_settings.rules_in(values.get("permalinks"))
    return {name: rule for name, rule in rules.items() if rule}


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
