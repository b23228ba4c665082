"""The registers of the packs as committed: whole, coherent, sourced, and nobody's address.

Argument: the source folder.
"""

import collections
import csv
import datetime
import json
import pathlib
import re
import sys

from tap import case, check, run

ROOT = pathlib.Path(sys.argv[1])
PACKS = ROOT / "data" / "packs"
DERBYSHIRE, MERSEYSIDE = "derby-and-derbyshire", "cheshire-and-merseyside"

# How many rows the reading of each source document has; the documents are numbered from 0.
READINGS = {0: 16, 1: 26, 2: 20, 3: 15, 4: 20}
# The document of the second system: no row of it may stand in the first system's pack.
MERSEYSIDE_READING = 3

COMMON = ["source", "source_mark", "quote", "note"]
CONFIRMED_STATES = {"kept", "amplified", "revised", "stopped", "lapsed"}
LONGEST_QUOTE = 300
SEASONS = {"winter": 1, "spring": 4, "summer": 7, "autumn": 10}
DIGITS = r"-?\d+(?:\.\d+)?"
NUMBER = re.compile(rf"(?:about |nearly |over |at least |under |up to )?{DIGITS}|{DIGITS} to {DIGITS}")
CONTACTS = {
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    "a telephone number": re.compile(r"(?<!\d)(?:\+44|0)[ -]?\d{2,4}[ -]?\d{3}[ -]?\d{3,4}(?!\d)"),
    "a postcode": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"),
}
FOREIGN_WORDS = {
    DERBYSHIRE: ["Cheshire", "Merseyside", "Assembly", "Yates"],
    MERSEYSIDE: ["Derby", "JUCD", "Joined Up", "Glossop", "DCHS"],
}

Column = collections.namedtuple("Column", "name type words ref_kind is_required")


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        rows = list(reader)
    for number, row in enumerate(rows, 2):
        check(None not in row and None not in row.values(), f"{path.name}: record {number} has another number of cells")
    return reader.fieldnames, rows


def read_kinds():
    """The kinds and their own columns, out of the program's one description of them."""
    text = (ROOT / "src" / "model" / "pb-register-kind-columns.c").read_text(encoding="utf-8")
    words = {name: re.findall(r'"([^"]+)"', body)
             for name, body in re.findall(r"static const char \*const (\w+)\[\] = \{(.*?)\};", text, re.S)}
    kinds = {}
    for kind, body in re.findall(r"PbRegisterColumn (\w+)_columns\[\] = \{(.*?)\n\};", text, re.S):
        kinds[kind] = [
            Column(name, argument if macro == "PLAIN" else macro,
                   words[argument] if macro == "WORD" else [], argument.strip('"') if macro == "REF" else None, bool(must))
            for must, macro, name, argument in re.findall(
                r'^  (MUST_)?(PLAIN|WORD|REF) \("(\w+)", N_\("[^"]*"\), ("?\w+"?)\)', body, re.M)]
    return kinds


KINDS = read_kinds()


class Pack:
    def __init__(self, code):
        self.code = code
        folder = PACKS / code
        self.package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        self.headers, self.registers = {}, {}
        for path in sorted((folder / "registers").iterdir()):
            kind = "link" if path.name == "links.csv" else path.stem
            self.headers[kind], self.registers[kind] = read(path)
        self.rows = {row["uid"]: (kind, row) for kind, rows in self.registers.items() for row in rows}
        self.areas = {row["code"] for row in read(folder / "areas.csv")[1]}
        self.codes = {
            "indicator": {row["code"] for row in read(folder / "indicators.csv")[1]},
            "place": self.areas,
            "priority": {row["number"] for row in read(folder / "priorities.csv")[1]},
        }
        self.others = {
            "priority": {row["number"]: row for row in read(folder / "priorities.csv")[1]},
            "area-set": {row["code"]: row for row in read(folder / "area-sets.csv")[1]},
            "system": {self.package["placeboard"]["system"]["code"]: self.package["placeboard"]["system"]},
        }

    def each(self):
        for kind, rows in self.registers.items():
            for row in rows:
                yield kind, row


SYSTEMS = {code: Pack(code) for code in (DERBYSHIRE, MERSEYSIDE)}
EXPECTED_HEADER, EXPECTED = read(ROOT / "tests" / "registers" / "rows.csv")


def every_row():
    for pack in SYSTEMS.values():
        for kind, row in pack.each():
            yield pack, kind, row


