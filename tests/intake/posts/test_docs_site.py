from __future__ import annotations

import pytest

from warta.intake.posts.docs_site import (
    DOCUSAURUS,
    MKDOCS,
    address_of_docs,
    of_docusaurus,
    of_mkdocs,
    without_tags,
)


def test_settings_of_mkdocs() -> None:
    said = of_mkdocs(
        {
            "site_name": "Dinas",
            "site_url": "https://x.example/",
            "docs_dir": "isi",
            "theme": {"language": "id"},
            "plugins": ["search", {"blog": {"blog_dir": "."}}],
        }
    )
    assert (said.title, said.url, said.language) == ("Dinas", "https://x.example/", "id")
    assert (said.texts, said.blog) == ("isi", "")
    assert (of_mkdocs({}).texts, of_mkdocs({}).blog) == ("docs", "blog")
    assert "!!" not in without_tags("a: !!python/name:x.y\n")


def test_settings_of_docusaurus_are_those_that_stand_in_quotes() -> None:
    said = of_docusaurus(
        "const config = {\n  title: 'Dinas',\n  url: 'https://x.example',\n  baseUrl: '/dok/',\n"
        "  i18n: { defaultLocale: 'id', locales: ['id'] },\n"
        "  presets: [['classic', { blog: { path: 'b', routeBasePath: 'kabar' } }]],\n"
        "  themeConfig: { navbar: {\n title: 'Menu' } },\n};"
    )
    assert (said.title, said.url, said.language, said.blog) == (
        "Dinas",
        "https://x.example/dok",
        "id",
        "kabar",
    )
    assert of_docusaurus("title: process.env.TITLE").title == ""


@pytest.mark.parametrize(
    ("generator", "path", "slug", "day", "address"),
    [
        (MKDOCS, "blog/posts/a.md", "", "2019-07-01", "/blog/2019/07/01/jembatan-rotan/"),
        (MKDOCS, "blog/posts/a.md", "rotan", "2019-07-01", "/blog/2019/07/01/rotan/"),
        (MKDOCS, "blog/posts/a.md", "", "", ""),
        (DOCUSAURUS, "blog/2019-07-01-rotan.md", "", "2019-07-01", "/blog/2019/07/01/rotan"),
        (DOCUSAURUS, "blog/2019/7/1/rotan/index.md", "", "2019-07-01", "/blog/2019/07/01/rotan"),
        (DOCUSAURUS, "blog/rotan.md", "", "", "/blog/rotan"),
        (DOCUSAURUS, "blog/2019-07-01-rotan.md", "/r", "", "/blog/r"),
    ],
)
def test_addresses_of_posts(generator: str, path: str, slug: str, day: str, address: str) -> None:
    assert address_of_docs(generator, path, slug, "jembatan-rotan", day, "blog") == address
