"""Links and pictures of adopted sites: they lead to the adopted releases and to files kept beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import Site, a_release, messages

from warta.adopted_links import AdoptedLinks, address_on_old_site

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
OWN = {"file": "situs/_posts/id/2020-01-02-ini.md", "generator": "Jekyll"}


def posts(*files: str) -> AdoptedLinks:
    return AdoptedLinks(
        a_release(f"r{number}.md", source={"file": file, "generator": "Jekyll"}, aliases=[f"/lama/{number}/"])
        for number, file in enumerate(files)
    )


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("2019-07-01-garam.md", 0),
        ("id/2019-07-01-garam.md", 0),
        ("../en/2019-07-01-salt.md", 1),
        ("/_posts/en/2019-07-01-salt.md", 1),
        ("news/panen.md", 2),
        ("sama.md", None),
        ("b/sama.md", 4),
        ("tak-ada.md", None),
        ("/lama/1/", 1),
        ("/lama/1", 1),
        ("/Lama/2/index.html", 2),
        ("/lama/9/", None),
    ],
)
def test_a_release_is_found_by_its_file_or_address_on_the_old_site(path: str, number: int | None) -> None:
    links = posts(
        "situs/_posts/id/2019-07-01-garam.md",
        "situs/_posts/en/2019-07-01-salt.markdown",
        "situs/content/news/panen/index.md",
        "situs/a/sama.md",
        "situs/b/sama.md",
    )
    found = links.find(a_release("ini.md", source=OWN), path)
    assert found == (None if number is None else f"content/releases/r{number}.md")


def test_a_relative_address_starts_at_the_old_address_of_the_post() -> None:
    release = a_release("ini.md", source=OWN, aliases=["/lama/ini/"])
    assert posts("x/a.md", "x/b.md").find(release, "../1/") == "content/releases/r1.md"


@pytest.fixture
def adopted(empty_site: Callable[..., Site]) -> Site:
    """A site of Jekyll and one of Hugo, adopted by one build."""
    site = empty_site()
    jekyll, hugo = "content/inbox/jekyll", "content/inbox/hugo"
    site.write(f"{jekyll}/_config.yml", "title: Balai Garam\n")
    site.write(f"{jekyll}/gambar/peta a.png", PNG)
    site.write(f"{jekyll}/_posts/2019-07-01-satu.md", "---\ntitle: Satu\n---\nKata satu.\n")
    site.write(
        f"{jekyll}/_posts/2019-07-02-dua.md",
        "---\ntitle: Dua\nimage: /gambar/peta a.png\n---\n[a]({% post_url 2019-07-01-satu %}) "
        "[b](/2019/07/01/satu.html) [c](/tak-ada/) "
        "<img src='{{ site.baseurl }}/gambar/peta%20a.png' alt='Peta'>\n",
    )
    site.write(
        f"{jekyll}/_posts/2019-07-03-tiga.html",
        "---\ntitle: Tiga\n---\n<p>Kata <a href='/2019/07/01/satu.html'>a</a></p>"
        "<img src='/gambar/peta%20a.png' alt='p'>\n",
    )
    site.write(f"{hugo}/hugo.toml", "title = 'Balai Garam'\n")
    site.write(f"{hugo}/static/b.png", PNG)
    site.write(f"{hugo}/content/news/empat.md", "---\ntitle: Empat\ndate: 2019-07-04\n---\nKata empat.\n")
    site.write(
        f"{hugo}/content/news/lima.md",
        '---\ntitle: Lima\ndate: 2019-07-05\n---\n[a]({{< ref "empat.md" >}})\n\n'
        '{{< figure src="/b.png" alt="b" >}}\n',
    )
    return site


def test_links_lead_to_adopted_releases_and_pictures_of_the_site_come_along(adopted: Site) -> None:
    result = adopted.build()
    assert result.status == 0
    second = adopted.page("2019/07/02/dua/index.html")
    assert second.count("2019/07/01/satu/index.html") >= 2
    assert 'src="gambar/peta%20a.png"' in second
    assert "tak-ada" not in second
    assert adopted.output()["2019/07/02/dua/gambar/peta a.png"] == PNG
    assert 'src="gambar/peta%20a.png"' in adopted.page("2019/07/03/tiga/index.html")
    fifth = adopted.page("2019/07/05/lima/index.html")
    assert "2019/07/04/empat/index.html" in fifth
    assert 'src="b.png"' in fifth
    told = [line for line in messages(result) if "/tak-ada/" in line]
    assert len(told) == 1
    assert "the text refers to '/tak-ada/', which is not there" in told[0]
    assert adopted.output() == adopted.clean_output()


def test_a_new_post_mends_the_links_that_led_to_nothing(adopted: Site) -> None:
    adopted.build()
    adopted.write(
        "content/inbox/jekyll/_posts/2019-07-06-enam.md",
        "---\ntitle: Enam\npermalink: /tak-ada/\n---\nKata enam.\n",
    )
    adopted.build()
    assert "2019/07/06/enam/index.html" in adopted.page("2019/07/02/dua/index.html")
    assert adopted.output() == adopted.clean_output()


@pytest.mark.parametrize(
    ("ref", "address"),
    [
        ("/panduan/_index.md", "https://x.example/panduan/"),
        ("/panduan/kapal.md#a", "https://x.example/panduan/kapal/#a"),
        ("komunitas/kapal.md", "https://x.example/komunitas/kapal/"),
        ("2013-kapal.md", None),
        ("/lain/", "https://x.example/lain/"),
    ],
)
def test_a_file_of_hugo_that_did_not_come_along_led_to_its_page(ref: str, address: str | None) -> None:
    release = a_release(
        "r.md", source={"file": "s/content/a.md", "generator": "Hugo", "url": "https://x.example/a/"}
    )
    assert address_on_old_site(release, ref) == address


def test_a_post_is_found_where_it_stands_here_too_and_below_the_folder_of_its_site() -> None:
    dated = {"date": "2019-07-01", "slug": "satu"}
    source = {"generator": "Jekyll", "url": "https://x.example/kabar/2019/07/01/satu/"}
    here = a_release("satu.md", source={"file": "s/_posts/2019-07-01-satu.md", **source}, **dated)
    links = AdoptedLinks([here])
    for path in ("/2019/07/01/satu/", "/kabar/2019/07/01/satu/", "../satu"):
        assert links.find(here, path) == "content/releases/satu.md"
    assert links.find(here, "/lain/2019/07/01/satu/") is None


def test_a_file_that_a_code_of_jekyll_links_to_is_no_address() -> None:
    release = a_release("r.md", source={"file": "a.md", "generator": "Jekyll", "url": "https://x.example/a/"})
    assert address_on_old_site(release, "/_docs/b/c.md#d") is None
    assert address_on_old_site(release, "/docs/b.md") == "https://x.example/docs/b.md"


def test_whole_addresses_of_the_old_site_lead_to_what_they_have_become(
    empty_site: Callable[..., Site],
) -> None:
    site = empty_site()
    site.write("content/inbox/s/_config.yml", "title: Balai Garam\nurl: https://x.example\n")
    site.write("content/inbox/s/_posts/2019-07-01-satu.md", "---\ntitle: Satu\n---\nKata satu.\n")
    site.write(
        "content/inbox/s/_posts/2019-07-02-dua.md",
        "---\ntitle: Dua\n---\n[a](https://x.example/2019/07/01/satu.html#isi) [b](http://x.example/lain/) "
        "![c](https://x.example/c.png) [d](https://y.example/2019/07/01/satu.html)\n",
    )
    result = site.build()
    assert not any("which is not there" in line for line in messages(result))
    page = site.page("2019/07/02/dua/index.html")
    assert 'href="../../../../2019/07/01/satu/index.html#isi"' in page
    for address in ("http://x.example/lain/", "https://x.example/c.png", "https://y.example/2019"):
        assert f'<a href="{address}' in page
    assert "<img" not in page.partition('class="text"')[2].partition("</div>")[0]
    assert site.output() == site.clean_output()
