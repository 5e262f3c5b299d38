"""Names of places that datelines print.

What belongs here: provinces, cities and regencies of Indonesia, and the cities abroad from which public
bodies report, by their Indonesian and English names. What does not: what a text does with such a name
(`warta.intake.datelines.dateline`). The list only makes sure where the print alone leaves doubt; a place
that it lacks is read where its dateline is plain to see.
"""

from __future__ import annotations

from functools import lru_cache

from warta.intake.names.american_states import NAMES as NAMES_OF_STATES

_LANDS = frozenset(
    name.strip()
    for name in """
    aceh, sumatera utara, sumatera barat, sumatera selatan, riau, kepulauan riau, jambi, bengkulu, lampung,
    kepulauan bangka belitung, bangka belitung, banten, dki jakarta, daerah khusus ibukota jakarta,
    jawa barat, jawa tengah, jawa timur, daerah istimewa yogyakarta, di yogyakarta, diy, bali,
    nusa tenggara barat, nusa tenggara timur, ntb, ntt, kalimantan barat, kalimantan tengah,
    kalimantan selatan, kalimantan timur, kalimantan utara, sulawesi utara, sulawesi tengah,
    sulawesi selatan, sulawesi tenggara, sulawesi barat, gorontalo, maluku, maluku utara, papua,
    papua barat, papua barat daya, papua selatan, papua tengah, papua pegunungan, kaltim, kalbar, kalsel,
    kalteng, kaltara, sulsel, sulut, sulteng, sultra, sulbar, sumut, sumbar, sumsel, jabar, jateng, jatim,
    kepri, babel, indonesia, malaysia, singapura, filipina, thailand, vietnam, kamboja, laos, myanmar,
    brunei darussalam, timor leste, jepang, japan, korea selatan, south korea, tiongkok, china, india,
    australia, selandia baru, new zealand, inggris, united kingdom, england, scotland, prancis, perancis,
    france, jerman, germany, belanda, netherlands, belgia, belgium, swiss, switzerland, austria, italia,
    italy, spanyol, spain, portugal, swedia, sweden, norwegia, norway, denmark, finlandia, finland, polandia,
    poland, rusia, russia, turki, turkey, mesir, egypt, arab saudi, saudi arabia, uni emirat arab, qatar,
    amerika serikat, united states, usa, kanada, canada, meksiko, mexico, brasil, brazil, afrika selatan,
    south africa, kenya, nigeria, maroko, morocco, d.c., georgia, washington state,
    alberta, british columbia, manitoba, new brunswick, newfoundland, newfoundland and labrador,
    northwest territories, nova scotia, nunavut, ontario, prince edward island, quebec, québec, saskatchewan,
    yukon, new south wales, northern territory, queensland, south australia, tasmania, western australia,
    australian capital territory, ireland, northern ireland, wales, eastern cape, free state, gauteng,
    kwazulu-natal, limpopo, mpumalanga, northern cape, western cape, bangladesh, barbados, botswana, fiji,
    ghana, guyana, jamaica, nepal, pakistan, papua new guinea, rwanda, sri lanka, tanzania,
    trinidad and tobago, uganda, vanuatu, zambia, zimbabwe
    """.replace("\n", " ").split(",")
)

