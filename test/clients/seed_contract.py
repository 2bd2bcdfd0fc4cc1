"""A second implementation of docs/seed-contract.md, written from that page alone. Prints the vectors it gets."""
import hashlib
import itertools
import json
import re
import sys
import unicodedata
from fractions import Fraction

MASK = 0xFFFFFFFF


def digest(*labels, contract=b"bs1"):
    message = contract + b"\n"
    for label in labels:
        data = label.encode("utf-8")
        message += str(len(data)).encode() + b":" + data + b","
    return hashlib.sha256(message)


def key(seed, *labels):
    return digest(unicodedata.normalize("NFC", seed), *labels).hexdigest()


def name_words(*names):
    data = digest("name", *names).digest()
    return [int.from_bytes(data[i : i + 4], "big") for i in range(0, 16, 4)]


def arc4(key_text):
    data = [ord(character) & 255 for character in key_text]
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + data[i % len(data)]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0
    count = 0
    while True:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        count += 1
        if count > 256:
            yield state[(state[i] + state[j]) & 255]


def own_key(seed, purpose, form, candidate, *labels):
    """The key of what is drawn for one paper alone."""
    if candidate is not None:
        return key(seed, "candidate-" + purpose, *labels, candidate)
    return key(seed, purpose, *labels, *([] if form is None else [form]))


def mix(h):
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
    return h ^ (h >> 16)


def rank(p, n):
    a = mix(p[0] ^ n[0])
    b = mix(a ^ p[1] ^ n[1])
    c = mix(b ^ p[2] ^ n[2])
    d = mix(c ^ p[3] ^ n[3])
    e = mix(d ^ b)
    return d * 2**21 + (e >> 11)


def code(seed, blueprint, form, candidate):
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    bits = int(own_key(seed, "code", form, candidate, blueprint), 16) >> (256 - 45)
    values = [(bits >> shift) & 31 for shift in range(40, -5, -5)]
    total = 0
    for place, value in enumerate(reversed(values)):
        value *= 2 if place % 2 == 0 else 1
        total += value // 32 + value % 32
    text = "".join(alphabet[value] for value in values + [-total % 32])
    return text[:5] + "-" + text[5:]


def stream(key_text):
    source = arc4(key_text)
    while True:
        yield [int.from_bytes(bytes(next(source) for _ in range(4)), "big") for _ in range(4)]


class Draws:
    """The words of one paper, by block; of what all papers share when there is neither form nor candidate."""

    def __init__(self, seed, form=None, candidate=None):
        self.key = lambda purpose, *labels: own_key(seed, purpose, form, candidate, *labels)
        self.paper = stream(self.key("paper"))
        self.seat = stream(self.key("seat"))
        self.blocks, self.seats = [], []

    def block(self, index):
        while len(self.blocks) <= index:
            self.blocks.append(next(self.paper))
        return self.blocks[index]

    def pick(self, attempt):
        return self.block(0) if attempt == 0 else next(stream(self.key("pick", str(attempt))))

    def order(self, attempt):
        while len(self.seats) < attempt:
            self.seats.append(next(self.seat))
        return self.block(1) if attempt == 0 else self.seats[attempt - 1]

    def options(self, attempt):
        return self.block(2 + attempt)


def fits(item, where):
    topics = where.get("topics", [])
    return (
        where.get("difficulties", [item["difficulty"]]).count(item["difficulty"]) > 0
        and (not topics or any(own == t or own.startswith(t + "/") for own in item["topics"] for t in topics))
    )


def may_stand(picked, section):
    counts = [(sum(fits(item, quota["where"]) for item in picked), quota) for quota in section["quotas"]]
    return all(quota["atLeast"] <= count <= quota["atMost"] for count, quota in counts)


def can_fill(picked, sections, free):
    """Whether the first section, of which some is picked, and all others can be filled: tries everything."""
    if not sections:
        return True
    section, *rest = sections
    missing = section["pick"] - len(picked)
    for more in itertools.combinations([item for item in free if fits(item, section["where"])], missing):
        chosen = picked + list(more)
        if may_stand(chosen, section) and can_fill([], rest, [item for item in free if item not in chosen]):
            return True
    return False


def pick(items, sections, words):
    by_rank = sorted(items, key=lambda item: (rank(words, name_words(item["id"])), item["id"]))
    free, paper = list(items), []
    for at, section in enumerate(sections):
        picked = []
        for item in by_rank:
            if len(picked) == section["pick"] or item not in free or not fits(item, section["where"]):
                continue
            rest = [other for other in free if other is not item]
            if can_fill(picked + [item], sections[at:], rest):
                picked.append(item)
                free = rest
        paper.append(picked)
    return paper


