"""Raw releases into Markdown: what each line of a page is, and what it says.

`release` runs all in order. It reads a file with `decode` and `lines`, or with `saved_page` and the modules
named `page_...`; both yield a `page`. `whole_lines` puts broken lines together, `head` and `tail` find where
the release begins and ends among what belongs to the site (`furniture`), and `roles` gives every line its
role, with `fact_list` for what stands around the title. `facts`, `printed_dates`, `dateline`, `signoff`,
`contacts` and `embargo` read what lines state; `dating` chooses the date, `agency` the agency, `nonrelease`
refuses what is none; the modules named `release_...` keep all that in a `release_record`, and `body` writes
Markdown. Other forms begin in `forms`, by their `endings`: `adopted_post`, `feed_entry`, `office`, `mail`.
Nothing here touches the file system, or knows one file from another: an input's bytes decide its output.
"""
