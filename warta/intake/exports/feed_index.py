"""The items of a feed or an export: where in the file each stands, found in one pass and little memory.

What belongs here: the passage through the XML, and what kind of feed it is. What does not: which items are
no posts (`warta.intake.exports.feed_left`), and reading an item (`warta.intake.exports.feed_entry`).
Documents that declare entities are refused, and nothing outside the file is ever read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BufferedIOBase
from typing import Any
from xml.parsers import expat

from warta.intake.exports.feed_context import Context, Index, Item
from warta.intake.exports.feed_encoding import encoding_of, without_wrong_bytes
from warta.intake.exports.feed_head import HEAD, Head
from warta.intake.exports.feed_left import why_left
from warta.intake.exports.wordpress_library import Medium
from warta.intake.field_text import plain_text
from warta.intake.reading.decode import Refused

ATOM = "http://www.w3.org/2005/Atom"
BLOGGER_KIND = "http://schemas.google.com/g/2005#kind"
_WORDPRESS = re.compile(r"http://wordpress\.org/export/[\d.]+/")
_CHUNK = 65_536
_NO_CONTROLS = bytes(32 if code < 32 and code not in (9, 10, 13) else code for code in range(256))
_OF_WRONG_BYTES = tuple(
    expat.errors.codes[words]
    for words in (expat.errors.XML_ERROR_INVALID_TOKEN, expat.errors.XML_ERROR_PARTIAL_CHAR)
)
MAX_DEPTH = 200
MAX_ID = 300
# What of the head of a feed is read for all its items.
_MAX_HEAD_TEXT = 2_000
MOST_AUTHORS = 20_000
MOST_MEDIA = 50_000


def is_xml(head: bytes) -> bool:
    """Whether a file begins as XML of some kind that is no HTML page."""
    text = head[:2000].decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", "ignore")
    return re.match(r"(?:ï»¿|\ufeff)?\s*<(?:\?xml|(?:[\w.-]+:)?(?:rss|feed|RDF))\b", text) is not None


def without_controls(data: bytes) -> bytes:
    """Bytes with spaces in the place of control characters, which exports hold though XML has none."""
    return data.translate(_NO_CONTROLS)


def index_feed(file: BufferedIOBase) -> Index:
    """The items of the feed or export `file`, an open binary file at its beginning.

    Raises Refused for XML that is no feed, and for what is broken before its first item.
    """
    indexer = _Indexer()
    try:
        index = indexer.run(file)
    except Refused:
        if not indexer.has_wrong_bytes:
            raise
    else:
        if not indexer.has_wrong_bytes:
            return index
    return _Indexer(encoding_of(file)).run(file)


@dataclass(slots=True)
class _Open:
    """The item that is under way, with what was read in it."""

    start: int
    line: int
    texts: dict[str, str] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)


class _Indexer:
    """One passage; `encoding` is what the file is in where that is not what it declares."""

    def __init__(self, encoding: str = "") -> None:
        self._mended = encoding
        self.has_wrong_bytes = False
        self._parser = expat.ParserCreate(encoding or None, " ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartNamespaceDeclHandler = self._namespace
        self._parser.EntityDeclHandler = self._entity
        self._parser.XmlDeclHandler = self._declaration
        # Entities of HTML, such as &nbsp;, are passed over here and read with the item.
        self._parser.UseForeignDTD(True)
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self._context = Context(encoding=encoding or "utf-8", mended=encoding)
        self._namespaces: dict[str, str] = {}
        self._path: list[str] = []
        self._item: _Open | None = None
        self._items: list[Item] = []
        self._ends: list[int] = []
        self._head = Head()
        self._author: dict[str, str] = {}
        self._authors: dict[str, str] = {}
        self._words: list[str] | None = None
        self._media: dict[str, Medium] = {}
        self._media_of: dict[str, tuple[str, ...]] = {}

    def run(self, file: BufferedIOBase) -> Index:
        broken, line = "", 0
        try:
            self._parse(file)
        except expat.ExpatError as error:
            self.has_wrong_bytes = not self._mended and error.code in _OF_WRONG_BYTES
            broken, line = f"is broken: {expat.ErrorString(error.code)}", error.lineno
        except (LookupError, ValueError):  # an encoding that Python does not know
            raise Refused("names an encoding that is not known", "save it as UTF-8", 1) from None
        if not self._context.kind:
            if broken:
                raise Refused(broken, "export it again", line)
            raise Refused("is XML, but no feed or export", "save the release's page (.html)")
        if broken and not self._items:
            raise Refused(broken, "export it again", line)
        self._measure(file)
        context = replace(
            self._context,
            namespaces=tuple(self._namespaces.items()),
            title=plain_text(self._head.texts.get("title", "")),
            url=self._head.texts.get("link", ""),
            base=self._head.base(),
            is_based=self._head.is_based,
            language=self._head.texts.get("language", ""),
            authors=self._authors,
            media=self._media,
            media_of=self._media_of,
        )
        return Index(context, _told_apart(self._items), broken, line)

    def _parse(self, file: BufferedIOBase) -> None:
        is_wide = None
        pieces = (
            without_wrong_bytes(file) if self._mended == "utf-8" else iter(lambda: file.read(_CHUNK), b"")
        )
        for chunk in pieces:
            is_wide = chunk[:2] in (b"\xff\xfe", b"\xfe\xff") if is_wide is None else is_wide
            self._parser.Parse(chunk if is_wide else without_controls(chunk), False)
        self._parser.Parse(b"", True)

    def _measure(self, file: BufferedIOBase) -> None:
        """The length of each item: the parser tells where its last tag begins."""
        encoding = "utf-16-le" if self._context.encoding.startswith("utf-16") else "ascii"
        begin, mark = "</".encode(encoding), ">".encode(encoding)
        for item, end in zip(self._items, self._ends, strict=True):
            file.seek(end)
            tail = file.read(2_000)
            file.seek(item.start)
            name = re.split(rb"[\s/>]", file.read(200).removeprefix(begin[: len(begin) // 2]))[0]
            # An empty element has no last tag: what was told is where it ends.
            rest = tail.find(mark) + len(mark) if tail.startswith(begin + name) else 0
            item.length = end + rest - item.start

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and not self._mended:
            self._context = replace(self._context, encoding=encoding.lower())

    def _entity(self, *_: Any) -> None:
        raise Refused(
            "declares entities, as no export does", "export it again", self._parser.CurrentLineNumber
        )

    def _namespace(self, prefix: str | None, uri: str) -> None:
        if len(self._path) <= 1 and len(self._namespaces) < 100:
            self._namespaces.setdefault(prefix or "", uri)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._path:
            self._root(name)
        self._path.append(name)
        if len(self._path) > MAX_DEPTH:
            line = self._parser.CurrentLineNumber
            raise Refused("is nested too deeply", "export it again", line)
        local = name.rpartition(" ")[2]
        if self._item is None and self._is_item(local):
            self._item = _Open(self._parser.CurrentByteIndex, self._parser.CurrentLineNumber)
            self._item_depth = len(self._path)
        elif self._item is not None:
            self._start_in(self._item, local, attributes)
        elif len(self._path) <= 4 and local in HEAD:
            if local == "link":
                self._head.take_link(attributes, is_atom=self._context.kind == "atom")
            self._listen()
        elif len(self._path) == 1 or self._path == ["rss", "channel"]:
            self._head.open(attributes)

    def _start_in(self, item: _Open, local: str, attributes: Mapping[str, str]) -> None:
        if local == "category" and attributes.get("scheme") == BLOGGER_KIND:
            item.kinds.append(attributes.get("term", "").rpartition("#")[2])
        if local == "link" and attributes.get("rel", "alternate") == "alternate":
            item.texts.setdefault("href", attributes.get("href", ""))
        if len(self._path) == self._item_depth + 1 and local in _KEYS:
            self._listen()

    def _is_item(self, local: str) -> bool:
        depth = len(self._path)
        if self._context.kind in ("atom", "blogger"):
            return local == "entry" and depth == 2
        return local == "item" and depth in (2, 3)

    def _root(self, name: str) -> None:
        uri, _, local = name.rpartition(" ")
        kinds = {"rss": "rss", "RDF": "rss", "feed": "atom"}
        kind = kinds.get(local, "")
        if kind and any(_WORDPRESS.fullmatch(other) for other in self._namespaces.values()):
            kind = "wordpress"
        if not kind or (kind == "atom" and uri != ATOM):
            raise Refused("is XML, but no feed or export", "save the release's page (.html)")
        self._context = replace(self._context, kind=kind)

    def _listen(self) -> None:
        self._words = []
        self._parser.CharacterDataHandler = self._text

    def _text(self, words: str) -> None:
        if self._words is not None and sum(map(len, self._words)) < _MAX_HEAD_TEXT:
            self._words.append(words)

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        words = " ".join("".join(self._words).split()) if self._words is not None else ""
        if self._words is not None:
            self._words = None
            self._parser.CharacterDataHandler = None
        if self._item is not None:
            if len(self._path) == self._item_depth:
                self._finish(self._item)
                self._item = None
            elif len(self._path) == self._item_depth + 1 and words:
                self._item.texts.setdefault(local, words)
        elif words:
            self._take_head(local, words)
        self._path.pop()

    def _take_head(self, local: str, words: str) -> None:
        if local in ("author_login", "author_display_name"):
            self._author[local] = words
            if len(self._author) == 2 and len(self._authors) < MOST_AUTHORS:
                self._authors[self._author["author_login"]] = self._author["author_display_name"]
                self._author = {}
        elif len(self._path) <= 3:
            self._head.texts.setdefault(local, words)

    def _finish(self, item: _Open) -> None:
        texts = item.texts
        key = (
            next((texts[name] for name in _KEYS_IN_ORDER if texts.get(name)), "") or f"{len(self._items) + 1}"
        )
        if self._context.kind == "atom" and (item.kinds or "filename" in texts):
            self._context = replace(self._context, kind="blogger")
        if texts.get("post_type") == "attachment" and len(self._media) < MOST_MEDIA:
            self._take_medium(texts)
        self._items.append(
            Item(
                key[:MAX_ID],
                item.start,
                0,
                item.line,
                why_left(texts, item.kinds),
                texts.get("post_id", ""),
                is_reused=texts.get("post_type") == "wp_block",
            )
        )
        self._ends.append(self._parser.CurrentByteIndex)

    def _take_medium(self, texts: Mapping[str, str]) -> None:
        number, parent = texts.get("post_id", ""), texts.get("post_parent", "0")
        url = texts.get("attachment_url") or texts.get("guid", "")
        if number and url and texts.get("status", "inherit") in ("inherit", "publish"):
            self._media[number] = Medium(url, texts.get("title", ""))
            if parent != "0":
                self._media_of[parent] = (*self._media_of.get(parent, ()), number)


_KEYS_IN_ORDER = ("post_id", "guid", "id", "link", "href", "title")
_KEYS = frozenset(
    (*_KEYS_IN_ORDER, "post_type", "status", "type", "filename", "attachment_url", "post_parent")
)


def _told_apart(items: list[Item]) -> list[Item]:
    """The items, a number behind the keys that stand more than once."""
    seen: dict[str, int] = {}
    for item in items:
        count = seen[item.key] = seen.get(item.key, 0) + 1
        if count > 1:
            item.key = f"{item.key}~{count}"
    return items
