//! `diwan claims --ablate`: claims of which it is known beforehand what carries them.

use serde_json::Value;

use super::{diwan, empty, json, number};

/// `left` moves `middle` by a term of its flow and `far` by its base, and `middle` moves `right`: one step, one step, and
/// two. `push` raises `left` by itself, and `nudge` raises `middle` by itself and by way of `left`. Whoever is eager
/// pushes for no other reason than its table of biases; `two` has one that has to do with none of it.
const WORLD: &str = r##"(
    format: 1, title: "What carries what", start: "2020-01-01", turns: 8,
    accept: { "claim-label(two_steps)": "said to be built in, to see that it is doubted" },
    indicators: {
        "left": (name: "Left", start: Uniform(35, 45), flow: (base: 40, months: 40, noise: 1)),
        "middle": (name: "Middle", start: 40, flow: (base: 40, terms: { "left - 40": 0.5 }, months: 3, noise: 1)),
        "right": (name: "Right", start: 40, flow: (base: 40, terms: { "middle - 40": 0.5 }, months: 3, noise: 1)),
        "far": (name: "Far", start: 40, flow: (base: "10 + 0.75 * left", months: 3, noise: 1)),
    },
    actors: {
        "one": (
            name: "One", influence: 50, stability: 50, goals: { "left": 0.01 },
            doctrines: { "eager": (bias: { "pushing": 3 }) },
        ),
        "two": (
            name: "Two", influence: 50, stability: 50,
            doctrine: "loud", doctrines: { "loud": (bias: { "noisy": 1 }) },
        ),
    },
    choices: {
        "one": {
            "push": (name: "push", tags: ["pushing"], always: { "left": 3 }),
            "nudge": (name: "nudge", tags: ["pushing"], always: { "left": 3, "middle": 2 }),
        },
        "two": { "shout": (name: "shout", tags: ["noisy"], always: { "two.influence": 0.1 }) },
    },
    outcomes: { "end": (name: "End", when: "true") },
    claims: {
        "effect": (text: "effect", label: BuiltIn, tests: [(arm: ["script one.push@1..8"], control: ["script one.push@1..8", "void one.push"], metric: "end(left)", direction: Up, smallest: 1)]),
        "table": (text: "table", label: BuiltIn, tests: [(arm: ["doctrine one=eager"], control: [], metric: "count(one.push)", direction: Up, smallest: 0.1)]),
        "term": (text: "term", label: BuiltIn, tests: [(arm: ["indicators.left.start=70"], control: ["indicators.left.start=40"], metric: "end(middle)", direction: Up, smallest: 1)]),
        "base": (text: "base", label: BuiltIn, tests: [(arm: ["indicators.left.start=70"], control: ["indicators.left.start=40"], metric: "end(far)", direction: Up, smallest: 1)]),
        "two_steps": (text: "two steps", label: BuiltIn, tests: [(arm: ["indicators.left.start=70"], control: ["indicators.left.start=40"], metric: "end(right)", direction: Up, smallest: 1)]),
        "partly": (text: "partly", label: Emergent, tests: [(arm: ["script one.nudge@1..8"], control: ["script one.nudge@1..8", "void one.nudge"], metric: "end(middle)", direction: Up, smallest: 1)]),
        "said": (text: "said", label: BuiltIn, tests: [(arm: ["forbid one.push"], control: [], metric: "count(one.push)", direction: Down, smallest: 0.1)]),
        "nothing": (text: "nothing", label: Mixed, tests: [(arm: ["script two.shout@1"], control: ["hold two@1"], metric: "end(left)", direction: Unmoved, smallest: 1)]),
        "untold": (text: "untold", label: Mixed, tests: [(arm: ["script two.shout@1"], control: ["hold two@1"], metric: "end(left)", direction: Up, smallest: 1)]),
    },
)"##;

fn world(name: &str) -> String {
    let path = empty(name).join("world.ron");
    std::fs::write(&path, WORLD).expect("written");
    path.display().to_string()
}

const SIZE: [&str; 4] = ["--draws", "60", "--seeds", "4"];

fn ablated(path: &str) -> Value {
    let (found, code) = json(&[&["claims", path, "--ablate"][..], &SIZE].concat());
    assert_eq!(code, Some(0), "{found}");
    found
}

fn of<'v>(found: &'v Value, claim: &str) -> &'v Value {
    let claims = found["claims"].as_array().expect("claims");
    &claims.iter().find(|it| it["id"] == claim).unwrap_or_else(|| panic!("no {claim}"))["ablation"]
}

fn part<'v>(ablation: &'v Value, name: &str) -> &'v Value {
    let without = ablation["tests"][0]["without"].as_array().expect("parts");
    without.iter().find(|it| it["part"] == name).unwrap_or_else(|| panic!("no {name} in {ablation}"))
}

