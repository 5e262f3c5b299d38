"""What single lines state of a release: days, numbers, views, rubrics, and several in one line.

What belongs here: a line's words into facts. What does not: labels themselves (`warta.intake.marks`), and
which fact a field takes (`warta.intake.fields`).
"""
