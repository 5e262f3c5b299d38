from __future__ import annotations

import pytest

from warta.intake.posts.post_authors import is_of_authors, names_in_file


@pytest.mark.parametrize(
    ("path", "text", "names"),
    [
        ("_data/authors.yml", "sari:\n  full_name: Sari Lestari\n  last_name: L\n", {"sari": "Sari Lestari"}),
        ("_data/authors.yml", "sari:\n  first_name: Sari\n  last_name: Lestari\n", {"sari": "Sari Lestari"}),
        ("_data/team.yml", "sari: Sari Lestari\nbudi: {email: x}\n", {"sari": "Sari Lestari"}),
        ("data/authors.toml", "[sari]\nname = 'Sari Lestari'\n", {"sari": "Sari Lestari"}),
        ("src/_data/people.json", '{"all": [{"id": "sari", "name": "Sari"}]}', {"sari": "Sari"}),
        ("data/authors/sari.yml", "display_name: Sari Lestari\n", {"sari": "Sari Lestari"}),
        ("_authors/sari.md", "---\nname: sari\nfull_name: Sari Lestari\n---\n", {"sari": "Sari Lestari"}),
        ("content/authors/sari/_index.md", "---\ntitle: Sari Lestari\n---\n", {"sari": "Sari Lestari"}),
        ("content/id/authors/sari.md", "---\ntitle: Sari Lestari\n---\n", {"sari": "Sari Lestari"}),
        ("_data/authors.yml", "rusak: [", {}),
        ("_authors/sari.md", "---\ntanpa akhir", {}),
    ],
)
def test_names_by_their_keys(path: str, text: str, names: dict[str, str]) -> None:
    assert is_of_authors(path)
    found = names_in_file(path, text)
    assert {key: found.get(key) for key in names} == names


@pytest.mark.parametrize(
    "path", ["_posts/authors.md", "_data/menu.yml", "authors.md", "content/kabar/authors.md"]
)
def test_other_files_name_nobody(path: str) -> None:
    assert not is_of_authors(path)
