"""Runs a command in a terminal and types into it: what is shown before each key, and how it ended."""

import json
import os
import pty
import select
import sys
import time

request = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.environ.update(request["env"])
    os.execvp(request["argv"][0], request["argv"])


def shown(until):
    """Everything that is printed until a text stands in it, or the command ends."""
    text = ""
    end = time.time() + 60
    while until not in text and time.time() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        text += piece.decode(errors="replace")
    return text


screens = []
for key, until in request["keys"]:
    screens.append(shown(until))
    os.write(terminal, key.encode())
rest = shown("\0")
_, status = os.waitpid(child, 0)
print(json.dumps({"screens": screens, "rest": rest, "status": os.waitstatus_to_exitcode(status)}))
