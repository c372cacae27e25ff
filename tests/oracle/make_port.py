"""Writes the prototype's scenario in Diwan's language, with exactly the same numbers.

    python3 tests/oracle/make_port.py PATH_TO_REFERENCE > tests/oracle/port.ron
"""

import ast
import sys

from prototype import DIALOGUE, Names, actor, load

START_MONTH = 6  # June 2020
WIDTH = 150

# ---- expressions ---------------------------------------------------------------------------------

OR, AND, NOT, COMPARE, SUM, PRODUCT, SIGN, ATOM = range(8)
FUNCTIONS = {"sig": "sig", "clip": "clip", "exp": "exp", "maximum": "max", "minimum": "min"}
SYMBOLS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


def plain(number):
    """Shortest text of a number, without a needless `.0`."""
    return str(int(number)) if float(number).is_integer() else repr(float(number))


class Translator:
    """The prototype's expressions are Python, in which a condition is a number; ours keep the two apart."""

    def __init__(self, names):
        self.names = names

    def number(self, text):
        return self.top(*self.as_number(ast.parse(text, mode="eval").body))

    def condition(self, text):
        return self.as_condition(ast.parse(text, mode="eval").body)[0]

    def without_active(self, text):
        """As `number`, less a leading factor `active`: what acts on compliance acts only on an agreement in force."""
        node = ast.parse(text, mode="eval").body
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and is_name(node.left, "active"):
            node = node.right
        return self.top(*self.as_number(node))

    @staticmethod
    def top(text, strength):
        """A lone `if` needs no parentheses."""
        return text[1:-1] if strength == ATOM and text.startswith("(if ") else text

    @staticmethod
    def held(side, least):
        text, strength = side
        return text if strength >= least else f"({text})"

    def as_number(self, node):
        match node:
            case ast.Constant(value=value):
                return plain(value), ATOM
            case ast.Name(id="active"):
                return f"(if {DIALOGUE}.in_force then 1 else 0)", ATOM
            case ast.Name(id="breadth"):
                return f"{DIALOGUE}.breadth", ATOM
            case ast.Name(id="t"):
                return "t", ATOM
            case ast.Name(id=name):
                return self.names[name], ATOM
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return f"-{self.held(self.as_number(operand), SIGN)}", SIGN
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
                return f"{self.held(self.as_number(left), SUM)} {SYMBOLS[type(op)]} {self.held(self.as_number(right), PRODUCT)}", SUM
            case ast.BinOp(left=left, op=ast.Mult() | ast.Div() as op, right=right):
                return f"{self.held(self.as_number(left), PRODUCT)} {SYMBOLS[type(op)]} {self.held(self.as_number(right), SIGN)}", PRODUCT
            case ast.Call(func=ast.Name(id="where"), args=[test, yes, no]):
                return f"(if {self.as_condition(test)[0]} then {self.as_number(yes)[0]} else {self.as_number(no)[0]})", ATOM
            case ast.Call(func=ast.Name(id=name), args=args):
                return f"{FUNCTIONS[name]}({', '.join(self.as_number(a)[0] for a in args)})", ATOM
            case ast.Compare():
                return f"(if {self.as_condition(node)[0]} then 1 else 0)", ATOM
        raise ValueError(f"no number: {ast.unparse(node)}")

    def as_condition(self, node):
        match node:
            case ast.Name(id="active"):
                return f"{DIALOGUE}.in_force", ATOM
            case ast.Compare(left=ast.BinOp(left=ast.Name(id="t"), op=ast.Mod(), right=ast.Constant(value=12)), ops=[ast.Lt()], comparators=[ast.Constant(value=k)]):
                first, last = START_MONTH, START_MONTH + k - 1
                assert last <= 12
                return f"{first} <= month and month <= {last}", AND
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return f"{self.held(self.as_number(left), SUM)} {SYMBOLS[type(op)]} {self.held(self.as_number(right), SUM)}", COMPARE
            case ast.BinOp(left=left, op=ast.Mult(), right=right):
                return f"{self.held(self.as_condition(left), AND)} and {self.held(self.as_condition(right), NOT)}", AND
        raise ValueError(f"no condition: {ast.unparse(node)}")


