"""A page's lines together: each with what was found out about it, and the roles given so far.

What belongs here: the sheet that all rules of roles read, and groups of lines on it. What does not: giving
roles (`warta.intake.roles`, `warta.intake.titles`, `warta.intake.edges`).
"""
