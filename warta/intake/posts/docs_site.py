"""The blogs of sites of documentation, MkDocs and Docusaurus: settings, and addresses of posts.

What belongs here: what the settings of both say of a site, and the rules by which they make addresses. What
does not: the sites of other generators (`warta.intake.posts.post_site`, `warta.intake.posts.post_address`).
Rules: https://squidfunk.github.io/mkdocs-material/plugins/blog/,
https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

MKDOCS, DOCUSAURUS = "MkDocs", "Docusaurus"
# Where both have the blog unless settings say otherwise.
_BLOG = "blog"
_TAG_OF_YAML = re.compile(r"!!python/\S+|!(?:ENV|relative)\b")
_STATED = re.compile(
    r"^\s*(?:const\s+)?(?P<name>title|url|baseUrl|defaultLocale|routeBasePath|organizationName)\s*[:=]\s*"
    r"(?P<quote>[\"'`])(?P<value>[^\"'`$\n]{0,300})(?P=quote)",
    re.MULTILINE,
)
_LOCALE = re.compile(r"\bdefaultLocale\s*:\s*[\"']([\w-]+)[\"']")
_BLOG_PATH = re.compile(r"\bblog\s*:\s*\{[^{}]{0,2000}?\brouteBasePath\s*:\s*[\"']([\w/.-]*)[\"']")
_DATED = re.compile(r"(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?)(.*)")


@dataclass(frozen=True, slots=True)
class DocsSite:
    """What settings say: title, address, language, folder of texts, and that of the blog in addresses."""

    title: str
    url: str
    language: str
    texts: str
    blog: str


def without_tags(text: str) -> str:
    """Settings of MkDocs without the tags of YAML that only its programs can read."""
    return _TAG_OF_YAML.sub("", text)


def of_mkdocs(values: Mapping[str, Any]) -> DocsSite:
    """What the settings of MkDocs say."""
    theme = values.get("theme")
    language = theme.get("language") if isinstance(theme, Mapping) else ""
    texts = _text(values.get("docs_dir")) or "docs"
    blog = _text(_of_blog(values).get("blog_dir", _BLOG))
    title, url = _text(values.get("site_name")), _text(values.get("site_url"))
    return DocsSite(title, url, _text(language), _folder(texts), _folder(blog))


def of_docusaurus(program: str) -> DocsSite:
    """What the settings of Docusaurus, a program, plainly state."""
    stated: dict[str, str] = {}
    for found in _STATED.finditer(program):
        stated.setdefault(found["name"], found["value"])
    locale, blog = _LOCALE.search(program), _BLOG_PATH.search(program)
    url = f"{stated.get('url', '').rstrip('/')}/{stated.get('baseUrl', '').strip('/')}".rstrip("/")
    path = _folder(blog[1]) if blog else _BLOG
    return DocsSite(stated.get("title", ""), url, locale[1] if locale else "", "", path)


def address_of_docs(generator: str, path: str, slug: str, title: str, day: str, blog: str) -> str:
    """The address of a post, '' where it is not known; `path` is below the folder of texts, `day` ISO 8601.

    `title` is the title as it stands in an address.
    """
    if generator == MKDOCS:
        name = slug or title
        return f"/{blog}/{day.replace('-', '/')}/{name}/".replace("//", "/") if day and name else ""
    if slug:
        return f"/{blog}/{slug.lstrip('/')}".replace("//", "/")
    pure = PurePosixPath(path)
    stem = str(pure.parent if pure.stem == "index" else pure.with_suffix("")).partition("/")[2]
    found = _DATED.fullmatch(stem)
    name = "/".join([found[1], found[2].zfill(2), found[3].zfill(2), found[4]]) if found else stem
    return f"/{blog}/{name}".replace("//", "/") if stem else ""


def _of_blog(values: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = values.get("plugins")
    named = plugins if isinstance(plugins, list) else [plugins]
    found = (item.get("blog") for item in named if isinstance(item, Mapping))
    return next((own for own in found if isinstance(own, Mapping)), {})


def _folder(path: str) -> str:
    return path.removeprefix("./").strip("/") if path not in (".", "./") else ""


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
