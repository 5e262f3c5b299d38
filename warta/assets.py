"""Assets: styles, scripts and pictures, published under names that hold their content's digest.

What belongs here: finding asset files (an archive's own over the project's) and rewriting the `url()`s
of style sheets to the published names. What does not: attachments of releases (`warta.pages`).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from warta import urls
from warta.digests import digest_bytes
from warta.scanning import input_files

_URL = re.compile(r"(?P<before>)url\(\s*([\"']?)(?![\"']?(?:data:|https?:|//|#|/))(?P<path>[^\"')]+)\2\s*\)")
_IMPORT = re.compile(r"(?P<before>@import\s+)([\"'])(?!https?:|/)(?P<path>[^\"']+)\2")
# Of a digest, in the name of a published asset.
_SHOWN = 10
_PUBLISHED = re.compile(rf"{urls.ASSETS}(?:.+/)?[^/]+?\.(?P<digest>[0-9a-f]{{{_SHOWN}}})(?:\.[^./]+)?")


@dataclass(frozen=True, slots=True)
class Asset:
    """One asset as published: its address and its bytes."""

    name: str
    address: str
    data: bytes


def collect_assets(folders: tuple[Path, ...]) -> dict[str, Asset]:
    """Every asset by its path below the assets folder; the first folder that has a file provides it."""
    files: dict[str, Path] = {}
    for folder in folders:
        for name, path in input_files(folder).items():
            files.setdefault(name, path)
    assets: dict[str, Asset] = {}
    for name in sorted(files):
        _add(name, files, assets, ())
    return {name: assets[name] for name in sorted(files)}


def is_published_asset(path: str, data: bytes) -> bool:
    """Whether a file of the output is an asset as some build published it: its name says its digest."""
    name = _PUBLISHED.fullmatch(path)
    return name is not None and digest_bytes(data).startswith(name["digest"])


def _add(name: str, files: dict[str, Path], assets: dict[str, Asset], above: tuple[str, ...]) -> Asset | None:
    """Put a file among `assets`, what it refers to first: its own name depends on theirs.

    None where there is no such file, or where a style sheet above it is waiting for it.
    """
    if name in above or name not in files:
        return None
    if name not in assets:
        data = files[name].read_bytes()
        if name.endswith(".css"):
            folder = posixpath.dirname(name)

            def published(path: str) -> str | None:
                target = posixpath.normpath(posixpath.join(folder, path))
                asset = _add(target, files, assets, (*above, name))
                return posixpath.relpath(asset.address, f"{urls.ASSETS}{folder}") if asset else None

            data = _rewrite(data.decode("utf-8", "replace"), published).encode()
        assets[name] = Asset(name, _address(name, data), data)
    return assets[name]


def _address(name: str, data: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    digest = digest_bytes(data)[:_SHOWN]
    return f"{urls.ASSETS}{stem}.{digest}.{ending}" if dot else f"{urls.ASSETS}{name}.{digest}"


def _rewrite(css: str, published: Callable[[str], str | None]) -> str:
    """A style sheet that refers to files by their published paths, which `published` gives."""

    def replace(match: re.Match[str]) -> str:
        path, *rest = re.split(r"(?=[?#])", match["path"].strip(), maxsplit=1)
        target = published(path)
        return match[0] if target is None else f'{match["before"]}url("{target}{"".join(rest)}")'

    return _IMPORT.sub(replace, _URL.sub(replace, css))