def is_name(node, name):
    return isinstance(node, ast.Name) and node.id == name


# ---- RON -----------------------------------------------------------------------------------------


class Fields(dict):
    """`(name: value, ...)`; what is None is left out."""


class Bare(str):
    """Text that stands as it is."""


def lines(value, indent, opening):
    """`opening` and the value after it, on one line if it is short enough, else spread over several."""
    flat = opening + one_line(value)
    if len(flat) + 4 * indent < WIDTH:
        return ["    " * indent + flat]
    if isinstance(value, Fields):
        start, end, items = "(", ")", [(f"{k}: ", v) for k, v in value.items() if v is not None]
    elif isinstance(value, dict):
        start, end, items = "{", "}", [(f'"{k}": ', v) for k, v in value.items()]
    elif isinstance(value, (list, tuple)):
        start, end, items = "[", "]", [("", v) for v in value]
    else:
        return ["    " * indent + flat]
    out = ["    " * indent + opening + start]
    for key, item in items:
        inner = lines(item, indent + 1, key)
        inner[-1] += ","
        out += inner
    return out + ["    " * indent + end]


def one_line(value):
    if isinstance(value, Bare):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return plain(value)
    if isinstance(value, str):
        assert '"' not in value and "\\" not in value
        return f'"{value}"'
    if isinstance(value, Fields):
        return "(" + ", ".join(f"{k}: {one_line(v)}" for k, v in value.items() if v is not None) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{k}": {one_line(v)}' for k, v in value.items()) + "}"
    return "[" + ", ".join(one_line(v) for v in value) + "]"


# ---- readable names, which the prototype lacks -----------------------------------------------------

ACTORS = {
    "us": "United States", "iran": "Iran", "gov": "Government of Iraq", "cor": "Council of Representatives", "pmf": "Popular Mobilization Forces",
    "protest": "Protest movement", "sadr": "Sadrists", "marja": "Shia religious authority", "krg": "Kurdistan Regional Government", "sunni": "Sunni parties",
    "minor": "Minorities", "civil": "Civil society", "private": "Private sector", "isis": "Islamic State",
}
INDICATORS = {
    "tension": "U.S.-Iran confrontation over Iraq", "attacks": "Attacks on U.S., coalition and diplomatic targets", "violence": "Other political violence",
    "isis": "Capability of the Islamic State", "arms": "State control of arms", "trust": "Public trust in institutions", "protest": "Mobilisation",
    "alienation": "Alienation of the young", "economy": "Economy", "reform": "Reform and services delivered", "iran_lev": "Iranian leverage in Iraq",
    "us_presence": "U.S. and coalition troops", "isf_support": "Training, advice and intelligence for Iraqi forces", "bilat": "U.S.-Iraq relationship",
    "returns": "Protection and return of minorities and the displaced", "oil": "Oil revenue", "covid": "Burden of the pandemic",
    "threat": "Standing U.S. ultimatum", "election": "Preparation of elections",
}
ISSUES = {
    "presence": "Presence of foreign troops", "arms": "Control of arms", "deconflict": "Deconfliction", "iran_role": "Iraq's stand on Iran",
    "channels": "Iran's legitimate channels", "energy": "Energy", "econ": "Trade and investment", "reform": "Governance", "minorities": "Minorities",
    "culture": "Education and heritage",
}
WORDS = {"us": "the U.S.", "pm": "the prime minister", "isf": "Iraqi forces", "isis": "ISIS", "iran": "Iran", "gov": "the government", "econ": "economic",
         "soleimani": "Soleimani", "anti": "against"}


def readable(key):
    words = " ".join(WORDS.get(w, w) for w in key.split("_"))
    if not words.endswith(WORDS["us"]):
        words = words.replace(WORDS["us"], "U.S.")
    return words[0].upper() + words[1:]


# ---- the port --------------------------------------------------------------------------------------


