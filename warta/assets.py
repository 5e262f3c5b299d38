"""Assets: styles, scripts and pictures, published under names that hold their content's digest.

What belongs here: finding asset files (an archive's own over the project's) and rewriting the `url()`s
of style sheets to the published names. What does not: attachments of releases (`warta.pages`).
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

from warta import urls
from warta.digests import digest_bytes

_URL = re.compile(r"url\(\s*([\"']?)(?![\"']?(?:data:|https?:|//|#|/))([^\"')]+)\1\s*\)")


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
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
                files.setdefault(name, path)
    assets: dict[str, Asset] = {}
    # Style sheets last: their own digest depends on the names of what they refer to.
    for name in sorted(files, key=lambda name: (name.endswith(".css"), name)):
        data = files[name].read_bytes()
        if name.endswith(".css"):
            data = _rewrite(data.decode("utf-8", "replace"), name, assets).encode()
        assets[name] = Asset(name, _address(name, data), data)
    return assets


def _address(name: str, data: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    digest = digest_bytes(data)[:10]
    return f"{urls.ASSETS}{stem}.{digest}.{ending}" if dot else f"{urls.ASSETS}{name}.{digest}"


def _rewrite(css: str, name: str, assets: dict[str, Asset]) -> str:
    folder = posixpath.dirname(name)

    def replace(match: re.Match[str]) -> str:
        path, mark, fragment = match[2].strip().partition("#")
        target = assets.get(posixpath.normpath(posixpath.join(folder, path)))
        if target is None:
            return match[0]
        start = f"{urls.ASSETS}{folder}".rstrip("/")
        return f'url("{posixpath.relpath(target.address, start)}{mark}{fragment}")'

    return _URL.sub(replace, css)
