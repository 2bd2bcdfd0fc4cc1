"""A second implementation of docs/seed-contract.md, written from that page alone. Prints the vectors it gets."""
import hashlib
import json
import sys
import unicodedata

MASK = 0xFFFFFFFF


def digest(*labels):
    message = b"bs1\n"
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


def blocks(seed, form, candidate):
    stream = arc4(own_key(seed, "paper", form, candidate))
    while True:
        yield [int.from_bytes(bytes(next(stream) for _ in range(4)), "big") for _ in range(4)]


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


def order(items, seed):
    """The order of the questions of a paper without a form: the whole way from a seed to a paper."""
    stream = blocks(seed, None, None)
    next(stream)
    words = next(stream)
    return sorted(items, key=lambda item: (rank(words, name_words(item)), item))


request = json.load(sys.stdin)
streams = [blocks(*owner) for owner in request["streams"]]
json.dump(
    {
        "keys": [key(*labels) for labels in request["keys"]],
        "words": [name_words(*names) for names in request["names"]],
        "blocks": [[next(stream) for _ in range(4)] for stream in streams],
        "codes": [code(*entry) for entry in request["codes"]],
        "orders": [order(items, seed) for items, seed in request["orders"]],
    },
    sys.stdout,
)
