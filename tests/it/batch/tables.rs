//! The tables are Parquet that others read, and say of themselves what they hold.

use std::path::PathBuf;
use std::process::Command;

use diwan::scenario::Provenance;
use diwan::table::{Column, Encoding, Kind, Values, read_part};

use super::{done, empty};

/// A Python with the readers of tables that people use, made once and kept between runs.
fn python() -> PathBuf {
    static MADE: std::sync::OnceLock<PathBuf> = std::sync::OnceLock::new();
    MADE.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("readers");
        let python = folder.join("bin/python");
        let imports = "import duckdb, polars, pyarrow.parquet, pandas, fastparquet";
        let works =
            |python: &PathBuf| Command::new(python).args(["-c", imports]).output().is_ok_and(|it| it.status.success());
        if !works(&python) {
            let packages = ["duckdb>=1.2", "polars>=1.20", "pyarrow>=18", "pandas>=2.2,<3", "fastparquet>=2024.11"];
            let steps = [
                Command::new("python3").args(["-m", "venv"]).arg(&folder).output(),
                Command::new(folder.join("bin/pip")).args(["install", "--quiet"]).args(packages).output(),
            ];
            for step in steps {
                let step = step.expect("python3 with venv, and pip");
                assert!(step.status.success(), "{}", String::from_utf8_lossy(&step.stderr));
            }
        }
        assert!(works(&python), "python3 can't import the readers from {}", folder.display());
        python
    })
    .clone()
}

/// Every table of a batch under `jitter`, where several numbers are drawn under one path, is read by everybody, and all
/// read the same.
#[test]
fn common_readers_read_every_table_alike() {
    let folder = empty("readers");
    done(&format!("nile_dam --runs 300 --set jitter~0.2 --series --out {}", folder.display()));
    let script = r#"
import glob, json, sys, duckdb, fastparquet, pandas, polars, pyarrow.parquet as arrow
out = {}
for table in ["runs", "draws", "choices", "series"]:
    [path] = glob.glob(f"{sys.argv[1]}/{table}/*.parquet")
    frames = {
        "duckdb": duckdb.sql(f"select * from read_parquet('{path}')").df(),
        "polars": pandas.DataFrame(polars.read_parquet(path).to_dict(as_series=False)),
        "pyarrow": pandas.DataFrame(arrow.read_table(path).to_pydict()),
        "fastparquet": fastparquet.ParquetFile(path).to_pandas(),
        "pandas": pandas.read_parquet(f"{sys.argv[1]}/{table}"),
    }
    first = frames["pyarrow"]
    for name, frame in frames.items():
        assert list(frame.columns) == list(first.columns), (table, name)
        assert len(set(frame.columns)) == len(frame.columns), (table, name)
        for column in first.columns:
            one, other = [[None if pandas.isna(it) else it for it in it[column]] for it in (first, frame)]
            assert one == other, (table, name, column)
    meta = arrow.ParquetFile(path).metadata
    encodings = {it for group in range(meta.num_row_groups) for at in range(meta.num_columns) for it in meta.row_group(group).column(at).encodings}
    out[table] = {"rows": len(first), "encodings": sorted(encodings), "made_from": json.loads(meta.metadata[b"diwan.made_from"]), "columns": list(first.columns)}
print(json.dumps(out))
"#;
    let found = Command::new(python()).args(["-c", script]).arg(&folder).output().expect("python runs");
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    let found: serde_json::Value = serde_json::from_slice(&found.stdout).expect("JSON");
    for table in ["runs", "draws", "choices", "series"] {
        let encodings = found[table]["encodings"].as_array().expect("encodings");
        let common = ["PLAIN", "RLE", "RLE_DICTIONARY", "PLAIN_DICTIONARY", "BIT_PACKED"];
        assert!(
            encodings.iter().all(|it| it.as_str().is_some_and(|it| common.contains(&it))),
            "{table}: {encodings:?}"
        );
        let made_from = &found[table]["made_from"];
        assert_eq!(
            (made_from["settings"][0].as_str(), made_from["seed"].as_u64()),
            (Some("jitter 0.2"), Some(2020)),
            "{made_from}"
        );
        assert_eq!(made_from["scenario"], "nile_dam");
    }
    let names: Vec<&str> =
        found["draws"]["columns"].as_array().expect("columns").iter().filter_map(serde_json::Value::as_str).collect();
    assert!(names.iter().any(|it| it.ends_with(" #2")), "several numbers are drawn under one path");
    assert_eq!(found["runs"]["rows"].as_u64(), Some(300));
}