#[test]
fn effects_tables_and_single_steps_are_built_in_and_two_steps_emerge() {
    let found = ablated(&world("ablation"));
    let cases = [
        ("effect", "built-in", "direct", r#"choices.one.push.always."left"=0"#),
        ("table", "built-in", "biases", "actors.one.doctrines.eager.bias={}"),
        ("term", "built-in", "direct", r#"indicators.middle.flow.terms."left - 40"=0"#),
        ("base", "built-in", "direct", r#"indicators.far.flow.base="10 + 0.75 * 40""#),
    ];
    for (claim, label, carrier, setting) in cases {
        let ablation = of(&found, claim);
        let carrier = part(ablation, carrier);
        assert_eq!((ablation["label"].as_str(), ablation["agrees"].as_bool()), (Some(label), Some(true)), "{ablation}");
        assert!((number(carrier, "carried") - 1.0).abs() < 0.02 && number(carrier, "low") > 0.5, "{carrier}");
        assert!(carrier["settings"].as_array().expect("settings").iter().any(|it| it == setting), "{carrier}");
    }
    // Nothing that an arm names touches `right`, and the table of `two` does nothing for it.
    let emergent = of(&found, "two_steps");
    assert_eq!((emergent["label"].as_str(), emergent["agrees"].as_bool()), (Some("emergent"), Some(false)));
    assert_eq!(part(emergent, "direct")["settings"], serde_json::json!([]));
    assert_eq!((number(part(emergent, "biases"), "carried"), number(part(emergent, "biases"), "high")), (0.0, 0.0));
    let partly = of(&found, "partly");
    let (low, high) = (number(part(partly, "direct"), "low"), number(part(partly, "direct"), "high"));
    assert!(partly["label"] == "mixed" && low > 0.2 && high < 0.5, "{partly}");
    let said = of(&found, "said");
    assert_eq!((said["label"].as_str(), &said["tests"][0]["said_outright"]), (Some("built-in"), &true.into()));
    assert_eq!((&of(&found, "nothing")["label"], &of(&found, "nothing")["agrees"]), (&Value::Null, &Value::Null));
    assert_eq!(of(&found, "untold")["label"], "undetermined");
    assert_eq!(found["labels"], serde_json::json!({ "agree": 5, "differ": 2, "undetermined": 1, "without_effect": 1 }));
    let doubts = found["doubts"].as_array().expect("doubts");
    let told: Vec<(&str, bool)> =
        doubts.iter().map(|it| (it["claim"].as_str().expect("a claim"), it["accepted"].is_string())).collect();
    assert_eq!(told, [("two_steps", true), ("partly", false)]);
}

/// What is printed is what anybody can play by hand.
#[test]
fn what_was_taken_out_can_be_taken_out_by_hand() {
    let path = world("by_hand");
    let found = ablated(&path);
    let without = part(of(&found, "partly"), "direct");
    let more: Vec<&str> =
        without["settings"].as_array().expect("settings").iter().map(|it| it.as_str().expect("a setting")).collect();
    let (script, more) = ("script one.nudge@1..8", more.join("; "));
    let arm = format!("arm={script}; {more}");
    let control = format!("control={script}; void one.nudge; {more}");
    let args = ["compare", &path, "--arm", &arm, "--arm", &control, "--control", "control", "--metric", "end(middle)"];
    let (compared, _) = json(&[&args[..], &SIZE].concat());
    let contrasts = compared["contrasts"].as_array().expect("contrasts");
    let by_hand = contrasts.iter().find(|it| it["metric"] == "end(middle)").expect("the metric");
    assert!((number(by_hand, "difference") - number(without, "difference")).abs() < 1e-9, "{by_hand} {without}");
}

#[test]
fn labels_are_set_by_ablation_only_where_it_is_asked() {
    let path = world("unasked");
    let (plain, _) = json(&[&["claims", &path][..], &SIZE].concat());
    assert!(plain["labels"].is_null() && plain["doubts"].is_null() && plain["claims"][0]["ablation"].is_null());
    let mut ablated = ablated(&path);
    // The claims themselves are what they were.
    for claim in ablated["claims"].as_array_mut().expect("claims") {
        claim.as_object_mut().expect("a claim").remove("ablation");
    }
    assert_eq!(plain["claims"], ablated["claims"]);
    let told = diwan(&[&["claims", &path, "--ablate"][..], &SIZE].concat());
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("Labels by ablation") && told.contains("`partly` calls itself emergent"), "{told}");
    assert!(told.contains("choices.one.nudge.always.\"middle\"=0"), "{told}");
}
