#!/usr/bin/env python3
"""Writes which words name which pictures of the art sets, out of the npm packages in the folder it is given.

icons.tsv: art, category, English names, Chinese names. foreign-words.tsv.gz: an English name, then words of other
languages for it.
"""
import gzip
import json
import pathlib
import re
import sys

CATEGORIES = {
    10: "THING", 11: "THING", 14: "SYMBOL", 22: "THING", 34: "ANIMAL", 35: "BIRD", 36: "ANIMAL", 37: "ANIMAL", 38: "FISH", 39: "INSECT",
    40: "FLOWER", 41: "PLANT", 42: "FOOD", 43: "FOOD", 44: "FOOD", 45: "FOOD", 46: "FOOD", 47: "FOOD", 48: "TOOL",
    49: "THING", 50: "NATURE", 51: "BUILDING", 52: "BUILDING", 53: "BUILDING", 54: "VEHICLE", 55: "BOAT",
    56: "AIRCRAFT", 57: "THING", 58: "THING", 59: "SKY_BODY", 60: "TOY", 61: "THING", 62: "TOY", 63: "TOY", 64: "THING",
    65: "CLOTHES", 66: "TOOL", 67: "INSTRUMENT", 68: "INSTRUMENT", 69: "TOOL", 70: "TOOL", 71: "TOOL", 72: "THING",
    73: "THING", 74: "THING", 75: "TOOL", 76: "TOOL", 77: "TOOL", 78: "TOOL", 79: "TOOL", 80: "TOOL", 81: "TOOL",
    82: "THING", 86: "SYMBOL",
}
# Names that are seldom meant where the word stands in a description.
NOT_MEANT = set("""link up fly pick mate die note can pool mad date lab app search shot men gift-wrapped seat oncoming
notes home homes wedding cooking night desert park label link hook wood order over brick art anger boom collision pour
sweat mark office feet point top soon back end on ok cool new free cross hot ticket national cinema mountain beach
fall leaves blossom flight play record stop exit action movie star cityscape sunset sunrise rock pill fire house
castle foggy fog snowflake moon sound speaker low_volume rain_cloud bath construction ring_buoy drop stars""".split())
KEPT = ("skull", "brain", "bone")
LANGUAGES = "de fr es it pt nl pl ru uk ja ko sv da nb fi hu th vi hi bn et lt ms".split()
FACE = re.compile(r"\b(?:face|head)\b|Gesicht|gesicht|tête|face de|rosto de|face")


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def names_of(entry, shortcodes):
    label = entry["label"].lower().replace("’", "'")
    names = [label, re.sub(r"^(?:\w+ )?face$", "", label), label.removesuffix(" face")]
    for table in shortcodes:
        codes = table.get(entry["hexcode"], [])
        names += [code.replace("_", " ") for code in ([codes] if isinstance(codes, str) else codes)]
    good = []
    for name in names:
        name = name.strip()
        if "o'clock" in name or name.endswith("thirty") or (entry["subgroup"] in (10, 22) and name not in KEPT):
            continue
        if len(name) > 2 and name not in good and name not in NOT_MEANT and re.fullmatch(r"[a-z' -]+", name):
            good.append(name)
    return good


def art_of(entry, sets):
    code = entry["hexcode"].lower()
    for name, chars in sets:
        for key in (code, code.replace("-fe0f", "")):
            if key in chars:
                return f"{name}/{chars[key]}"
    return None


def main(folder, target):
    emoji = folder / "emojibase-data"
    sets = [(n, load(folder / n / "chars.json")) for n in ("fluent-emoji-flat", "noto")]
    english = load(emoji / "en/data.json")
    chinese = {e["hexcode"]: e["label"] for e in load(emoji / "zh/data.json")}
    shortcodes = [load(emoji / f"en/shortcodes/{n}.json") for n in ("emojibase", "github")]
    rows, seen, keys = [], set(), {}
    for entry in english:
        category = CATEGORIES.get(entry.get("subgroup"))
        art = art_of(entry, sets) if category else None
        if not art:
            continue
        names = [n for n in names_of(entry, shortcodes) if n not in seen]
        seen.update(names)
        chinese_name = re.sub(r"[脸头]$", "", chinese.get(entry["hexcode"], "")) or ""
        if names:
            rows.append((art, category, ",".join(names), chinese_name))
            keys[entry["hexcode"]] = min(names, key=len)
    header = "# Written by scripts/art-words. Art, category, English names, Chinese name.\n"
    text = header + "".join("\t".join(row) + "\n" for row in rows)
    (target / "icons.tsv").write_text(text, encoding="utf-8")
    foreign = {}
    for language in LANGUAGES:
        taken = set()
        for entry in load(emoji / language / "data.json"):
            key = keys.get(entry["hexcode"])
            label = FACE.sub("", entry["label"].lower()).strip(" -'")
            if key and len(label) > 1 and "," not in label and label not in taken and label.count(" ") < 3:
                taken.add(label)
                words = foreign.setdefault(key, [])
                if label not in words:
                    words.append(label)
    lines = "".join(f"{key}\t{','.join(words)}\n" for key, words in foreign.items())
    with open(target / "foreign-words.tsv.gz", "wb") as raw:
        with gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as out:
            out.write(lines.encode("utf-8"))
    print(len(rows), "pictures,", sum(map(len, foreign.values())), "foreign words")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