/// The denser encoding holds the same numbers.
#[test]
fn a_denser_encoding_is_there_for_who_asks() {
    let [common, dense] = ["common", "dense"].map(|name| {
        let folder = empty(&format!("encoding-{name}"));
        done(&format!("us_iraq_2020 --runs 2000 --encoding {name} --out {}", folder.display()));
        folder
    });
    let size = |folder: &PathBuf| std::fs::metadata(folder.join("runs/part-000000.parquet")).expect("a part").len();
    assert!(size(&dense) < size(&common), "{} {}", size(&dense), size(&common));
    let script = "import sys, pyarrow.parquet as arrow; print(arrow.read_table(sys.argv[1]).equals(arrow.read_table(sys.argv[2])))";
    let found = Command::new(python())
        .args(["-c", script])
        .args([common.join("runs"), dense.join("runs")])
        .output()
        .expect("python runs");
    assert_eq!(String::from_utf8_lossy(&found.stdout), "True\n", "{}", String::from_utf8_lossy(&found.stderr));
}

/// Months in tables are what the calendar says: the thirtieth part of a tenth is 0.3, not 0.30000000000000004.
#[test]
fn months_are_what_the_calendar_says() {
    let folder = empty("months");
    let text = include_str!("../../../scenarios/tiny.ron").replacen("turns: 2,", "turns: 40, months_per_turn: 0.1,", 1);
    let scenario = folder.join("tenths.ron");
    std::fs::write(&scenario, text).expect("written");
    let out = folder.join("out");
    done(&format!("{} --runs 2 --series=water --set events~off --out {}", scenario.display(), out.display()));
    let script = "import sys, pyarrow.parquet as arrow; t = arrow.read_table(sys.argv[1]).to_pydict(); print(all(m == float(f'{k / 10:.1f}') for k, m in zip(t['turn'], t['t'])), max(t['turn']) > 20)";
    let found = Command::new(python()).args(["-c", script]).arg(out.join("series")).output().expect("python runs");
    assert_eq!(String::from_utf8_lossy(&found.stdout), "True True\n", "{}", String::from_utf8_lossy(&found.stderr));
}

