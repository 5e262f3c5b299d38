"""Which pages of a plan are rendered, and which are put in place as they are."""

from __future__ import annotations

from conftest import Site, messages


def test_assets_and_attachments_are_written_and_not_rendered(bare_site: Site) -> None:
    counts = bare_site.build().counts
    output = bare_site.output()
    ready_made = {path for path in output if path.startswith("assets/") or path.endswith(".csv")}
    assert ready_made
    assert counts.written == len(output)
    assert counts.rendered == len(output) - len(ready_made)


def test_pages_of_a_broken_layout_are_left_as_they_are_when_a_build_keeps_going(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.write("layouts/listing.html", "{% if %}")
    bare_site.release("2022/keenam.md", title="Rilis keenam", date="2022-01-01")
    result = bare_site.build(keep_going=True)
    assert result.status == 1
    after = bare_site.output()
    assert after["2020/index.html"] == before["2020/index.html"]
    assert "Rilis keenam" in after["2022/01/01/keenam/index.html"].decode()
    assert "Rilis keenam" in after["index.html"].decode()
    assert "2022/index.html" not in after
    assert [line for line in messages(result) if line.startswith("error")] == [
        "error: layouts/listing.html:1: Expected an expression, got 'end of statement block';"
        " correct the Jinja syntax"
    ]


def test_the_same_problem_on_many_pages_is_told_once(bare_site: Site) -> None:
    bare_site.write("layouts/release.html", "{{ release.tiada }}")
    result = bare_site.build()
    assert len(messages(result)) == 1
    assert not result.published
