//! What stands in the tables of a workbook: a row for each thing, and what every column says.

use diwan_report::facts::{
    BridgeFacts, CountFacts, DecisionFacts, DeedFacts, FortuneFacts, HandshakeFacts, InjectFacts, LaidFacts, MeanFacts,
    Named, SessionFacts, SessionTurnFacts, Thing, UndertakenFacts,
};

use super::cell::{Cell, Sheet, row};

/// The tables of a session.
pub(super) fn sheets(facts: &SessionFacts) -> Vec<Sheet> {
    vec![
        turns(facts),
        deeds(facts),
        injects(facts),
        messages(facts),
        offers(facts),
        bridges(facts),
        handshakes(facts),
        forecasts(facts),
        decisions(facts),
        fortunes(facts),
    ]
}

/// What every column of these says.
pub(super) fn dictionary(all: &[Sheet]) -> Sheet {
    let one = |sheet: &Sheet| {
        sheet.columns.iter().map(|(name, about)| row![sheet.name, *name, *about]).collect::<Vec<Vec<Cell>>>()
    };
    let columns = vec![("sheet", "the table"), ("column", "its column"), ("says", "what the column says")];
    Sheet { name: "dictionary", columns, rows: all.iter().flat_map(one).collect() }
}

/// Keys, with blanks between.
fn keys(all: &[Thing]) -> String {
    all.iter().map(|it| it.key.as_str()).collect::<Vec<&str>>().join(" ")
}

fn key(it: Option<&Thing>) -> &str {
    it.map_or("", |it| &it.key)
}

/// Names with their values: `water=60 filling=45`.
fn pairs(it: &Named<f64>) -> String {
    it.0.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<String>>().join(" ")
}

fn turns(facts: &SessionFacts) -> Sheet {
    let one = |it: &SessionTurnFacts| {
        let events = it.events.iter().map(|it| it.event.clone()).collect::<Vec<Thing>>();
        let brought: Vec<Thing> = it.events.iter().filter(|it| it.brought).map(|it| it.event.clone()).collect();
        let deals = it.agreements.iter().filter(|it| it.verdict == "deal").map(|it| it.dialogue.clone());
        let deals: Vec<Thing> = deals.collect();
        row![it.turn, &*it.date, it.opened, it.closed, it.planned, keys(&events), keys(&brought), keys(&deals)]
    };
    Sheet {
        name: "turns",
        columns: vec![
            ("turn", "the turn, from 1"),
            ("date", "when it was in the scenario"),
            ("opened_ms", "when its situation was shown, milliseconds since the beginning of 1970, UTC"),
            ("closed_ms", "when it was closed, as opened_ms"),
            ("planned_s", "how long it was meant to be open, seconds"),
            ("events", "what happened as it opened, keys"),
            ("brought", "those of the events that whoever led the room brought about, keys"),
            ("deals", "dialogues whose round ended in a deal, keys"),
        ],
        rows: facts.turns.iter().map(one).collect(),
    }
}

fn deeds(facts: &SessionFacts) -> Sheet {
    let all = facts.turns.iter().flat_map(|turn| turn.deeds.iter().map(move |it| (turn.turn, it)));
    let one = |(turn, it): (u32, &DeedFacts)| {
        let hidden = keys(&it.hidden_from);
        let name = it.choice.as_ref().map_or("", |it| &it.name);
        row![
            turn,
            &*it.actor.key,
            key(it.choice.as_ref()),
            name,
            it.by,
            it.success,
            it.odds,
            hidden,
            it.locked_after,
            &*it.reason
        ]
    };
    Sheet {
        name: "deeds",
        columns: vec![
            ("turn", "the turn, from 1"),
            ("actor", "who did it, key"),
            ("choice", "what was done, key; empty where the turn was let pass"),
            ("name", "what people call it"),
            ("by", "who decided: people, default (nothing was written) or program"),
            ("success", "1 where it came off, 0 where it failed, empty where that was not in question"),
            ("odds", "the chance at which that was drawn, 0..1"),
            ("hidden_from", "seats of people that did not notice it then, keys"),
            ("locked_after_s", "seconds from the opening of the turn until the draft stood that was carried out"),
            ("reason", "why, in the words of the seat"),
        ],
        rows: all.map(one).collect(),
    }
}