class Port:
    def __init__(self, scenario, persistence):
        self.s = scenario
        self.persistence = persistence
        self.names = Names(scenario)
        self.to = Translator(self.names)

    def rate(self, value):
        """A number or an expression; a string that is but a number becomes one."""
        if isinstance(value, str):
            try:
                return float(value)
            except ValueError:
                return self.to.number(value)
        return value

    def effects(self, effects):
        if not effects:
            return None
        out = {}
        for target, add, *rest in effects:
            over, after, scale = (list(rest) + [0, 0, None][len(rest):])
            if scale is not None:
                scale = (self.to.without_active if target == "C" else self.to.number)(scale)
            short = not over and not after and scale is None
            effect = add if short else Fields(add=add, after=after or None, over=over or None, scale=scale)
            name = self.names[target]
            if name in out:
                out[name] = (out[name] if isinstance(out[name], list) else [out[name]]) + [effect]
            else:
                out[name] = effect
        return out

    def flow(self, variable):
        f = self.s["flows"].get(variable)
        if f is None:
            return None
        terms = {self.to.number(ex): gain for gain, ex in f.get("terms", [])}
        assert len(terms) == len(f.get("terms", []))
        return Fields(base=self.rate(f["anchor"]), terms=terms or None, months=f["T"], noise=f.get("noise"))

    def level(self, variable, start, name=None):
        flow = self.flow(variable)
        return start if flow is None and name is None else Fields(name=name, start=start, flow=flow)

    def indicators(self):
        def start(given):
            mean, sd = given if isinstance(given, tuple) else (given, 0)
            return Bare(f"Normal({plain(mean)}, {plain(sd)})") if sd > 0 else mean
        return {k: self.level(k, start(v), INDICATORS[k]) for k, v in self.s["indicators"].items()}

    def actors(self):
        return {actor(a): self.actor(a, d) for a, d in self.s["actors"].items()}

    def actor(self, a, d):
        assert set(d["scores"]) == {"patience", "resolve"}
        goals = {self.names[k]: Fields(weight=w[0], times=self.to.number(w[1])) if isinstance(w, tuple) else w for k, w in d["goals"].items()}
        doctrines = {}
        for name, doc in d["doctrines"].items():
            own = {}
            for variable, value in doc.get("set", {}).items():
                whose, score = self.names[variable].split(".")
                assert whose == actor(a)
                own[score] = value
            doctrines[name] = Fields(bias={tag: self.rate(b) for tag, b in doc.get("bias", {}).items()}, set=own or None,
                                     demand=doc.get("demand"), red_line=doc.get("red_line"), linkage=doc.get("linkage"))
        return Fields(
            name=ACTORS[a],
            influence=self.level(f"I_{a}", d["influence"]),
            stability=self.level(f"S_{a}", d["stability"]),
            patience=self.level(f"patience_{a}", d["scores"]["patience"]),
            scores={"resolve": self.level(f"resolve_{a}", d["scores"]["resolve"])},
            engagement=self.s["dialogue"]["engaged"].get(a, 0),
            relations={actor(b): v for (i, b), v in self.s["relations"].items() if i == a},
            positions={m: Fields(position=p, salience=w) for m, (p, w) in d["issues"].items()} or None,
            goals=goals,
            temperature=d["tau"],
            hold_bias=d["hold_bias"],
            doctrine=d["doctrine"],
            doctrines=doctrines or None,
        )

    def issues(self):
        return {k: Fields(name=ISSUES[k], low=v["low"], high=v["high"], start=v["start"]) for k, v in self.s["issues"].items()}

    def choices(self):
        return {actor(a): {k: self.choice(k, c) for k, c in cs.items()} for a, cs in self.s["choices"].items()}

    def choice(self, key, c):
        return Fields(
            name=readable(key),
            kind=Bare({"stance": "Stance", "act": "Act"}[c.get("kind", "stance")]),
            tags=c["tags"],
            when=self.to.condition(c["cond"]) if "cond" in c else None,
            cost=c["cost"],
            odds=self.rate(c["odds"]) if "odds" in c else None,
            cooldown=c.get("cooldown"),
            once=c.get("once"),
            always=self.effects(c.get("always")),
            on_success=self.effects(c.get("ok")),
            on_failure=self.effects(c.get("fail")),
        )

    def dialogue(self):
        d = self.s["dialogue"]
        stall = d["postures"]["stall"]
        assert stall[:2] == (1.0, 0.0)
        postures = {k: Fields(power=p, breakdown=b, tag=tag) for k, (p, b, tag) in d["postures"].items()}
        postures["stall"] = Fields(deal=False, tag=stall[2])
        return Fields(
            name="Strategic dialogue",
            table=[actor(a) for a in d["table"]],
            home=actor(d["table"][1]),
            ratifiers=[actor(a) for a in d["ratifiers"]],
            rounds=d["rounds"],
            held_if=self.to.condition(d["held_if"]),
            agenda=d["agenda"],
            agendas=d["agendas"],
            postures=postures,
            breakdown=self.to.number(d["breakdown"]),
            on_deal=self.effects(d["on_deal"]),
            on_breakdown=self.effects(d["on_breakdown"]),
            collapse_below=d["collapse_below"],
            on_collapse=self.effects(d["on_collapse"]),
        )

    def events(self):
        return {k: Fields(
            name=readable(k),
            at=e.get("at"),
            hazard=self.rate(e["hazard"]) if "hazard" in e else None,
            when=self.to.condition(e["cond"]) if "cond" in e else None,
            cooldown=e.get("cooldown"),
            effects=self.effects(e.get("effects")),
            outcome=e.get("outcome"),
        ) for k, e in self.s["events"].items()}

    def outcomes(self):
        return {k: Fields(
            name=readable(k),
            when="true" if o["cond"] is True else self.to.condition(o["cond"]),
            immediate=True if o.get("when") == "immediate" else None,
        ) for k, o in self.s["outcomes"].items()}

    def rules(self):
        g, restore = self.s["engine"], self.s["restore"]
        return Fields(
            headroom=self.s["headroom"], reference_months=self.s["h_ref"], horizon_months=2, horizon_per_patience=0.16,
            solidarity=g["kappa"], standing=g["nu"], reciprocity=g["reciprocity"], spoiling=g["spoil"],
            fatigue=0, fatigue_months=4, foresight=True,
            gain_scale=g["gain_scale"], exclusion=g["exclusion"], mandate=g["mandate"], gain_discount=g["gain_disc"],
            deal_cost=g["deal_cost"], breakdown_cost=g["break_cost"], linkage_weight=6,
            compliance_base=g["rat0"], compliance_support=g["rat1"], compliance_stability=g["rat_s"], compliance_months=g["comp_months"],
            implementation=g["impl"], anchoring=1.8,
            influence_months=restore["influence"], stability_months=restore["stability"],
            relation_months=restore["relations"], engagement_months=restore["engagement"],
            bounded_demands=False, application=Bare("InOrder"), first_instalment=Bare("Skipped"),
        )

    def calibration(self):
        return Fields(
            prior={self.names[k]: v for k, v in self.persistence.items()},
            offsets={self.names[k]: v for k, v in self.s["offsets"].items()},
            note="As in the prototype.",
        )

    def write(self):
        scenario = Fields(
            format=1,
            title="Port of the prototype",
            summary="The scenario of the numpy prototype, number for number, for checking the engine against the prototype's figures.",
            start="2020-06-01",
            turns=self.s["horizon"],
            months_per_turn=1,
            indicators=self.indicators(),
            actors=self.actors(),
            issues=self.issues(),
            choices=self.choices(),
            dialogues={DIALOGUE: self.dialogue()},
            events=self.events(),
            outcomes=self.outcomes(),
            rules=self.rules(),
            calibration=self.calibration(),
        )
        out = ["// Written by make_port.py from the data of the prototype: change that, not this."]
        for line in lines(scenario, 0, ""):
            section = line.startswith("    ") and line[4] != " " and line.endswith(("{", "("))
            out += ["", line] if section else [line]
        return "\n".join(out) + "\n"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    _, flagship = load(sys.argv[1])
    sys.stdout.write(Port(flagship.SCENARIO, flagship.persistence).write())


if __name__ == "__main__":
    main()
