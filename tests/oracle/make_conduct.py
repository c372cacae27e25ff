"""Writes the prototype's second scenario, with the rules of conduct, in Diwan's language, or the figures that it has to reproduce.

    python3 tests/oracle/make_conduct.py PATH_TO_REFERENCE port > tests/oracle/conduct.ron
    python3 tests/oracle/make_conduct.py PATH_TO_REFERENCE reference > tests/oracle/conduct.json

PATH_TO_REFERENCE is the folder of the first prototype; the second lies in `model2` below it. Counts, paths, and positions that follow the state are content, and on
in every arm; the other rules are on one at a time, and all together. Every pair is [mean, standard deviation], as in `reference.json`.
"""

import hashlib
import importlib
import sys
import time
from pathlib import Path

import numpy as np

from make_port import Bare, Fields, Port, plain
from make_reference import digits, pair, write
from prototype import DIALOGUE, actor

SEED = 20200611
REPLICATIONS = 6_000
MONTHS = (6, 12, 18)
# What the first prototype's scenario does to levels that have a path in the second; there it is overwritten on the same turn.
OVERWRITTEN = ("oil", "covid")


def load(folder):
    """The second prototype's two modules."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path(folder) / "model2"))
    return importlib.import_module("engine2"), importlib.import_module("flagship2")


class ConductPort(Port):
    def effects(self, effects):
        return super().effects([it for it in effects or [] if it[0] not in OVERWRITTEN])

    def indicators(self):
        out = super().indicators()
        for variable, d in self.s["incidents"].items():
            assert d["excite"] == 0.0 and d["per_point"] == 0.04
            out[variable] = Fields(name=out[variable]["name"], start=out[variable]["start"], counts=Fields(
                base=d["base"], sources={self.names.choice(c): rate for c, rate in d["sources"].items()},
                opportunity=self.to.number(d["opportunity"]), scale=d["scale"], size=d["size"], months=d["months"], push_months=d["fades"]))
        for variable, d in self.s["paths"].items():
            waves, jumps = d.get("waves"), d["jumps"] > 0
            out[variable] = Fields(name=out[variable]["name"], start=out[variable]["start"], path=Fields(
                log=d["log"] or None, drift=Bare(f"Normal({plain(d['drift'][0])}, {plain(d['drift'][1])})"), noise=d["noise"],
                jumps=Fields(hazard=d["jumps"], size=d["jump_sd"]) if jumps else None,
                waves=Fields(hazard=waves["rate"], height=Bare(f"LogNormal({plain(waves['height'])}, 0.5)"), months=waves["months"]) if waves else None))
        return out

    def actor(self, a, d):
        out = super().actor(a, d)
        for (who, issue), position in self.s["position_expr"].items():
            if who == a:
                out["positions"][issue]["position"] = self.to.number(position)
        for name, doctrine in (out["doctrines"] or {}).items():
            aims = d["doctrines"][name].get("aims")
            doctrine["aims"] = {self.names[k]: v for k, v in aims.items()} if aims else None
        out["own"] = [self.names[k] for k in d["own"]] if "own" in d else None
        out["attention"] = d.get("attention")
        return out

    def choices(self):
        return {actor(a): {k: self.contested(a, k, c) for k, c in cs.items()} for a, cs in self.s["choices"].items()}

    def contested(self, a, key, c):
        sources = {source for d in self.s["incidents"].values() for source in d["sources"]}
        counted = set(self.s["incidents"])
        if f"{a}.{key}" in sources:     # what a source does to the level is in its rate
            c = {**c, **{ph: [e for e in c.get(ph, []) if e[0] not in counted] for ph in ("always", "ok", "fail")}}
        out = self.choice(key, {k: v for k, v in c.items() if not (k == "odds" and v is None)})
        if c.get("contest"):
            sides = zip(("for", "against"), c["contest"])
            out["contest"] = Bare("(" + ", ".join(f"{side}: {{{', '.join(f'{chr(34)}{actor(b)}{chr(34)}: {plain(w)}' for b, w in who.items())}}}" for side, who in sides) + ")")
        if c.get("pledge"):
            p = c["pledge"]
            out["pledge"] = Bare("(to: [" + ", ".join(f'"{actor(b)}"' for b in p["by"]) + "], if: [" + ", ".join(f'"{t}"' for t in p["if"])
                                 + f'], then: "{p["then"].split(".")[1]}", months: {p["months"]}, on_broken: {{'
                                 + ", ".join(f'"{self.names[v]}": {plain(x)}' for v, x in p["on_broken"]) + "})")
        return out

    def dialogue(self):
        out, r = super().dialogue(), self.s["rules2"]
        essentials = {}
        for party, issue, other, least in self.s["essentials"]:
            essentials.setdefault(actor(party), {}).setdefault(issue, {})[other] = least
        out.update(price=r["issue_cost"], attention_budget=r["capacity"], instructions=r["instruct"], essentials=essentials)
        return out

    def rules(self):
        out, r = super().rules(), self.s["rules2"]
        out.update(fatigue=r["fatigue"], reach=r["reach"], contest=r["contest"], rooted=r["rooted"], steady_choice=r["steady_tau"],
                   steady_horizon=r["steady_horizon"], steady_word=r["steady_word"], review=r["review"], answers=r["answer"])
        return out

    def calibration(self):
        out = super().calibration()
        counted = {self.names[k] for k in self.s["incidents"]} | set(OVERWRITTEN)
        out["prior"] = {k: v for k, v in out["prior"].items() if k not in counted}
        out["offsets"] = {k: v for k, v in out["offsets"].items() if k not in counted}
        leans = {c.get("lean", 0.0) for cs in self.s["choices"].values() for c in cs.values()} - {0.0}
        out["leans"] = {k: leans.pop() for k in self.s["incidents"]} if leans else None
        return out


# Each rule: what the prototype switches, and Diwan's settings that switch it off.
OFF = {
    "reach": (dict(reach=0.0), ["rules.reach=0"]),
    "contest": (dict(contest=0.0), ["rules.contest=0"]),
    "rooted": (dict(rooted=False), ["rules.rooted=false"]),
    "steadiness": (dict(steady_tau=0.0, steady_horizon=0.0, steady_word=0.0), ["rules.steady_choice=0", "rules.steady_horizon=0", "rules.steady_word=0"]),
    "reviews": (dict(review=0.0), ["rules.review=0"]),
    "attention": (dict(attention=False), [f"actors.{a}.attention=1" for a in ("us", "gov", "iran", "pmf")]),
    "answers": (dict(answer=0.0), ["rules.answers=0"]),
    "pledges": (dict(pledges=False), ["choices.us.ultimatum.pledge=None"]),
    "packages": (dict(package=False, instruct=0.0, essentials=False), [
        f"dialogues.{DIALOGUE}.price=0", f"dialogues.{DIALOGUE}.attention_budget=100", f"dialogues.{DIALOGUE}.instructions=0", "rules.essentials=false"]),
}


def arms():
    """name -> (switches of the prototype, Diwan's settings)"""
    def but(kept):
        switches, settings = {}, []
        for rule, (off, says) in OFF.items():
            if rule not in kept:
                switches.update(off)
                settings += says
        return switches, settings
    return {"none": but(()), **{rule: but((rule,)) for rule in OFF}, "all": but(OFF)}


def figures(engine, scenario, names, switches, extra=None):
    variables, model = {}, None
    for months in MONTHS:
        r = engine.run(dict(scenario, horizon=months), REPLICATIONS, SEED, extra or {}, opt={"r2": switches})
        for name, i in r["vi"].items():
            if not name.startswith("r_"):
                variables.setdefault(names[name], []).append(pair(r["X"][i]))
        variables.setdefault(f"{DIALOGUE}.in_force", []).append(pair(r["active"]))
        model = r["model"]
    counted = {f"total({k})": pair(np.nansum(v, 0)) for k, v in r["n_inc"].items()}
    return {
        "outcomes": {k: digits((r["outcome"] == j).mean()) for j, k in enumerate(r["names"])},
        "variables": variables,
        "choices": {names.choice(c["key"]): pair(r["counts"][c["idx"]]) for c in model.choices},
        "rounds": pair(r["rounds"]), "deals": pair(r["deals"]), "breakdowns": pair(r["breaks"]),
        "events": {e: pair(v) for e, v in r["ev"].items()},
        "totals": counted,
        "payoffs": {actor(a): pair(v) for a, v in r["pay"].items()},
    }


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("port", "reference"):
        sys.exit(__doc__)
    engine, flagship = load(sys.argv[1])
    scenario = flagship.make()
    port = ConductPort(scenario, flagship.F1.persistence)
    if sys.argv[2] == "port":
        text = port.write().replace("make_port.py", "make_conduct.py")
        sys.stdout.write(text.replace('title: "Port of the prototype"', 'title: "Port of the second prototype"'))
        return
    out = {}
    for name, (switches, settings) in arms().items():
        began = time.time()
        out[name] = {"settings": settings, **figures(engine, scenario, port.names, switches)}
        print(f"{name}: {time.time() - began:.1f} s", file=sys.stderr)
    files = ("engine.py", "flagship.py", "model2/engine2.py", "model2/flagship2.py", "model2/cal.json")
    print(write({
        "command": "python3 tests/oracle/make_conduct.py PATH_TO_REFERENCE reference > tests/oracle/conduct.json",
        "seed": SEED, "replications": REPLICATIONS, "numpy": np.__version__,
        "prototype_sha256": {name: hashlib.sha256((Path(sys.argv[1]) / name).read_bytes()).hexdigest() for name in files},
        "months": list(MONTHS),
        "arms": out,
    }))


if __name__ == "__main__":
    main()
