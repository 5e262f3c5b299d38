"""Assets: a name changes with the content and with nothing else, and style sheets follow."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from warta.assets import collect_assets


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "assets"


def write(folder: Path, **files: str) -> None:
    """Write files; `__` in a keyword stands for a dot, `___` for a slash."""
    for name, text in files.items():
        path = folder / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def addresses(*folders: Path) -> dict[str, str]:
    return {name: asset.address for name, asset in collect_assets(folders).items()}


def css(folder: Path, name: str = "a.css") -> str:
    return collect_assets((folder,))[name].data.decode()


def test_an_asset_is_published_under_its_name_with_a_digest(folder: Path) -> None:
    write(folder, icon__svg="<svg/>", img___a__b__png="x", LICENSE="MIT")
    found = addresses(folder)
    assert list(found) == ["LICENSE", "icon.svg", "img/a.b.png"]
    assert re.fullmatch(r"assets/icon\.[0-9a-f]{10}\.svg", found["icon.svg"])
    assert re.fullmatch(r"assets/img/a\.b\.[0-9a-f]{10}\.png", found["img/a.b.png"])
    assert re.fullmatch(r"assets/LICENSE\.[0-9a-f]{10}", found["LICENSE"])


def test_the_bytes_are_those_of_the_file(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.bin").write_bytes(b"\x00\xff\r\n")
    asset = collect_assets((folder,))["a.bin"]
    assert (asset.name, asset.data) == ("a.bin", b"\x00\xff\r\n")


def test_a_name_changes_with_the_content_and_only_then(folder: Path, tmp_path: Path) -> None:
    write(folder, a__js="one", b__js="two")
    before = addresses(folder)
    write(folder, a__js="one")
    assert addresses(folder) == before
    write(tmp_path / "elsewhere", a__js="one", b__js="two")
    assert addresses(tmp_path / "elsewhere") == before
    write(folder, a__js="other")
    after = addresses(folder)
    assert after["a.js"] != before["a.js"]
    assert after["b.js"] == before["b.js"]


@pytest.mark.parametrize("reference", ["url(img/a.png)", "url( 'img/a.png' )", 'url("./img/a.png")'])
def test_a_style_sheet_names_what_it_refers_to_as_published(folder: Path, reference: str) -> None:
    write(folder, a__css=f"x{{background:{reference} red}} y{{}}", img___a__png="png")
    name = addresses(folder)["img/a.png"].removeprefix("assets/")
    assert css(folder) == f'x{{background:url("{name}") red}} y{{}}'


def test_a_style_sheet_in_a_folder_finds_its_way_out(folder: Path) -> None:
    write(folder, css___a__css="x{background:url(../img/a.png)} y{background:url(b.png)}", img___a__png="1")
    write(folder, css___b__png="2")
    found = addresses(folder)
    assert css(folder, "css/a.css") == (
        f'x{{background:url("../{found["img/a.png"].removeprefix("assets/")}")}} '
        f'y{{background:url("{found["css/b.png"].removeprefix("assets/css/")}")}}'
    )


def test_query_and_fragment_of_a_reference_stay(folder: Path) -> None:
    write(folder, a__css="x{src:url(f.woff2?#iefix)} y{mask:url('m.svg#p')}", f__woff2="f", m__svg="m")
    found = addresses(folder)
    assert css(folder) == (
        f'x{{src:url("{found["f.woff2"].removeprefix("assets/")}?#iefix")}} '
        f'y{{mask:url("{found["m.svg"].removeprefix("assets/")}#p")}}'
    )


@pytest.mark.parametrize(
    "reference",
    [
        "url(data:image/png;base64,AAAA)",
        "url('data:image/svg+xml,<svg/>')",
        "url(https://contoh.example/a.png)",
        'url("//contoh.example/a.png")',
        "url(#p)",
        "url(/a.png)",
        "url(tiada.png)",
        "url(../../rahasia.txt)",
        '@import "https://contoh.example/a.css";',
    ],
)
def test_a_reference_to_anything_else_stays_as_it_is(folder: Path, reference: str, tmp_path: Path) -> None:
    write(folder, a__css=reference, a__png="png")
    write(tmp_path, rahasia__txt="x")
    assert css(folder) == reference


@pytest.mark.parametrize("reference", ["url(z.css)", 'url("z.css")', '"z.css"', "'z.css'"])
def test_a_style_sheet_imports_another_whatever_the_order_of_their_names(
    folder: Path, reference: str
) -> None:
    write(folder, a__css=f"@import {reference};", m__css=f"@import {reference} print;", z__css="x{}")
    name = addresses(folder)["z.css"].removeprefix("assets/")
    assert css(folder) == f'@import url("{name}");'
    assert css(folder, "m.css") == f'@import url("{name}") print;'


def test_a_change_in_a_picture_renames_every_style_sheet_that_leads_to_it(folder: Path) -> None:
    write(folder, a__css="@import 'b.css';", b__css="x{background:url(p.png)}", c__css="y{}", p__png="1")
    before = addresses(folder)
    write(folder, p__png="2")
    after = addresses(folder)
    assert {name for name in before if before[name] != after[name]} == {"a.css", "b.css", "p.png"}


def test_style_sheets_that_import_each_other_end(folder: Path) -> None:
    write(folder, a__css="@import 'b.css';", b__css="@import 'a.css'; @import 'b.css';")
    assert set(addresses(folder)) == {"a.css", "b.css"}


def test_an_archive_s_own_file_goes_before_the_project_s(tmp_path: Path) -> None:
    own, project = tmp_path / "own", tmp_path / "project"
    write(project, a__css="x{background:url(p.png)}", p__png="project", icon__svg="project")
    write(own, p__png="own", extra__js="own")
    found = collect_assets((own, project))
    assert {name: asset.data for name, asset in found.items() if name != "a.css"} == {
        "extra.js": b"own",
        "icon.svg": b"project",
        "p.png": b"own",
    }
    assert found["p.png"].address.removeprefix("assets/") in found["a.css"].data.decode()


def test_what_is_no_input_is_not_published(folder: Path, tmp_path: Path) -> None:
    write(folder, a__js="a")
    for name in (".hidden", "a.js~", ".a.js.swp", "Thumbs.db"):
        (folder / name).write_text("x")
    (tmp_path / "secret").write_text("x")
    (folder / "link").symlink_to(tmp_path / "secret")
    assert set(addresses(folder)) == {"a.js"}


def test_without_folders_there_are_no_assets() -> None:
    assert collect_assets(()) == {}
