"""Runs the prototype and writes the figures that the port has to reproduce.

    python3 tests/oracle/make_reference.py PATH_TO_REFERENCE > tests/oracle/reference.json

`arms` are distributions over replications; every pair is [mean, standard deviation], the latter with n - 1. A replication that ended early keeps
the state it ended in. `exact` are figures without chance in them, to be met up to rounding (the prototype keeps instalments in 32 bits, so 1e-4
points is fair): see the functions that make them.

`settings` say in Diwan's notation what was done to `port.ron`.
"""

import json
import sys
import time

import numpy as np

from prototype import DIALOGUE, Names, actor, digests, load

SEED = 20200611
REPLICATIONS = 20_000
MONTHS = (6, 12, 18)
POINTS = 20_000  # of the grid for first_turn
WIDTH = 150  # of the JSON

TRADE = {"us": "trade", "gov": "trade"}
# Stances without odds that stay on the menu. Between them they have effects on every kind of variable, spread, delayed and scaled ones, and one
# whose scale reads what an earlier effect of the same choice moved.
ROUGH = {
    "us": "aid_economy", "iran": "back_attacks", "gov": "consult", "cor": "back_gov", "pmf": "rockets", "protest": "mobilise", "sadr": "back_reform",
    "marja": "calm", "krg": "assert_autonomy", "sunni": "deal_with_blocs", "minor": "lobby", "civil": "expose", "private": "lobby", "isis": "insurgency",
}
CALM = {
    "us": "engage_broad", "iran": "use_channels", "gov": "mediate", "cor": "pass_law", "pmf": "truce", "protest": "talk", "sadr": "break_protests",
    "marja": "endorse_pm", "krg": "lobby_us", "sunni": "demand_returns", "minor": "lobby", "civil": "bridge", "private": "wait", "isis": "rebuild",
}


def digits(x, n=7):
    """Short enough to read, long enough to compare."""
    return float(f"{float(x):.{n}g}")


def pair(values):
    values = np.asarray(values, float)
    return [digits(values.mean()), digits(values.std(ddof=1))]


