"""The words by which the fields of posts say whether a post was to be read: names and values of fields.

What belongs here: the lists of names that generators and content systems have, of values, and of folders.
What does not: what they mean together (`warta.intake.states.post_state`), and names that no list has
(`warta.intake.states.post_state_names`). Names are compared in lower case, without marks between their words.
"""

from __future__ import annotations

# Words for true and false: those of YAML 1.1, which the generators read, and what people write instead.
YES = frozenset("true yes on y 1 t ya ja oui si sí sim benar wahr".split())
NO = frozenset("false no off n 0 f tidak nein nee non não bukan salah falsch none null nil never".split())
# Names are compared without marks between their words: `is_draft`, `is-draft` and `isDraft` are one.
HOLDS_IF_TRUE = frozenset(
    """
    draft isdraft drafted wip hidden ishidden unlisted private isprivate unpublished secret confidential
    internal internalonly headless embargoed isembargoed nopublish donotpublish dontpublish restricted
    membersonly protected passwordprotected trashed deleted eleventyexcludefromcollections
    draf konsep rahasia entwurf brouillon borrador
    """.split()
)
HOLDS_IF_FALSE = frozenset(
    """
    published publish ispublished ispublic public visible isvisible routable discoverable listed render
    terbit tayang publikasi dipublikasikan diterbitkan
    """.split()
)
PASSWORDS = frozenset("password passwd passcode passphrase pwd postpassword pagepassword".split())
# What is not out before its date, whatever its value looks like.
EMBARGOES = frozenset(
    """
    embargo embargountil embargodate embargodatetime embargotime embargoeduntil embargoend embargoends
    embargolift embargolifts embargoliftdate holduntil publishon publishafter publishup scheduled scheduledfor
    scheduledat scheduleddate scheduledate golive goliveat golivedate goliveon notbefore releaseat releaseon
    """.split()
)
# Dates of publication: one that is still to come holds the post, others say nothing of that.
DATES = frozenset(
    """
    date publishdate publishtime pubdate published publishedat publishedon datepublished publicationdate
    releasedate postdate rilis dirilis released
    tanggalrilis availablefrom visiblefrom displayfrom validfrom publishat created issued
    """.split()
)
NULL_IF_HELD = frozenset({"publishedat", "publishedon", "datepublished"})
ENDS = frozenset(
    """
    expirydate expirationdate unpublishdate unpublishat unpublishon publishdown publishuntil publishend
    publishenddate visibleuntil visibleto displayuntil displayto showuntil availableuntil availableto
    removeon removeafter removedate removalat removaldate takedownon takedowndate offlineon
    """.split()
)
MAY_END = frozenset("expire expires expiry expireson validuntil archivedate archiveon archiveafter".split())
# Names that may speak of a picture or of the words on a card, too: `preview: /img/a.png`.
HOLDS_IF_PLAINLY_TRUE = frozenset(
    """
    preview ispreview previewonly hold onhold legalhold held disabled isdisabled
    """.split()
)
HOLDS_IF_PLAINLY_FALSE = frozenset(
    "enabled isenabled active isactive aktif show display displayed tampil tampilkan ditampilkan".split()
)
# What a page's layout, or its template, is called that is for what is not out.
LAYOUTS = frozenset("draft drafts draf konsep unpublished".split())
# What a field of an embargo says where there is none.
NO_EMBARGO = frozenset(
    """
    immediate|immediately|immediate release|for immediate release|for immediate use|lifted|expired|n/a|na|-
    segera|untuk segera disiarkan|dicabut|tidak ada
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
# What a mark says of a text; as a tag these may be its subject.
CLASSIFIED = frozenset({"secret", "top secret", "classified", "official-sensitive"})
# Fields of a state, of which any word that is not known holds.
STATES = frozenset(
    """
    status poststatus pagestatus contentstatus publishstatus publicationstatus publishingstatus
    publicationstate publishstate workflowstatus workflowstate moderationstate moderationstatus
    reviewstatus editorialstatus visibility postvisibility access accesslevel
    """.split()
)
# These may speak of something else: the state of a country, the stage of a project.
PERHAPS_STATES = frozenset("state stage approval clearance legalclearance legalapproval".split())
OUT = frozenset(
    """
    published publish public live final released release posted post open approved active online complete
    completed done current everyone everybody all anyone world featured accepted reviewed closed ongoing beta
    alpha resolved finished ended past upcoming normal default unrestricted free stable visible new updated
    terbit tayang publik umum dipublikasikan diterbitkan veröffentlicht öffentlich publié publicado
    """.split()
)
HELD = frozenset(
    """
    draft drafts hidden private pending skip embargo embargoed scheduled schedule future unpublished unlisted
    review editing wip trash trashed deleted archived inactive disabled offline withheld withdrawn held hold
    preview staged staging internal restricted confidential secret inherit password protected idea not no
    false members never autodraft rejected later
    draf konsep tertunda ditunda rahasia terjadwal ditahan belum entwurf privat geplant brouillon privé
    borrador privado programado
    """.split()
)
# Those of Pelican and Nikola, which tell nothing beside whether a post was shown.
STATUS = frozenset("draft hidden private pending skip published".split())
# Where a mapping of this name holds fields, they are as much the post's own.
WITHIN = frozenset(
    """
    extra params param ghost meta metadata options publishing publication workflow cms page post custom config
    settings wordpress drupal visibility status
    """.split()
)
FOLDERS = frozenset(
    """
    _discarded _trash
    _drafts drafts draft _draft _unpublished unpublished _private _embargo embargo embargoed _konsep konsep
    draf
    """.split()
)
