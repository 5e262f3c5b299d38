from __future__ import annotations

import pytest

from warta.intake.exports.feed_context import Context
from warta.intake.exports.wordpress_library import Reused
from warta.intake.exports.wordpress_reused import MAX_DEPTH, MOST_PUT_IN, read_reused, with_reused_blocks

NAMESPACES = (
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("wp", "http://wordpress.org/export/1.2/"),
)


def ref(number: int, more: str = "") -> str:
    return f'<!-- wp:block {{"ref":{number}{more}}} /-->'


@pytest.mark.parametrize(
    "mark",
    [
        ref(5),
        ref(5, ',"align":"wide"'),
        '<!-- wp:core/block {"x":1,"ref":5} -->\n<!-- /wp:core/block -->',
        '<!-- wp:block {"ref":"5"} /-->',
    ],
)
def test_the_words_of_a_block_stand_where_a_post_names_it(mark: str) -> None:
    text, told = with_reused_blocks(f"a{mark}b", {"5": Reused("<p>Loket buka.</p>")})
    assert text.split() == ["a", "<p>Loket", "buka.</p>", "b"]
    assert told == []


def test_blocks_stand_in_blocks() -> None:
    blocks = {"5": Reused(f"<p>lima</p>{ref(6)}"), "6": Reused("<p>enam</p>")}
    assert with_reused_blocks(ref(5), blocks)[0].split() == ["<p>lima</p>", "<p>enam</p>"]


def test_what_a_post_names_and_cannot_have_is_told() -> None:
    blocks = {"5": Reused("<p>rahasia</p>", "it was a draft"), "6": Reused(f"<p>enam</p>{ref(6)}")}
    text, told = with_reused_blocks(f"a{ref(4)}{ref(5)}{ref(6)}", blocks)
    assert text.split() == ["a", "<p>enam</p>"]
    assert told == [
        "left out: the reused block 4, which the export does not hold",
        "left out: the reused block 5, for it was a draft",
        "left out: the reused block 6, which stands within itself",
    ]


def test_what_not_everybody_saw_stays_out_with_the_blocks_in_it() -> None:
    hidden = '<!-- wp:group {"metadata":{"blockVisibility":false}} -->'
    blocks = {"5": Reused("<p>rahasia</p>"), "6": Reused(f"<p>enam</p>{hidden}<p>rahasia</p>")}
    text, told = with_reused_blocks(f"{hidden}{ref(5)}<!-- /wp:group -->{ref(6)}<p>akhir</p>", blocks)
    assert text.split() == ["<p>enam</p>", "<p>akhir</p>"]
    assert len(told) == 1


def test_a_text_grows_within_bounds() -> None:
    wide = {"5": Reused(ref(6) * 100), "6": Reused(ref(7) * 100), "7": Reused("x")}
    text, told = with_reused_blocks(ref(5) * 100, wide)
    assert 0 < text.count("x") <= MOST_PUT_IN
    assert told == [f"left out: the reused block {number}, which is one of too many" for number in (7, 6, 5)]
    deep = {str(number): Reused(f"x{ref(number + 1)}") for number in range(50)}
    assert with_reused_blocks(ref(0), deep)[0].count("x") == MAX_DEPTH


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ("<wp:status>publish</wp:status>", ""),
        ("<wp:status>draft</wp:status>", "it was a draft"),
        ("<wp:status>private</wp:status>", "it was private"),
        ("<wp:status>trash</wp:status>", "its state was 'trash'"),
        ("<wp:status>future</wp:status>", "it was still to come"),
        ("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>", "it had a password"),
    ],
)
def test_a_block_is_read_with_its_state(state: str, why: str) -> None:
    inner = f"<content:encoded><![CDATA[<p>Loket buka.</p>{ref(6)}]]></content:encoded>{state}"
    block = read_reused(f"<item>{inner}</item>".encode(), Context("wordpress", NAMESPACES))
    assert block == Reused(f"<p>Loket buka.</p>{ref(6)}", why, ("6",))


def test_a_block_that_cannot_be_read_is_held() -> None:
    assert read_reused(b"<item><a></item>", Context("wordpress", NAMESPACES)).why_held
