"""What a shortcode of Hugo knows when its template is carried out: its parameters, its post, its site.

What belongs here: the fields that such a template may ask for, and the functions that need the site. What
does not: the language of templates (`warta.go_template`), their plain functions (`warta.go_functions`), and
which shortcodes stand in a post (`warta.intake.posts.post_shortcodes`).
Rules: https://gohugo.io/methods/shortcode/, https://gohugo.io/methods/page/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from warta.go_functions import PLAIN
from warta.go_nodes import Node, Unsupported, parsed
from warta.go_template import Function, Inner, Run, Safe, at_key
from warta.intake.posts.post_site import Site, values_in
from warta.post_markup import html_of_words

# The endings of data files, the likeliest first.
_DATA = (".yml", ".yaml", ".json", ".toml")
_NAMED = re.compile(r"([\w-]+)=(\"(?:[^\"\\]|\\.)*\"|`[^`]*`|[^\s\"`]+)")
_WORD = re.compile(r"\"(?:[^\"\\]|\\.)*\"|`[^`]*`|[^\s\"`]+")
_NUMBER = re.compile(r"-?\d{1,9}")
# Follows the address of the site, which ends with a slash; a template may write one more behind it.
ROOT = "\ufdd1"


@dataclass(frozen=True, slots=True)
class Post:
    """The post in which shortcodes stand; `beside` gives the bytes of a file of its site."""

    fields: Mapping[str, Any]
    site: Site
    beside: Callable[[str], bytes | None]


@dataclass(slots=True)
class Store:
    """What templates note for each other on one page."""

    noted: dict[str, Any] = field(default_factory=dict)

    def named(self, name: str, values: Sequence[Any]) -> Any:
        """`.Get`, `.Set` and `.Add`; what is added up is not shown."""
        if name == "Get" and values:
            return self.noted.get(str(values[0]))
        if name == "Set" and len(values) == 2:
            self.noted[str(values[0])] = values[1]
            return None
        if name == "Add" and len(values) == 2 and isinstance(values[1], int):
            self.noted[str(values[0])] = self.noted.get(str(values[0]), 0) + values[1]
            return None
        raise Unsupported(f"`.Scratch.{name}`")


@dataclass(frozen=True, slots=True)
class _Resource:
    """A file beside the post, or one of its site's pictures in another size, which is that picture."""

    path: str

    def named(self, name: str, _: Sequence[Any]) -> Any:
        if name in ("Permalink", "RelPermalink"):
            return Safe(self.path)
        if name in ("Name", "Title"):
            return self.path.lstrip("/")
        if name in ("Resize", "Fit", "Fill", "Crop", "Process", "Filter"):
            return self
        if name in ("Width", "Height"):
            return None
        if name == "MediaType":
            raise Unsupported("`.MediaType`")
        if name == "Params":
            return {}
        raise Unsupported(f"`.{name}` of a file")


@dataclass(frozen=True, slots=True)
class _Resources:
    """The files beside a post, or (`root` "/") those of its site."""

    beside: Callable[[str], bytes | None]
    root: str = ""

    def named(self, name: str, values: Sequence[Any]) -> Any:
        if name not in ("Get", "GetMatch") or len(values) != 1:
            raise Unsupported(f"`.Resources.{name}`")
        path = f"{self.root}{str(values[0]).lstrip('/')}"
        if "*" in path:
            raise Unsupported("a pattern of files")
        return _Resource(path) if path.strip("/") and self.beside(path) is not None else None


@dataclass(frozen=True, slots=True)
class _Data:
    """A folder of the site's data; each of its files is read when it is asked for."""

    beside: Callable[[str], bytes | None]
    path: str

    def named(self, name: str, _: Sequence[Any]) -> Any:
        if not name or "/" in name or name.startswith("."):
            return None
        for ending in _DATA:
            if (data := self.beside(f"{self.path}/{name}{ending}")) is not None:
                return values_in(f"{name}{ending}", data.decode("utf-8-sig", "replace"))
        return _Data(self.beside, f"{self.path}/{name}")

    def __bool__(self) -> bool:
        raise Unsupported("whether a folder of data is there")


@dataclass(frozen=True, slots=True)
class _Site:
    post: Post

    def named(self, name: str, _: Sequence[Any]) -> Any:
        site = self.post.site
        if name == "Params":
            return site.params
        if name == "Data":
            return _Data(self.post.beside, "/data")
        if name in ("BaseURL", "Home"):
            return Safe(f"/{ROOT}")
        if name == "Title":
            return site.title
        if name in ("Language", "LanguageCode"):
            return site.language if name == "LanguageCode" else {"Lang": site.language}
        raise Unsupported(f"`.Site.{name}`")


