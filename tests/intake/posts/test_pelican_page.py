from __future__ import annotations

from warta.intake.posts.pelican_page import has_fields, head_of_page

PAGE = """<html><head>
<title>Jembatan
 dibuka</title>
<meta name="viewport" content="width=device-width">
<meta name="Status" content="draft">
<meta name="date" contents="2019-07-01"/>
</head>
<body class="x">
<p>Jembatan dibuka.</p></body></html>
"""


def test_the_fields_of_a_page_stand_in_its_head() -> None:
    head = head_of_page(PAGE)
    assert head is not None
    assert head.fields == {"title": "Jembatan dibuka", "status": "draft", "date": "2019-07-01"}
    assert head.lines == {"status": 5, "date": 6}
    assert (head.body.strip(), head.body_line) == ("<p>Jembatan dibuka.</p>", 8)


def test_a_page_without_fields_is_none_of_pelican() -> None:
    assert has_fields(PAGE.encode())
    assert not has_fields(b'<html><head><meta name="robots" content="none"></head><body>A</body></html>')
    assert not has_fields(b'<html><head></head><body><meta name="date" content="2019"></body></html>')
    assert head_of_page("<p>Jembatan dibuka.</p>") is None
