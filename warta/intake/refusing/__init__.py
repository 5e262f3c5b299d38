"""What is no release: dumps, error pages, lists, pages of questions, documents of another kind.

What belongs here: telling them. What does not: what is written then (`warta.rawfiles`).
"""