def ordered(item, words):
    """The options in their order; pinned ones last."""
    moving = [text for text in item["options"] if text not in item["pinned"]]
    place = lambda text: (rank(words, name_words(item["id"], text)), text)
    return sorted(moving, key=place) + sorted(item["pinned"])


def shown(item, asker):
    """An item with the options that a paper shows of a pool: section 9."""
    if "shows" not in item:
        return item
    always = [text for text in item["options"] if text == item["options"][0] or text in item["pinned"]]
    others = sorted(
        (text for text in item["options"] if text not in always), key=lambda text: asker.rank(item["id"], text, "shown")
    )
    kept = always + others[: item["shows"] - len(always)]
    return {**item, "options": [text for text in item["options"] if text in kept]}


def key_place(item, words):
    return ordered(item, words).index(item["options"][0])


def longest_run(places):
    return max((len(list(group)) for _, group in itertools.groupby(places)), default=0)


def run_limit(items):
    return 4 if len(items) > 60 else 3


def is_level(items, places):
    if longest_run(places) > run_limit(items):
        return False
    for letter in range(10):
        mean = variance = Fraction(0)
        for item, place in zip(items, places):
            moving = len(item["options"]) - len(item["pinned"])
            if item["options"][0] in item["pinned"] or moving == 1:
                mean += place == letter
            elif letter < moving:
                mean += Fraction(1, moving)
                variance += Fraction(1, moving) * (1 - Fraction(1, moving))
        if (places.count(letter) - mean) ** 2 > 3 * variance + 2:
            return False
    return True


def exact_places(items, words):
    places = {}
    letter_rank = lambda place: rank(words, name_words("letter", "ABCDEFGHIJ"[place]))
    for size in {len(item["options"]) for item in items}:
        group = [item for item in items if len(item["options"]) == size]
        counts = [0] * size
        for item in group:
            if item["options"][0] in item["pinned"]:
                places[item["id"]] = key_place(item, words)
                counts[places[item["id"]]] += 1
        for moving in range(1, size + 1):
            members = [
                item
                for item in group
                if len(item["options"]) - len(item["pinned"]) == moving and item["options"][0] not in item["pinned"]
            ]
            own = {item["id"]: key_place(item, words) for item in members}
            due = [0] * moving
            for _ in members:
                wish = [list(own.values()).count(place) - due[place] for place in range(moving)]
                best = min(range(moving), key=lambda place: (counts[place], -wish[place], letter_rank(place)))
                due[best] += 1
                counts[best] += 1
            left = []
            for item in sorted(members, key=lambda item: (rank(words, name_words(item["id"])), item["id"])):
                if due[own[item["id"]]] > 0:
                    due[own[item["id"]]] -= 1
                    places[item["id"]] = own[item["id"]]
                else:
                    left.append(item)
            free = [place for place in sorted(range(moving), key=letter_rank) for _ in range(due[place])]
            for item, place in zip(left, free):
                places[item["id"]] = place
    return [places[item["id"]] for item in items]


def placing(items, balance, words):
    """Where the keys are, and how far from what is asked."""
    if balance == "exact":
        places = exact_places(items, words)
        return places, max(0, longest_run(places) - run_limit(items))
    places = [key_place(item, words) for item in items]
    return places, 0 if balance == "none" or is_level(items, places) else 1


def neighbours(seating, papers, index):
    columns, rows = seating
    if papers < columns * rows and papers <= 6:
        return list(range(index))
    seat = index % (columns * rows)
    column, row = seat % columns, seat // columns
    if (column + row) % 2 == 0:
        return []
    around = [(row > 0, -columns), (column > 0, -1), (column < columns - 1, 1), (row < rows - 1, columns)]
    return [index + step for inside, step in around if inside and index + step < papers]


def agreeing(one, others):
    return sum(a == b for other in others for a, b in zip(one, other))


