"""Raw releases into Markdown: what each line of a page's text is, and what it says.

`decode` turns bytes into text, `lines` text into lines, `roles` gives every line its role, `values`
and `printed_dates` read what lines state, `agency`, `dateline` and `language` find what the text
tells of itself, `body` writes Markdown, and `release` runs them in this order. Nothing here touches
the file system or knows one file from another: an input's bytes decide its output.
"""
