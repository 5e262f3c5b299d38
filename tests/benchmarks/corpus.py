"""Archives made to measure with: any number of releases of an imaginary country, the same for the same seed.

What belongs here: the texts and fields of such releases, and writing them as an archive. What does not:
measuring (`tests.benchmarks.cases`) and the forms that other generators read (`tests.benchmarks.peers`).

A release is a function of the seed and its number alone, so an archive is made without holding it in
memory, and number `size` is the release that one would add next. `plain` bodies are paragraphs and nothing
else, which is what conversion mostly yields; `rich` ones hold bold and slanted words, links, lists, tables,
quotations and headings.

Run it with `python -m tests.benchmarks.corpus FOLDER --size N` to keep an archive for a closer look.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

PLAIN, RICH = "plain", "rich"
RICHNESS = (PLAIN, RICH)
# Words in a body, least and most: what newsrooms print, and what shows the cost of everything else.
USUAL, SMALL = (300, 600), (20, 40)
FIRST_DAY = date(1995, 1, 2)
LONGEST_SPAN = 30 * 365
# An office issues about this many a day, until the archive would reach back too far.
RELEASES_A_DAY = 1.4
_SENTENCES = 3_000
# Characters; a longer one is an error of its file.
LONGEST_SLUG = 80

AGENCIES = {
    "balgaram": ("Balai Garam Nasional", "National Salt Office", "Balgaram"),
    "jakom": ("Jawatan Kompas dan Peta Laut", "Compass and Chart Service", "Jakom"),
    "dinlentera": ("Dinas Lentera Kota", "City Lantern Department", "Dinlentera"),
    "balbenih": ("Balai Benih Terapung", "Floating Seed Bank", "Balbenih"),
    "kemhujan": ("Kementerian Hujan dan Embun", "Ministry of Rain and Dew", "Kemhujan"),
    "bantali": ("Badan Tali-temali", "Rope and Knot Agency", "Bantali"),
    "jawatangin": ("Jawatan Angin Timur", "East Wind Service", "Jawangin"),
    "komkarang": ("Komisi Karang dan Lamun", "Reef and Seagrass Commission", "Komkarang"),
    "pustakala": ("Pusat Kalender Rakyat", "People's Calendar Centre", "Pustakala"),
    "dinpasar": ("Dinas Pasar Apung", "Floating Market Department", "Dinpasar"),
    "lemsuara": ("Lembaga Suara Rimba", "Forest Sound Institute", "Lemsuara"),
    "bandayung": ("Badan Dayung dan Layar", "Oar and Sail Agency", "Bandayung"),
}
_PLACES = (
    "Teluk_Kapas Pulau_Merica Tanjung_Sirih Muara_Kelambu Bukit_Pandan Kota_Lenggang Rawa_Kunyit "
    "Selat_Jagung Kampung_Tujuh_Tangga Danau_Sisir Lembah_Kemiri Pantai_Gerabah Dermaga_Rotan "
    "Alun-alun_Gelagah"
).split()
_TAGS = (
    "garam lentera peta benih hujan embun tali angin karang lamun kalender pasar dayung layar rimba "
    "suara dermaga jembatan perahu nelayan petani sekolah pelatihan lomba festival pameran anggaran "
    "lelang perizinan tarif keselamatan kesehatan cuaca pasang-surut penelitian kerja-sama pengabdian "
    "penghargaan pengaduan jadwal laporan peraturan pemeriksaan pemulihan pendataan pengadaan pengawasan "
    "penghijauan perbaikan perpustakaan pertanian perumahan rapat sejarah seni swadaya tenun tambak "
    "terumbu wisata"
).split()
_ACTORS = (
    "Petugas balai|Kepala jawatan|Para perajin|Warga kampung|Juru catat|Regu pemeriksa|Panitia setempat|"
    "Penjaga dermaga|Pengurus koperasi|Juru mudi|Tim pendata|Murid sekolah layar|Sesepuh pulau|"
    "Pedagang pasar"
).split("|")
_VERBS = (
    "memeriksa|mencatat|menyerahkan|memperbaiki|menghitung ulang|membagikan|memamerkan|mengumpulkan|"
    "menimbang|mengukur|membersihkan|menata kembali|menguji|menyusun|memindahkan|mengganti"
).split("|")
_THINGS = (
    "lentera tua|jaring katun|peti garam|bibit lamun|tali sabut|peta gulung|perahu cadik|"
    "papan pengumuman|tambatan kayu|buku harian pasang|lonceng kabut|keranjang rotan|alat ukur hujan|"
    "layar tambal|gerobak ikan|saringan air|tiang penunjuk|kompas saku|tikar pandan|genting tembikar"
).split("|")
_CIRCUMSTANCES = (
    "sejak pagi hingga air kembali surut|tanpa menunggu musim angin barat|"
    "dengan disaksikan warga dari tiga kampung|sesuai jadwal yang disepakati bersama|"
    "agar siap dipakai pada bulan berikutnya|meskipun hujan turun dua kali|"
    "sebelum pasar apung dibuka untuk umum|dengan biaya yang dihimpun secara gotong royong|"
    "supaya catatan lama dapat dibandingkan|karena yang lama sudah tidak layak pakai"
).split("|")
_SAID = (
    "“Kami hanya meneruskan kebiasaan baik,” kata {actor}|"
    "“Yang penting semua tercatat dan dapat ditanyakan,” ujar {actor}|"
    "Menurut {actor}, pekerjaan itu tidak boleh ditunda|Hal itu dibenarkan oleh {actor}"
).split("|")


@dataclass(frozen=True, slots=True)
class Made:
    """One release: where its file lies below a folder of releases, its fields and its body in Markdown."""

    name: str
    title: str
    date: date
    agency: str
    office: str
    signoff: str
    number: str
    place: str
    tags: tuple[str, ...]
    slug: str
    body: str

    def markdown(self) -> str:
        """The Markdown file, with the fields that conversion writes."""
        source = hashlib.sha256(self.slug.encode()).hexdigest()
        day = self.date.isoformat()
        tags = "".join(f"- {tag}\n" for tag in self.tags)
        return (
            f"---\ntitle: {self.title}\ndate: {day}\ndate_source:\n  from: line 7 of the source\n"
            f"  text: {day}\nagency: {self.agency}\noffice: {self.office}\nsignoff: {self.signoff}\n"
            f"number: {self.number}\nlanguage: id\ndateline: {self.place}\nplaces:\n- {self.place}\n"
            f"tags:\n{tags}slug: {self.slug}\nsource:\n  file: {self.slug}.txt\n  sha256: {source}\n"
            "inferred:\n  language: common words of the text\n"
            "  tags: labels in content/tags.yml found in the text\n"
            f"---\n\n{self.body}"
        )


@dataclass(frozen=True)
class Corpus:
    """`size` releases; a body ends with the paragraph in which it reaches a number of words among `words`."""

    size: int
    richness: str = PLAIN
    seed: int = 1
    words: tuple[int, int] = USUAL
    _tag_weights: tuple[float, ...] = field(
        default=tuple(1 / (1 + rank / 12) for rank in range(len(_TAGS))), repr=False
    )

    def __iter__(self) -> Iterator[Made]:
        """All releases, oldest first."""
        return map(self.release, range(self.size))

    def release(self, number: int) -> Made:
        """The release of this number; from `size` on those that are not in the corpus yet."""
        chance = random.Random(self.seed * 1_000_003 + number)
        day = FIRST_DAY + timedelta(days=int(number * self._days_each))
        agency = chance.choice(tuple(AGENCIES))
        place = _place(chance)
        thing = chance.choice(_THINGS)
        count = chance.randrange(3, 900)
        title = f"{AGENCIES[agency][2]} {chance.choice(_VERBS)} {count} {thing} di {place}"
        words = re.sub("[^a-z0-9]+", "-", title.lower())
        slug = f"{words[: LONGEST_SLUG - len(f'-{number}')].rstrip('-')}-{number}"
        return Made(
            name=f"{day.year}/{slug}.md",
            title=title,
            date=day,
            agency=agency,
            office=f"Humas {AGENCIES[agency][2]}",
            signoff=f"{chance.choice(_ACTORS)} – Humas",
            number=f"{number + 1}/{AGENCIES[agency][2]}/SP/{day.year}",
            place=place,
            tags=tuple(dict.fromkeys(chance.choices(_TAGS, self._tag_weights, k=chance.randrange(2, 6)))),
            slug=slug,
            body=self._body(chance, number, place, day),
        )

    @cached_property
    def _days_each(self) -> float:
        return min(1 / RELEASES_A_DAY, LONGEST_SPAN / max(self.size, 1))

    @cached_property
    def _sentences(self) -> list[str]:
        chance = random.Random(self.seed)
        return [_sentence(chance) for _ in range(_SENTENCES)]

    def _body(self, chance: random.Random, number: int, place: str, day: date) -> str:
        goal = chance.randint(*self.words)
        written = 0
        parts: list[str] = []
        while written < goal:
            text = " ".join(chance.choices(self._sentences, k=chance.randrange(1, 5)))
            if not parts:
                text = (
                    f"{place} – Catatan ke-{number + 1} bertanggal {day.day}/{day.month}/{day.year}. {text}"
                )
            written += text.count(" ") + 1
            parts.append(text)
        if self.richness == RICH:
            parts = _enriched(parts, chance)
        return "\n\n".join(parts) + "\n"


def _sentence(chance: random.Random) -> str:
    """One of many sentences of 8 to 25 words."""
    actor = chance.choice(_ACTORS)
    clause = (
        f"{actor} {chance.choice(_VERBS)} {chance.randrange(2, 99)} {chance.choice(_THINGS)}"
        f" di {_place(chance)} {chance.choice(_CIRCUMSTANCES)}"
    )
    if chance.random() < 0.2:
        return f"{chance.choice(_SAID).format(actor=actor.lower())}, lalu {clause[0].lower()}{clause[1:]}."
    return f"{clause}."


def _place(chance: random.Random) -> str:
    return chance.choice(_PLACES).replace("_", " ")


def _enriched(paragraphs: list[str], chance: random.Random) -> list[str]:
    """The paragraphs with markup: every kind once or more, in a quarter of a body of the usual length."""
    parts: list[str] = []
    for place, text in enumerate(paragraphs):
        words = text.split(" ")
        at = chance.randrange(1, max(2, len(words) - 3))
        kind = place % 8
        if kind == 1:
            words[at] = f"**{words[at]}**"
        elif kind == 2:
            words[at] = f"[{words[at]}](https://contoh.example/berkas/{chance.randrange(1000)})"
        elif kind == 3:
            parts.append(f"## {' '.join(words[:4])}")
        elif kind == 4:
            parts.append(_list(chance))
        elif kind == 5:
            words[at] = f"*{words[at]}*"
            parts.append(_table(chance))
        elif kind == 6:
            words.insert(0, ">")
        parts.append(" ".join(words))
    return parts


def _list(chance: random.Random) -> str:
    mark = chance.choice(("-", "1."))
    return "\n".join(f"{mark} **{chance.choice(_THINGS)}**: {chance.randrange(2, 80)} buah" for _ in range(4))


def _table(chance: random.Random) -> str:
    rows = (f"| {chance.choice(_THINGS)} | {chance.randrange(2, 900)} | {_place(chance)} |" for _ in range(4))
    return "\n".join(("| Barang | Jumlah | Tempat |", "|---|---|---|", *rows))


def write_archive(root: Path, corpus: Corpus) -> None:
    """Write the corpus as an archive: settings, registries, and a Markdown file a release."""
    write_frame(root)
    write_releases(root / "content" / "releases", corpus)


def write_releases(folder: Path, corpus: Corpus) -> None:
    """Write the Markdown file of every release below `folder`."""
    made: set[str] = set()
    for release in corpus:
        year = release.name[:4]
        if year not in made:
            made.add(year)
            (folder / year).mkdir(parents=True, exist_ok=True)
        (folder / release.name).write_text(release.markdown(), encoding="utf-8")


def write_frame(root: Path) -> None:
    """Write what an archive needs beside its releases."""
    content = root / "content"
    (content / "pages").mkdir(parents=True, exist_ok=True)
    (root / "site.yml").write_text(
        "title: {id: Arsip Siaran Pers Kepulauan Gelagah, en: Gelagah Press Release Archive}\n"
        "description: {id: Siaran pers lembaga-lembaga rekaan., en: Press releases of made-up agencies.}\n"
        "base_url: https://arsip.gelagah.example/\n",
        encoding="utf-8",
    )
    (content / "agencies.yml").write_text(
        "".join(
            f"{key}:\n  name: {{id: {name}, en: {english}}}\n  abbreviation: {short}\n"
            for key, (name, english, short) in AGENCIES.items()
        ),
        encoding="utf-8",
    )
    (content / "tags.yml").write_text(
        "".join(f"{tag}:\n  label: {tag_label(tag)}\n" for tag in _TAGS), encoding="utf-8"
    )
    about = "---\ntitle: Tentang arsip\nslug: about\n---\n\nArsip negeri rekaan ini dibuat untuk mengukur.\n"
    (content / "pages" / "about.md").write_text(about, encoding="utf-8")


def tag_label(tag: str) -> str:
    """How a tag of the corpus is shown."""
    return tag.replace("-", " ").capitalize()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that say which corpus is meant, apart from its size."""
    parser.add_argument("--seed", type=int, default=1, help="another seed, other texts; default: 1")
    parser.add_argument(
        "--small",
        action="store_true",
        help=f"bodies of {SMALL[0]} to {SMALL[1]} words instead of {USUAL[0]} to {USUAL[1]}",
    )


def main() -> None:
    """Write an archive to a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpus", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="where to write; made where it is not there")
    parser.add_argument("--size", type=int, default=1_000, help="number of releases; default: 1000")
    parser.add_argument("--richness", choices=RICHNESS, default=PLAIN)
    add_arguments(parser)
    options = parser.parse_args()
    words = SMALL if options.small else USUAL
    write_archive(options.folder, Corpus(options.size, options.richness, options.seed, words))


if __name__ == "__main__":
    main()
