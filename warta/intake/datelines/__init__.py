"""The place and day before a text's first words.

What belongs here: finding a dateline in one line. What does not: the lines that bear one among the others
of a page (`warta.intake.sheets`), and the choice of the day (`warta.intake.dating`).
"""