def papers(request):
    """Whole papers, each as its items in order and the options of each."""
    items, sections, seed, forms = (request[name] for name in ("items", "sections", "seed", "forms"))
    shared = pick(items, sections, Draws(seed).pick(0)) if request["overlap"] == "same-items" else None
    known = {}

    def paper(index):
        if index in known:
            return known[index]
        draws = Draws(seed, forms[index])
        near = [paper(one) for one in neighbours(request["seating"], len(forms), index)] if request["seating"] else []
        picked = shared or pick(items, sections, draws.pick(0))
        orders = []
        for attempt in range(16 if near else 1):
            words = draws.order(attempt)
            by_rank = lambda item: (rank(words, name_words(item["id"])), item["id"])
            orders.append([item for section in picked for item in sorted(section, key=by_rank)])
        order = min(orders, key=lambda one: agreeing(one, [other for other, _, _ in near]))
        whole, order = order, [shown(item, Asker(seed, forms[index], None)) for item in order]
        tried = [(t, *placing(order, request["balance"], draws.options(t))) for t in range(64 if near else 0)]
        level = [(t, places) for t, places, flaw in tried if flaw == 0]
        if level:
            t, places = min(level, key=lambda one: agreeing(one[1], [other for _, other, _ in near]))
        else:
            flaws = []
            for t in range(200):
                places, flaw = placing(order, request["balance"], draws.options(t))
                flaws.append((flaw, t, places))
                if flaw == 0:
                    break
            _, t, places = min(flaws)
        options = []
        for item, place in zip(order, places):
            texts = [text for text in ordered(item, draws.options(t)) if text != item["options"][0]]
            options.append(texts[:place] + [item["options"][0]] + texts[place:])
        known[index] = (whole, places, options)
        return known[index]

    return [[[item["id"], *texts] for item, texts in zip(order, options)] for order, _, options in map(paper, range(len(forms)))]


class Asker:
    """What one paper asks of items with codes: section 9."""

    def __init__(self, seed, form, candidate):
        labels = ["candidate-statements", candidate] if candidate is not None else ["statements"]
        labels += [] if form is None or candidate is not None else [form]
        self.words = next(stream(digest(unicodedata.normalize("NFC", seed), *labels, contract=b"bs2").hexdigest()))

    def rank(self, *names):
        return rank(self.words, name_words(*names))

    def sorted(self, entries, name):
        return sorted(entries, key=lambda one: self.rank(*name(one)))

    def of(self, item):
        return getattr(self, item["type"])(item)

    def statements(self, item):
        own = item["id"]
        ask = self.sorted(item["asks"], lambda word: (own, "ask", word))[0]
        shown = self.sorted(item["statements"], lambda one: (own, *one["names"], "shown"))[: item["shows"]]
        if item["order"] == "fixed":
            shown = [one for one in item["statements"] if one in shown]
        else:
            shown = self.sorted(shown, lambda one: (own, *one["names"], "order"))
        if item["truth"] != "drawn":
            true = [item["truth"][item["statements"].index(one)] for one in shown]
        elif ask == "how-many":
            unsure = [one for one in shown if one["false"]]
            count = self.rank(own, "number") % (len(unsure) + 1)
            false = self.sorted(unsure, lambda one: (own, *one["names"], "truth"))[:count]
            true = [one not in false for one in shown]
        else:
            true = [not one["false"] or self.rank(own, *one["names"], "truth") % 2 == 0 for one in shown]
        texts = [self.worded(own, one, is_true) for one, is_true in zip(shown, true)]
        if ask == "how-many":
            numbers = [str(n) for n in range(1, len(shown) + 1)] + ["0"]
            right = str(true.count(True))
            wrong = self.sorted([n for n in numbers if n != right], lambda n: (own, "code", n))[:3]
            return [ask, texts, [n for n in numbers if n == right or n in wrong], right]
        key = {i for i, is_true in enumerate(true) if is_true == (ask == "which")}
        digits = [some for some in itertools.product(range(3), repeat=len(shown)) if len(set(some)) > 1]
        some = digits[self.rank(own, "codes") % len(digits)]
        a, b = ({i for i, digit in enumerate(some) if digit != without} for without in (1, 0))
        by_size = sorted((key, key ^ a, key ^ b, key ^ a ^ b), key=lambda one: (len(one) or 9, code_of(one)))
        if len(shown) > 2 and item["shuffle"]:
            ends = [one for one in by_size if len(one) in (0, len(shown))]
            others = [one for one in by_size if one not in ends]
            by_size = self.sorted(others, lambda one: (own, "code", code_of(one))) + ends
        return [ask, texts, [code_of(one) for one in by_size], code_of(key)]

    def worded(self, own, one, is_true):
        return one["says"] if is_true else self.sorted(one["false"], lambda text: (own, *one["names"], "wording", text))[0]

    def explains(self, item):
        own = item["id"]
        # The code; whether the statement is true; of each reason whether it is, and whether it explains.
        patterns = {
            1: [
                ("explains", True, [(True, True)]),
                ("both", True, [(True, False)]),
                ("first", True, [(False, None)]),
                ("second", False, [(True, None)]),
            ],
            2: [
                ("both-explain", True, [(True, True), (True, True)]),
                ("one-explains", True, [(True, True), (True, False)]),
                ("one-true", True, [(True, True), (False, None)]),
                ("none-true", True, [(False, None), (False, None)]),
            ],
        }[item["shows"]]

        def found(wanted, reasons):
            if not wanted:
                return []
            (is_true, explains), *others = wanted
            for one in reasons:
                if (explains is None or one["explains"] == explains) and (is_true or one["false"]):
                    rest = found(others, [other for other in reasons if other is not one])
                    if rest is not None:
                        return [(one, is_true), *rest]
            return None

        head, reasons = item["statement"], item["reasons"]
        possible = [p for p in patterns if (p[1] or head["false"]) and found(p[2], reasons) is not None]
        right, is_true, wanted = possible[self.rank(own, "pattern") % len(possible)]
        picked = found(wanted, self.sorted(reasons, lambda one: (own, *one["names"], "shown")))
        placed = self.sorted(picked, lambda one: (own, *one[0]["names"], "order"))
        texts = [self.worded(own, one, truth) for one, truth in [(head, is_true), *placed]]
        return ["explains", texts, [code for code, _, _ in patterns], right]

    def matching(self, item):
        own = item["id"]
        ask = self.sorted(item["asks"], lambda word: (own, "ask", word))[0]
        if ask == "codes":
            taken = self.sorted(item["pairs"], lambda one: (own, "pair", one[0], "shown"))[: item["shows"]]
            return self.codes(own, [one for one in item["pairs"] if one in taken], "pair", lambda one: one[0], False)
        statements = [
            {
                "names": ["pair", left],
                "says": left + " = " + right,
                "false": [text for text in item["rights"] if text != right and [left, text] not in item["alsoTrue"]],
            }
            for left, right in item["pairs"]
        ]
        same = {"asks": [ask[len("pairs-") :]], "statements": statements, "truth": "drawn", "order": "drawn"}
        ask, texts, codes, right = self.statements({**item, **same})
        # What is wrong is named by its right side alone.
        return [ask, [text.split(" = ")[-1] for text in texts], codes, right]

    def ordering(self, item):
        return self.codes(item["id"], [[step, step] for step in item["steps"]], "step", lambda one: one[0], True)

    def codes(self, own, entries, word, name, neighbours):
        listed = self.sorted(entries, lambda one: (own, word, name(one), "order"))
        key = [listed.index(one) + 1 for one in entries]
        count = len(key)
        swaps = [(i, j) for i in range(count) for j in range(i + 1, count) if not neighbours or j == i + 1]
        couples = [(a, b) for i, a in enumerate(swaps) for b in swaps[i + 1 :] if not set(a) & set(b)]
        drawn = self.rank(own, "codes")
        if couples:
            one, other = couples[drawn % len(couples)]
            orders = [key, swapped(key, one), swapped(key, other), swapped(swapped(key, one), other)]
        else:
            a, b, c = key
            orders = [key, [b, c, a], [c, a, b], swapped(key, swaps[drawn % len(swaps)])]
        texts = ["".join(map(str, order)) for order in orders]
        return ["codes", [one[1] for one in listed], self.sorted(texts, lambda text: (own, "code", text)), texts[0]]


