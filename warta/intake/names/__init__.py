"""Names within a text: places, bodies, and what bodies do and say of themselves.

What belongs here: telling that words are such a name. What does not: whose release it is
(`warta.intake.agencies`) and the persons of an archive (`warta.persons`).
"""
