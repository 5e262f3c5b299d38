"""What holds a release back, ends it or makes it a draft, as raw files say so.

What belongs here: embargoes, states of posts, labels and titles that tell of one. What does not: what the
archive does then (`warta.held_later`, `warta.publish`).
"""
