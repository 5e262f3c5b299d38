"""The settings of a Hugo site, from all its files of them, and what they say of languages and addresses.

What belongs here: names in whatever case, the files of `config/_default/` and of `config/production/`, with
which sites are published, the languages of a site and where the texts and pages of each are. What does not:
reading a file (`warta.intake.posts.post_site`) and the address of a post (`warta.intake.posts.post_address`).
Rules: https://gohugo.io/configuration/introduction/, https://gohugo.io/configuration/languages/,
https://gohugo.io/content-management/urls/
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

# A file of settings in a folder, by environment and by the part of the settings that it holds.
PARTS = re.compile(
    r"config/(?P<environment>_default|production)/"
    r"(?P<part>hugo|config|params|permalinks|cascade|languages|frontmatter|uglyurls)"
    r"(?P<language>(?<=/cascade)\.[a-z-]{2,11}(?=\.))?"
    r"\.(?:toml|ya?ml|json)"
)
_WHOLE = frozenset({"hugo", "config"})
# As Warta asks for them; Hugo takes them in any case.
_NAMES = {
    name.lower(): name
    for name in (
        *("baseURL", "title", "languageCode", "defaultContentLanguage", "defaultContentLanguageInSubdir"),
        *("languages", "permalinks", "params", "cascade", "ignoreFiles", "uglyURLs", "frontmatter"),
        *(
            "contentDir",
            "author",
            "copyright",
            "base_url",
            "disablePathToLower",
            "removePathAccents",
            "module",
        ),
    )
}
# Names that a machine has for itself (RFC 6761, section 6.3; RFC 5735, section 3).
_OWN_MACHINE = re.compile(r"(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|::1")
_KEPT_IN_PATHS = frozenset("./\\_#+~-@")


@dataclass(frozen=True, slots=True)
class Language:
    """One language of a site: where its texts lie, what its addresses begin with, its rules for these.

    `folder` is below the site's root, '' where names of files tell the language; `url` is '' where it is
    that of the site.
    """

    code: str
    folder: str
    prefix: str
    url: str
    title: str
    permalinks: Mapping[str, str]


def merged(values: Mapping[str, Any], parts: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """The settings in one: those of the main file, of `_default`, and over these those of `production`.

    `parts` are the other files by their names.
    """
    whole = _named(values)
    found = [(PARTS.fullmatch(name), part) for name, part in parts]
    for environment in ("_default", "production"):
        for place, part in found:
            if place and place["environment"] == environment:
                name = _NAMES.get(place["part"], place["part"])
                own = _named(part) if place["part"] in _WHOLE else {name: part}
                code = (place["language"] or "").removeprefix(".")
                whole = _over(whole, {"languages": {code: own}} if code else own)
    return whole


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    return {_NAMES.get(str(name).lower(), str(name)): value for name, value in values.items()}


def _over(under: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """Two mappings in one; of what both have that of the upper one, mappings within put together alike."""
    joined = dict(under)
    for name, value in upper.items():
        own = joined.get(name)
        both = isinstance(own, Mapping) and isinstance(value, Mapping)
        joined[name] = _over(own, value) if both else value  # type: ignore[arg-type]
    return joined


def languages_of(values: Mapping[str, Any]) -> tuple[Language, ...]:
    """The languages of a site, where its settings name any."""
    found = values.get("languages")
    if not isinstance(found, Mapping):
        return ()
    stated = {
        str(code).lower(): _named(own)
        for code, own in found.items()
        if isinstance(own, Mapping) and own.get("disabled") is not True
    }
    default = _text(values.get("defaultContentLanguage")).lower() or "en"
    in_folder = values.get("defaultContentLanguageInSubdir") is True
    # Where each has an address of its own, none stands in a folder of its name.
    have_hosts = all(_text(own.get("baseURL")) for own in stated.values())
    return tuple(
        Language(
            code,
            _text(own.get("contentDir")).strip("/"),
            "" if have_hosts or (code == default and not in_folder) else f"/{code}",
            web_address(own.get("baseURL")),
            _text(own.get("title")),
            rules_in(own.get("permalinks")),
        )
        for code, own in stated.items()
    )


def language_of(path: str, languages: Iterable[Language], default: str) -> tuple[Language | None, str]:
    """The language of the post at `path` below its site's root, and that path as it would be in no language.

    Its folder tells, or what stands before the ending of its name; else it is the site's default one.
    """
    languages = list(languages)
    for language in languages:
        if language.folder and path.startswith(f"{language.folder}/"):
            return language, f"content/{path.removeprefix(language.folder).lstrip('/')}"
    stem, dot, ending = path.rpartition(".")
    for language in languages:
        if dot and stem.lower().endswith(f".{language.code}"):
            return language, f"{stem[: -len(language.code) - 1]}.{ending}"
    return next(
        (language for language in languages if language.code == (default.lower() or "en")), None
    ), path


def rules_in(found: Any) -> dict[str, str]:
    """The rules under `permalinks`, for the pages of each section."""
    found = found.get("page", found) if isinstance(found, Mapping) else {}
    rules = {str(name): _text(rule) for name, rule in found.items()} if isinstance(found, Mapping) else {}
    return {name: rule for name, rule in rules.items() if rule}


def ugly_sections(values: Mapping[str, Any]) -> frozenset[str]:
    """The sections whose pages are files and no folders; '' for all."""
    found = values.get("uglyURLs")
    if isinstance(found, Mapping):
        return frozenset(str(name) for name, is_ugly in found.items() if is_ugly is True)
    return frozenset({""}) if found is True else frozenset()


def takes_slugs_of_names(values: Mapping[str, Any]) -> bool:
    """Whether the date that a file's name begins with is the post's, and what follows its slug."""
    found = values.get("frontmatter")
    dates = found.get("date") if isinstance(found, Mapping) else None
    return isinstance(dates, list) and ":filename" in dates


def in_address(name: str) -> str:
    """A name as it stands in an address of Hugo: without most signs, hyphens for spaces, in small letters."""
    pieces: list[str] = []
    is_apart = False
    for sign in name:
        if sign.isalnum() or sign in _KEPT_IN_PATHS or unicodedata.category(sign).startswith("M"):
            was_hyphen = sign == "-" or (bool(pieces) and pieces[-1] == "-")
            pieces += ["-"] * (is_apart and not was_hyphen) + [sign]
            is_apart = False
        elif sign.isspace() and pieces and pieces[-1] != "-":
            is_apart = True
    return "".join(pieces).lower()


def web_address(value: Any) -> str:
    """A whole address of the web; '' for anything else, and for one of the machine that a site is made on."""
    text = _text(value)
    host = _host_of(text) if text.startswith(("http://", "https://")) else ""
    return "" if not host or _OWN_MACHINE.fullmatch(host) else text


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # a bracket that begins no address of a machine
        return ""


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
