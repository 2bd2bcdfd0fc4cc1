"""Imports a text file into a fresh collection of real Mnemosyne, and prints the cards as it would show them."""
import json
import os
import sys
import tempfile

from mnemosyne.libmnemosyne import Mnemosyne
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget


class Widget(MainWidget):
    def show_error(self, message):
        raise ValueError(message)

    show_information = show_error


class Review(ReviewWidget):
    def redraw_now(self):
        pass


request = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    program = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True, asynchronous_database=True)
    program.components.insert(0, ("mnemosyne.libmnemosyne.gui_translators.gettext_gui_translator", "GetTextGuiTranslator"))
    program.components.append((__name__, "Widget"))
    program.gui_for_component["ScheduledForgottenNew"] = [(__name__, "Review")]
    program.initialise(folder, automatic_upgrades=False)
    [importer] = [one for one in program.component_manager.all("file_format") if type(one).__name__ == "Tsv"]
    importer.do_import(request["file"])
    database = program.database()
    database.save()
    cards = [database.card(internal, is_id_internal=True) for internal, _ in database.cards()]
    print(json.dumps({
        "cards": [{"front": card.fact["f"], "back": card.fact["b"], "shown": card.question() + card.answer()} for card in cards],
        "media": sorted(name for name in os.listdir(database.media_dir()) if not name.startswith("_")),
    }))
    program.finalise()
