"""Writes the prototype's second scenario, with the rules of conduct, in Diwan's language, or the figures that it has to reproduce.

    python3 tests/oracle/make_conduct.py PATH_TO_REFERENCE port > tests/oracle/conduct.ron
    python3 tests/oracle/make_conduct.py PATH_TO_REFERENCE reference > tests/oracle/conduct.json

PATH_TO_REFERENCE is the folder of the first prototype; the second lies in `model2` below it. Counts, paths, and positions that follow the state are content, and on
in every arm; the other rules are on one at a time, and all together. Every pair is [mean, standard deviation], as in `reference.json`.

Where the engine departs from the prototype on purpose, the figures are those of the prototype with that one change: see `CHANGES`, and `without_paths`.
"""

import copy
import hashlib
import importlib
import sys
import time
import types
from pathlib import Path

import numpy as np

from make_port import Bare, Fields, Port, plain
from make_reference import digits, pair, write
from prototype import DIALOGUE, actor

SEED = 20200611
REPLICATIONS = 6_000
MONTHS = (6, 12, 18)

# Where the engine departs from the prototype, and by the design rightly so: what stands in the prototype, once, and what is put there.
CHANGES = [
    # All that drifts sees the same state; there, flows see what this turn has counted and where paths have gone.
    ("            # 5 flows ---", "            D = self.targets()\n            # 5 flows ---"),
    ("            D = self.targets()\n            for (vi, anchor", "            for (vi, anchor"),
    # A run that is over stands still, paths and all.
    ("                    X[vi] = np.clip((X0[vi] * np.exp(x_)", "                    X[vi] = np.where(~alive, X[vi], np.clip((X0[vi] * np.exp(x_)"),
    ("else X0[vi] + x_) + pul, 0, 100)", "else X0[vi] + x_) + pul, 0, 100))"),
    # What others' choices are worth is reckoned as one's own are: with headroom, what the situation makes of events, lags, and goals that follow the state;
    ("                        uj = np.zeros(A)\n", """                        uj = np.zeros(A); Wn = W.copy(); Hn = np.array([2.0 + 0.16 * X0[self.vi[f"patience_{a}"]].mean() for a in self.actors])
                        for a in self.actors:
                            if dyn[a]:
                                wa = Wraw[self.ai[a]].copy()
                                for vi, ex in dyn[a]: wa[vi] = wa[vi] * ev(ex)
                                Wn[self.ai[a]] = Gadj[a].T @ wa
"""),
    ('d0 = (dlev(incv[vi], x0m[vi]) * e["rate"] / d_["months"]) if', 'd0 = (dlev(incv[vi], x0m[vi]) * e["rate"] * np.exp(np.mean(ev(d_["opportunity"]))) / d_["months"]) if'),
    ("                            if vi < nq: uj += qp * d0 * W[:, vi].mean(1) / 10.0\n", """                            else: d0 *= np.clip((100 - x0m[vi]) / s["headroom"] if d0 > 0 else (x0m[vi] - self.lo[vi, 0]) / s["headroom"], 0, 1)
                            qp = qp * np.exp(-(e["delay"] + e["over"] / 2) / Hn)
                            if vi < nq: uj += qp * d0 * Wn[:, vi].mean(1) / 10.0
"""),
    # and, with the chances of the first turn, at the nominal start itself, so that pledges are weighed from the first turn on.
    ("                self.UJ, self.KAPm = UJ, KAPm\n", """                if "nominal" in s:
                    UJ, KAPm, PNOM, REC0 = s["nominal"]
                    if r2["answer"]: KAP = KAPm; REC = np.repeat(REC0[:, :, None], n, 2); REF = REC.copy()
"""),
    ("                PNOM = {c", '                if "nominal" not in s: PNOM = {c'),
    ("            # dialogue postures &", "            if t == 0: self.nominal = UJ, KAPm, PNOM, REC0\n            # dialogue postures &"),
    # Who supports an agreement goes by what it covers.
    ("        def ratio_Q(G):\n", "        def ratio_Q(G):\n            at = AG[:, None] * (inpack if r2['package'] else 1.0)\n"),
    ("(AG[:, None] * SAL[i]).sum(0) / AG.sum() / 0.5", "(at * SAL[i]).sum(0) / np.maximum(at.sum(0), 1e-9) / 0.5"),
    # An issue for which there is no room takes none.
    ("                            used_ = np.cumsum(np.take_along_axis(mask * AG[:, None], order, 0), 0)\n", """                            takes, used_ = np.take_along_axis(mask * AG[:, None], order, 0), np.zeros_like(v)
                            for k_ in range(K):
                                used_[k_] = takes[k_] + (np.where(used_[:k_] <= r2["capacity"] + 1e-9, takes[:k_], 0).sum(0) if k_ else 0)
"""),
    # What is essential to what is essential counts, from the first solution on, and what is on the table does not stand where it was.
    ("                        for _ in range(3):\n                            T_, g1", """                        def require(mask):
                            for _ in range(K):
                                for pt, mi_, mn_, lev in ess:
                                    k_ = self.mi[mn_]
                                    mask[self.mi[mi_]] &= np.where(mask[k_], hi_[k_] >= lev, SQ[k_] >= lev)
                        require(mask)
                        for _ in range(3):
                            T_, g1"""),
    ("""                            for pt, mi_, mn_, lev in ess:      # an issue without what its party holds essential is off the table
                                k_ = self.mi[mn_]; i_ = self.mi[mi_]
                                met = (SQ[k_] >= lev) | (mask[k_] & (hi_[k_] >= lev))
                                mask[i_] &= met
""", "                            require(mask)\n"),
]


def load(folder):
    """The second prototype's two modules, the engine with the changes."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path(folder) / "model2"))
    text = (Path(folder) / "model2" / "engine2.py").read_text()
    for there, here in CHANGES:
        assert text.count(there) == 1, f"{text.count(there)} times in the prototype: {there}"
        text = text.replace(there, here)
    engine = types.ModuleType("engine2")
    exec(compile(text, "engine2.py", "exec"), engine.__dict__)
    return engine, importlib.import_module("flagship2")


def without_paths(scenario):
    """The scenario without what choices and events do to levels that have a path. There it is overwritten on the same turn, but actors think it worth something:
    of services, which are said to lessen the epidemic, a government delivers 2.65 a run for 2.53."""
    out = copy.deepcopy(scenario)
    happenings = [(choice, phase) for choices in out["choices"].values() for choice in choices.values() for phase in ("always", "ok", "fail")]
    for cause, key in happenings + [(event, "effects") for event in out["events"].values()]:
        if key in cause:
            cause[key] = [it for it in cause[key] if it[0] not in out["paths"]]
    return out


def nominal(engine, scenario, switches):
    """What choices are worth to everybody, how kind they are, and their chances on the first turn, at the nominal start."""
    starts = {k: d[0] if isinstance(d, tuple) else d for k, d in scenario["indicators"].items()}
    still = dict(scenario, indicators=starts, horizon=1)
    return engine.run(still, 1, SEED, {"no_events": list(scenario["events"])}, opt={"r2": switches})["model"].nominal


class ConductPort(Port):
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
        counted = {self.names[k] for k in (*self.s["incidents"], *self.s["paths"])}
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
    scenario = dict(scenario, nominal=nominal(engine, scenario, switches))
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
    scenario = without_paths(flagship.make())
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
