"""The store: what a build remembers for the next one, in SQLite.

What belongs here: reading and writing rows. What does not: deciding whether a row still holds
(`warta.loading`, `warta.publish`), and the rows on texts that are alike (`warta.alikes`) and on what was
published (`warta.ledger`), which stand in the same database. There is no other SQL than in these modules.

The format may change with any release of Warta; `VERSION` tells. A store of another version, or one
that SQLite cannot read, is thrown away, never migrated: everything in it can be made again but which
files were published, which is handed on (`warta.former_store`). What is spoiled deeper inside, seen by SQLite
or by the seal of a row (`warta.sealed_rows`), fails the build that comes upon it; the next starts afresh. One
transaction holds all writes of a build and keeps a second build out.

    meta     one value a key
    files    path → stat signature and digest of an input, as last read
    records  digest of a Markdown file → its parsed form, packed and sealed
    outlines the same digest → what every build must know of that form, kept apart so that little is read,
             the digest of its words, by which others of the same words are found, and that of its body;
             under a head's key what the front matter of a file tells that no build has parsed yet
    bodies   digest → HTML of a body
    good     path → digest of the last form of an input that was free of errors, and its text
    likenesses, bands, alikes   which records are alike (`warta.alikes`)
    pages, parts, layouts, around       what was published, and of what it was made (`warta.ledger`)
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from warta import former_store
from warta.alikes import Alikes
from warta.digests import digest_bytes, unpacked
from warta.errors import Problem, StoreBusyError, StoreSpoiledError
from warta.ledger import TABLES as PUBLISHED_TABLES
from warta.ledger import Ledger
from warta.row_changes import differing
from warta.sealed_rows import DamagedRowError, MissingRowError, opened, sealed
from warta.waiting_rows import WaitingRows

STORE = "store.sqlite3"
VERSION = 10
# In bytes: most forms and bodies are in one piece on a page of this size, and on one of SQLite's own in two.
_PAGE_SIZE = 16_384
_AT_ONCE = 500  # rows that are asked for

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (path TEXT PRIMARY KEY, stat TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (digest TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE outlines (
    digest TEXT PRIMARY KEY, data BLOB NOT NULL, text TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX outlines_by_text ON outlines (text);
CREATE TABLE bodies (digest TEXT PRIMARY KEY, html TEXT NOT NULL);
CREATE TABLE good (path TEXT PRIMARY KEY, digest TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
"""

_ADD_RECORD = "INSERT OR REPLACE INTO records VALUES (?, ?)"
_ADD_OUTLINE = "INSERT OR REPLACE INTO outlines VALUES (?, ?, ?, ?)"
_ADD_BODY = "INSERT OR REPLACE INTO bodies VALUES (?, ?)"
# The keys that `warta.loading` gives to heads; `;` is the character after the colon.
_IS_HEAD = "digest >= 'head:' AND digest < 'head;'"
# A form is under the kind of its folder and the digest of its file (`warta.parsing.form_key`).
_UNUSED = """
SELECT digest FROM records WHERE digest NOT IN (
    SELECT 'release:' || digest FROM files UNION ALL SELECT 'page:' || digest FROM files
    UNION ALL SELECT digest FROM good
)
"""


class _OtherVersion(sqlite3.DatabaseError):
    sqlite_errorcode = sqlite3.SQLITE_NOTADB


