"""Lines that belong to a site and not to a release: menus, share buttons, related posts, comment forms.

What belongs here: the phrases of such lines in Indonesian and English, and telling what kind of
furniture a line is by its words alone. What does not: where on a page such a line counts
(`warta.intake.roles`) and the lines that one agency's pages show (`content/agencies.yml`).
"""

from __future__ import annotations

import re
from enum import StrEnum

from warta.agencies import fold

MAX_LENGTH = 240


class Kind(StrEnum):
    """What a line of furniture is part of."""

    MENU = "menu"  # a word of navigation, which might as well be a heading
    SKIP = "skip"  # a link past the menus
    TRAIL = "trail"  # breadcrumbs
    CONTROL = "control"  # share buttons, sizes of text, reading time
    WEAK = "weak"  # the one-word names of such buttons
    MORE = "more"  # a pointer to another text within or below the text
    RELATED = "related"  # the heading of a list of other texts
    COMMENTS = "comments"  # a comment form or what is left of it
    NEWSLETTER = "newsletter"
    COOKIES = "cookies"
    CAPTCHA = "captcha"
    FOOTER = "footer"
    PAGER = "pager"  # the way to the text before and after
    TAGS = "tags"
    END = "end"  # the mark below a release's last line


def _phrases(text: str) -> frozenset[str]:
    return frozenset(fold(part) for line in text.splitlines() for part in line.split("|") if part.strip())


_WHOLE: dict[str, Kind] = {}


def _add(kind: Kind, text: str) -> None:
    for phrase in _phrases(text):
        _WHOLE.setdefault(phrase, kind)


