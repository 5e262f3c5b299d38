"""The role of every line: text, title, fact, contact, furniture.

What belongs here: the order in which roles are given, and the rules about lines below, beside and amid the
text. What does not: titles (`warta.intake.titles`) and the weighing of edges (`warta.intake.edges`).
"""