@dataclass(frozen=True, slots=True)
class _Page:
    post: Post
    store: Store

    def named(self, name: str, values: Sequence[Any]) -> Any:
        fields = self.post.fields
        if name in ("Scratch", "Store"):
            return self.store
        if name == "Params":
            return fields
        if name == "Param" and len(values) == 1:
            found = at_key(fields, str(values[0]))
            return at_key(self.post.site.params, str(values[0])) if found is None else found
        if name in ("Title", "LinkTitle", "Description"):
            return at_key(fields, name) or ""
        if name == "Site":
            return _Site(self.post)
        if name == "Resources":
            return _Resources(self.post.beside)
        if name == "RenderString" and values:
            return _rendered(values[-1], is_block=_says_block(values[0]))
        raise Unsupported(f"`.Page.{name}`")


def _says_block(options: Any) -> bool:
    return isinstance(options, Mapping) and options.get("display") == "block"


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a shortcode: its name, what follows the name, and whether it encloses anything."""

    name: str
    rest: str
    is_paired: bool
    post: Post
    store: Store

    def output(self, template: Sequence[Node]) -> str:
        """What its template makes of it, with a mark for what it encloses. Raises Unsupported."""
        return Run(_Shortcode(self), functions_for(self.post, self.store)).text(template)


class _Shortcode:
    """The value that a shortcode's template begins with."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._page = _Page(call.post, call.store)
        self._parameters = parameters_in(call.rest)

    def named(self, name: str, values: Sequence[Any]) -> Any:
        parameters = self._parameters
        if name == "Get" and len(values) == 1:
            return _get(parameters, values[0])
        if name == "Params":
            return parameters
        if name == "IsNamedParams":
            return isinstance(parameters, Mapping)
        if name in ("Inner", "InnerDeindent"):
            return Inner() if self._call.is_paired else Safe("")
        if name == "Name":
            return self._call.name
        if name == "Ordinal":
            return 0
        if name == "Page":
            return self._page
        if name == "Parent":
            raise Unsupported("`.Parent`")
        return self._page.named(name, values)


def _get(parameters: Any, key: Any) -> Any:
    if isinstance(parameters, Mapping):
        return at_key(parameters, str(key)) if isinstance(key, str) else ""
    if isinstance(key, int):
        return parameters[key] if key < len(parameters) else ""
    return ""


def parameters_in(rest: str) -> dict[str, Any] | list[Any]:
    """The parameters behind a shortcode's name, by name or in order; those without quotes may be numbers."""
    named = {name: _meant(value) for name, value in _NAMED.findall(rest)}
    return named or [_meant(word) for word in _WORD.findall(rest)]


def _meant(word: str) -> Any:
    if word.startswith("`"):
        return word[1:-1]
    if word.startswith('"'):
        return re.sub(r"\\(.)", r"\1", word[1:-1])
    if word in ("true", "false"):
        return word == "true"
    return int(word) if _NUMBER.fullmatch(word) else word


@lru_cache(maxsize=256)
def template_of(text: str) -> tuple[Node, ...]:
    """The template of a shortcode taken apart. Raises Unsupported."""
    return tuple(parsed(text))


def functions_for(post: Post, store: Store) -> Mapping[str, Function]:
    """The functions that templates of a post may call."""
    page, site = _Page(post, store), _Site(post)
    files = _Resources(post.beside, "/")
    own: dict[str, Function] = {
        "site": lambda: site,
        "page": lambda: page,
        "hugo.IsProduction": lambda: True,
        "hugo.IsDevelopment": lambda: False,
        "hugo.IsServer": lambda: False,
        "hugo.Environment": lambda: "production",
        "hugo.Data": lambda: site.named("Data", ()),
        "os.Getenv": lambda name: "production" if name == "HUGO_ENV" else "",
        "getenv": lambda name: "production" if name == "HUGO_ENV" else "",
        "resources.Get": lambda path: files.named("Get", (path,)),
        "resources.GetMatch": lambda path: files.named("Get", (path,)),
        "fileExists": lambda path: post.beside(f"/{str(path).lstrip('/')}") is not None,
        "errorf": lambda *_: None,
        "warnf": lambda *_: None,
    }
    for name in ("markdownify", "transform.Markdownify"):
        own[name] = lambda text: _rendered(text, is_block=False)
    for name in ("absURL", "relURL", "absLangURL", "relLangURL"):
        own[name] = own[f"urls.{name[:1].upper()}{name[1:]}"] = _from_root
    for name in ("ref", "relref", "urls.Ref", "urls.RelRef"):
        own[name] = lambda _, path: _referred(path)
    return {**PLAIN, **own}


def _rendered(text: Any, *, is_block: bool) -> Any:
    if isinstance(text, Inner):
        return text
    return Safe(html_of_words(str(text), is_block=is_block)) if text else ""


def _from_root(path: Any) -> Any:
    text = str(path or "")
    whole = text if re.match(r"[a-z]+:|/", text) else f"/{text}"
    return Safe(whole) if isinstance(path, Safe) else whole


def _referred(path: Any) -> Safe:
    """An address that leads to another post by its file, as those in the text do."""
    if isinstance(path, Mapping):
        path = path.get("path", "")
    file, mark, fragment = str(path).partition("#")
    has_ending = "." in file.rpartition("/")[2] or not file
    return Safe(f"{file}{'' if has_ending else '.md'}{mark}{fragment}")