_add(
    Kind.SKIP,
    """skip to main content | skip to content | skip to main | skip to navigation | skip navigation | skip links
    jump to navigation | jump to content | jump to main content | skip to search | skip to footer | top of page
    lewati ke konten utama | lewati ke konten | lewati ke isi | langsung ke konten | langsung ke konten utama
    langsung ke isi | langsung ke konten utama | loncat ke konten utama | loncat ke konten | lompat ke isi utama
    lompat ke konten | lompat ke konten utama | lompat ke isi | loncat ke isi | lewati navigasi
    langkau ke kandungan | menuju konten utama | lompati ke konten | skip to main content area
    accessibility links | skip to local navigation | skip to bbc content""",
)
_add(
    Kind.CONTROL,
    """share this | share this: | share this page | share this page: | share this article | share this article: | share this story
    share this news | share this post | share this release | share this press release | share on: | share:
    share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp | share on telegram
    share via email | share by email | share on pinterest | share to facebook | share to twitter | share to x
    share to whatsapp | share to email | share with friends | share link | share article | share with
    tweet this | email this | email this page | email this article | email to a friend | send to a friend | print this page
    print this article | print page | print article | print this | copy link | copy url | copy link to clipboard | link copied | link copied!
    bagikan: | bagikan ini | bagikan ini: | bagikan berita | bagikan berita ini | bagikan berita ini: | bagikan artikel
    bagikan artikel ini | bagikan artikel ini: | bagikan halaman ini | bagikan ke | bagikan ke: | bagikan ke facebook
    bagikan ke twitter | bagikan ke x | bagikan ke whatsapp | bagikan ke telegram | bagikan lewat | bagikan via | bagikan di
    bagikan di facebook | bagikan di twitter | bagikan di x | bagikan lewat email | bagikan melalui | bagikan melalui: | bagikan tautan
    bagikan informasi ini | bagikan informasi ini: | bagikan postingan ini | bagikan rilis ini | sebarkan | sebarkan: | sebarkan artikel ini | sebarkan berita ini
    sebarkan artikel ini: | sebarkan ini: | blogthis! | kirimkan ini lewat email | bagikan ke pinterest | berbagi ke facebook | berbagi ke x | berbagi ke twitter
    cetak halaman | cetak halaman ini | cetak berita | cetak artikel | cetak berita ini | salin tautan | salin link | tautan disalin | unduh pdf
    unduh sebagai pdf | simpan sebagai pdf | versi cetak | versi pdf | print version | printer friendly | printer-friendly version | printer friendly version
    download pdf | download as pdf | save as pdf | view pdf | pdf version | save this article | add to favorites | bookmark this page
    font size | text size | ukuran huruf | ukuran font | ukuran teks | perbesar | perkecil | perbesar huruf | perkecil huruf | perbesar teks | perkecil teks
    decrease font size | increase font size | reset font size | larger text | smaller text | increase text size | decrease text size | normal text
    huruf besar | huruf kecil | huruf normal | text resize | resize text | kontras tinggi | high contrast | ubah kontras | mode gelap | dark mode | mode terang
    like this: | like this | like loading... | memuat... | loading... | loading | memuat | suka ini: | suka memuat...
    listen | listen to this article | listen to article | listen to this page | dengarkan | dengarkan artikel ini | dengarkan berita ini | dengarkan berita
    follow us | follow us on | follow us: | follow us on: | ikuti kami | ikuti kami di | ikuti kami: | ikuti kami di: | ikuti kami di media sosial | temukan kami di
    advertisement | advertisements | iklan | advertisement - scroll to continue | scroll to continue | scroll untuk melanjutkan membaca | lanjut baca di bawah iklan
    sponsored | sponsored content | close | tutup | open menu | close menu | toggle navigation | toggle menu | buka menu | tutup menu | toggle search
    show more | show less | read aloud | report an issue | report a problem with this page | laporkan masalah | give feedback
    select language | select a language | choose language | pilih bahasa | change language | ubah bahasa | language | powered by google translate | translate | terjemahkan
    reading time | waktu baca | lama membaca | estimasi waktu baca
    expand | collapse | zoom | full screen | gallery view | view gallery | click to enlarge | klik untuk memperbesar | photo gallery
    share to: | tweet 0 | share 0 | facebook twitter whatsapp | facebook twitter linkedin email | add this | addtoany
    klik gambar untuk memperbesar | galeri foto | scroll ke bawah untuk melanjutkan membaca | laporkan kesalahan | bagikan artikel ini melalui | ikuti kami di google news | open in app | follow | top highlight
    unduh teks sambutan | unduh dokumen | unduh lampiran | download | download document | print this release | view this post on instagram | putar video | video tidak dapat diputar? klik di sini | do not sell or share my personal information | lihat semua tulisan | yes no | ya tidak | page details
    news provided by | see all updates | lihat semua pembaruan | primary tabs | view(active tab) | revisions | view | more sharing options | this page in: | available languages | details
    text to speech | baca dengan suara | play | pause | stop | mute | unmute | putar | jeda""",
)
_add(
    Kind.WEAK,
    """share | bagikan | berbagi | facebook | fb | twitter | x | x (twitter) | twitter/x | whatsapp | wa | telegram | linkedin | instagram | youtube | tiktok
    pinterest | pin it | pin | line | threads | reddit | tumblr | email | e-mail | surel | print | cetak | tweet | like | suka | pdf | rss | messenger
    save | simpan | copy | salin | bookmark | link | tautan | flickr | google+ | google plus | digg | delicious | stumbleupon | evernote | pocket | bluesky
    mastodon | weibo | wechat | viber | skype | unduh | download | more | lainnya | sms | flipboard | snapchat | kirim | send | mail | tik tok""",
)
_add(
    Kind.MENU,
    """home | beranda | depan | halaman depan | halaman utama | utama | laman utama | main menu | menu utama | menu | navigasi | navigation | search | cari | pencarian
    cari... | search... | search form | formulir pencarian | search this site | cari di situs ini | masukkan kata kunci | search for: | cari untuk: | go | login | log in | log out
    sign in | sign up | sign out | masuk | keluar | daftar | register | my account | akun saya | about | about us | tentang | tentang kami | profil | profile | profil kami
    contact | contact us | kontak | kontak kami | hubungi kami | news | news room | newsroom | news & events | news and events | events | event | agenda | acara
    press | press room | press releases | press release | media | media center | media centre | media room | media releases | for media | for the media | for journalists
    berita | berita utama | kabar | siaran pers | rilis | artikel | pengumuman | opini | kolom | video | videos | foto | photos | galeri | galeri foto | galeri video | gallery
    infografis | infographics | podcast | publikasi | publications | resources | sumber daya | dokumen | documents | unduhan | downloads | regulasi | peraturan | produk hukum
    layanan | services | layanan publik | pelayanan | pelayanan publik | ppid | pengaduan | lapor | lapor! | sp4n lapor | e-government | informasi | informasi publik | information
    struktur organisasi | organization | organisasi | visi misi | visi dan misi | visi & misi | sejarah | history | our history | our work | what we do | who we are | our people
    leadership | pimpinan | pejabat | tugas dan fungsi | tugas pokok dan fungsi | sekretariat | unit kerja | satuan kerja | data | statistik | statistics | open data | satu data
    careers | jobs | karier | karir | lowongan | lowongan kerja | tender | procurement | pengadaan | lpse | zona integritas | reformasi birokrasi | whistleblowing system | wbs
    faq | faqs | f.a.q. | tanya jawab | bantuan | help | support | english | bahasa | indonesia | bahasa indonesia | id | en | ind | eng | idn | indonesian | inggris | bahasa inggris
    topics | topik | departments | worldwide | how government works | get involved | consultations | policy | policies | kebijakan | programs | program | programme | programmes | projects | proyek
    research | penelitian | riset | laboratorium | inovasi | innovation | blog | blogs | speeches | pidato | statements | announcements | newsletters | newsletter | alerts
    sitemap | site map | peta situs | privacy | terms | legal | disclaimer | penafian | cookies | copyright | accessibility | aksesibilitas | transparency | foia | feedback | umpan balik
    intranet | webmail | e-ppid | jdih | link terkait | tautan | tautan terkait | links | quick links | related links | useful links | laman terkait | situs terkait | explore | discover | social media | media sosial | sosial media
    news archive | archive | arsip | archives | arsip berita | newsfeed | all news | semua berita | indeks | index | indeks berita | nasional | daerah | internasional | ekonomi | politik | hukum | olahraga | teknologi
    kategori | categories | category | tags | tag | label | halaman | page | pages | site information | informasi situs | user account menu | menu pengguna | you are here | anda di sini | anda berada di sini | anda di sini: | you are here: | breadcrumb | breadcrumbs
    komentar | comments | comment | balas | reply | tanggapan | tulis | related | latest | terbaru | terkini | populer | trending | archives | collection | published in | part of | see more
    español | français | deutsch | português | 中文 | العربية | русский | 日本語 | 한국어 | bahasa melayu | malay | cymraeg | français (fr) | svenska | suomi | italiano | nederlands | polski
    student | students | mahasiswa | alumni | staff | dosen | fakultas | faculties | akademik | academics | admissions | pendaftaran | kampus | penerimaan mahasiswa baru | give | donate | visit | apply | library | perpustakaan""",
)
_add(
    Kind.COMMENTS,
    """leave a comment | leave a reply | leave a reply cancel reply | post a comment | post comment | add a comment | add comment | add new comment | write a comment | submit comment
    cancel reply | join the conversation | be the first to comment | be the first to comment! | no comments | no comments yet | no comments: | comments are closed | comments are closed. | comments off
    view comments | show comments | view all comments | log in to post comments | log in or register to post comments | please log in to comment | you must be logged in to post a comment
    you must be logged in to post a comment. | your email address will not be published | your email address will not be published. | required fields are marked * | required fields are marked
    your email address will not be published. required fields are marked * | your email address will not be published. required fields are marked
    save my name, email, and website in this browser for the next time i comment | save my name, email, and website in this browser for the next time i comment. | notify me of follow-up comments by email.
    notify me of new posts by email. | notify me of follow-up comments by email | this site uses akismet to reduce spam. learn how your comment data is processed.
    tinggalkan komentar | tinggalkan balasan | tinggalkan balasan batalkan balasan | batalkan balasan | tulis komentar | tulis komentar anda | tulis balasan | kirim komentar | beri komentar | berikan komentar | tambah komentar | tambahkan komentar
    posting komentar | poskan komentar | kirimkan komentar | kirim komentar anda | komentar anda | isi komentar | isi komentar anda | komentar ditutup | komentar dinonaktifkan | belum ada komentar | belum ada komentar. | tidak ada komentar | tidak ada komentar: | komentar pembaca | tanggapan anda
    alamat email anda tidak akan dipublikasikan | alamat email anda tidak akan dipublikasikan. | ruas yang wajib ditandai * | ruas yang wajib ditandai
    alamat email anda tidak akan dipublikasikan. ruas yang wajib ditandai * | alamat email anda tidak akan dipublikasikan. ruas yang wajib ditandai
    simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya | simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya.
    anda harus masuk untuk berkomentar | anda harus masuk untuk berkomentar. | silakan masuk untuk berkomentar | silakan login untuk berkomentar | login untuk berkomentar | silahkan login untuk berkomentar
    beri tahu saya komentar baru melalui email | jadilah yang pertama berkomentar | jadilah yang pertama memberi komentar | jadilah yang pertama berkomentar! | beri rating | beri nilai artikel ini | berikan penilaian anda | rate this article | rate this
    was this page helpful? | was this page useful? | is this page useful? | apakah halaman ini membantu? | apakah informasi ini bermanfaat? | apakah informasi ini bermanfaat bagi anda? | apakah artikel ini membantu? | did you find this page helpful?""",
)
_add(
    Kind.NEWSLETTER,
    """newsletter signup | newsletter sign up | sign up for our newsletter | subscribe to our newsletter | subscribe to newsletter | subscribe to our newsletters | sign up for news | sign up for email updates
    sign up for updates | get email updates | get updates by email | subscribe for updates | subscribe to updates | subscribe to email updates | subscribe now | subscribe today | subscribe | subscribe!
    enter your email | enter your email address | enter your e-mail | enter your email address: | your email | your email address | your e-mail | email address | email address* | email address *
    sign up | join our mailing list | join our newsletter | stay connected | stay up to date | stay informed | stay in touch | keep in touch | get the latest news | get our newsletter | never miss an update | don't miss out
    berlangganan | berlangganan! | berlangganan newsletter | berlangganan buletin | berlangganan berita | langganan newsletter | langganan buletin | langganan | daftar newsletter | buletin kami | buletin
    masukkan email anda | masukkan alamat email | masukkan alamat email anda | masukkan email | masukan email anda | alamat email | alamat email anda | alamat surel | email anda | dapatkan berita terbaru | dapatkan informasi terbaru | dapatkan kabar terbaru
    dapatkan berita terbaru dari kami | dapatkan berita terkini melalui email | daftar sekarang | gabung sekarang | ikuti buletin kami | berlangganan sekarang | unsubscribe | berhenti berlangganan
    tell us whether this page was useful | to unsubscribe from this list, click here | get emails about this page | sign up for emails | get news alerts | media contact list | subscribe to press releases | subscribe to news releases | rss feed | rss feeds | subscribe to our rss feed""",
)
_add(
    Kind.COOKIES,
    """accept all | accept all cookies | accept cookies | accept | reject all | reject all cookies | reject additional cookies | accept additional cookies | view cookies | cookie settings | cookie preferences | cookie policy
    manage cookies | manage preferences | cookies on this site | cookies on gov.uk | hide this message | hide cookie message | i accept | i agree | got it | got it! | allow all | allow cookies | deny | decline
    terima semua | terima semua cookie | terima | setuju | saya setuju | tolak | tolak semua | pengaturan cookie | kelola cookie | kelola preferensi | saya mengerti | mengerti | oke, mengerti | kebijakan cookie
    we use cookies | kami menggunakan cookie | izinkan semua | preferensi cookie | essential cookies | necessary cookies only""",
)
_add(
    Kind.CAPTCHA,
    """captcha | i'm not a robot | i am not a robot | saya bukan robot | kode keamanan | kode verifikasi | kode captcha | masukkan kode | masukkan kode captcha | masukkan kode keamanan | masukkan kode di atas | masukkan kode di samping | ketik kode di atas
    isi kode di atas | isikan kode di atas | ketikkan kode di atas | ketik kode yang terlihat | type the characters you see | type the text | enter the code | enter the characters shown | enter the code above | security code | verification code
    refresh captcha | ganti kode | ganti gambar | muat ulang captcha | recaptcha | privacy - terms | privacy terms | privasi - persyaratan | math question | math question * | please verify you are human | verifikasi anda manusia
    what code is in the image? | what code is in the image? * | this question is for testing whether or not you are a human visitor and to prevent automated spam submissions. | enter the characters shown in the image.""",
)
_add(
    Kind.FOOTER,
    """all rights reserved | all rights reserved. | hak cipta dilindungi | hak cipta dilindungi undang-undang | hak cipta dilindungi undang-undang. | seluruh hak cipta dilindungi | privacy policy | privacy notice | privacy statement | kebijakan privasi | terms of use | terms of service | terms and conditions | terms & conditions
    syarat dan ketentuan | syarat & ketentuan | ketentuan layanan | ketentuan penggunaan | back to top | back to top ↑ | return to top | go to top | scroll to top | to top | top | kembali ke atas | ke atas | bottom of page | scroll up
    statistik pengunjung | pengunjung hari ini | jumlah pengunjung | total pengunjung | pengunjung online | statistik website | statistik situs | visitor counter | visitors counter | accessibility statement | cookie policy
    no fear act | freedom of information | freedom of information act | inspector general | usa.gov | contact webmaster | accessibility help | web policies | vulnerability disclosure policy | report fraud | open government licence | support links | is this page useful
    kantor pusat | jam pelayanan | jam layanan | jam kerja | jam operasional | lokasi kami | alamat kantor | hubungi kami: | office hours | get in touch | our office | our location | media sosial kami | social media: | media sosial: | follow us on social media
    there is a problem with this page | report a problem | feedback form | site feedback | website feedback | a government agency website | an official website""",
)
_add(
    Kind.PAGER,
    """previous | next | prev | previous post | next post | previous article | next article | previous page | next page | previous story | next story | previous news | next news | older post | newer post | older posts | newer posts | older | newer
    sebelumnya | selanjutnya | berikutnya | berita sebelumnya | berita selanjutnya | berita berikutnya | artikel sebelumnya | artikel selanjutnya | artikel berikutnya | pos sebelumnya | pos berikutnya | posting sebelumnya | posting selanjutnya | posting lama | posting lebih baru | postingan lama | postingan lebih baru | entri lama | entri baru
    navigasi pos | post navigation | navigasi tulisan | navigasi artikel | article navigation | posts navigation | pagination | kembali | kembali ke daftar | kembali ke berita | kembali ke daftar berita | kembali ke beranda | kembali ke halaman utama | kembali ke index | kembali ke indeks berita | back | back to news | back to list | back to newsroom | back to press releases | back to all news
    back to all press releases | back to media releases | return to news | return to list | go back | « prev | next » | « previous | « sebelumnya | selanjutnya » | berikutnya » | ‹ previous | next › | < prev | next > | prev next | < previous | << kembali | view all | lihat semua | see all | view all news | lihat semua berita | all press releases | more news | more press releases | berita lain | indeks »""",
)
# Headings of lists of other texts, whole lines only.
_RELATED = re.compile(
    r"(?:(?:berita|artikel|rilis|siaran pers|kabar|postingan|posting|pos|tulisan|informasi|pengumuman|konten|kegiatan|publikasi|video|foto|bacaan|agenda|info)"
    r"(?: \w+){0,2}? (?:terkait|lainnya|lain|terbaru|terkini|terpopuler|populer|pilihan|serupa|terhangat|sebelumnya)"
    r"|(?:jajak pendapat|polling|tentang penulis|about the author|biodata penulis|profil penulis|also from this source|more releases from this source|dans la même rubrique|terkait|terpopuler|terpopuler minggu ini|paling populer|paling banyak dibaca|paling dilihat|topik terkait|rekomendasi(?: untuk anda)?|pilihan editor|sorotan|anda mungkin (?:juga )?(?:suka|menyukai)|mungkin anda (?:juga )?(?:suka|menyukai|tertarik))"
    r"|(?:related|latest|recent|more|other|popular|further|top|similar|featured|recommended|most (?:read|popular|viewed|recent)) (?:\w+ ){0,2}?(?:news|articles?|stories|posts?|press releases?|releases?|content|items?|topics?|publications?|coverage|announcements?|statements?|documents?|reading|updates?|media releases?|blog posts?|pages?|events?|information)"
    r"|(?:most (?:read|popular|viewed)|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in)|also of interest|read next|up next|in this section|in this story|more (?:on|about|from|in) .{2,60}|related to this|explore (?:the topic|more)|recommended for you|what to read next|editors?['’]? (?:picks?|choice)|related content))"
    r"(?: \(\d+\))?",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:\(?\[?\s*(?:baca|lihat|simak|tonton|dengarkan|read|see|watch)\s*(?:juga|pula|lagi|also)|also read|berita terkait|artikel terkait|related(?: story| article)?)\s*(?::|-|–|»|>)",
    re.IGNORECASE,
)
_MORE_ALONE = re.compile(
    r"(?:baca|lihat|simak|tonton|read|see) (?:juga|pula|also)|also read|(?:baca )?selengkapnya|baca selengkapnya|read more|read the full (?:article|story|release)|continue reading|learn more|lanjutkan membaca|find out more|lihat selengkapnya|baca lebih lanjut|click here to read more|selengkapnya klik di sini",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"(?:A\s?[+\-−–]?|ukuran (?:huruf|font|teks)|font size|text size|perbesar|perkecil)(?:[\s/|:]+(?:A\s?[+\-−–]?))*"
    r"|\(?(?:estimated |perkiraan |estimasi )?(?:reading time|read time|time to read|waktu (?:baca|membaca)|lama (?:baca|membaca)|durasi baca)\s*[:\-–]?\s*(?:less than |sekitar |about |± ?)?(?:a|\d{1,3})[\s\-]*(?:min(?:ute)?s?\.?|mnt|menit)(?: read)?\)?"
    r"|\(?(?:less than |sekitar |about |± ?)?(?:a|\d{1,3})[\s\-]*(?:min(?:ute)?s?\.?|mnt|menit)[\s\-]+(?:read(?:ing)?(?: time)?|baca|membaca|waktu baca|to read)\)?"
    r"|(?:bagikan|share|sebarkan|berbagi|tweet|pin)\s*(?::|ke|on|via|to|di|lewat|this)?\s*(?:[:,|/\s]*(?:facebook|fb|twitter|x|whatsapp|wa|telegram|linkedin|email|e-mail|line|instagram|pinterest|threads|copy link|salin tautan|print|cetak|tautan|link|messenger|pdf|surel|sms|reddit|tumblr|dan|and|&))+"
    r"|(?:facebook|fb|twitter|x|whatsapp|wa|telegram|linkedin|email|e-mail|line|instagram|pinterest|threads|print|cetak|youtube|tiktok)(?:\s*[|/,·•]?\s+(?:facebook|fb|twitter|x|whatsapp|wa|telegram|linkedin|email|e-mail|line|instagram|pinterest|threads|copy link|salin tautan|print|cetak|youtube|tiktok|pdf|rss|share|bagikan)){1,10}"
    r"|klik untuk (?:membagikan|berbagi|mencetak|mengirim)\b.{0,80}|click to (?:share|print|email|tweet)\b.{0,80}"
    r"|(?:\d{1,6}\s+)(?:shares?|likes?|kali dibagikan|suka|tweets?)|(?:shares?|likes?|suka|tweets?)\s*[:(]?\s*\d{1,6}\)?"
    r"|(?:bahasa|language|lang)\s*[:|]\s*\S.{0,40}|(?:(?:id|en|ind|eng|indonesia|english|bahasa|inggris|bahasa indonesia|bahasa inggris|indonesian)\s*[|/·•,]\s*)+(?:id|en|ind|eng|indonesia|english|bahasa|inggris|bahasa indonesia|bahasa inggris|indonesian)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:\d{1,5}|no|tidak ada|belum ada) (?:komentar|comments?|tanggapan|responses?|replies|thoughts?)(?: (?:on|pada|untuk|to|terhadap) .{3,160})?|(?:komentar|comments?|tanggapan|responses?) ?\(\d{1,5}\)|(?:tinggalkan|leave|write|tulis|add|post|kirim|beri|tambah)\w* (?:a |an |your |sebuah )?(?:komentar|comment|reply|balasan)s?(?: (?:anda|on|pada|here|di sini).{0,120})?"
    r"|(?:name|nama|email|e-mail|website|situs web|comment|komentar|pesan|message|surel|url|nama lengkap|alamat surel|telepon|no\.? hp)(?: anda)? ?(?:\*|\((?:required|wajib|wajib diisi|tidak dipublikasikan|optional|opsional)\))"
    r"|this entry was posted (?:in|on|by) .{3,200}|post comments? \(atom\)|subscribe to: ?post comments.*|langganan: ?posting komentar.*|(?:your email address|alamat email anda).{5,140}"
    r"|(?:(?:posting lebih baru|posting lama|beranda|newer posts?|older posts?|home)(?: |$)){2,}",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"(?:subscribe|sign up|join|register|berlangganan|langganan|daftar(?:kan)?)\b.{0,80}\b(?:newsletters?|mailing list|e-?mail|alerts?|updates|buletin|surel|rss|inbox|kotak masuk|whatsapp channel|saluran whatsapp)\b.{0,80}"
    r"|(?:dapatkan|get|receive)\b.{0,60}\b(?:newsletters?|inbox|buletin|melalui email|lewat email|via email|by e?-?mail|di email anda|kotak masuk)\b.{0,60}"
    r"|(?:enter|masukkan|type|ketik)\w* (?:your|alamat)? ?(?:e-?mail|surel)\b.{0,60}",
    re.IGNORECASE,
)
_ABOUT_COOKIES = re.compile(
    r"\b(?:uses?|using|accept|consent|agree|menggunakan|menyetujui|setuju|memakai|experience|pengalaman|polic(?:y|ies)|kebijakan|settings?)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:(?:berapa(?:kah)?|what is|hasil dari|jawab|solve|hitung)\b[^\d]{0,30})?\d{1,3} ?[+×x*] ?\d{1,3}(?: ?=)?(?: ?\?)?",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:masukkan|ketik(?:kan)?|isi(?:kan)?|enter|type)\b.{0,30}\b(?:kode|code|karakter|characters)\b.{0,50}",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:©|\(c\)\s|copyright\b|hak cipta ?(?:©|\(c\)|\d{4})|ⓒ).{0,200}"
    r"|(?:powered|developed|designed|created|didukung|dikembangkan|dikelola) (?:by|oleh)\b.{0,80}|(?:proudly powered|theme:|tema:|diberdayakan oleh)\b.{0,80}"
    r"|(?:pengunjung|visitors?|hits?|online|total|hari ini|kemarin|bulan ini|minggu ini|tahun ini|today|yesterday|this (?:week|month)|users?|users? online|total (?:hits|kunjungan|visits?))(?: (?:hari ini|kemarin|minggu ini|bulan ini|tahun ini|online|today))?\s*[:=]\s*[\d.,]{1,15}(?: \w+)?"
    r"|an official (?:website|site) of .{3,80}|(?:hide|show) (?:search|menu)|version \d[\d.]{0,10}|is there anything wrong with this page\?.{0,60}|(?:home|beranda)(?: [|·•/»>-] [^|·•/»>-]{2,40}){2,12}",
    re.IGNORECASE,
)
_PAGER = re.compile(
    r"(?:(?:previous|next|prev|older|newer)(?: (?:post|article|story|news|release|page))?|(?:(?:berita|artikel|pos|posting|tulisan|halaman) )?(?:sebelumnya|selanjutnya|berikutnya))\s*(?::|»|«|>|<|→|←|-|–).{0,200}"
    r"|[«‹←]\s?[^»]{1,160}|[^«]{1,160}\s?[»›→]|(?:kembali|back|return)(?: (?:ke|to))(?: \w+){1,4}|(?:halaman|page|laman) \d{1,4} (?:dari|of) \d{1,4}"
    r"|1 2 3(?: \d{1,3}){0,9}(?: (?:…|\.\.\.))?(?: \d{1,4})?(?: (?:next|selanjutnya|berikutnya|last|»|›))*",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:tags?|tagar|label|labels|topik|topics?|keywords?|kata kunci|filed under|filed in|posted in|tagged(?: (?:with|as|in))?|hashtags?|themes?|tema)\s*:?\s*[:#]\s*(?P<tags>\S.*)"
    r"|#\w[\w\-]{1,40}(?:[\s,]+#\w[\w\-]{1,40})*",
    re.IGNORECASE,
)
_TAGS_ALONE = frozenset(
    "tags: tag: label: labels: topik: topics: tags tag topik keywords: tagar: hashtag: tagged".split()
    + ["kata kunci:", "filed under:", "posted in:", "topik terkait:", "tag terkait:", "filed under"]
)
_TRAIL = re.compile(
    r"(?:(?:you are here|anda (?:di ?sini|berada di(?: ?sini)?)|lokasi|breadcrumb)\s*[:»>]?\s*)?"
    r"(?:home(?: ?page)?|beranda|depan|halaman (?:depan|utama)|laman utama|utama|⌂|news(?:room)?|berita|start|main|media)\s*(?:[>»›→/\\|·•⟩❯▸–-]|::)\s*\S.{0,230}",
    re.IGNORECASE,
)
_TRAIL_NAMED = re.compile(
    r"(?:you are here|anda (?:di ?sini|berada di(?: ?sini)?))\s*[:»>]?\s*\S.{0,230}", re.IGNORECASE
)
_END = re.compile(
    r"(?:#\s?){3,}|[-–—*~=_\s(\[]+30[-–—*~=_\s)\].]*|[-–—*~=_\s(\[]*(?:ends?|-ends-|e n d s?|selesai|sekian|tamat|habis|end of (?:press |news )?release|akhir (?:siaran pers|rilis))[-–—*~=_\s)\].]*|[#*]{3,}\s*(?:ends?|selesai)?\s*[#*]{0,3}",
    re.IGNORECASE,
)
_END_CHARS = frozenset("#-–—*eEsStThHaA([=~_")