CITIES_OF_INDONESIA = frozenset(
    name.strip()
    for name in """
    jakarta, jakarta pusat, jakarta selatan, jakarta timur, jakarta barat, jakarta utara,
    banda aceh, sabang, lhokseumawe, langsa, subulussalam, meulaboh, takengon, bireuen, sigli,
    medan, binjai, tebing tinggi, pematangsiantar, pematang siantar, tanjungbalai, sibolga,
    padangsidimpuan, padang sidempuan, gunungsitoli, deli serdang, lubuk pakam,
    kualanamu, karo, berastagi, dairi,
    simalungun, asahan, langkat, labuhanbatu, toba, balige, samosir, nias, mandailing natal, tapanuli utara,
    tapanuli selatan, tapanuli tengah, padang, bukittinggi, payakumbuh, pariaman, solok, sawahlunto,
    padang panjang, agam, pasaman, tanah datar, batusangkar, lima puluh kota, pesisir selatan, dharmasraya,
    mentawai, pekanbaru, dumai, bengkalis, siak, kampar, pelalawan, rokan hulu, rokan hilir, indragiri hulu,
    indragiri hilir, kuantan singingi, kepulauan meranti, tanjungpinang, tanjung pinang, batam, bintan,
    karimun, tanjung balai karimun, natuna, lingga, anambas, sungai penuh, muaro jambi, batanghari, kerinci,
    merangin, sarolangun,
    bungo, tebo, tanjung jabung barat, tanjung jabung timur, rejang lebong, curup, mukomuko,
    palembang, prabumulih, lubuklinggau, lubuk linggau, pagar alam, muara enim, lahat, banyuasin,
    musi banyuasin, musi rawas, ogan ilir, ogan komering ilir, ogan komering ulu, empat lawang, baturaja,
    kayuagung, indralaya, bandar lampung, bandarlampung, metro, pringsewu, tanggamus, pesawaran,
    lampung selatan, lampung tengah, lampung timur, lampung utara, lampung barat, tulang bawang, way kanan,
    mesuji, kalianda, liwa, pangkalpinang, pangkal pinang, bangka, belitung, sungailiat, muntok,
    tanjung pandan, tanjungpandan, serang, cilegon, tangerang, tangerang selatan, lebak, rangkasbitung,
    pandeglang, serpong, bsd, cikande, bandung, bandung barat, bekasi, bogor, cibinong, cirebon, depok,
    sukabumi, cimahi, tasikmalaya, banjar, cianjur, garut, sumedang, majalengka, kuningan, indramayu,
    subang, purwakarta, karawang, ciamis, pangandaran, lembang, cikarang, jatinangor, soreang, cisarua,
    ciawi, puncak, semarang, surakarta, solo, salatiga, magelang, pekalongan, tegal, banyumas, purwokerto,
    cilacap, purbalingga, banjarnegara, kebumen, purworejo, wonosobo, boyolali, klaten, sukoharjo, wonogiri,
    karanganyar, sragen, grobogan, purwodadi, blora, cepu, rembang, pati, kudus, jepara, demak, temanggung,
    kendal, batang, pemalang, brebes, slawi, ungaran, mungkid, yogyakarta, jogjakarta, jogja, sleman, bantul,
    gunungkidul, gunung kidul, kulon progo, kulonprogo, wonosari, wates, surabaya, malang, batu, kediri,
    blitar, madiun, mojokerto, pasuruan, probolinggo, sidoarjo, gresik, lamongan, tuban, bojonegoro, ngawi,
    magetan, ponorogo, pacitan, trenggalek, tulungagung, nganjuk, jombang, lumajang, jember, bondowoso,
    situbondo, banyuwangi, bangkalan, sampang, pamekasan, sumenep, denpasar, badung, gianyar, tabanan,
    buleleng, singaraja, klungkung, bangli, karangasem, jembrana, negara, ubud, kuta, sanur, nusa dua,
    mangupura, jimbaran, mataram, bima, lombok, lombok barat, lombok tengah, lombok timur, lombok utara,
    praya, selong, sumbawa, sumbawa besar, dompu, sumbawa barat, mandalika, kupang, atambua, belu, ende,
    maumere, sikka, larantuka, flores timur, ruteng, manggarai, labuan bajo, labuhan bajo, manggarai barat,
    ngada, bajawa, nagekeo, alor, kalabahi, lembata, rote ndao, sumba timur, waingapu, sumba barat,
    waikabubak, sumba barat daya, tambolaka, soe, kefamenanu, malaka, sabu raijua, pontianak, singkawang,
    sambas, sanggau, sintang, ketapang, kapuas hulu, putussibau, kubu raya, mempawah, landak, bengkayang,
    sekadau, melawi, entikong, palangka raya, palangkaraya, sampit, pangkalan bun, kapuas, kuala kapuas,
    kotawaringin barat, kotawaringin timur, katingan, barito utara, barito selatan, murung raya, lamandau,
    banjarmasin, banjarbaru, banjar baru, martapura, tanah laut, pelaihari, kotabaru, tanah bumbu,
    hulu sungai selatan, hulu sungai tengah, hulu sungai utara, tabalong, tapin, rantau, balangan,
    samarinda, balikpapan, bontang, kutai kartanegara, tenggarong, kutai timur, sangatta, kutai barat,
    penajam, penajam paser utara, paser, berau, ibu kota nusantara, ikn, nusantara, sepaku, tarakan,
    tanjung selor, bulungan, nunukan, malinau, tana tidung, manado, bitung, tomohon, kotamobagu, minahasa,
    tondano, minahasa utara, minahasa selatan, airmadidi, likupang, sangihe, tahuna, talaud, sitaro,
    bolaang mongondow, limboto, boalemo, pohuwato, bone bolango, palu, donggala, poso, sigi, parigi moutong,
    parigi, luwuk, banggai, morowali, bungku, tolitoli, toli-toli, buol, tojo una-una, makassar, parepare,
    pare-pare, palopo, gowa, sungguminasa, maros, pangkep, barru, bone, watampone, soppeng, wajo, sengkang,
    sidrap, sidenreng rappang, pinrang, enrekang, tana toraja, toraja utara, makale, rantepao, luwu,
    luwu timur, luwu utara, masamba, malili, sorowako, bulukumba, bantaeng, jeneponto, takalar, sinjai,
    selayar, kendari, baubau, bau-bau, kolaka, konawe, unaaha, konawe selatan, bombana, muna, raha, buton,
    wakatobi, wangi-wangi, mamuju, majene, polewali mandar, polewali, mamasa, pasangkayu, ambon, tual,
    masohi, maluku tengah, seram, buru, namlea, kepulauan aru, dobo, saumlaki, tanimbar, banda neira,
    langgur, ternate, tidore, sofifi, tobelo, halmahera utara, halmahera selatan, halmahera tengah, labuha,
    weda, morotai, sula, sanana, jayapura, sentani, merauke, timika, mimika, nabire, biak, biak numfor,
    serui, wamena, jayawijaya, sarmi, keerom, boven digoel, asmat, agats, mappi, puncak jaya, paniai,
    enarotali, manokwari, sorong, raja ampat, waisai, fakfak, fak-fak, kaimana, teluk bintuni, bintuni,
    teluk wondama,
    blangkejeren, kutacane, calang, jantho, tapaktuan, blangpidie, suka makmue, idi rayeuk, meureudu,
    singkil, sinabang, redelong, lhoksukon, gayo lues, aceh tengah, aceh besar, pidie, pidie jaya,
    simeulue, nagan raya, bener meriah, aceh tamiang, aceh singkil, aceh jaya, aceh barat, aceh selatan,
    aceh timur, aceh utara, aceh tenggara, aceh barat daya, stabat, rantauprapat, rantau prapat,
    kotapinang, aek kanopan, sibuhuan, panyabungan, sipirok, tarutung, dolok sanggul, doloksanggul,
    pangururan, sidikalang, kabanjahe, sei rampah, serdang bedagai, padang lawas, padang lawas utara,
    humbang hasundutan, pakpak bharat, painan, lubuk basung, lubuk sikaping, pulau punjung, padang aro,
    parit malintang, muaro sijunjung, sijunjung, tua pejat, tuapejat, sarilamak, padang pariaman,
    kepulauan mentawai, bangkinang, pangkalan kerinci, siak sri indrapura, pasir pengaraian, rengat,
    tembilahan, teluk kuantan, selatpanjang, selat panjang, daik lingga, ranai, tarempa, muara bulian,
    sengeti, muara sabak, kuala tungkal, muara bungo, muara tebo, sekayu, kayu agung, muaradua, pangkalan
    balai, muara beliti, muara rupit, arga makmur, kepahiang, bintuhan, muara aman, bengkulu utara,
    bengkulu selatan, bengkulu tengah, seluma, lebong, gunung sugih, kotabumi, menggala, kota agung,
    sukadana, blambangan umpu, gedong tataan, pesisir barat, tigaraksa, ngamprah, singaparna,
    palabuhanratu, pelabuhan ratu, kajen, kepanjen, kraksaan, kanigoro, ngasem, mejayan, caruban, bangil,
    leces, semarapura, amlapura, gerung, taliwang, woha, oelamasi, betun, lewoleba, mbay, waibakul, timor
    tengah utara, timor tengah selatan, sumba tengah, ngabang, nanga pinoh, kayong utara, kasongan, pulang
    pisau, kuala kurun, buntok, muara teweh, puruk cahu, tamiang layang, kuala pembuang, sukamara, nanga
    bulik, seruyan, barito timur, marabahan, kandangan, barabai, amuntai, tanjung tabalong, paringin,
    batulicin, barito kuala, mahakam ulu, sendawar, ujoh bilang, tanjung redeb, tanah grogot, tana paser,
    tideng pale, amurang, ratahan, melonguane, ondong siau, bolaang uki, tutuyan, minahasa tenggara,
    kepulauan sangihe, kepulauan talaud, tilamuta, suwawa, kwandang, gorontalo utara, ampana, kolonodale,
    banggai kepulauan, banggai laut, pangkajene, pangkajene sidenreng, belopa, watansoppeng, kepulauan
    selayar, lasusua, tirawuta, andoolo, wanggudu, pasarwajo, topoyo, piru, namrole, tiakur, jailolo,
    daruba, halmahera timur, halmahera barat, waropen, oksibil, dekai, ilaga, teminabuan, kumurkek, intan
    jaya, yahukimo, kepulauan yapen, supiori, maybrat, tambrauw, ciputat, sentul, cileungsi, borobudur,
    prambanan, kaliurang
    """.replace("\n", " ").split(",")
)

