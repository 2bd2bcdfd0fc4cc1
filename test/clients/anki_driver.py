"""
Does in a fresh collection of real Anki what a request lists, step by step, and prints what each step gave.

The request is JSON: a list of steps, each with the name of a function below that takes its other fields.
"""
import json
import os
import sys
import tempfile

from anki import import_export_pb2 as proto
from anki.buildinfo import version
from anki.collection import Collection

LOGS = [field.name for field in proto.ImportResponse.Log.DESCRIPTOR.fields if field.message_type and field.name != "dupe_resolution"]


def logged(log):
    return {name: len(getattr(log, name)) for name in LOGS}


def import_text(col, file, notetype=None):
    """As in Anki's window: the headers are read, then the user chooses the note type if they named none."""
    chosen = {} if notetype is None else {"notetype_id": col.models.id_for_name(notetype)}
    metadata = col._backend.get_csv_metadata(proto.CsvMetadataRequest(path=file, **chosen))
    return logged(col.import_csv(proto.ImportCsvRequest(path=file, metadata=metadata)).log)


def import_package(col, file):
    """With the choices that the window shows first: update what is newer, no scheduling."""
    if hasattr(proto, "ImportAnkiPackageOptions"):
        return logged(col.import_anki_package(proto.ImportAnkiPackageRequest(package_path=file)).log)
    return logged(col.import_anki_package(file).log)


def export_text(col, file):
    col.export_note_csv(out_path=file, limit=None, with_html=True, with_tags=True, with_deck=True, with_notetype=True, with_guid=True)


def export_package(col, file, legacy):
    if hasattr(proto, "ExportAnkiPackageOptions"):
        options = proto.ExportAnkiPackageOptions(with_scheduling=True, with_media=True, legacy=legacy)
        col.export_anki_package(out_path=file, options=options, limit=None)
    else:
        col.export_anki_package(out_path=file, limit=None, with_scheduling=True, with_media=True, legacy_support=legacy)


def study(col, answers):
    """Answers cards as a learner does who finds them easy: each leaves its first steps at once."""
    [first, *_] = col.find_cards("is:new")
    root = col.decks.name(col.get_card(first).did).split("::")[0]
    col.decks.select(col.decks.id_for_name(root))
    for _ in range(answers):
        if not col.v3_scheduler():
            col.reset()
        card = col.sched.getCard()
        card.start_timer()
        col.sched.answerCard(card, 4)


def of(col, guid):
    [nid] = col.db.list("select id from notes where guid = ?", guid)
    return col.get_note(nid)


def tag(col, guid, name):
    note = of(col, guid)
    note.add_tag(name)
    col.update_note(note)


def flag(col, guid, color):
    col.set_user_flag_for_cards(color, of(col, guid).card_ids())


def suspend(col, guid):
    col.sched.suspend_cards(of(col, guid).card_ids())


def edit(col, guid, field, value):
    note = of(col, guid)
    note.fields[field] = value
    col.update_note(note)


def add(col, notetype, fields, tags, deck):
    note = col.new_note(col.models.by_name(notetype))
    note.fields = fields
    note.tags = tags
    col.add_note(note, col.decks.id(deck))


def sides(card):
    shown = card.render_output()
    return {"question": shown.question_text, "answer": shown.answer_text}


def card_of(col, cid):
    card = col.get_card(cid)
    learnt = [card.type, card.queue, card.due, card.ivl, card.factor, card.reps, card.lapses, card.flags]
    return {"ord": card.ord, "deck": col.decks.name(card.did), "learnt": learnt, **sides(card)}


def notes(col):
    return [
        {
            "guid": note.guid,
            "notetype": note.note_type()["name"],
            "fields": note.fields,
            "tags": sorted(note.tags),
            "modified": note.mod,
            "cards": [card_of(col, cid) for cid in col.card_ids_of_note(note.id)],
        }
        for note in map(col.get_note, sorted(col.find_notes("")))
    ]


def media(col):
    return sorted(os.listdir(col.media.dir()))


def check(col):
    """Anki's own check, SQLite's, and the way to the oldest layout and back that a full sync takes."""
    report, _ = col.fix_integrity()
    pages = col.db.scalar("pragma integrity_check")
    before = notes(col)
    col.close(downgrade=True)
    col.reopen()
    return {"pages": pages, "report": report, "survives": notes(col) == before}


def run(steps):
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(os.path.join(folder, "collection.anki2"))
        given = [globals()[step.pop("do")](col, **step) for step in steps]
        col.close()
    return given


# Some versions print remarks of their own where the answer is to stand.
out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
json.dump({"version": version, "answers": run(json.load(sys.stdin))}, out)
