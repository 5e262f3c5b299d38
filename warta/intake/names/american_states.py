"""The states and territories of the United States, as datelines and addresses print them.

What belongs here: their names and the letters that stand for them, and telling by them that a text was
written there. What does not: other places (`warta.intake.names.place_names`) and what a page shows by it
(`warta.intake.dating.date_order`).
"""

from __future__ import annotations

import re

# The state that shares its name with a land is none of them.
NAMES = tuple(
    " ".join(name.split())
    for name in """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York,
    North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina,
    South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming,
    Guam, Puerto Rico, American Samoa
    """.split(",")
)
# Where the governments of the states are, which begin a text with `(COLUMBUS)`.
_CAPITALS = frozenset(
    " ".join(name.split())
    for name in """
    albany, annapolis, atlanta, augusta, austin, baton rouge, bismarck, boise, boston, carson city,
    charleston, cheyenne, columbia, columbus, concord, denver, des moines, dover, frankfort,
    harrisburg, hartford, helena, honolulu, indianapolis, jackson, jefferson city, juneau, lansing,
    lincoln, little rock, madison, montgomery, montpelier, nashville, oklahoma city, olympia,
    phoenix, pierre, providence, raleigh, richmond, sacramento, saint paul, st. paul, salem, salt
    lake city, santa fe, springfield, tallahassee, topeka, trenton
    """.split(",")
)
_SHORT = (
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H"
    r"|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|P\.R|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\."
)
_CODES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND"
    "|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
# Letters that stand for a land elsewhere as well: behind a place alone they tell nothing.
_CODES_OF_LANDS = "AL|AR|CA|CO|DE|GA|ID|IL|IN|LA|MA|MD|ME|MT|NE|PA|SC|SD|VA"
_CITY = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_DATELINE = re.compile(
    rf"\(?{_CITY}, (?:{_SHORT}(?!\w)|(?:{'|'.join(NAMES)}|(?!(?:{_CODES_OF_LANDS})\b)(?:{_CODES}))"
    r"(?=\)?(?:,? [A-Z][a-z]+\.? \d|\)?\s*[–—]|\)? -|,? \()))"
)
_ADDRESS = re.compile(rf", (?:{_CODES}),? \d{{5}}(?:-\d{{4}})?(?![\w-])")
_AT_END = re.compile(rf"[a-z], {_SHORT}\Z")
# Letters that stand behind the name of a person as well, as a degree or a rank.
_CODES_OF_PERSONS = frozenset({"MA", "MD", "ME", "MS", "PA"})
_SHORT_OR_CODE = re.compile(rf"(?i:{_SHORT})|(?P<code>{_CODES})\.?")


def ends_with_state(text: str) -> bool:
    """Whether words end with a place and its state in short, as offices do: `Larch Center, Quay, Md.`."""
    return text[-1:] == "." and _AT_END.search(text) is not None


def is_state(name: str) -> bool:
    """Whether a name is that of a state and of no land."""
    return name in NAMES


def is_capital_of_state(name: str) -> bool:
    """Whether a name, whatever its capitals, is that of the town where a state has its government."""
    return name.casefold() in _CAPITALS


def is_state_behind_place(name: str, place: str) -> bool:
    """Whether a name behind that of a place is a state's, in any of its forms: `Idaho`, `Mont.`, `FL`.

    Two letters that may be a person's degree stand behind a place in capitals or a capital only.
    """
    if is_state(name.title()):
        return True
    found = _SHORT_OR_CODE.fullmatch(name)
    is_plain = found is not None and found["code"] not in _CODES_OF_PERSONS
    return found is not None and (is_plain or place.isupper() or is_capital_of_state(place))


def is_dateline_of_state(text: str) -> bool:
    """Whether a text begins with a place and its state: `LARCH, Minn. –`, `(LARCH, Minnesota) —`."""
    return _DATELINE.match(text) is not None


def is_address_of_state(line: str) -> bool:
    """Whether a line has the state and the number of an address: `Fort Larch, MN 55512`."""
    return _ADDRESS.search(line) is not None