class Prototype:
    def __init__(self, folder):
        self.engine, flagship = load(folder)
        self.scenario = flagship.SCENARIO
        self.names = Names(self.scenario)

    # ---- distributions ---------------------------------------------------------------------------

    def arms(self):
        """name -> (the prototype's arm, Diwan's settings)"""
        harmless = [e for e, d in self.scenario["events"].items() if "outcome" not in d]
        return {
            "baseline": ({}, []),
            "maximalist": ({"doctrine": {"us": "maximalist"}}, ["doctrine us=maximalist"]),
            "patience": ({"doctrine": {"us": "patience"}, "agenda": "iraq_centric"}, ["doctrine us=patience", f"agenda {DIALOGUE}=iraq_centric"]),
            "confront": ({"doctrine": {"gov": "confront_only"}, "hold": ["isis"]}, ["doctrine gov=confront_only", f"hold {actor('isis')}"]),
            "quiet": (
                {"forbid": ["us.quiet_channel"], "void": ["pmf.rockets"], "no_events": harmless, "set": {"attacks": 55}},
                ["forbid us.quiet_channel", "void pmf.rockets", "indicators.attacks.start=55"] + [f"event {e} off" for e in harmless],
            ),
        }

    def run(self, arm, horizon):
        return self.engine.run(dict(self.scenario, horizon=horizon), REPLICATIONS, SEED, arm)

    def arm(self, arm, settings, moved):
        """The figures of one arm; the prototype's names of relations that are not 0 throughout are added to `moved`."""
        states = {}
        for months in MONTHS:    # chance is keyed: a shorter run passes through the same states
            r = self.run(arm, months)
            states[months] = (r["X"], r["active"])
            for name, i in r["vi"].items():
                if name.startswith("r_") and (r["X0"][i].any() or r["X"][i].any()):
                    moved.add(name)
        model = r["model"]
        variables = {}
        for name, i in r["vi"].items():
            variables[name] = [pair(states[m][0][i]) for m in MONTHS]
        variables["active"] = [pair(states[m][1]) for m in MONTHS]
        return {
            "settings": settings,
            "outcomes": {k: digits((r["outcome"] == j).mean()) for j, k in enumerate(r["names"])},
            "variables": variables,
            "choices": {self.names.choice(c["key"]): pair(r["counts"][c["idx"]]) for c in model.choices},
            "rounds": pair(r["rounds"]),
            "deals": pair(r["deals"]),
            "breakdowns": pair(r["breaks"]),
            "postures": {f"{actor(a)}.{p}": digits(k / REPLICATIONS) for (a, p), k in model.post_counts.items()},
            "events": {e: pair(v) for e, v in r["ev"].items()},
            "payoffs": {actor(a): pair(v) for a, v in r["pay"].items()},
        }

    def all_arms(self):
        moved, out = set(), {}
        for name, (arm, settings) in self.arms().items():
            began = time.time()
            out[name] = self.arm(arm, settings, moved)
            print(f"{name}: {time.time() - began:.1f} s", file=sys.stderr)
        for figures in out.values():
            kept = {k: v for k, v in figures["variables"].items() if not k.startswith("r_") or k in moved}
            figures["variables"] = {f"{DIALOGUE}.in_force" if k == "active" else self.names[k]: v for k, v in kept.items()}
        return out

    # ---- without chance ---------------------------------------------------------------------------

    def with_red_lines(self, red_lines):
        """The scenario with other tolerances at the table; its own never leave an issue without a zone."""
        actors = {a: {**d, "doctrines": dict(d["doctrines"])} for a, d in self.scenario["actors"].items()}
        for (a, doctrine), limit in red_lines.items():
            actors[a]["doctrines"][doctrine] = {**actors[a]["doctrines"][doctrine], "red_line": limit}
        return dict(self.scenario, actors=actors)

    def certain(self, horizon, scenario=None):
        """The scenario with its start values known and without noise."""
        s = scenario or self.scenario
        return dict(
            s, horizon=horizon,
            indicators={k: v[0] if isinstance(v, tuple) else v for k, v in s["indicators"].items()},
            flows={k: {**f, "noise": 0.0} for k, f in s["flows"].items()},
        )

    def certain_settings(self):
        s, out = self.scenario, ["events off"]
        for k, (mean, sd) in s["indicators"].items():
            if sd > 0:
                out.append(f"indicators.{k}.start={mean}")
        for v, f in s["flows"].items():
            if f.get("noise"):
                name = self.names[v]
                if name in s["indicators"]:
                    path = f"indicators.{name}"
                else:
                    whose, level = name.split(".")
                    path = f"actors.{whose}.{level}" if level in ("influence", "stability", "patience") else f"actors.{whose}.scores.{level}"
                out.append(f"{path}.flow.noise=0")
        return out

    def all_events(self):
        return list(self.scenario["events"])

    def shadow_weights(self):
        """Goal weights with foresight at the start, per actor: utility per 10 points of each variable, as the first turn's choices see them."""
        r = self.engine.run(self.certain(1), 2, SEED, {"no_events": self.all_events()})
        model, x = r["model"], r["X0"][:, 0]
        jacobian, where = model.J, r["vi"]
        size = len(jacobian)
        state = {name: x[i] for name, i in where.items()} | {"clip": np.clip}
        out = {}
        for a, data in self.scenario["actors"].items():
            own = np.zeros(size)
            for k, w in data["goals"].items():
                own[where[k]] = w[0] * eval(w[1], {"__builtins__": {}}, state) if isinstance(w, tuple) else w
            keep = np.exp(-1 / (2 + 0.16 * x[where[f"patience_{a}"]]))
            weights = np.linalg.solve((np.eye(size) - keep * (np.eye(size) + jacobian)).T, own) / self.scenario["h_ref"]
            out[actor(a)] = {self.names[k]: digits(weights[i], 9) for k, i in where.items() if i < size and abs(weights[i]) > 1e-9}
        return out

    def first_turn(self):
        """Odds of each choice on the first turn. Choices are drawn by inversion on an even grid in place of chance, so each is right to 1 / POINTS.

        Under another doctrine only the odds of the actor that follows it differ, and only those are listed.
        """
        class Even(self.engine.Model):
            @property
            def u(self):
                return lambda purpose, key: (np.arange(POINTS) + 0.5) / POINTS

            @u.setter
            def u(self, _):
                pass

        out = {}
        for a, doctrine in ((None, None), ("us", "maximalist"), ("us", "patience"), ("gov", "confront_only"), ("iran", "accommodating")):
            model = Even(self.certain(1), {"no_events": self.all_events(), "doctrine": {a: doctrine} if a else {}}, {"choice": "cdf"})
            model.post_counts = {}
            r = model.run(POINTS, SEED)
            out[f"doctrine {actor(a)}={doctrine}" if a else ""] = {
                self.names.choice(c["key"]): digits(r["counts"][c["idx"]].mean()) for c in model.choices if a in (None, c["actor"])}
        return out

    def path(self, always, doctrine=None, red_lines=None):
        """The state month by month where nothing is left to chance but whether talks break down, over those replications in which they never do.

        Events are off, both parties trade, and every actor holds or always makes the same choice. Only variables that are not at their start.
        """
        s = self.with_red_lines(red_lines or {})
        arm = {"no_events": self.all_events(), "posture": TRADE, "doctrine": doctrine or {},
               "hold": [a for a in s["actors"] if a not in always], "script": [(m, a, c) for a, c in always.items() for m in range(s["horizon"])]}
        settings = self.certain_settings() + [f"posture {actor(a)}={p}" for a, p in TRADE.items()] + [f"doctrine {actor(a)}={d}" for a, d in (doctrine or {}).items()]
        settings += [f"actors.{actor(a)}.doctrines.{d}.red_line={limit}" for (a, d), limit in (red_lines or {}).items()]
        settings += [f"policy {actor(a)}=always({always[a]})" if a in always else f"hold {actor(a)}" for a in s["actors"]]
        states = {}
        for months in (1, 2, 3, 6, 12, 18):
            r = self.engine.run(self.certain(months, s), 2_000, SEED, arm)
            chosen = np.flatnonzero((r["breaks"] == 0) & (r["rounds"] == r["rounds"].max()))
            x = r["X"][:, chosen]
            assert len(chosen) > 20 and np.ptp(x, axis=1).max() < 1e-9 and r["alive"][chosen].all()
            for c in r["model"].choices:
                assert (r["counts"][c["idx"]][chosen] == (months if always.get(c["actor"]) == c["key"].split(".")[1] else 0)).all()
            states[months] = {self.names[k]: digits(x[i, 0], 9) for k, i in r["vi"].items() if abs(x[i, 0] - r["X0"][i, 0]) > 1e-9}
            states[months][f"{DIALOGUE}.in_force"] = digits(r["active"][chosen[0]])
        i = chosen[0]
        return {
            "settings": settings,
            "deals": digits(r["deals"][i]),
            "first_round": self.first_round(*r["model"].gl[0]),
            "last_terms": {f"issue.{m}": digits(r["terms"][j, i], 9) for j, m in enumerate(s["issues"])},
            "payoffs": {actor(a): digits(v[i], 9) for a, v in r["pay"].items()},
            "months": {str(m): state for m, state in states.items()},
        }

    def first_round(self, gain, other_gain, infeasible, breakdown):
        """What each party gains at the first round, the share of the agenda without a zone, the odds of breakdown before postures and linkage."""
        us, gov = (actor(a) for a in self.scenario["dialogue"]["table"])
        return {"gains": {us: digits(gain, 9), gov: digits(other_gain, 9)}, "infeasible": digits(infeasible, 9), "breakdown": digits(breakdown, 9)}

    def exact(self):
        return {
            "first_turn": self.first_turn(),
            "shadow_weights": self.shadow_weights(),
            "paths": {"held": self.path({}), "held_maximalist": self.path({}, {"us": "maximalist"}), "rough": self.path(ROUGH), "calm": self.path(CALM),
                      "red_lines": self.path({}, red_lines={("us", "transactional"): 20, ("gov", "two_prong"): 15})},
        }


