"""Which Markdown a body is read by."""

from __future__ import annotations

from conftest import Site

from warta.body_html import is_of_other_generator, render_body

HTML = "Satu <b>dua</b>\n- tiga\n"


def test_html_is_text_in_warta_s_own_files_and_markup_in_adopted_posts() -> None:
    own = render_body(HTML, {"source": {"file": "a.txt"}})
    assert "&lt;b&gt;dua&lt;/b&gt;" in own.html
    assert "<li>" not in own.html
    post = render_body(HTML, {"source": {"file": "a.md", "generator": "other"}})
    assert "<b>dua</b>" in post.html
    assert "<li>tiga</li>" in post.html
    assert not is_of_other_generator({})


def test_an_adopted_post_is_shown_as_its_own_site_did_and_its_file_holds_the_body_as_it_came(
    plain_site: Site,
) -> None:
    body = "Kata <b>tebal</b> dan <Nama> itu.\n\n<details><summary>Lagi</summary>isi</details>\n"
    plain_site.write("content/inbox/kabar/_posts/2019-07-01-garam.md", f"---\ntitle: Garam\n---\n{body}")
    assert plain_site.build().status == 0
    page = plain_site.page("2019/07/01/garam/index.html")
    assert "Kata <b>tebal</b> dan &lt;Nama&gt; itu." in page
    assert "<details><summary>Lagi</summary>isi</details>" in page
    assert plain_site.root.joinpath("content/releases/2019/garam.md").read_text("utf-8").endswith(body)
    assert plain_site.output() == plain_site.clean_output()
