"""Imports text files into a fresh Anki collection, round after round, and prints what is in it after each."""
import json
import os
import sys
import tempfile

from anki.buildinfo import version
from anki.collection import Collection, ImportCsvRequest
from anki import import_export_pb2


def import_file(col, text, notetype):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False, encoding="utf-8", newline="") as file:
        file.write(text)
    mid = col.models.id_for_name(notetype)
    # As in Anki's window: the headers are read, then the user chooses the note type.
    metadata = col._backend.get_csv_metadata(
        import_export_pb2.CsvMetadataRequest(path=file.name, notetype_id=mid)
    )
    log = col.import_csv(ImportCsvRequest(path=file.name, metadata=metadata)).log
    os.unlink(file.name)
    return {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck", "empty_first_field")}


def contents(col):
    notes = []
    for nid in sorted(col.find_notes("")):
        note = col.get_note(nid)
        cards = [col.get_card(cid) for cid in col.card_ids_of_note(nid)]
        notes.append(
            {
                "guid": note.guid,
                "fields": note.fields,
                "tags": sorted(note.tags),
                "decks": sorted({col.decks.name(card.did) for card in cards}),
                "cards": len(cards),
                "reps": [card.reps for card in cards],
                "html": [card.render_output().question_text + card.render_output().answer_text for card in cards],
            }
        )
    return notes


request = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))
rounds = []
for step in request["rounds"]:
    logs = [import_file(col, file["text"], file["notetype"]) for file in step["files"]]
    if step.get("study"):
        for cid in col.find_cards("")[: step["study"]]:
            card = col.get_card(cid)
            card.reps, card.ivl, card.type, card.queue = 3, 10, 2, 2
            col.update_card(card)
    rounds.append({"logs": logs, "notes": contents(col)})
problems, ok = col.fix_integrity()
json.dump({"version": version, "rounds": rounds, "integrity": ok}, sys.stdout)
col.close()
