//! The JSON of every command has a schema under `docs/schema/`: derived from the types of facts, and held against what
//! the commands say. `BLESS=1` writes them.

use std::path::PathBuf;
use std::process::Command;

use diwan::report::facts::{
    AssumedFacts, BatchFacts, BenchFacts, CalibrationFacts, ChecksFacts, ComparedFacts, DifferedFacts, DiscoveredFacts,
    HandbookFacts, HeldFacts, HindcastedFacts, ListFacts, RankedFacts, ReplayFacts, RunFacts, RunSheetFacts,
    ScenariosFacts, SoughtFacts, SweptFacts, TestedFacts, TracedFacts,
};
use diwan::study::ParametersFacts;
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(format!("{name}.json"))
}

fn derived<T: JsonSchema>() -> Value {
    let mut generator: SchemaGenerator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    closed(generator.root_schema_for::<T>().to_value())
}

/// A flattened part keeps a type from saying that it has no other fields; all of its fields are there, so it can be
/// said of the whole.
fn closed(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut()
        && object.get("type").and_then(Value::as_str) == Some("object")
        && object.remove("unevaluatedProperties").is_some()
    {
        object.insert("additionalProperties".into(), false.into());
    }
    schema
}

#[test]
fn schemas_are_those_of_the_types() {
    let all = [
        ("run", derived::<RunFacts>()),
        ("batch", derived::<BatchFacts>()),
        ("brief", derived::<HandbookFacts>()),
        ("run_sheet", derived::<RunSheetFacts>()),
        ("bench", derived::<BenchFacts>()),
        ("calibrate", derived::<CalibrationFacts>()),
        ("compare", derived::<ComparedFacts>()),
        ("diff", derived::<DifferedFacts>()),
        ("seek", derived::<SoughtFacts>()),
        ("robust", derived::<HeldFacts>()),
        ("sweep", derived::<SweptFacts>()),
        ("parameters", derived::<ParametersFacts>()),
        ("passport", derived::<AssumedFacts>()),
        ("why", derived::<TracedFacts>()),
        ("claims", derived::<TestedFacts>()),
        ("hindcast", derived::<HindcastedFacts>()),
        ("sensitivity", derived::<RankedFacts>()),
        ("discover", derived::<DiscoveredFacts>()),
        ("check", derived::<ChecksFacts>()),
        ("replay", derived::<ReplayFacts>()),
        ("scenarios", derived::<ScenariosFacts>()),
        ("list", derived::<ListFacts>()),
    ];
    for (name, schema) in all {
        let text = format!("{schema:#}\n");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(file(name), &text).expect("written");
        }
        let kept = std::fs::read_to_string(file(name)).unwrap_or_default();
        assert!(
            kept == text,
            "docs/schema/{name}.json is not what the types say; `BLESS=1` writes it, to be read before it is kept"
        );
    }
}

