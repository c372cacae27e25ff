"""The prototype: loading it, and what Diwan calls its variables.

The prototype is a folder with `engine.py` (the rules) and `flagship.py` (a scenario as a dict). It is not part of this repository.
"""

import hashlib
import importlib
import sys
from pathlib import Path

# Actors, indicators and dialogues share one name space in Diwan; in the prototype they do not.
RENAMED_ACTORS = {"protest": "protesters", "isis": "daesh"}
DIALOGUE = "dialogue"


def load(folder):
    """The prototype's two modules."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder))
    return importlib.import_module("engine"), importlib.import_module("flagship")


def digests(folder):
    """What the figures were made from."""
    return {name: hashlib.sha256((Path(folder) / name).read_bytes()).hexdigest() for name in ("engine.py", "flagship.py")}


def actor(name):
    return RENAMED_ACTORS.get(name, name)


class Names:
    """The prototype's name of a variable -> Diwan's."""

    def __init__(self, scenario):
        self.variables = {name: name for name in scenario["indicators"]}
        for a, data in scenario["actors"].items():
            self.variables[f"I_{a}"] = f"{actor(a)}.influence"
            self.variables[f"S_{a}"] = f"{actor(a)}.stability"
            self.variables[f"e_{a}"] = f"{actor(a)}.engagement"
            for score in data["scores"]:
                self.variables[f"{score}_{a}"] = f"{actor(a)}.{score}"
            for b in scenario["actors"]:
                self.variables[f"r_{a}_{b}"] = f"{actor(a)}->{actor(b)}"
        for issue in scenario["issues"]:
            self.variables[f"z_{issue}"] = f"issue.{issue}"
        self.variables["C"] = f"{DIALOGUE}.compliance"

    def __getitem__(self, name):
        return self.variables[name]

    @staticmethod
    def choice(key):
        a, name = key.split(".")
        return f"{actor(a)}.{name}"
