"""Time and memory of adopting what another generator or WordPress kept: 9,000 posts, an export of 50 MB.

`python -m tests.benchmarks.adoption` makes both in a temporary folder, converts each by the command, and
prints CPU seconds and the largest memory of its processes. The texts are made by a rule and say nothing.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
WORDS = (
    "jembatan tali papan warga hulu hilir balai desa perbaikan jadwal peninjauan kapal dermaga lampu suar"
    " pemeriksaan pengumuman laporan musim hujan kemarau petugas kantor pelayanan antrean loket berkas"
).split()
LINK = "lihat [laman](https://jembatan.example/{0})"


def sentence(number: int, length: int = 12) -> str:
    """A sentence that differs from number to number."""
    words = [WORDS[(number * 7 + place * (3 + number % 5)) % len(WORDS)] for place in range(length)]
    return " ".join(words).capitalize() + f" nomor {number}."


def posts(count: int) -> Iterator[tuple[str, str]]:
    """Path and text of posts as Jekyll and Hugo keep them, by turns, with what such posts are odd in."""
    for number in range(count):
        year, month, day = 2010 + number % 14, 1 + number % 12, 1 + number % 28
        date = f"{year}-{month:02}-{day:02}"
        body = "\n\n".join(sentence(number + place) for place in range(12)) + f"\n\n{LINK.format(number)}\n"
        name = f"kabar-{number}"
        kind = number % 6
        if kind == 0:
            head = f"---\ntitle: Kabar {number}\ndate: {date} 10:00:00 +0700\ncategories: kabar\n---\n"
            yield f"situs/_posts/{date}-{name}.md", f"{head}\n{body}"
        elif kind == 1:
            head = (
                f'---\ntitle: "Kabar: {number}"\npermalink: /berita/{number}/\ntags: [loket, dermaga]\n---\n'
            )
            yield f"situs/_posts/{date}-{name}.md", f"{head}\n{{% include x.html %}}\n\n{body}"
        elif kind == 2:
            fields = f'title = "Kabar {number}"\ndate = {date}T10:00:00+07:00\naliases = ["/lama/{number}"]'
            head = f"+++\n{fields}\n+++\n"
            yield f"hugo/content/kabar/{name}.md", f"{head}\n{body}"
        elif kind == 3:
            head = f"---\r\ntitle: Kabar: baru: {number}\r\ndate: {year}/{month:02}/{day:02}\r\n---\r\n"
            yield f"hugo/content/kabar/{name}/index.md", head + body.replace("\n", "\r\n")
        elif kind == 4:
            yield f"situs/_posts/{date}-{name}.md", f"---\n---\n# Kabar {number}\n\n<p>Satu</p>\n\n{body}"
        else:
            head = f'{{\n  "title": "Kabar {number}",\n  "date": "{date}",\n  "draft": false\n}}\n'
            yield f"hugo/content/kabar/{name}.md", f"{head}\n{body}"


def export(size: int) -> Iterator[str]:
    """The pieces of a WordPress export of about `size` bytes."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"'
        ' xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n'
        "<channel>\n<title>Dinas Jembatan</title>\n<link>https://jembatan.example</link>\n"
        "<wp:author><wp:author_login>sari</wp:author_login>"
        "<wp:author_display_name>Sari Lestari</wp:author_display_name></wp:author>\n"
    )
    written = number = 0
    while written < size:
        number += 1
        piece = item(number)
        written += len(piece)
        yield piece
    yield "</channel>\n</rss>\n"


def item(number: int) -> str:
    """An item of the export: of twenty one is a picture, and one a draft."""
    year, month, day = 2010 + number % 14, 1 + number % 12, 1 + number % 28
    date = f"{year}-{month:02}-{day:02}"
    kind = "attachment" if number % 20 == 0 else "post"
    status = "draft" if number % 20 == 1 else "publish"
    paragraphs = [f"{sentence(number + place, 30)} <strong>{place}</strong>" for place in range(22)]
    return (
        f"<item><title>Kabar {number}</title><link>https://jembatan.example/{year}/{month:02}/kabar-{number}/</link>"
        f"<dc:creator>sari</dc:creator><guid isPermaLink='false'>https://jembatan.example/?p={number}</guid>"
        f"<content:encoded><![CDATA[{chr(10).join(paragraphs)}\n\n{sentence(number, 40)}]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>{number}</wp:post_id>"
        f"<wp:post_date>{date} 10:00:00</wp:post_date><wp:post_date_gmt>{date} 03:00:00</wp:post_date_gmt>"
        f"<wp:post_name>kabar-{number}</wp:post_name><wp:status>{status}</wp:status>"
        f"<wp:post_type>{kind}</wp:post_type><category domain='category' nicename='kabar'>Kabar</category>"
        f"<category domain='post_tag' nicename='loket'>Loket</category></item>\n"
    )


def prepare(root: Path) -> None:
    """An empty archive at `root`."""
    (root / "content" / "inbox").mkdir(parents=True)
    registry = "jembatan:\n  name: Dinas Jembatan\n  abbreviation: DJG\n"
    (root / "content" / "agencies.yml").write_text(registry, encoding="utf-8")
    (root / "site.yml").write_text("title: Arsip\nagency: jembatan\n", encoding="utf-8")


def run(root: Path, *command: str) -> tuple[float, float, int, str]:
    """CPU seconds, seconds, largest memory of a process in KB, and the last line of a command on `root`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    arguments = [sys.executable, str(REPO / "build.py"), "--site", str(root), *command]
    # Its own memory is measured by a process of its own: the system keeps the largest of all children.
    probe = (
        "import resource, subprocess, sys;"
        "done = subprocess.run(sys.argv[1:], capture_output=True, text=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode);"
        "print((done.stdout + done.stderr)[-3000:])"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", probe, *arguments], capture_output=True, text=True, check=True, env=environment
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    first, _, rest = done.stdout.partition("\n")
    last = [line for line in rest.splitlines() if line.startswith("read ")][-1:] or rest.splitlines()[-3:]
    return (
        cpu,
        time.perf_counter() - begun,
        int(first.split()[0]),
        f"exit {first.split()[1]}: {last[0] if last else ''}",
    )


def main() -> None:
    """Measure, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=9_000)
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--jobs", default="2")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "posts"
        prepare(root)
        with zipfile.ZipFile(root / "content" / "inbox" / "situs.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in posts(options.posts):
                archive.writestr(name, text)
        told(f"{options.posts} posts in an archive", root, options.jobs)
        root = Path(folder) / "export"
        prepare(root)
        with (root / "content" / "inbox" / "ekspor.xml").open("w", encoding="utf-8") as file:
            file.writelines(export(options.megabytes * 1_000_000))
        told(f"an export of {options.megabytes} MB", root, options.jobs)


def told(what: str, root: Path, jobs: str) -> None:
    """Print what the first run, a second one without any change, and the build take."""
    print(what)
    for name, command in (("convert", ["convert"]), ("convert again", ["convert"]), ("build", [])):
        cpu, seconds, memory, last = run(root, *command, "--quiet", "--jobs", jobs)
        written = len(list((root / "content" / "releases").rglob("*.md")))
        print(
            f"  {name}: {cpu:.1f} s CPU, {seconds:.1f} s, {memory / 1024:.0f} MB; {written} releases; {last}"
        )


if __name__ == "__main__":
    main()