fn injects(facts: &SessionFacts) -> Sheet {
    let one = |it: &InjectFacts| {
        let (reading, effect) = (it.reading.as_ref(), it.effect.as_ref());
        row![
            it.at,
            it.turn,
            keys(&it.to),
            it.confidence.unwrap_or_default(),
            &*it.text,
            it.is_so,
            key(reading.map(|it| &it.level)),
            reading.map(|it| it.low),
            reading.map(|it| it.high),
            reading.map(|it| it.was),
            key(effect.map(|it| &it.level)),
            effect.map(|it| it.points),
            effect.map(|it| it.turn),
            effect.and_then(|it| it.arrived),
            it.state
        ]
    };
    Sheet {
        name: "injects",
        columns: vec![
            ("at_ms", "when it was brought in, milliseconds since the beginning of 1970, UTC"),
            ("turn", "the turn, from 1"),
            ("to", "the seats that were told, keys; empty where everybody was"),
            ("confidence", "how sure its source was, of intelligence: low, moderate or high; empty of news"),
            ("text", "what was told"),
            ("is_so", "1 where it was so, 0 where it was not, empty where that was not said"),
            ("read", "the level that its source read, key"),
            ("low", "from where, points"),
            ("high", "to where, points"),
            ("was", "where that level truly stood, points"),
            ("moved", "the level that it was to move, key"),
            ("points", "by how much, points"),
            ("opening", "at the opening of which turn, from 1"),
            ("arrived", "what of it arrived, points; empty where it did not, or together with another"),
            ("state", "told, recalled or undone"),
        ],
        rows: facts.injects.iter().map(one).collect(),
    }
}

fn messages(facts: &SessionFacts) -> Sheet {
    let one =
        |it: &diwan_report::facts::SaidFacts| row![it.at, it.turn, key(it.from.as_ref()), keys(&it.to), &*it.text];
    Sheet {
        name: "messages",
        columns: vec![
            ("at_ms", "when, milliseconds since the beginning of 1970, UTC"),
            ("turn", "on which turn, from 1"),
            ("from", "who wrote, key of the seat; empty for whoever led the room"),
            ("to", "to whom, keys; empty for a statement to everybody"),
            ("text", "what; empty where it stays with those who wrote and read it"),
        ],
        rows: facts.said.iter().map(one).collect(),
    }
}

fn offers(facts: &SessionFacts) -> Sheet {
    let one = |it: &LaidFacts| {
        let (terms, agreed) = (pairs(&it.terms), keys(&it.agreed));
        row![
            it.number,
            it.at,
            it.turn,
            &*it.dialogue.key,
            &*it.from.key,
            it.counters,
            terms,
            agreed,
            it.state,
            &*it.words
        ]
    };
    Sheet {
        name: "offers",
        columns: vec![
            ("number", "its number, from 1"),
            ("at_ms", "when, milliseconds since the beginning of 1970, UTC"),
            ("turn", "on which turn, from 1"),
            ("dialogue", "the table, key"),
            ("from", "who made it, key"),
            ("counters", "the number of the offer that it answers"),
            ("terms", "issues and where each was to stand, points"),
            ("agreed", "who agreed, whoever made it included, keys"),
            ("state", "what became of it: open, agreed, declined, countered, withdrawn, lapsed or signed"),
            ("words", "what was said along with it"),
        ],
        rows: facts.offers.iter().map(one).collect(),
    }
}

fn bridges(facts: &SessionFacts) -> Sheet {
    let one = |it: &BridgeFacts| {
        let [from, refused] = [&it.from, &it.refused].map(|it| it.as_ref().map(|it| it.key.clone()));
        let [signed, struck] = [&it.signed, &it.struck].map(|it| it.as_ref().map(pairs));
        let (terms, agreed) = (pairs(&it.terms), keys(&it.agreed));
        row![
            it.number,
            it.at,
            it.turn,
            &*it.dialogue.key,
            from,
            agreed,
            refused,
            it.state,
            it.left,
            terms,
            signed,
            struck
        ]
    };
    Sheet {
        name: "bridging",
        columns: vec![
            ("number", "its number, from 1"),
            ("at_ms", "when, milliseconds since the beginning of 1970, UTC"),
            ("turn", "on which turn, from 1"),
            ("dialogue", "the table, key"),
            ("from", "who asked for it, key; empty where whoever led the room gave it unasked"),
            ("agreed", "seats of people that wanted it, keys"),
            ("refused", "who did not want it, key"),
            ("state", "what became of it: asked, given, refused, withdrawn or lapsed"),
            ("left", "whether its turn was left by a way back"),
            ("terms", "issues and where it would put each, points; empty where there was nothing to propose"),
            ("signed", "the same for what was agreed on that turn"),
            ("struck", "the same for what bargaining by the rules would have settled on as things truly stood"),
        ],
        rows: facts.bridges.iter().map(one).collect(),
    }
}

