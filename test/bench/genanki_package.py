"""Makes a package of notes that a file holds: one JSON a line, the deck and its note type first."""
import json
import sys

import genanki

notes, out = sys.argv[1:]
with open(notes, encoding="utf-8") as lines:
    head = json.loads(next(lines))
    model = genanki.Model(
        head["model"]["id"],
        head["model"]["name"],
        fields=[{"name": name} for name in head["model"]["fields"]],
        templates=head["model"]["templates"],
        css=head["model"]["css"],
    )
    deck = genanki.Deck(2059400110, head["deck"]["title"])
    for line in lines:
        note = json.loads(line)
        deck.add_note(genanki.Note(model=model, fields=note["fields"], tags=note["tags"], guid=note["guid"]))
genanki.Package(deck).write_to_file(out)