_FIRST = {
    Kind.TAGS: _TAGS,
    Kind.TRAIL: _TRAIL,
    Kind.CONTROL: _CONTROL,
    Kind.MORE: _MORE_ALONE,
    Kind.RELATED: _RELATED,
    Kind.COMMENTS: _COMMENTS,
}
_LATER = {
    Kind.NEWSLETTER: _NEWSLETTER,
    Kind.CAPTCHA: _CODE,
    Kind.FOOTER: _FOOTER,
    Kind.PAGER: _PAGER,
}
_RIGHTS = ("all rights reserved", "hak cipta dilindungi", "seluruh hak cipta")
_OFFICIAL = (
    "an official website",
    "official websites use",
    "share sensitive information only",
    "federal government websites often end",
    "here's how you know",
    "here’s how you know",
    "the .gov means it",
    "secure .gov websites use",
    "the site is secure",
)


def furniture_kind(text: str) -> Kind | None:
    """What furniture a whole line is by its words; None where they say nothing of the kind.

    `text` is the line without its bullet.
    """
    if not text or len(text) > MAX_LENGTH:
        return None
    if not any(map(str.isalnum, text)):
        return Kind.END if _is_end(text) else Kind.WEAK
    folded = fold(text)
    if found := _WHOLE.get(folded) or _WHOLE.get(folded.strip("[](){}<>»«›‹→←↑|▾▼▲+•·×✕☰⌄↓ :")):
        return found
    if _is_row_of_buttons(folded):
        return Kind.CONTROL
    if _is_end(text):
        return Kind.END
    if folded in _TAGS_ALONE:
        return Kind.TAGS
    if _MORE.match(text):
        return Kind.MORE
    return _by_form(text, folded)


