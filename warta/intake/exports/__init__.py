"""Exports of whole sites and feeds: WordPress, Blogger, Atom, RSS.

What belongs here: an item of a feed into a release. What does not: files of single posts
(`warta.intake.posts`) and handing out items (`warta.rawitems`).
"""
