//! The service over its protocol: an editor that opens scenarios, breaks them, asks, renames, and talks nonsense.
#![allow(missing_docs, reason = "a test's name is its documentation")]

use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::Duration;

use diwan_engine::scenario::load;
use diwan_lsp::{ServeError, serve};
use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use proptest::prelude::*;
use serde_json::{Value, json};

/// An editor, a folder with a scenario, and the service on a thread of its own.
struct Editor {
    connection: Connection,
    served: Option<JoinHandle<Result<(), ServeError>>>,
    folder: PathBuf,
    asked: i32,
    /// What was last said of each file.
    said: std::collections::BTreeMap<String, Vec<Value>>,
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder of ours").flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("copied");
        }
    }
}

impl Editor {
    fn open_on(scenario: &str, name: &str) -> Self {
        let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
        let folder = std::env::temp_dir().join(format!("diwan lsp {}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        copy(&bundled.join(scenario), &folder);
        let folder = folder.canonicalize().expect("there");
        let (server, connection) = Connection::memory();
        let served = std::thread::spawn(move || serve(&server));
        let mut editor = Self { connection, served: Some(served), folder, asked: 0, said: Default::default() };
        let about = editor.ask("initialize", json!({"capabilities": {}})).result().expect("it begins");
        assert_eq!(about["serverInfo"]["name"], "diwan");
        editor.tell("initialized", json!({}));
        editor
    }

    fn uri(&self, file: &str) -> String {
        format!("file://{}", self.folder.join(file).display().to_string().replace(' ', "%20"))
    }

    fn text(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.join(file)).expect("there")
    }

    fn tell(&mut self, method: &str, params: Value) {
        let it = Notification { method: method.to_owned(), params };
        self.connection.sender.send(Message::Notification(it)).expect("it listens");
    }

    /// Asks and waits for the answer; what is said in between is kept.
    fn ask(&mut self, method: &str, params: Value) -> Answer {
        self.asked += 1;
        let id = RequestId::from(self.asked);
        let it = Request { id: id.clone(), method: method.to_owned(), params };
        self.connection.sender.send(Message::Request(it)).expect("it listens");
        loop {
            match self.connection.receiver.recv().expect("it answers") {
                Message::Response(it) if it.id == id => return Answer(it),
                other => self.hear(other),
            }
        }
    }

    fn hear(&mut self, message: Message) {
        if let Message::Notification(it) = message
            && it.method == "textDocument/publishDiagnostics"
        {
            let uri = it.params["uri"].as_str().expect("an address").to_owned();
            self.said.insert(uri, it.params["diagnostics"].as_array().expect("a list").clone());
        }
    }

    fn open(&mut self, file: &str, text: &str) {
        let document = json!({"uri": self.uri(file), "languageId": "ron", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    fn change(&mut self, file: &str, text: &str) {
        let document = json!({"uri": self.uri(file), "version": 2});
        self.tell("textDocument/didChange", json!({"textDocument": document, "contentChanges": [{"text": text}]}));
    }

    /// What is said of a file, as soon as there is a fault in it or none.
    fn faults(&mut self, file: &str, is_sound: bool) -> Vec<Value> {
        let uri = self.uri(file);
        self.said.remove(&uri);
        loop {
            let message = self.connection.receiver.recv_timeout(Duration::from_secs(60));
            self.hear(message.unwrap_or_else(|_| panic!("{file} is never said to be so: {:?}", self.said.get(&uri))));
            match self.said.get(&uri) {
                Some(found) if found.iter().all(|it| it["severity"] != 1) == is_sound => return found.clone(),
                _ => {}
            }
        }
    }

    fn at(&self, file: &str, text: &str, offset: usize) -> Value {
        let before = &text[..offset];
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
        json!({"textDocument": {"uri": self.uri(file)}, "position": {"line": line, "character": column}})
    }

    fn close(mut self) {
        self.ask("shutdown", Value::Null).result().expect("it ends");
        self.tell("exit", Value::Null);
        self.served.take().expect("served").join().expect("no panic").expect("in order");
        std::fs::remove_dir_all(&self.folder).expect("removed");
    }
}

struct Answer(Response);

impl Answer {
    fn result(self) -> Result<Value, String> {
        self.0.response_result.map_err(|it| it.message)
    }
}

fn labels(items: &Value) -> Vec<&str> {
    items.as_array().expect("a list").iter().filter_map(|it| it["label"].as_str()).collect()
}

/// The text with edits put in, from the last to the first.
fn edited(text: &str, edits: &[Value]) -> String {
    let offset = |place: &Value| {
        let line = place["line"].as_u64().expect("a line") as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut left = place["character"].as_u64().expect("a column") as usize;
        let mut at = start;
        for letter in text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= letter.len_utf16().min(left);
            at += letter.len_utf8();
        }
        at
    };
    let mut all: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|it| (offset(&it["range"]["start"]), offset(&it["range"]["end"]), it["newText"].as_str().expect("a text")))
        .collect();
    all.sort_unstable();
    let mut out = text.to_owned();
    for (start, end, new) in all.into_iter().rev() {
        out.replace_range(start..end, new);
    }
    out
}

#[test]
fn the_flagship_is_opened_broken_completed_and_renamed() {
    let mut editor = Editor::open_on("us_iraq_2020", "flagship");
    let text = editor.text("choices.ron");
    editor.open("choices.ron", &text);
    editor.faults("choices.ron", true);

    // A name is broken, and the fault stands where it is.
    let broken = text.replacen("\"relationship\": 0.8", "\"relationshop\": 0.8", 1);
    editor.change("choices.ron", &broken);
    let faults = editor.faults("choices.ron", false);
    let fault = faults.iter().find(|it| it["severity"] == 1).expect("a fault");
    assert!(fault["message"].as_str().expect("a message").contains("did you mean `relationship`"), "{fault}");
    let at = editor.at("choices.ron", &broken, broken.find("relationshop").expect("there") - 1);
    assert_eq!((&fault["range"]["start"], &fault["code"]), (&at["position"], &json!("unknown-name")));
    editor.change("choices.ron", &text);
    editor.faults("choices.ron", true);

    // While one types, names are completed.
    let at = text.find("\"relationship\": 0.8").expect("there");
    let typing = format!("{}\"rel{}", &text[..at], &text[at..]);
    editor.change("choices.ron", &typing);
    let place = editor.at("choices.ron", &typing, at + 4);
    let items = editor.ask("textDocument/completion", place).result().expect("an answer");
    let found = labels(&items);
    assert!(found[0] == "relationship" && !found.contains(&"trust"), "{found:?}");
    editor.change("choices.ron", &text);

    // The marja'iya gets another name, in all files and texts, and the result is sound.
    let actors = editor.text("actors.ron");
    editor.open("actors.ron", &actors);
    let place = editor.at("actors.ron", &actors, actors.find("\"marjaiya\": (").expect("there") + 3);
    let mut asked = place.clone();
    asked["newName"] = json!("us");
    assert!(editor.ask("textDocument/rename", asked.clone()).result().is_err_and(|it| it.contains("already names")));
    asked["newName"] = json!("No Name");
    assert!(editor.ask("textDocument/rename", asked.clone()).result().is_err_and(|it| it.contains("is no name")));
    asked["newName"] = json!("hawza");
    let change = editor.ask("textDocument/rename", asked).result().expect("renamed");
    let changes = change["changes"].as_object().expect("by file");
    assert!(changes.len() >= 5 && changes.keys().any(|it| it.ends_with("text/en.ftl")), "{:?}", changes.keys());
    for (uri, edits) in changes {
        let path = PathBuf::from(uri.strip_prefix("file://").expect("a file").replace("%20", " "));
        let text = std::fs::read_to_string(&path).expect("there");
        std::fs::write(&path, edited(&text, edits.as_array().expect("edits"))).expect("written");
    }
    let before =
        load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/us_iraq_2020").display().to_string(), &[]);
    let after = load(&editor.folder.display().to_string(), &[]);
    let shown = after.diagnostics.render(&after.sources, false);
    let (before, scenario) = (before.scenario.expect("sound"), after.scenario.unwrap_or_else(|| panic!("{shown}")));
    assert!(scenario.actor("hawza").is_some() && scenario.actor("marjaiya").is_none());
    assert_eq!((scenario.choices.len(), scenario.variables.len()), (before.choices.len(), before.variables.len()));
    for file in
        ["actors.ron", "choices.ron", "claims.ron", "dialogues.ron", "calibration.ron", "indicators.ron", "text/en.ftl"]
    {
        let text = std::fs::read_to_string(editor.folder.join(file)).expect("there");
        let lines = text.lines().filter(|it| !it.trim_start().starts_with("//") && it.contains("marjaiya"));
        // Sources and notes may go on speaking of whom they like.
        let left: Vec<&str> = lines.filter(|it| !it.contains("source") && !it.contains("//")).collect();
        assert!(left.is_empty(), "{file}: {left:#?}");
    }
    editor.close();
}

#[test]
fn names_are_explained_found_and_listed() {
    let mut editor = Editor::open_on("nile_dam", "asked");
    let text = editor.text("choices.ron");
    editor.open("choices.ron", &text);
    let hover = |editor: &mut Editor, file: &str, text: &str, what: &str, inside: usize| {
        let place = editor.at(file, text, text.find(what).unwrap_or_else(|| panic!("no {what}")) + inside);
        let said = editor.ask("textDocument/hover", place).result().expect("an answer");
        said["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    let said = hover(&mut editor, "choices.ron", &text, "\"tension\":", 3);
    assert!(
        said.contains("**indicator** `tension`") && said.contains("starts at") && said.contains("Used in"),
        "{said}"
    );
    let said = hover(&mut editor, "choices.ron", &text, "cooldown:", 2);
    assert!(said.contains("off the menu") && said.contains("months"), "{said}");
    let said = hover(&mut editor, "choices.ron", &text, "cost: 0.", 6);
    assert!(said.contains("choices.") && said.contains("held to 0..10"), "{said}");

    let place = editor.at("choices.ron", &text, text.find("\"tension\":").expect("there") + 3);
    let found = editor.ask("textDocument/definition", place.clone()).result().expect("an answer");
    let found = found.as_array().expect("a list");
    assert!(found.len() == 1 && found[0]["uri"].as_str().expect("an address").ends_with("indicators.ron"), "{found:?}");
    let mut asked = place;
    asked["context"] = json!({"includeDeclaration": true});
    let used = editor.ask("textDocument/references", asked).result().expect("an answer");
    assert!(used.as_array().expect("a list").len() > 20);

    let outline =
        editor.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": editor.uri("choices.ron")}}));
    let outline = outline.result().expect("an answer");
    let names: Vec<&str> = outline.as_array().expect("a list").iter().filter_map(|it| it["name"].as_str()).collect();
    assert!(
        names.contains(&"ethiopia") && outline[0]["children"].as_array().is_some_and(|it| it.len() > 3),
        "{names:?}"
    );

    let crooked = text.replacen("    \"", "  \"", 1);
    editor.change("choices.ron", &crooked);
    let options = json!({"tabSize": 4, "insertSpaces": true});
    let format = json!({"textDocument": {"uri": editor.uri("choices.ron")}, "options": options});
    let edits = editor.ask("textDocument/formatting", format).result().expect("an answer");
    assert_eq!(edited(&crooked, edits.as_array().expect("edits")), text);
    editor.close();
}

#[test]
fn texts_in_arabic_have_their_columns() {
    let mut editor = Editor::open_on("nile_dam", "arabic");
    let arabic =
        "-nil = النيل 𝒜\nactor-egypt = مصر على { -nil }\n    .about = بلد { actor-sudan }.\nactor-sudan = السودان\n";
    std::fs::write(editor.folder.join("text/ar.ftl"), arabic).expect("written");
    editor.open("text/ar.ftl", arabic);
    let faults = editor.faults("text/ar.ftl", true);
    assert!(faults.iter().any(|it| it["code"] == "untranslated"), "{faults:?}");
    // A fault behind Arabic letters stands where an editor counts it.
    let broken = arabic.replace("{ -nil }", "{ -nile }");
    editor.change("text/ar.ftl", &broken);
    let faults = editor.faults("text/ar.ftl", false);
    let fault = faults.iter().find(|it| it["code"] == "unresolved").expect("a fault");
    assert_eq!(
        fault["range"]["start"],
        json!({"line": 1, "character": "actor-egypt = مصر على { -".encode_utf16().count()})
    );
    editor.change("text/ar.ftl", arabic);
    let mut place = editor.at("text/ar.ftl", arabic, arabic.find("sudan }").expect("there") + 1);
    place["newName"] = json!("sennar");
    let change = editor.ask("textDocument/rename", place).result().expect("renamed");
    let uri = editor.uri("text/ar.ftl");
    let new = edited(arabic, change["changes"][&uri].as_array().expect("edits"));
    assert_eq!(new, arabic.replace("sudan", "sennar"));
    editor.close();
}

#[test]
fn nonsense_is_answered_and_ends_nothing() {
    let mut editor = Editor::open_on("nile_dam", "nonsense");
    assert!(editor.ask("textDocument/hover", json!(7)).result().is_err());
    assert!(
        editor.ask("initialize", json!({"capabilities": {}})).result().is_err_and(|it| it.contains("out of place"))
    );
    assert!(editor.ask("no/such", json!({})).result().is_err_and(|it| it.contains("no/such")));
    for uri in ["untitled:1", "file:///nowhere/at/all.ron", "http://example.org/a.ron"] {
        let place = json!({"textDocument": {"uri": uri}, "position": {"line": 4_000_000_000_u32, "character": 4_000_000_000_u32}});
        assert_eq!(editor.ask("textDocument/definition", place.clone()).result(), Ok(Value::Null));
        let document = json!({"uri": uri, "languageId": "ron", "version": 1, "text": "(format: 1"});
        editor.tell("textDocument/didOpen", json!({"textDocument": document}));
        assert!(editor.ask("textDocument/completion", place).result().is_ok(), "{uri}");
    }
    editor.tell("textDocument/didChange", json!({"textDocument": 3}));
    editor.tell("textDocument/didClose", json!({"textDocument": {"uri": "file:///nowhere/at/all.ron"}}));
    editor.close();
}

/// Who asks before anything has begun is told so, and who leaves without a word is noticed.
#[test]
fn order_is_kept() {
    let (server, editor) = Connection::memory();
    let served = std::thread::spawn(move || serve(&server));
    let ask = |id: i32, method: &str| {
        let it = Request { id: id.into(), method: method.to_owned(), params: json!({}) };
        editor.sender.send(Message::Request(it)).expect("it listens");
        match editor.receiver.recv().expect("it answers") {
            Message::Response(it) => Answer(it).result(),
            other => panic!("{other:?}"),
        }
    };
    assert!(ask(1, "textDocument/hover").is_err_and(|it| it.contains("begun")));
    assert!(ask(2, "initialize").is_ok());
    drop(editor);
    assert!(matches!(served.join().expect("no panic"), Err(ServeError::Gone)));
}

/// A text that is not saved stands in place of its file, and one that is closed does not.
#[test]
fn what_is_closed_unsaved_is_forgotten() {
    let mut editor = Editor::open_on("nile_dam", "closed");
    let choices = editor.text("choices.ron");
    editor.open("choices.ron", &choices);
    editor.faults("choices.ron", true);
    editor.open("outcomes.ron", "{ \"a\": (when: \"no_such > 3\") }");
    editor.faults("outcomes.ron", false);
    editor.tell("textDocument/didClose", json!({"textDocument": {"uri": editor.uri("outcomes.ron")}}));
    editor.faults("outcomes.ron", true);
    editor.close();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever is typed, and wherever something is asked, there is an answer.
    #[test]
    fn any_edit_and_any_question_is_survived(
        edits in prop::collection::vec((0.0..1.0_f64, 0..40_usize, prop::sample::select(vec![
            "", "\"", "(", "}", "//", "/*", "tension", "{ \"us\": ", "بغداد", "𝒜", "\\", "r#\"", ",", ":", "\n", "issue.", "doctrine ", "\u{FEFF}", "\0", "->",
        ])), 1..6),
        line in 0..400_u32, column in 0..200_u32,
    ) {
        let mut editor = Editor::open_on("nile_dam", &format!("any-{line}-{column}-{}", edits.len()));
        for file in ["choices.ron", "actors.ron", "scenario.ron", "text/en.ftl"] {
            let mut text = editor.text(file);
            editor.open(file, &text);
            for (place, length, new) in &edits {
                let start = text.floor_char_boundary((text.len() as f64 * place) as usize);
                let end = text.floor_char_boundary((start + length).min(text.len()));
                text.replace_range(start..end, new);
                editor.change(file, &text);
                let offset = text.floor_char_boundary((start + new.len()).min(text.len()));
                let near = editor.at(file, &text, offset);
                let far = json!({"textDocument": {"uri": editor.uri(file)}, "position": {"line": line, "character": column}});
                for place in [near, far] {
                    for method in ["completion", "hover", "definition", "prepareRename", "documentSymbol", "rename", "references", "formatting"] {
                        let mut asked = place.clone();
                        asked["newName"] = json!("other");
                        asked["context"] = json!({"includeDeclaration": true});
                        asked["options"] = json!({"tabSize": 4, "insertSpaces": true});
                        let _ = editor.ask(&format!("textDocument/{method}"), asked).result();
                    }
                }
            }
        }
        editor.close();
    }
}
