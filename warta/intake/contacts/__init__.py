"""Names, numbers and addresses of those who answer to the press, line by line.

What belongs here: telling such a line and such a block. What does not: which blocks of a page are contacts
and leave the text (`warta.intake.roles`), and what may be published (`warta.published_contacts`).
"""