def write(value, indent=0, name=None):
    """JSON, a line for each variable and the like; long lists of plain figures fill lines."""
    label = "" if name is None else json.dumps(name) + ": "
    pad = " " * indent
    if isinstance(value, dict) and (name in ("outcomes", "choices") or any(isinstance(v, (dict, list)) for v in value.values())):
        return pad + label + "{\n" + ",\n".join(write(v, indent + 1, k) for k, v in value.items()) + "\n" + pad + "}"
    flat = pad + label + json.dumps(value)
    if len(flat) <= WIDTH:
        return flat
    start, end = "{}" if isinstance(value, dict) else "[]"
    items = [f"{json.dumps(k)}: {json.dumps(v)}" for k, v in value.items()] if isinstance(value, dict) else [json.dumps(v) for v in value]
    rows = [[]]
    for item in items:
        if rows[-1] and sum(len(i) + 2 for i in rows[-1]) + len(item) + indent > WIDTH:
            rows.append([])
        rows[-1].append(item)
    return pad + label + start + "\n" + ",\n".join(pad + " " + ", ".join(row) for row in rows) + "\n" + pad + end


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    prototype = Prototype(sys.argv[1])
    began = time.time()
    prototype.engine.run(prototype.scenario, 1_500, SEED)
    print(f"1500 replications of the baseline: {time.time() - began:.2f} s", file=sys.stderr)
    print(write({
        "command": "python3 tests/oracle/make_reference.py PATH_TO_REFERENCE > tests/oracle/reference.json",
        "seed": SEED,
        "replications": REPLICATIONS,
        "options": {"fatigue": 0, "dt": 1, "mult": None},
        "numpy": np.__version__,
        "prototype_sha256": digests(sys.argv[1]),
        "months": list(MONTHS),
        "exact": prototype.exact(),
        "arms": prototype.all_arms(),
    }))


if __name__ == "__main__":
    main()
