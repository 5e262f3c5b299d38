"""Whole sites in an inbox: what their files give to posts, and what of them is no post."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from conftest import PLAIN
from raw_archive import Archive

from warta.pipeline import build
from warta.places import Places
from warta.report import Options

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu di Dinas Jembatan.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def post(title: str, more: str = "") -> str:
    return f"---\ntitle: {title}\n{more}---\n\n{TEXT}"


def fields(archive: Archive, name: str) -> dict[str, object]:
    text = (archive.places.releases / name).read_text(encoding="utf-8")
    found = yaml.safe_load(text.split("\n---\n")[0])
    assert isinstance(found, dict)
    return found


def test_defaults_of_jekyll_give_addresses_and_languages(archive: Archive) -> None:
    archive.drop(
        "situs/_config.yml",
        "title: Dinas Jembatan\nurl: https://x.example\nbaseurl: /djg\ndefaults:\n"
        "  - scope: {path: _posts/id}\n    values: {permalink: 'id/kabar/:year/:title', lang: id}\n",
    )
    archive.drop(
        "situs/_posts/id/2019-07-01-rotan.md", post("Rotan", "redirect_from: [/lama/]\ntags: loket kapal\n")
    )
    archive.convert()
    found = fields(archive, "2019/rotan.md")
    assert found["language"] == "id"
    assert found["aliases"] == ["/id/kabar/2019/rotan.html", "/lama/"]
    source = found["source"]
    assert isinstance(source, dict)
    assert source["url"] == "https://x.example/djg/id/kabar/2019/rotan.html"
    assert source["tags"] == ["loket", "kapal"]
    assert "extra" not in found


def test_what_a_site_of_eleventy_ignores_is_held(archive: Archive) -> None:
    archive.drop("situs/eleventy.config.js", "export default (c) => { c.ignores.add('src/lama/'); };")
    archive.drop("situs/.eleventyignore", "src/rahasia/\n")
    for folder in ("lama", "rahasia", "kabar"):
        archive.drop(f"situs/src/{folder}/{folder}-a.md", post(folder, "date: 2019-07-01\n"))
    archive.convert()
    held = {name: fields(archive, f"2019/{name}-a.md").get("draft") for name in ("lama", "rahasia", "kabar")}
    assert held == {"lama": True, "rahasia": True, "kabar": None}


def test_authors_have_the_names_that_their_site_showed(archive: Archive) -> None:
    archive.drop("situs/_config.yml", "title: Dinas Jembatan\n")
    archive.drop("situs/_data/authors.yml", "sari:\n  full_name: Sari Lestari\n")
    archive.drop("situs/_posts/2019-07-01-rotan.md", post("Rotan", "authors: [sari, budi]\n"))
    archive.convert()
    assert fields(archive, "2019/rotan.md")["authors"] == ["Sari Lestari", "budi"]


def test_sections_and_parts_of_settings_of_hugo_count(archive: Archive) -> None:
    archive.drop("situs/config/_default/hugo.toml", 'title = "Kabar"\n')
    archive.drop("situs/config/_default/params.toml", 'organization = "Dinas Jembatan"\n')
    archive.drop("situs/config/_default/permalinks.toml", 'kabar = "/:year/:slug/"\n')
    archive.drop("situs/content/kabar/_index.md", "---\ntitle: Kabar\ncascade:\n  author: Tirta\n---\n")
    archive.drop("situs/content/kabar/rotan.md", post("Rotan", "date: 2019-07-01\n"))
    archive.convert()
    found = fields(archive, "2019/rotan.md")
    assert (found["agency"], found["authors"]) == ("jembatan", ["Tirta"])
    assert found["aliases"] == ["/2019/rotan/"]
    archive.drop("situs/config/production/permalinks.toml", 'kabar = "/kabar/:slug/"\n')
    archive.drop("situs/content/kabar/hulu.md", post("Hulu", "date: 2019-07-02\n"))
    archive.convert()
    assert fields(archive, "2019/hulu.md")["aliases"] == ["/kabar/hulu/"]


@pytest.mark.parametrize(
    ("target", "settings"),
    [
        ("/kabar/rotan", "title: Kabar\n"),
        ("{/kabar/rotan,/kabar/x}", "title: Kabar\n"),
        ("/Kabar/rot[a-z]*", "title: Kabar\nlanguages: {id: {contentDir: content}}\n"),
        ("/kabar/{", "title: Kabar\n"),
    ],
)
def test_what_a_cascade_of_a_section_holds_is_a_draft_and_told(
    archive: Archive, target: str, settings: str
) -> None:
    archive.drop("situs/hugo.yaml", settings)
    cascade = f"cascade:\n- target: {{path: '{target}'}}\n  draft: true\n"
    archive.drop("situs/content/kabar/_index.md", f"---\ntitle: Kabar\n{cascade}---\n")
    archive.drop("situs/content/kabar/rotan.md", post("Rotan", "date: 2019-07-01\n"))
    archive.convert()
    found = fields(archive, "2019/rotan.md")
    assert found["draft"] is True
    assert any(item["field"] == "draft" for item in found["review"])


def test_a_site_of_eleventy_shows_by_its_packages_and_a_program_is_told(archive: Archive) -> None:
    archive.drop("situs/package.json", '{"devDependencies": {"@11ty/eleventy": "^2.0.0"}}')
    archive.drop("situs/src/kabar/kabar.json", '{"permalink": "/k/{{ page.fileSlug }}/"}')
    archive.drop("situs/src/kabar/kabar.11tydata.js", "module.exports = () => 1;")
    archive.drop("situs/src/kabar/2019-07-01-rotan.md", post("Rotan"))
    outcomes = archive.convert()
    assert fields(archive, "2019/rotan.md")["aliases"] == ["/k/rotan/"]
    assert "program" in outcomes["kabar.11tydata.js"].reasons[0]


def test_undated_pages_of_a_site_are_left_out_and_undated_releases_are_not(archive: Archive) -> None:
    archive.drop("situs/_config.yml", "title: Dinas Jembatan\n")
    names = ["_layanan/loket.md", "_siaran-pers/rotan.md", "_posts/hulu.md", "_layanan/2019-07-01-kapal.md"]
    names += ["tentang/kami.md", "arsip/2019-07-02-tali.md"]
    for name in names:
        archive.drop(f"situs/{name}", post(name.partition("/")[2].removesuffix(".md")))
    outcomes = archive.convert()
    left = {name for name, outcome in outcomes.items() if str(outcome.status) == "left out"}
    assert left == {"_config.yml", "loket.md", "kami.md"}
    assert {path.name for path in archive.places.releases.rglob("*.md")} == {
        "rotan.md",
        "hulu.md",
        "kapal.md",
        "tali.md",
    }


def test_a_broken_setting_hides_no_other(archive: Archive) -> None:
    archive.drop(
        "situs/_config.yml", "title: Dinas Jembatan\npermalink: /k/:title/\nplugins: [a\n- name: b\n"
    )
    archive.drop("situs/_posts/2019-07-01-rotan.md", post("Rotan"))
    archive.convert()
    assert fields(archive, "2019/rotan.md")["aliases"] == ["/k/rotan/"]


def test_what_of_the_old_site_is_not_in_the_archive_is_linked_there(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.drop("situs/_config.yml", "title: Dinas Jembatan\nurl: https://x.example\n")
    body = "[loket](/layanan/#loket) ![Peta hulu](/peta.png) [berkas](berkas.pdf)\n"
    archive.drop("situs/_posts/2019-07-01-rotan.md", post("Rotan", "permalink: /k/rotan/\n") + body)
    assert build(Places(tmp_path, PLAIN), Options(quiet=True)).status == 0
    page = (tmp_path / "output/2019/07/01/rotan/index.html").read_text(encoding="utf-8")
    assert '<a href="https://x.example/layanan/#loket">loket</a>' in page
    assert '<a href="https://x.example/k/rotan/berkas.pdf">berkas</a>' in page
    assert "Peta hulu" in page
    assert "peta.png" not in page


def test_names_of_settings_in_a_body_are_shown_as_what_they_stand_for(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.drop(
        "situs/_config.yml", "title: Dinas Jembatan\nhumas: {email: humas@x.example, kunci: rahasia}\n"
    )
    body = "Tulis ke {{ site.humas.email }} tentang {{ page.title }}; {{ site.tak_ada }}.\n"
    archive.drop("situs/_posts/2019-07-01-rotan.md", post("Rotan") + body)
    assert build(Places(tmp_path, PLAIN), Options(quiet=True)).status == 0
    page = (tmp_path / "output/2019/07/01/rotan/index.html").read_text(encoding="utf-8")
    assert "Tulis ke humas@x.example tentang Rotan; ." in page
    found = fields(archive, "2019/rotan.md")
    source = found["source"]
    assert isinstance(source, dict)
    assert source["values"] == {
        "page.title": "Rotan",
        "site.humas.email": "humas@x.example",
        "site.tak_ada?": "null",
    }


def held(archive: Archive) -> set[str]:
    archive.convert()
    paths = archive.places.releases.glob("*/*.md")
    return {path.stem for path in paths if "\ndraft: true\n" in path.read_text(encoding="utf-8")}


def test_pages_of_pelican_have_their_state_in_their_head(archive: Archive) -> None:
    archive.drop("situs/pelicanconf.py", "SITENAME = 'Dinas Jembatan'\n")
    for state in ("draft", "hidden", "published"):
        metas = f'<meta name="date" content="2019-07-01"><meta name="status" content="{state}">'
        head = f"<title>{state}</title>{metas}"
        archive.drop(
            f"situs/content/{state}.html",
            f"<html><head>{head}</head><body><p>{state}. {TEXT}</p></body></html>",
        )
    assert held(archive) == {"draft", "hidden"}
    assert fields(archive, "2019/published.md")["title"] == "published"


def test_what_a_site_of_zola_leaves_out_is_held(archive: Archive) -> None:
    archive.drop("situs/config.toml", 'base_url = "https://x.example"\nignored_content = ["*catatan*"]\n')
    archive.drop("situs/content/tutup/_index.md", "+++\ndraft = true\n+++\n")
    archive.drop("situs/content/kabar/_index.md", "+++\nrender = false\n+++\n")
    for path in ("tutup/satu", "tutup/dalam/dua", "kabar/catatan-tiga", "kabar/empat"):
        name = path.rpartition("/")[2]
        archive.drop(
            f"situs/content/{path}.md", f'+++\ntitle = "{name}"\ndate = 2019-07-01\n+++\n{name}. {TEXT}'
        )
    assert held(archive) == {"satu", "dua", "catatan-tiga"}


def test_a_draft_of_a_section_of_hugo_holds_its_own_page_alone(archive: Archive) -> None:
    archive.drop("situs/hugo.toml", 'baseURL = "https://x.example"\n')
    archive.drop("situs/content/kabar/_index.md", "---\ndraft: true\n---\n")
    archive.drop("situs/content/kabar/satu.md", post("satu", "date: 2019-07-01\n"))
    assert held(archive) == set()


def test_folders_of_jekyll_that_are_no_collections_are_held(archive: Archive) -> None:
    archive.drop(
        "situs/_config.yml",
        "title: Dinas Jembatan\ncollections: {siaran: {output: true}}\ninclude: [_lama]\n",
    )
    for folder in ("_posts", "_siaran", "_lama", "_buang", "_kabar"):
        name = folder.strip("_")
        archive.drop(
            f"situs/{folder}/2019-07-01-{name}.md", post(name, f"date: 2019-07-01\nsummary: {name}\n")
        )
    assert held(archive) == {"buang", "kabar"}


def test_posts_of_hexo_need_no_date_in_their_names(archive: Archive) -> None:
    archive.drop("situs/_config.yml", "title: Dinas Jembatan\nurl: https://x.example\n")
    archive.drop("situs/package.json", '{"dependencies": {"hexo": "^7"}}')
    archive.drop("situs/source/_posts/halo.md", post("halo", "date: 2019-07-01\n"))
    archive.drop("situs/source/_discarded/buang.md", post("buang", "date: 2019-07-01\nsummary: lain\n"))
    assert held(archive) == {"buang"}


def test_the_site_s_own_shortcodes_go_before_those_of_its_theme(archive: Archive) -> None:
    archive.drop("situs/hugo.toml", 'title = "Situs"\n')
    archive.drop("situs/layouts/shortcodes/kotak.html", "<b>sendiri</b>")
    archive.drop("situs/themes/x/layouts/shortcodes/kotak.html", "<b>tema</b>")
    archive.drop("situs/themes/x/layouts/shortcodes/lain.html", "<i>lain</i>")
    archive.drop(
        "situs/content/berita/a.md", post("A", "date: 2019-02-03\n") + "{{< kotak >}} {{< lain >}}\n"
    )
    archive.convert()
    source = fields(archive, "2019/a.md")["source"]
    assert isinstance(source, dict)
    assert source["values"] == {"{{< kotak >}}": "<b>sendiri</b>", "{{< lain >}}": "<i>lain</i>"}


def test_what_lies_in_the_bundle_of_a_post_of_hugo_is_the_post_s(archive: Archive) -> None:
    archive.drop("situs/hugo.toml", 'title = "Situs"\n')
    folder = "situs/content/kabar/rotan"
    archive.drop(f"{folder}/index.md", post("Rotan", "date: 2019-07-01\n") + "[Peta](data/peta.pdf)\n")
    archive.drop(f"{folder}/index.en.md", post("Rattan", "date: 2019-07-01\n"))
    archive.drop(f"{folder}/data/peta.pdf", "%PDF-1.4 rusak")
    archive.drop(f"{folder}/catatan.md", post("Catatan"))
    archive.drop("situs/content/kabar/lepas.pdf", "%PDF-1.4 rusak")
    archive.drop("situs/content/kabar/hulu.md", post("Hulu", "date: 2019-07-02\n"))
    outcomes = archive.convert()
    left = {name for name, found in outcomes.items() if found.status == "left out"}
    assert {name.rpartition("/")[2] for name in left} >= {"peta.pdf", "catatan.md", "lepas.pdf"}
    assert not any(found.problem for found in outcomes.values())
    assert sum(found.was_written for found in outcomes.values()) == 3
    assert list(archive.places.releases.glob("2019/rotan*/data/peta.pdf"))


def test_folders_without_a_page_of_their_own_are_no_sections_of_hugo(archive: Archive) -> None:
    archive.drop("situs/hugo.toml", "[permalinks]\nkabar = '/:sections/:slug/'\n")
    archive.drop("situs/content/kabar/resmi/_index.md", "---\ntitle: Resmi\n---\n")
    archive.drop("situs/content/kabar/resmi/2019/rotan.md", post("Rotan", "date: 2019-07-01\n"))
    archive.convert()
    assert fields(archive, "2019/rotan.md")["aliases"] == ["/kabar/resmi/rotan/"]


def test_a_page_at_the_top_of_a_site_of_hugo_is_none_of_its_posts(archive: Archive) -> None:
    archive.drop("situs/hugo.toml", 'title = "Situs"\n')
    archive.drop("situs/content/tentang.md", post("Tentang", "date: 2019-07-01\ntype: page\n"))
    archive.drop("situs/content/kabar/rotan.md", post("Rotan", "date: 2019-07-01\ntype: page\n"))
    assert sum(found.was_written for found in archive.convert().values()) == 1


def test_data_of_eleventy_tells_of_its_site_and_of_posts_without_a_head(archive: Archive) -> None:
    archive.drop("situs/package.json", '{"devDependencies": {"@11ty/eleventy": "3"}}')
    data = "title: Dinas Jembatan\nurl: https://x.example\nemail: a@x.example\n"
    archive.drop("situs/_data/metadata.yaml", data)
    archive.drop("situs/berita/rotan.html", "<p>Jembatan <em>Rotan</em> dibuka.</p>\n")
    archive.drop("situs/berita/rotan.json", '{"title": "Rotan dibuka", "date": "2019-07-01T10:00:00"}')
    archive.drop("situs/berita/utuh.html", "<!doctype html><html><body><p>Halaman</p></body></html>")
    archive.drop("situs/layanan/loket.md", post("Loket"))
    archive.drop("situs/berita/surel.md", post("Surel", "date: 2019-07-02\n") + "{{ metadata.email }}\n")
    outcomes = archive.convert()
    found = fields(archive, "2019/rotan.md")
    assert (found["title"], found["agency"], found["date"]) == ("Rotan dibuka", "jembatan", date(2019, 7, 1))
    assert outcomes["loket.md"].status == "left out"
    source = fields(archive, "2019/surel.md")["source"]
    assert isinstance(source, dict)
    assert source["values"] == {"metadata.email": "a@x.example"}


def test_hugo_takes_settings_of_its_own_name_before_others_and_no_address_of_one_machine(
    archive: Archive,
) -> None:
    archive.drop("situs/config.toml", 'title = "Tema"\nbaseURL = "https://x.example/"\n')
    archive.drop(
        "situs/hugo.toml",
        'title = "Dinas Jembatan"\nbaseURL = "http://localhost:1313/"\n[permalinks]\nkabar = "/k/:slug/"\n',
    )
    archive.drop("situs/content/kabar/rotan.md", post("Rotan", "date: 2019-07-01\n"))
    archive.drop("situs/content/kabar/README-KONTEN.md", "Cara menulis kabar: lihat contoh.\n")
    archive.convert()
    found = fields(archive, "2019/rotan.md")
    assert found["aliases"] == ["/k/rotan/"]
    assert "url" not in dict(found["source"])  # type: ignore[call-overload]
    assert [file.name for file in archive.places.releases.rglob("*.md")] == ["rotan.md"]


def test_the_folder_of_texts_of_eleventy_is_no_part_of_addresses(archive: Archive) -> None:
    archive.drop("situs/eleventy.config.js", "export default (c) => ({ dir: { input: './app/' } });")
    archive.drop("situs/app/kabar/2019-07-01-rotan.md", post("Rotan") + "\n![Jembatan](/foto/a.png)\n")
    archive.drop("situs/app/foto/a.png", "PNG")
    archive.drop(
        "situs/app/kabar/gantung.md",
        post(
            "Gantung",
            "date: 2019-07-02\npermalink: "
            "\"/k/{{ page.filePathStem | replace('/kabar/', '') }}/{{ title | slugify }}/\"\n",
        ),
    )
    archive.drop("situs/app/kabar/kabar.md", post("Semua kabar", "pagination: {data: collections.kabar}\n"))
    archive.convert()
    assert fields(archive, "2019/rotan/index.md")["aliases"] == ["/kabar/rotan/"]
    assert fields(archive, "2019/gantung.md")["aliases"] == ["/k/gantung/gantung/"]
    assert (archive.places.releases / "2019/rotan/foto/a.png").is_file()
    assert len(list(archive.places.releases.rglob("*.md"))) == 2


def test_filters_of_eleventy_are_carried_out_in_its_posts(archive: Archive) -> None:
    archive.drop("situs/eleventy.config.js", "export default (c) => {};")
    text = "Lihat [denah]({{ '/denah/' | url }}) dan {{ jumlah | tebal }} {% link '/loket/' %}.\n"
    archive.drop("situs/src/kabar/rotan.md", post("Rotan", "date: 2019-07-01\n") + text)
    archive.convert()
    build(archive.places, Options())
    page = next(archive.places.output.rglob("rotan/index.html")).read_text(encoding="utf-8")
    assert "denah" in page
    assert "{{" not in page
    assert " /loket/." in page
    review = str(fields(archive, "2019/rotan.md")["review"])
    assert "left out: {{ jumlah | tebal }}" in review


def test_the_blog_of_a_site_of_documentation_is_its_posts(archive: Archive) -> None:
    archive.drop(
        "situs/mkdocs.yml",
        "site_name: Dinas Jembatan\nsite_url: https://x.example/dok\nplugins:\n  - search\n"
        "  - blog: {blog_dir: ./kabar}\nmarkdown_extensions:\n  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:x.twemoji\n",
    )
    archive.drop("situs/docs/kabar/.authors.yml", "authors:\n  sari: {name: Sari Rotan, description: Juru}\n")
    archive.drop("situs/docs/kabar/index.md", "# Kabar\n")
    archive.drop("situs/docs/panduan.md", "# Panduan\n\nPanduan jembatan.\n")
    archive.drop(
        "situs/docs/kabar/posts/20190701_rotan.md",
        post("Rotan Baru", "date:\n  created: 2019-07-01\n  updated: 2019-08-01\nauthors: [sari]\n"),
    )
    archive.convert()
    found = fields(archive, "2019/20190701-rotan.md")
    assert [path.name for path in archive.places.releases.rglob("*.md")] == ["20190701-rotan.md"]
    assert found["aliases"] == ["/kabar/2019/07/01/rotan-baru/"]
    source = found["source"]
    assert isinstance(source, dict)
    assert source["url"] == "https://x.example/dok/kabar/2019/07/01/rotan-baru/"
    assert found["authors"] == ["Sari Rotan"]
    assert str(found["updated"]) == "2019-08-01"


def test_a_site_of_docusaurus_is_known_and_its_pages_are_no_posts(archive: Archive) -> None:
    archive.drop(
        "situs/docusaurus.config.js", "module.exports = { title: 'Situs', url: 'https://x.example' };"
    )
    archive.drop("situs/blog/2019-07-01-rotan.md", post("Rotan", "authors: [{key: a, title: Juru}]\n"))
    archive.drop("situs/docs/panduan.md", post("Panduan"))
    archive.drop("situs/blog/authors.yml", "a: {name: Sari Rotan}\n")
    archive.convert()
    assert [path.name for path in archive.places.releases.rglob("*.md")] == ["rotan.md"]
    assert fields(archive, "2019/rotan.md")["aliases"] == ["/blog/2019/07/01/rotan"]
    assert fields(archive, "2019/rotan.md")["authors"] == ["Sari Rotan"]


def test_settings_of_documentation_beside_those_of_a_site_change_nothing(archive: Archive) -> None:
    archive.drop("situs/_config.yml", "permalink: /:title/\n")
    archive.drop("situs/mkdocs.yml", "site_name: Panduan\n")
    archive.drop("situs/_posts/2019-07-01-rotan.md", post("Rotan"))
    archive.convert()
    assert fields(archive, "2019/rotan.md")["aliases"] == ["/rotan/"]


def test_a_site_of_zola_tells_addresses_and_tags(archive: Archive) -> None:
    archive.drop("situs/config.toml", 'base_url = "https://x.example/zola"\ntitle = "Dinas"\n')
    archive.drop(
        "situs/content/kabar/2019-07-01-rotan.md",
        f'+++\ntitle = "Rotan"\n[taxonomies]\ntags = ["loket"]\njenis = ["rilis"]\n+++\n{TEXT}',
    )
    archive.convert()
    found = fields(archive, "2019/rotan.md")
    source = found["source"]
    assert isinstance(source, dict)
    assert found["aliases"] == ["/kabar/rotan/"]
    assert (source["url"], source["tags"]) == ("https://x.example/zola/kabar/rotan/", ["loket"])
    assert found["extra"] == {"taxonomies": {"tags": ["loket"], "jenis": ["rilis"]}}