def tags_of(text: str) -> list[str]:
    """The tags that a line of tags lists: `Tags: padi, pupuk` or `#padi #pupuk`."""
    found = _TAGS.fullmatch(text)
    if not found:
        return []
    words = found["tags"]
    parts = re.split(r"\s*[,;|]\s*", words) if words and "#" not in words else re.findall(r"#([\w\-]+)", text)
    return [part for part in (p.strip(" .#") for p in parts) if part]


def _is_row_of_buttons(folded: str) -> bool:
    words = folded.split()
    return 1 < len(words) <= 8 and all(_WHOLE.get(word) is Kind.WEAK for word in words)


def _is_end(text: str) -> bool:
    return (
        len(text) <= 40
        and text[0] in _END_CHARS
        and _END.fullmatch(text) is not None
        and any(c.isalnum() or c == "#" for c in text)
    )


def _by_form(text: str, folded: str) -> Kind | None:
    bare = folded.rstrip(" :")
    for kind, pattern in _FIRST.items():
        if pattern.fullmatch(bare if kind in (Kind.RELATED, Kind.COMMENTS, Kind.MORE) else text):
            return kind
    if _TRAIL_NAMED.fullmatch(text):
        return Kind.TRAIL
    for kind, pattern in _LATER.items():
        if pattern.fullmatch(text):
            return kind
    return _by_words(text, folded)


def _by_words(text: str, folded: str) -> Kind | None:
    if ("cookie" in folded or "kuki" in folded.split()) and _ABOUT_COOKIES.search(text):
        return Kind.COOKIES
    if "captcha" in folded or _SUM.fullmatch(text):
        return Kind.CAPTCHA
    if any(map(folded.__contains__, _RIGHTS)) or folded.startswith(_OFFICIAL):
        return Kind.FOOTER
    return None
