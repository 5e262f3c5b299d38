"""Citations: text as the fields of a BibTeX record take it.

What belongs here: how a text is written for TeX. What does not: which citations there are and what stands in
them (`layouts/partials/cite.html`).
"""

from __future__ import annotations

# What TeX and BibTeX take for an order is written out, a brace too: BibTeX counts those with a stroke before
# them among the ones that hold a field together. Signs of other scripts stay: TeX reads UTF-8.
_WRITTEN = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%&_#$"},
    }
)


def tex_text(text: str) -> str:
    """`text` on one line, for a field of a BibTeX record that a style prints."""
    return " ".join(text.split()).translate(_WRITTEN)
