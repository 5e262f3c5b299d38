"""Saved pages: their markup, what it states, and their text as lines.

What belongs here: the tree, metadata, which part is the text, and its lines in Markdown. What does not:
what a line means, which is asked alike of every form (`warta.intake.roles`).
"""