CITIES_ABROAD = frozenset(
    name.strip()
    for name in """
    singapore, kuala lumpur, putrajaya, penang, johor bahru, kuching, kota kinabalu, bandar seri begawan,
    bangkok, phuket, chiang mai, manila, cebu, makati, davao, hanoi, ho chi minh city, da nang, phnom penh,
    siem reap, vientiane, yangon, naypyidaw, dili, tokyo, osaka, kyoto, nagoya, seoul, busan, incheon,
    beijing, shanghai, guangzhou, shenzhen, nanning, hong kong, macau, taipei, new delhi, delhi, mumbai,
    bengaluru, chennai, dhaka, colombo, kathmandu, islamabad, karachi, kabul, tehran, teheran, baghdad,
    riyadh, jeddah, makkah, mekkah, mekah, mecca, madinah, medina, doha, dubai, abu dhabi, kuwait city,
    muscat, manama, amman, beirut, damascus, jerusalem, istanbul, ankara, cairo, kairo, tunis, rabat,
    marrakesh, marrakech, algiers, nairobi, addis ababa, kigali, kampala, dar es salaam, lusaka, harare,
    johannesburg, pretoria, cape town, durban, abuja, lagos, accra, dakar, abidjan, geneva, genewa, jenewa,
    genève, zurich, bern, davos, basel, vienna, wina, rome, roma, milan, paris, strasbourg, london, edinburgh,
    cardiff, belfast, glasgow, manchester, birmingham, oxford, cambridge, dublin, brussels, brussel,
    bruxelles, luxembourg,
    amsterdam, the hague, den haag, rotterdam, berlin, bonn, hamburg, frankfurt, munich, cologne,
    madrid, barcelona, lisbon, lisboa, stockholm, oslo, copenhagen, kopenhagen, helsinki, reykjavik, warsaw,
    warsawa, prague, praha, budapest, bucharest, sofia, belgrade, athens, athena, moscow, moskow, kyiv, kiev,
    tallinn, riga, vilnius, washington, washington dc, washington d.c., new york, new york city, boston,
    chicago, los angeles, san francisco, seattle, houston, dallas, austin, atlanta, miami, philadelphia,
    denver, detroit, phoenix, san diego, las vegas, baltimore, rockville, bethesda, silver spring,
    gaithersburg, arlington, alexandria, sacramento, honolulu, anchorage, ottawa, toronto, montreal,
    montréal, vancouver, calgary, mexico city, havana, bogotá, bogota, lima, quito, santiago, buenos aires,
    brasilia, brasília, rio de janeiro, são paulo, sao paulo, montevideo, caracas, canberra, sydney,
    melbourne, perth, brisbane, adelaide, darwin, hobart, wellington, auckland, christchurch, suva,
    port moresby, honiara, port vila, apia, nouméa
    """.replace("\n", " ").split(",")
)
# A name that a city has too is the city's, so that two cities with a dash between them are of one kind.
REGIONS = _LANDS | (frozenset(map(str.casefold, NAMES_OF_STATES)) - CITIES_ABROAD)
CITIES = CITIES_OF_INDONESIA | CITIES_ABROAD
# Districts of a regency are called after it: Rotan Hulu, Rotan Utara.
_PARTS_OF_PLACE = frozenset("utara selatan barat timur tengah hulu hilir kiri kanan".split())
_KINDS_OF_PLACE = ("kota ", "kabupaten ", "kab. ", "kab ", "pulau ", "kota administrasi ")


@lru_cache(maxsize=2048)  # one name is asked for several times, and comes back in other texts
def is_place(name: str) -> bool:
    """Whether `name` is a place of the list, or several with `/`, `-` or `dan` between them."""
    folded = name.casefold().strip()
    if folded in CITIES or folded in REGIONS:
        return True
    for kind in _KINDS_OF_PLACE:
        if folded.startswith(kind):
            return is_place(folded.removeprefix(kind))
    for mark in ("/", " dan ", " and ", "-"):
        if mark in folded:
            return all(is_place(part) for part in folded.split(mark) if part) and folded.strip(mark) == folded
    whole, _, part = folded.rpartition(" ")
    return part in _PARTS_OF_PLACE and whole in CITIES_OF_INDONESIA


def is_region(name: str) -> bool:
    """Whether `name` is a province, state or country of the list, which datelines print behind a city."""
    return name.casefold().strip() in REGIONS


def is_in_indonesia(name: str) -> bool:
    """Whether `name` is a city or regency of Indonesia of the list."""
    return name.casefold().strip() in CITIES_OF_INDONESIA