/// What a command says as JSON.
fn said(args: &[&str]) -> Value {
    let root = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(env!("CARGO_BIN_EXE_diwan"))
        .current_dir(root)
        .args(args)
        .args(["--format", "json"])
        .output()
        .expect("it starts");
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn faults(schema: &str, value: &Value) -> Vec<String> {
    let text =
        std::fs::read_to_string(file(schema)).unwrap_or_else(|error| panic!("docs/schema/{schema}.json: {error}"));
    let schema: Value = serde_json::from_str(&text).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    validator.iter_errors(value).map(|it| format!("{}: {it}", it.instance_path())).collect()
}

#[test]
fn every_command_says_what_its_schema_allows() {
    let folder = std::env::temp_dir().join(format!("diwan-schema-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let recording = folder.join("run.jsonl").display().to_string();
    let pictures = folder.join("pictures").display().to_string();
    said(&["run", "nile_dam", "--record", &recording]);
    let batch = folder.join("batch").display().to_string();
    said(&[
        "batch",
        "tiny",
        "--draws",
        "100",
        "--seeds",
        "3",
        "--set",
        "indicators.water=Uniform(20, 80)",
        "--out",
        &batch,
    ]);
    for (schema, args) in [
        ("scenarios", &["scenarios"][..]),
        ("list", &["list", "tiny", "paths"]),
        ("list", &["list", "tiny", "metrics", "--set", "event drought off"]),
        ("run", &["run", "tiny"]),
        (
            "run",
            &["run", "nile_dam", "--set", "jitter 0.1", "--why", "tension", "--why", "tension@2..3", "--seed", "4"],
        ),
        ("run", &["run", "tiny", "--debrief", "--seed", "5"]),
        ("run", &["replay", &recording, "--from", "3", "--seed", "9"]),
        ("replay", &["replay", &recording]),
        ("batch", &["batch", "tiny", "--runs", "50", "--metric", "mean(water)"]),
        ("batch", &["batch", "tiny", "--draws", "10", "--seeds", "5", "--set", "event drought off"]),
        ("batch", &["batch", "tiny", "--runs", "50", "--svg", &pictures]),
        ("brief", &["brief", "nile_dam"]),
        ("brief", &["brief", "nile_dam", "--as", "egypt"]),
        ("run_sheet", &["brief", "nile_dam", "--run-sheet", "--minutes", "150"]),
        ("bench", &["bench", "tiny", "--seconds", "0.1", "--threads", "1"]),
        ("bench", &["bench", "tiny", "--seconds", "0.1", "--threads", "2"]),
        ("calibrate", &["calibrate", "us_iraq_2020", "--runs", "16", "--sweeps", "1"]),
        ("check", &["check", "tiny", "us_iraq_2020", "nowhere"]),
        ("check", &["check", "tiny", "--deep", "--runs", "200", "--pairs", "50"]),
        (
            "check",
            &[
                "check",
                "nile_dam",
                "--deep",
                "--runs",
                "100",
                "--pairs",
                "20",
                "--seats",
                "--openings",
                "2",
                "--futures",
                "16",
            ],
        ),
        ("compare", &["compare", "tiny", "--runs", "300", "--arm", "calm=events off", "--all"]),
        ("diff", &["diff", "tiny", "tests/cases/tiny_variant.ron", "--runs", "100"]),
        ("diff", &["diff", "tiny", "tiny"]),
        (
            "seek",
            &[
                "seek",
                "tiny",
                "--make",
                "share(plenty)",
                "--above",
                "0.8",
                "--vary",
                "indicators.water=20..80",
                "--runs",
                "100",
            ],
        ),
        (
            "seek",
            &[
                "seek",
                "tiny",
                "--make",
                "share(quarrel)",
                "--most-likely",
                "--vary",
                "indicators.water=50..51",
                "--runs",
                "60",
            ],
        ),
        (
            "compare",
            &["compare", "tiny", "--draws", "30", "--seeds", "3", "--arm", "a=hold north", "--arm", "b=hold south"],
        ),
        ("sweep", &["sweep", "tiny", "--vary", "indicators.water=20..80", "--vary", "events off |", "--runs", "9"]),
        ("sweep", &["sweep", "tiny", "--vary", "indicators.water=20..80", "--draws", "5", "--seeds", "2"]),
        (
            "robust",
            &[
                "robust",
                "tiny",
                "--set",
                "indicators.water=Uniform(20, 80)",
                "--lever",
                "event drought off |",
                "--make",
                "end(water)",
                "--draws",
                "60",
                "--seeds",
                "3",
            ],
        ),
        (
            "robust",
            &[
                "robust",
                "tiny",
                "--set",
                "indicators.water=Uniform(20, 80)",
                "--arm",
                "a=",
                "--arm",
                "b=hold north",
                "--satisfy",
                "end(water) > 45",
                "--draws",
                "60",
                "--seeds",
                "3",
            ],
        ),
        ("parameters", &["parameters", "tiny"]),
        ("passport", &["passport", "tiny"]),
        (
            "passport",
            &["passport", "tiny", "--set", "indicators.water=Uniform(20, 80)", "--draws", "60", "--seeds", "2"],
        ),
        ("why", &["why", "tiny", "--outcome", "quarrel", "--runs", "100", "--read", "10"]),
        ("why", &["why", "tiny", "--outcome", "quarrel", "--runs", "20", "--set", "outcomes.quarrel.when=t >= 0"]),
        ("hindcast", &["hindcast", "tiny", "--history", "tests/hindcast/well.ron", "--runs", "200"]),
        ("discover", &["discover", &batch, "--when", "end(water) > 50"]),
        ("sensitivity", &["sensitivity", "us_iraq_2020", "--on", "end(attacks)", "--size", "50", "--runs", "2"]),
        (
            "sensitivity",
            &[
                "sensitivity",
                "us_iraq_2020",
                "--on",
                "end(attacks)",
                "--on",
                "length()",
                "--method",
                "sobol",
                "--factors",
                "actors.us.*",
                "--size",
                "4",
                "--runs",
                "3",
            ],
        ),
        (
            "sensitivity",
            &[
                "sensitivity",
                "us_iraq_2020",
                "--on",
                "end(attacks)",
                "--method",
                "morris",
                "--factors",
                "actors.us.relations.*",
                "--size",
                "3",
                "--runs",
                "2",
            ],
        ),
        ("claims", &["claims", "us_iraq_2020", "--only", "c01", "--only", "c24", "--draws", "20", "--seeds", "2"]),
        ("claims", &["claims", "us_iraq_2020", "--only", "c01", "--ablate", "--draws", "12", "--seeds", "2"]),
    ] {
        let value = said(args);
        let found = faults(schema, &value);
        assert!(found.is_empty(), "{args:?}: {found:#?}");
        // A field that no schema knows is a fault, and so is one that is gone.
        let object = |value: &Value| value.as_array().and_then(|it| it.first()).unwrap_or(value).clone();
        let wrap = |it: Value| if value.is_array() { Value::Array(vec![it]) } else { it };
        let mut more = object(&value);
        more["of_no_schema"] = 1.into();
        assert!(!faults(schema, &wrap(more)).is_empty(), "{schema}.json lets any field in");
        let less = Value::Object(serde_json::Map::new());
        assert!(!faults(schema, &wrap(less)).is_empty(), "{schema}.json asks for no field");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}
