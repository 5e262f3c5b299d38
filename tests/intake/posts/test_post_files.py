"""Files of a post's site come along by the names that its text has for them."""

from __future__ import annotations

import pytest

from warta.intake.posts.post_files import files_of
from warta.intake.posts.post_site import Site
from warta.intake.states.adoption import Adoption, Origin

THERE = {"/img/a.png": b"1", "b.png": b"2", "/c.pdf": b"3"}
POST = "_posts/2015-01-02-garam.md"


@pytest.mark.parametrize(
    ("address", "files"),
    [
        ("../img/a.png", {"img/a.png": b"1"}),
        ("../../img/a.png?x#y", {"img/a.png": b"1"}),
        ("/img/a.png", {"img/a.png": b"1"}),
        ("/situs/img/a.png", {"situs/img/a.png": b"1"}),
        ("b.png", {"b.png": b"2"}),
        ("./b.png", {"b.png": b"2"}),
        ("../../../etc/passwd", {}),
        ("../tak-ada.png", {}),
    ],
)
def test_a_reference_is_looked_up_as_its_site_did(address: str, files: dict[str, bytes]) -> None:
    adoption = Adoption(Origin(POST, "", "", "", "", "Jekyll"))
    adoption.values["aliases"] = ["/artikel/garam/"]
    site = Site(generator="Jekyll", url="https://x.example/situs")
    assert files_of(adoption, [address], POST, site, THERE.get) == files


def test_an_attachment_names_the_file_that_is_kept() -> None:
    adoption = Adoption(Origin(POST, "", "", "", "", "Jekyll"))
    adoption.values["attachments"] = [
        {"title": "/c.pdf"},
        {"title": "/d.pdf"},
        {"title": "e/f g.pdf"},
        {"title": "h.png"},
    ]
    files = files_of(adoption, [], POST, Site(), {**THERE, "/e/f g.pdf": b"4", "images/h.png": b"5"}.get)
    assert files == {"c.pdf": b"3", "e/f g.pdf": b"4", "images/h.png": b"5"}
    assert adoption.values["attachments"] == [
        {"title": "c.pdf", "file": "c.pdf"},
        {"title": "/d.pdf"},
        {"title": "f g.pdf", "file": "e/f g.pdf"},
        {"title": "h.png", "file": "images/h.png"},
    ]
