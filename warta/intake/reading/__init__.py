"""A file's bytes into characters: its encoding, its ending, and files that hold others.

What belongs here: what must be known before a first line can be read. What does not: what the characters
say (all other packages of `warta.intake`).
"""