#[test]
fn duckdb_reads_them_and_finds_what_the_program_printed() {
    let folder = empty("duckdb");
    let output = done(&format!("nile_dam --draws 500 --seeds 20 --format json --series --out {}", folder.display()));
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let script = r#"
import json, sys, duckdb
at = sys.argv[1]
table = lambda name: f"read_parquet('{at}/{name}/*.parquet')"
ask = lambda query: duckdb.sql(query).fetchall()
kv = {bytes(k).decode(): bytes(v).decode() for k, v in ask(f"select key, value from parquet_kv_metadata('{at}/runs/part-000000.parquet')")}
print(json.dumps({
    "outcomes": dict(ask(f"select outcome, count(*) from {table('runs')} group by 1")),
    "length": ask(f"select avg(\"length()\"), quantile_cont(\"length()\", 0.95) from {table('runs')}")[0],
    "runs": ask(f"select count(*), min(replication), max(replication), count(distinct draw), max(seed) from {table('runs')}")[0],
    "draws": ask(f"select count(*), min(draw), max(draw) from {table('draws')}")[0],
    "unlike": ask(f"select count(*) from {table('runs')} where replication <> draw * 20 + seed")[0][0],
    "choices": ask(f"select count(*), count(distinct actor), count(choice) from {table('choices')}")[0],
    "counted": ask(f"select count(*) from {table('choices')} where choice is not null")[0][0],
    "lasts": ask(f"select count(*) from (select s.replication from {table('series')} s join {table('runs')} r using (replication) "
                 f"where s.turn = (select max(turn) from {table('series')} t where t.replication = s.replication) and s.variable = '{sys.argv[2]}' "
                 f"and s.level = r.\"end({sys.argv[2]})\")")[0][0],
    "columns": json.loads(kv["diwan.columns"]),
}))
"#;
    let manifest: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("manifest.json")).expect("a manifest"))
            .expect("JSON");
    let variable = manifest["series"][0].as_str().expect("a variable").to_owned();
    let found = Command::new(python()).args(["-c", script]).arg(&folder).arg(&variable).output().expect("python runs");
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    let found: serde_json::Value = serde_json::from_slice(&found.stdout).expect("JSON");
    for outcome in printed["outcomes"].as_array().expect("outcomes") {
        let name = outcome["name"].as_str().expect("a name");
        assert_eq!(
            found["outcomes"][name].as_u64().unwrap_or(0),
            outcome["count"].as_u64().expect("a count"),
            "{name}"
        );
    }
    let length =
        printed["measures"].as_array().expect("measures").iter().find(|it| it["name"] == "length()").expect("length()");
    let close = |one: &serde_json::Value, other: &serde_json::Value| {
        (one.as_f64().expect("one") - other.as_f64().expect("other")).abs() < 1e-9
    };
    assert!(
        close(&found["length"][0], &length["mean"]) && close(&found["length"][1], &length["q95"]),
        "{} {length}",
        found["length"]
    );
    assert_eq!(found["runs"], serde_json::json!([10_000, 0, 9_999, 500, 19]));
    assert_eq!(found["draws"], serde_json::json!([500, 0, 499]));
    assert_eq!((found["unlike"].as_u64(), found["lasts"].as_u64()), (Some(0), Some(10_000)));
    assert_eq!(found["choices"][0], manifest["rows"]["choices"]);
    assert_eq!(found["choices"][2], found["counted"]);
    let columns = found["columns"].as_array().expect("columns");
    assert!(columns.iter().any(|it| it["name"] == "length()" && it["unit"] == "months"));
    assert!(columns.iter().all(|it| it["about"].as_str().is_some_and(|about| about.len() > 5)));
}

#[test]
fn what_is_written_is_read_back() {
    let path = empty("part").join("part.parquet");
    let columns = [
        Column::new("whole", Kind::Whole, "", "whole numbers"),
        Column::new("many", Kind::Many, "points", "numbers"),
        Column::new("few", Kind::Few, "turns", "counts"),
        Column::new("truth", Kind::Truth, "", "yes or no"),
    ];
    let group = |from: i64| {
        vec![
            Values::Whole(vec![from, from + 1, i64::MAX]),
            Values::Number(vec![0.1 + from as f64, -0.0, 1e-300]),
            Values::Number(vec![0.0, 3.0, 3.0]),
            Values::Truth(vec![Some(true), None, Some(false)]),
        ]
    };
    let made_from = Provenance {
        scenario: "test".into(),
        digest: String::new(),
        settings: Vec::new(),
        seed: 1,
        version: String::new(),
    };
    let mut writer =
        diwan::table::PartWriter::create(&path, "test", &columns, Encoding::Common, &made_from).expect("created");
    assert!(!path.exists(), "a part has its name when it is whole");
    writer.write(group(0)).expect("written");
    writer.write(group(7)).expect("written");
    let sum = writer.finish().expect("finished");
    assert_eq!((sum.rows, sum.bytes), (6, std::fs::metadata(&path).expect("there").len()));
    let read = read_part(&path, &columns).expect("read");
    let (Values::Whole(whole), Values::Number(many), Values::Truth(truth)) = (&read[0], &read[1], &read[3]) else {
        panic!("{read:?}")
    };
    assert_eq!(whole[..], [0, 1, i64::MAX, 7, 8, i64::MAX]);
    assert!(many.iter().map(|it| it.to_bits()).eq([0.1, -0.0, 1e-300, 7.1, -0.0, 1e-300].map(f64::to_bits)));
    assert_eq!(truth[..4], [Some(true), None, Some(false), Some(true)]);
    assert!(read_part(&path, &columns[..3]).is_err_and(|it| it.to_string().contains("columns")));
}