fn handshakes(facts: &SessionFacts) -> Sheet {
    let one = |it: &HandshakeFacts| {
        let side = |it: &Option<UndertakenFacts>| {
            let it = it.as_ref();
            let kept = it.and_then(|it| it.kept);
            row![key(it.map(|it| &it.choice)), it.map(|it| it.by), kept, it.map(|it| it.seen)]
        };
        let mut out = row![it.number, it.at, it.turn, &*it.from.key, &*it.to.key, it.state];
        out.extend(side(&it.gives).into_iter().chain(side(&it.gets)));
        out
    };
    Sheet {
        name: "handshakes",
        columns: vec![
            ("number", "its number, from 1"),
            ("at_ms", "when, milliseconds since the beginning of 1970, UTC"),
            ("turn", "on which turn, from 1"),
            ("from", "who held out a hand, key"),
            ("to", "to whom, key"),
            ("state", "what became of it: open, shaken, refused or withdrawn"),
            ("gives", "the choice that the one undertook to take, key"),
            ("gives_by", "the last turn for that"),
            ("gives_kept", "what became of that, as it truly was: due, kept or broken"),
            ("gives_seen", "1 where the other could tell"),
            ("gets", "the choice that the other undertook to take, key"),
            ("gets_by", "the last turn for that"),
            ("gets_kept", "what became of that, as it truly was: due, kept or broken"),
            ("gets_seen", "1 where the one could tell"),
        ],
        rows: facts.handshakes.iter().map(one).collect(),
    }
}

fn forecasts(facts: &SessionFacts) -> Sheet {
    let rows = facts.forecasts.iter().flat_map(|it| {
        let one = |(outcome, share): &(String, f64)| {
            let model =
                facts.hindsight.as_ref().and_then(|all| all.chances.get(it.turn as usize - 1)?.get(outcome).copied());
            let came = facts.run.outcome.as_ref().map(|it| it == outcome);
            row![&*it.person, key(it.seat.as_ref()), it.turn, outcome.as_str(), *share, model, came, it.score]
        };
        it.shares.0.iter().map(one).collect::<Vec<Vec<Cell>>>()
    });
    Sheet {
        name: "forecasts",
        columns: vec![
            ("person", "who, by the name that they gave or by number"),
            ("seat", "where they sat, key; empty for those who watched"),
            ("turn", "on which turn, from 1"),
            ("outcome", "the ending, key"),
            ("share", "how likely it was said to be, 0..1"),
            ("model", "how likely the model itself took it when that turn had been opened, 0..1"),
            ("came_about", "1 where the game ended so"),
            ("score", "Brier's score of the whole forecast, 0 (sure and right) to 2 (sure and wrong)"),
        ],
        rows: rows.collect(),
    }
}

fn mean(it: &MeanFacts) -> Vec<Cell> {
    row![it.mean, it.low, it.high]
}

fn share(it: &CountFacts) -> Vec<Cell> {
    row![it.share, it.low, it.high]
}

fn decisions(facts: &SessionFacts) -> Sheet {
    let one = |it: &DecisionFacts| {
        let mut out = row![it.turn, &*it.actor.key, keys(&it.taken), keys(&it.instead), it.ways as u64];
        out.extend([mean(&it.adapting), mean(&it.fixed), share(&it.with), share(&it.without)].concat());
        out.push(it.told.into());
        out
    };
    let all = facts.hindsight.iter().flat_map(|it| &it.decisions);
    Sheet {
        name: "decisions",
        columns: vec![
            ("turn", "the turn, from 1"),
            ("seat", "whose decision, key"),
            ("taken", "what was done, keys; empty where the turn was let pass"),
            ("instead", "what looked best of all else that was open, keys; empty to let the turn pass"),
            ("ways", "how many ways there were, what was done among them"),
            ("gain", "what the seat's payoff gains by the other, utility, if all others look at what has become of it"),
            ("gain_low", "lower end of its interval"),
            ("gain_high", "upper end of its interval"),
            ("fixed", "the same if all others do what they did"),
            ("fixed_low", "lower end of its interval"),
            ("fixed_high", "upper end of its interval"),
            ("with", "share of futures of the model that end as the game did, with what was done, 0..1"),
            ("with_low", "lower end of its interval"),
            ("with_high", "upper end of its interval"),
            ("without", "the same with the other"),
            ("without_low", "lower end of its interval"),
            ("without_high", "upper end of its interval"),
            ("told", "1 where the gain can be told from nothing (false discoveries at most one in ten)"),
        ],
        rows: all.map(one).collect(),
    }
}

fn fortunes(facts: &SessionFacts) -> Sheet {
    let turns = |it: &FortuneFacts| {
        let turn = |at: &diwan_report::facts::FortuneTurnFacts| {
            row![&*it.actor.key, at.turn, at.events, at.own, at.others, at.dice]
        };
        it.turns.iter().map(turn).collect::<Vec<Vec<Cell>>>()
    };
    Sheet {
        name: "fortunes",
        columns: vec![
            ("seat", "whose, key"),
            ("turn", "the turn, from 1"),
            ("events", "what happened as it opened made of the seat's expectation, utility"),
            ("own", "what the seat's own choice made of it"),
            ("others", "what the choices of all others made of it"),
            ("dice", "what odds, deals and noise made of it"),
        ],
        rows: facts.hindsight.iter().flat_map(|it| &it.fortunes).flat_map(turns).collect(),
    }
}