def parse_date(text):
    """The first and the last day that a date with precision can be."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d|[a-z]+)(?:-(\d\d))?)?", text)
    check(match is not None, f"{text} is not a date")
    year, part, day = match.groups()
    if day is not None:
        first = datetime.date.fromisoformat(text)
        return first, first
    check(part is None or part.isdigit() or part in SEASONS, f"{text} is not a date")
    month = 1 if part is None else SEASONS[part] if part in SEASONS else int(part)
    n_months = 12 if part is None else 3 if part in SEASONS else 1
    after = datetime.date(int(year) + (month - 1 + n_months) // 12, (month - 1 + n_months) % 12 + 1, 1)
    return datetime.date(int(year), month, 1), after - datetime.timedelta(days=1)


def check_cell(pack, column, text):
    if column.type == "DATE":
        parse_date(text)
    elif column.type == "NUMBER":
        check(NUMBER.fullmatch(text), f"{text} is not a number with a bound")
    elif column.type == "DECIMAL":
        check(re.fullmatch(DIGITS, text), f"{text} is not a number")
    elif column.type == "INTEGER":
        check(text.isdigit(), f"{text} is not a whole number")
    elif column.type == "BOOLEAN":
        check(text in ("0", "1"), f"{text} is neither 0 nor 1")
    elif column.type == "WORD":
        check(text in column.words, f"{text} is none of {', '.join(column.words)}")
    elif column.type == "REF":
        check(pack.rows.get(text, ("", {}))[0] == column.ref_kind, f"{text} is no {column.ref_kind} of the pack")
    elif column.type == "CODE":
        check(text in pack.areas, f"{text} is no area of the pack")


@case("the kinds were read out of the program")
def kinds_are_read():
    check(len(KINDS) >= 44, f"only {len(KINDS)} kinds were found")
    empty = [kind for kind, columns in KINDS.items() if not columns]
    check(not empty, f"no columns of {empty} were found")
    wordless = [column.name for columns in KINDS.values() for column in columns if column.type == "WORD" and not column.words]
    check(not wordless, f"no words of {wordless} were found")


@case("every file is of a kind and has its columns")
def headers():
    for pack in SYSTEMS.values():
        check(len(pack.registers) > 10, f"{pack.code} has only {len(pack.registers)} registers")
        for kind, header in pack.headers.items():
            check(kind in KINDS, f"{pack.code}: {kind} is no kind of register")
            expected = ["uid"] + [column.name for column in KINDS[kind]] + COMMON
            check(header == expected, f"{pack.code}, {kind}: the header is {header}, not {expected}")
            check(pack.registers[kind], f"{pack.code}: {kind} has no rows; leave the file out")


@case("every row has a readable name of its own")
def uids():
    seen = collections.Counter(row["uid"] for _, _, row in every_row())
    check(not [uid for uid, n in seen.items() if n > 1], f"twice: {[uid for uid, n in seen.items() if n > 1]}")
    for pack, kind, row in every_row():
        prefix = {DERBYSHIRE: "jucd", MERSEYSIDE: "cm"}[pack.code]
        pattern = rf"{prefix}:{kind.replace('_', '-')}/[{'A-Z' if kind == 'link' else ''}a-z0-9-]+"
        check(re.fullmatch(pattern, row["uid"]), f"{row['uid']} is not like {prefix}:{kind.replace('_', '-')}/a-name")


@case("words, dates, numbers and references hold")
def cells():
    for pack, kind, row in every_row():
        for column in KINDS[kind]:
            text = row[column.name]
            check(text == text.strip() and "\n" not in text, f"{row['uid']}, {column.name}: blanks around it, or a new line")
            check(text or not column.is_required, f"{row['uid']} has no {column.name}")
            try:
                if text:
                    check_cell(pack, column, text)
            except Exception as error:
                check(False, f"{row['uid']}, {column.name}: {error}")


@case("nothing ends before it begins, and no decision precedes its raising")
def order():
    def check_order(uid, first, last):
        check(not first or not last or parse_date(first)[0] <= parse_date(last)[1], f"{uid}: {last} is before {first}")

    for pack, kind, row in every_row():
        for first, last in (("from_date", "to_date"), ("date", "to_date"), ("start_date", "expiry_date"),
                            ("raised_date", "due_date")):
            check_order(row["uid"], row.get(first), row.get(last))
        if kind == "decision_step":
            raised = pack.rows[row["decision"]][1]["raised_date"]
            check_order(row["uid"], raised, row["date"])
            if row["depends_on"]:
                earlier = pack.rows[row["depends_on"]][1]
                check(earlier["decision"] == row["decision"] and int(earlier["number"]) < int(row["number"]),
                      f"{row['uid']} does not depend on an earlier step of its decision")
                check_order(row["uid"], earlier["date"], row["date"])


@case("every link joins two things that exist")
def links():
    for pack in SYSTEMS.values():
        seen = set()
        for row in pack.registers["link"]:
            check(pack.rows.get(row["from_uid"], ("",))[0] == row["from_kind"], f"{row['uid']}: no such {row['from_kind']}")
            if row["to_kind"] in pack.codes:
                check(row["to_key"] in pack.codes[row["to_kind"]], f"{row['uid']}: no such {row['to_kind']}")
            else:
                check(pack.rows.get(row["to_key"], ("",))[0] == row["to_kind"], f"{row['uid']}: no such {row['to_kind']}")
            what = (row["from_uid"], row["role"], row["to_kind"], row["to_key"])
            check(what not in seen, f"{row['uid']} says what another link says")
            seen.add(what)


@case("every row has its document, or says in words that it has none")
def sources():
    for pack, kind, row in every_row():
        if row["source"]:
            check(pack.rows.get(row["source"], ("",))[0] == "document", f"{row['uid']}: no such document")
        elif kind not in ("document", "glossary_term", "link"):
            check("Background, unverified" in row["note"], f"{row['uid']} has neither a document nor a note that says so")
        if row["quote"]:
            check(row["source_mark"], f"{row['uid']}: the quote has no place in its document")
            check(pack.rows[row["source"]][1]["state"] == "held", f"{row['uid']}: quoted from a document that was not read whole")
            check(len(row["quote"]) <= LONGEST_QUOTE, f"{row['uid']}: the quote is long")


@case("no innovation is called kept, amplified, revised, stopped or lapsed without a document")
def dispositions():
    for pack, kind, row in every_row():
        if kind == "innovation":
            states = [state for state in pack.registers["innovation_state"] if state["innovation"] == row["uid"]]
            check(states, f"{row['uid']} has no state")
        if kind == "innovation_state" and row["state"] in CONFIRMED_STATES:
            check(row["source"] and row["quote"], f"{row['uid']}: {row['state']} without a document's words")


@case("conflicting accounts of Team Up stay three records")
def team_up():
    rows = [row for row in SYSTEMS[DERBYSHIRE].registers["evidence"] if row["innovation"] == "jucd:innovation/team-up-derbyshire"]
    check(len({row["source"] for row in rows}) == len(rows) == 3, f"{len(rows)} records of evidence")


@case("the workings of quoted figures add up")
def workings():
    for pack in SYSTEMS.values():
        for row in pack.registers.get("quoted_figure", []):
            left, result = row["working"].rsplit("=", 1)
            terms = re.findall(r"([−+]?) ?(\d+)", left)
            total = sum(-int(digits) if sign == "−" else int(digits) for sign, digits in terms)
            check(len(terms) > 1 and total == int(result) == float(row["derived"]), f"{row['uid']}: {row['working']}")


@case("the profiles of Places count as the pack's figures do")
def profiles():
    pack = SYSTEMS[DERBYSHIRE]
    folder = PACKS / DERBYSHIRE
    place_of = {row["area_code"]: row["place_code"] for row in read(folder / "area-members.csv")[1]
                if row["area_set"] == "districts" and row["edition"] == "2011"}
    deciles = collections.defaultdict(list)
    for row in read(folder / "observations" / "imd-2019.csv")[1]:
        if row["indicator"] == "imd" and row["category"] == "Decile" and row["area_code"] in place_of:
            deciles[place_of[row["area_code"]]].append(int(row["value"]))
    check(len(deciles) == 9, f"deciles of {len(deciles)} districts")
    for row in pack.registers["place_profile"]:
        values = deciles[row["place"]]
        expected = [len(values), values.count(1), values.count(1) + values.count(2)]
        found = [int(text) for text in re.findall(r"(\d+) (?:small areas|in the most deprived)", row["text"])]
        check(found == expected, f"{row['uid']} says {found}, the figures {expected}")


@case("no address, telephone number or postcode of anybody is in a pack")
def contacts():
    for _, _, row in every_row():
        for name, text in row.items():
            for what, pattern in CONTACTS.items():
                check(not pattern.search(text), f"{row['uid']}, {name}: {what}")


@case("each pack speaks of its own system alone")
def own_system():
    for pack, _, row in every_row():
        for name, text in row.items():
            for word in FOREIGN_WORDS[pack.code]:
                check(word.lower() not in text.lower(), f"{pack.code}, {row['uid']}, {name}: {word}")


@case("every row of the five readings is expected somewhere")
def readings():
    expected = {f"{document}.{number}" for document, n_rows in READINGS.items() for number in range(1, n_rows + 1)}
    found = {row["row"] for row in EXPECTED}
    check(found == expected, f"missing {sorted(expected - found)}, strange {sorted(found - expected)}")
    for row in EXPECTED:
        is_second = int(row["row"].split(".")[0]) == MERSEYSIDE_READING
        if row["kind"] != "absence":
            check((row["pack"] == MERSEYSIDE) == is_second, f"row {row['row']} stands in {row['pack']}")


@case("every row of the five readings is in its pack as expected")
def said():
    for row in EXPECTED:
        where = f"row {row['row']}, {row['kind']} {row['uid']}, {row['column']}"
        pack = SYSTEMS[row["pack"]]
        if row["kind"] == "absence":
            check(row["row"] == "4.20", f"{where}: only the contact details are to be absent")
            continue
        if row["kind"] in pack.others:
            found = pack.others[row["kind"]].get(row["uid"], {}).get(row["column"])
        else:
            kind, cells_of = pack.rows.get(row["uid"], (None, {}))
            check(kind == row["kind"], f"{where}: the row is of kind {kind}")
            found = cells_of.get(row["column"])
        is_said = row["expected"] in found if isinstance(found, list) else row["expected"] == found
        check(row["expected"] and is_said, f"{where}: “{found}”, not “{row['expected']}”")


run()
