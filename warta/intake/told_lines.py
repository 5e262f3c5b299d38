"""Lines that are left out because of where they stand, in the words of a review.

What belongs here: saying so of one line or several. What does not: which lines are left out, and why.
"""

from __future__ import annotations


def told_left_out(first: int, last: int, where: str) -> str:
    """That lines from number `first` to `last` stand somewhere and are left out, for a person to look at."""
    if first == last:
        return f"line {first} stands {where} and is left out; look whether this is text"
    return f"lines {first} to {last} stand {where} and are left out; look whether this is text"
