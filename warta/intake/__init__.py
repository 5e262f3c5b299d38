"""Raw releases into Markdown: what each line of a page is, and what it says.

`forms` asks what a file is; `release` runs a release through all in order, from `raw_page` (any file that
is a page, with `office` for documents) to `body` (Markdown). Beside them stand here the values that all
packages share: `lines`, `page`, `role`, `findings`, `converted`. From below to above, each package using
those before it:

- characters and lines: `reading`, `breaks`, `shapes`
- words that name or state something: `days`, `names`, `marks`, `datelines`, `contacts`, `offices`, `facts`
- a page as a whole: `sheets`, `agencies`, `states`, `dating`, `refusing`, `titles`, `edges`, `wrapping`,
  `roles`
- forms of input: `saved`, `documents`, `posts`, `mail`, `exports`
- the result: `fields`

Nothing here touches the file system, or knows one file from another: an input's bytes decide its output.
"""