class Store:
    """An open store. Use it in a `with` block: it commits where the block ends well."""

    def __init__(self, path: Path) -> None:
        """Open or make the store at `path`.

        Raises StoreBusyError where another process builds the same archive, OSError where there can
        be no store at `path`.
        """
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = self._open()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                message = "another build of this archive is running"
                problem = Problem(path.parent.name, None, message, "wait for it to end")
                raise StoreBusyError([problem]) from None
            if not _is_spoiled(error):
                raise OSError(errno.EIO, str(error), str(path)) from None
            former_store.set_apart(path)
            self._db = self._open()
        self._rows = WaitingRows(self._db)
        self.ledger = Ledger(self._db, self._rows)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        """Commit or roll back.

        Raises StoreSpoiledError where the store turned out to be damaged (it is thrown away by then),
        OSError where the disk would not take or give it.
        """
        try:
            if kind is None:
                self._rows.write()
                if "alikes" in self.__dict__:
                    self.alikes.take_in()
                self._db.commit()
                if self._db.execute("PRAGMA user_version").fetchone()[0] == VERSION:  # not undone
                    former_store.forget(self._path)
            else:
                self._db.rollback()
        except sqlite3.DatabaseError as failure:
            error = failure
        finally:
            self._db.close()
        if not isinstance(error, sqlite3.DatabaseError | UnicodeDecodeError):
            return
        if _is_spoiled(error):
            former_store.set_apart(self._path)
            problem = Problem(self._path.parent.name, None, "the store was damaged", "build again")
            raise StoreSpoiledError([problem]) from None
        raise OSError(errno.EIO, str(error), str(self._path)) from None

    @cached_property
    def alikes(self) -> Alikes:
        """Which records are alike."""
        return Alikes(self._db)

    def meta(self, key: str) -> str | None:
        """A value, or None."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def set_meta(self, key: str, value: str | None) -> None:
        """Keep a value; None removes it."""
        if value is None:
            self._db.execute("DELETE FROM meta WHERE key = ?", (key,))
        else:
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def files(self) -> dict[str, tuple[str, str]]:
        """Stat signature and digest of every input, by path."""
        return {path: (stat, digest) for path, stat, digest in self._db.execute("SELECT * FROM files")}

    def set_files(self, files: Iterable[tuple[str, tuple[str, str]]]) -> None:
        """Keep exactly these inputs, in order of path: path, and stat signature and digest."""
        kept = self._db.execute("SELECT path, stat, digest FROM files ORDER BY path")
        changed, gone = differing(kept, ((path, *file) for path, file in files))
        self._db.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", changed)
        self._db.executemany("DELETE FROM files WHERE path = ?", gone)

    def note_file(self, path: str, stat: str, digest: str) -> None:
        """Keep stat signature and digest of one input more, or anew."""
        self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (path, stat, digest))

    def digests(self) -> set[str]:
        """The digests of all parsed forms."""
        self._rows.write_those(_ADD_RECORD)
        return {digest for (digest,) in self._db.execute("SELECT digest FROM records")}

    def outline(self, digest: str) -> dict[str, Any]:
        """The outline of a parsed form. Raises KeyError."""
        self._rows.write_those(_ADD_OUTLINE)
        return self._form("SELECT data FROM outlines WHERE digest = ?", digest)

    def outlines(self, digests: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Outlines in order, in two thirds of the time that they take one by one. Raises KeyError."""
        self._rows.write_those(_ADD_OUTLINE)
        waiting = iter(digests)
        while some := list(islice(waiting, _AT_ONCE)):
            marks = ", ".join("?" * len(some))
            query = f"SELECT digest, data FROM outlines WHERE digest IN ({marks})"  # noqa: S608 - marks alone
            found = {digest: unpacked(opened(data)) for digest, data in self._db.execute(query, some)}
            if missing := set(some) - found.keys():
                raise MissingRowError(*missing)
            yield from map(found.__getitem__, some)

    def of_text(self, text: str) -> set[str]:
        """The digests of the parsed forms whose words have this digest."""
        self._rows.write_those(_ADD_OUTLINE)
        return {found for (found,) in self._db.execute("SELECT digest FROM outlines WHERE text = ?", (text,))}

    def record(self, digest: str) -> dict[str, Any]:
        """A parsed form. Raises KeyError."""
        self._rows.write_those(_ADD_RECORD)
        return self._form("SELECT data FROM records WHERE digest = ?", digest)

    def add_record(self, digest: str, outline: bytes, data: bytes, text: str, body: str) -> None:
        """Keep a parsed form and its outline, both packed, and the digests of its words and of its body."""
        self._rows.add(_ADD_RECORD, (digest, sealed(data)))
        self._rows.add(_ADD_OUTLINE, (digest, sealed(outline), text, body))

    def heads(self) -> set[str]:
        """The keys of the forms of which only the outline of the front matter is kept."""
        self._rows.write_those(_ADD_OUTLINE)
        return {key for (key,) in self._db.execute(f"SELECT digest FROM outlines WHERE {_IS_HEAD}")}  # noqa: S608

    def add_head(self, key: str, outline: bytes) -> None:
        """Keep the outline, packed, of a file's front matter; builds know nothing of it."""
        self._rows.add(_ADD_OUTLINE, (key, sealed(outline), "", ""))

    def forget_heads(self) -> None:
        """Drop what is kept of front matter alone."""
        self._rows.write_those(_ADD_OUTLINE)
        self._db.execute(f"DELETE FROM outlines WHERE {_IS_HEAD}")  # noqa: S608

    def body(self, digest: str) -> str:
        """The HTML of a body. Raises KeyError."""
        self._rows.write_those(_ADD_BODY)
        row = self._db.execute("SELECT html FROM bodies WHERE digest = ?", (digest,)).fetchone()
        if row is None:
            raise MissingRowError(digest)
        html = str(row[0])
        if self._is_old and digest_bytes(html.encode()) != digest:
            raise DamagedRowError(digest)
        return html

    def add_body(self, digest: str, html: str) -> None:
        """Keep the HTML of a body."""
        self._rows.add(_ADD_BODY, (digest, html))

    def forget_unused(self) -> None:
        """Drop the parsed forms that no file has, now or as its last good one, and bodies of no form."""
        self._rows.write()
        unused = self._db.execute(_UNUSED).fetchall()
        for table in ("records", "outlines"):
            self._db.executemany(f"DELETE FROM {table} WHERE digest = ?", unused)  # noqa: S608
        self._db.execute("DELETE FROM bodies WHERE digest NOT IN (SELECT body FROM outlines)")
        self.alikes.forget(digest for (digest,) in unused)

    def forget_forms(self) -> None:
        """Drop all parsed forms and bodies."""
        self._rows.write()
        self.alikes.forget(self.digests())
        for table in ("records", "outlines", "bodies"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608

    def forget_record(self, digest: str) -> None:
        """Drop a parsed form, unless a file has it."""
        self._rows.write()
        if self.paths_of(digest):
            return
        for table in ("records", "outlines"):
            self._db.execute(f"DELETE FROM {table} WHERE digest = ?", (digest,))  # noqa: S608
        self.alikes.forget([digest])

    def has_form(self, digest: str) -> bool:
        """Whether a parsed form is kept."""
        self._rows.write()
        return self._db.execute("SELECT 1 FROM records WHERE digest = ?", (digest,)).fetchone() is not None

    def good(self) -> dict[str, str]:
        """The digest of the last good form of inputs, by path."""
        return dict(self._db.execute("SELECT path, digest FROM good"))

    def good_folders(self, above: str) -> list[str]:
        """The folders right below `above`, which ends in a slash, in which inputs had a good form."""
        start = len(above) + 1
        name = f"substr(path, {start}, instr(substr(path, {start}), '/') - 1)"
        query = f"SELECT DISTINCT {name} FROM good WHERE path GLOB ? ORDER BY 1"  # noqa: S608 - numbers alone
        return [str(folder) for (folder,) in self._db.execute(query, (f"{above}*/*",))]

    def good_below(self, folder: str) -> list[str]:
        """The inputs below `folder`, which ends in a slash, that had a good form."""
        low, high = folder, f"{folder[:-1]}0"  # the character after the slash
        query = "SELECT path FROM good WHERE path >= ? AND path < ? ORDER BY path"
        return [str(path) for (path,) in self._db.execute(query, (low, high))]

    def good_form(self, path: str) -> str | None:
        """The digest of the last good form of one input, or None."""
        row = self._db.execute("SELECT digest FROM good WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else None

    def paths_of(self, form: str) -> list[str]:
        """The inputs whose last good form has this digest."""
        return [path for (path,) in self._db.execute("SELECT path FROM good WHERE digest = ?", (form,))]

    def note_good(self, path: str, digest: str) -> None:
        """Keep the digest of the last good form of one input more, or anew."""
        self._db.execute("INSERT OR REPLACE INTO good VALUES (?, ?, '')", (path, digest))

    def good_text(self, path: str) -> str | None:
        """The text kept with the last good form of an input, or None."""
        row = self._db.execute("SELECT text FROM good WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else None

    def set_good(self, good: Iterable[tuple[str, str]], texts: Mapping[str, str]) -> None:
        """Keep exactly these last good forms, path and digest, in order of path, and `texts` with them."""
        kept = self._db.execute("SELECT path, digest FROM good ORDER BY path")
        changed, gone = differing(kept, good)
        rows = ((path, digest, texts.get(path, "")) for path, digest in changed)
        self._db.executemany("INSERT OR REPLACE INTO good VALUES (?, ?, ?)", rows)
        self._db.executemany("DELETE FROM good WHERE path = ?", gone)
        self._db.executemany("DELETE FROM around WHERE path = ?", gone)

    def undo(self) -> None:
        """Undo what was written since the store was opened."""
        self._rows.drop()
        self.__dict__.pop("alikes", None)  # with what waits there
        self._db.rollback()

    def _form(self, query: str, digest: str) -> dict[str, Any]:
        row = self._db.execute(query, (digest,)).fetchone()
        if row is None:
            raise MissingRowError(digest)
        found: dict[str, Any] = unpacked(opened(row[0]))
        return found

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, timeout=0.2, isolation_level=None)
        try:
            db.execute(f"PRAGMA page_size = {_PAGE_SIZE}")  # of a store that is made now
            db.execute("PRAGMA synchronous = OFF")  # a store that a power cut spoils is thrown away
            db.execute("BEGIN IMMEDIATE")
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, VERSION):
                raise _OtherVersion
            self._is_old = version == VERSION  # what is in it was written by this process otherwise
            if version == 0:
                for statement in filter(str.strip, f"{_TABLES}{PUBLISHED_TABLES}".split(";")):
                    db.execute(statement)
                former_store.take_over(self._path, db)
                db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("SELECT count(*) FROM meta").fetchone()
        except BaseException:
            db.close()
            raise
        return db


def _is_spoiled(error: sqlite3.DatabaseError | UnicodeDecodeError) -> bool:
    """Whether a store that failed so is to be thrown away: no store, of another form, or damaged."""
    spoiled = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT)
    # Python itself finds text that is none, and has no code for it.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return isinstance(error, UnicodeDecodeError) or code & 0xFF in spoiled