LEANING = """it they this these that those he she its their his her|the said scheme act bill report index mission summit agreement
treaty programme program project organisation organization committee commission|यह ये वह वे इन्हें उन्हें इन्होंने उन्होंने"""
HINDI = [one + case for one in "इस उस इन उन".split() for case in ["", "का", "की", "के", "में", "से", "ने", "े"]]


def goes_on(text):
    """Whether a word goes on where this text begins."""
    return text != "" and unicodedata.category(text[0])[0] in "LM"


def leans(text):
    pronouns, things, hindi = (words.split() for words in LEANING.split("|"))
    words = pronouns + ["the " + thing for thing in things[1:]] + hindi + HINDI
    low = text.lower()
    if not any(low.startswith(word) and not goes_on(low[len(word) :]) for word in words):
        return False
    if re.match(r"it (is|was|has been) [^,.;]{1,80}? (that|who|which|to)\b", low, re.ASCII):
        return False
    named = re.match(r"the [^\W\d_]+ ([\"“”'‘’]|of|on|for|to|against|between)", low)
    return not (named and (named.group(1) in "\"“”'‘’" or not goes_on(low[named.end() :])))


def part_of(item, entry):
    """What an item says as a part of another, and how it can be shown; None if it can't."""
    if item["apart"] or not item["asked"] or not fits(item, entry["where"]):
        return None
    if entry["from"] == "true-false":
        if item["type"] != "true-false":
            return None
        says, false = (item["stem"], []) if item["key"] else (item["correction"] or "", [item["stem"]])
        shown = {item["key"]}
    else:
        if item["type"] not in ("choice", "short") or item["says"] is None:
            return None
        said = lambda answer: item["says"]["before"] + answer + item["says"]["after"]
        says, false = said(item["key"]), [said(one["text"]) for one in item["distractors"] if not one["pinned"]]
        shown = {True, False} if false else {True}
    if any(leans(text) for text in [says, *false]):
        return None
    return {"item": item, "says": says, "false": false, "shown": shown}


