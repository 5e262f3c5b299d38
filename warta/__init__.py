"""Warta turns an agency's press releases into Markdown and that into a browsable HTML archive.

This file holds the version and nothing else, so that importing the package costs nothing; the
command line lives in `warta.cli`, the story of a build in `warta.pipeline`.
"""

__version__ = "0.1.0"
