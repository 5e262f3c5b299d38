"""Whose release it is.

What belongs here: evidence for an agency in a page's lines, the choice among several, and the proposal of one
that the registry does not know. What does not: the registry (`warta.agencies`).
"""