def are_apart(one, other):
    return (
        one["id"] not in other["enemies"]
        and other["id"] not in one["enemies"]
        and not any(place in other["evidence"] for place in one["evidence"])
    )


def composed(request):
    """The items of an exam with those that it composes; None if it can't."""
    seed = unicodedata.normalize("NFC", request["seed"])
    words = next(stream(digest(seed, "compose", contract=b"bs2").hexdigest()))
    taken, made = [], []
    for e, entry in enumerate(request["compose"]):
        free = [item for item in request["items"] if item["id"] not in taken and item["id"] not in request["barred"]]
        parts = [part for part in (part_of(item, entry) for item in free) if part]
        for n in range(entry["count"]):
            asks, shows = entry["asks"], entry["shows"]
            rest, at = divmod(rank(words, name_words("compose", str(e), str(n))), len(asks))
            if asks[at] == "how-many":
                wanted = [i < rest % (shows + 1) for i in range(shows)]
            else:
                wanted = [rest >> i & 1 == 1 for i in range(shows)]
            topics = {}
            for part in parts:
                if part["item"]["id"] not in taken:
                    topics.setdefault((part["item"]["topics"] or [""])[0], []).append(part)
            for _, own in sorted(topics.items(), key=lambda one: (-len(one[1]), one[0])):
                own = sorted(own, key=lambda part: rank(words, name_words(part["item"]["id"])))
                chosen = []
                for truth in wanted:
                    for part in own:
                        others = [other["item"] for other, _ in chosen]
                        if (
                            truth in part["shown"]
                            and part["item"] not in others
                            and all(are_apart(part["item"], other) for other in others)
                        ):
                            chosen.append((part, truth))
                            break
                if len(chosen) == shows:
                    break
            else:
                return None
            chosen.sort(key=lambda one: one[0]["item"]["id"])
            ids = [part["item"]["id"] for part, _ in chosen]
            taken += ids
            fixed = any(part["shown"] != {True, False} for part, _ in chosen)
            item = {
                "id": "composed-" + hashlib.sha256("\n".join(ids).encode("utf-8")).hexdigest()[:10],
                "asks": [asks[at]] if fixed else asks,
                "truth": [truth for _, truth in chosen] if fixed else "drawn",
                "shows": shows,
                "order": "drawn",
                "shuffle": True,
                "statements": [
                    {"names": [part["item"]["id"]], "says": part["says"], "false": part["false"]} for part, _ in chosen
                ],
            }
            items = [part["item"] for part, _ in chosen]
            made.append(
                {
                    "id": item["id"],
                    "parts": ids,
                    "asks": item["asks"],
                    "truth": item["truth"],
                    "topics": [one for one in items[0]["topics"] if all(one in other["topics"] for other in items)],
                    "enemies": list(dict.fromkeys(enemy for one in items for enemy in one["enemies"])),
                    "asked": Asker(request["seed"], None, None).statements(item),
                }
            )
    return {"left": [item["id"] for item in request["items"] if item["id"] not in taken], "made": made}


def code_of(numbers):
    return ",".join(str(i + 1) for i in sorted(numbers)) or "0"


def swapped(order, places):
    one, other = places
    result = list(order)
    result[one], result[other] = result[other], result[one]
    return result


request = json.load(sys.stdin)
drawn = [Draws(*owner) for owner in request["streams"]]
json.dump(
    {
        "keys": [key(*labels) for labels in request["keys"]],
        "words": [name_words(*names) for names in request["names"]],
        "blocks": [[draws.block(index) for index in range(4)] for draws in drawn],
        "codes": [code(*entry) for entry in request["codes"]],
        "papers": [papers(exam) for exam in request["papers"]],
        "composed": [composed(exam) for exam in request["exams"]],
        "asked": [[Asker(*owner).of(item) for owner in request["streams"]] for item in request["items"]],
    },
    sys.stdout,
)
