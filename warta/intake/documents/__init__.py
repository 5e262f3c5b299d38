"""Files of word processors and PDF.

What belongs here: their text, numbers, tables, notes and what they hide. What does not: what a line means
(`warta.intake.roles`).
"""
