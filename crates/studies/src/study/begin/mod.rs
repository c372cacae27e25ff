//! Beginning: the files of a new scenario, a small one that works or a variant of another. It writes whole files into a
//! place where nothing is.

use std::path::{Path, PathBuf};

use diwan_engine::scenario::{ActorId, Scenario};
use diwan_engine::text::write_whole;
use thiserror::Error;

/// The files of the small scenario that one begins from.
const HARBOUR: [(&str, &str); 9] = [
    ("scenario.ron", include_str!("scenario.ron")),
    ("sources.ron", include_str!("sources.ron")),
    ("indicators.ron", include_str!("indicators.ron")),
    ("actors.ron", include_str!("actors.ron")),
    ("issues.ron", include_str!("issues.ron")),
    ("choices.ron", include_str!("choices.ron")),
    ("dialogues.ron", include_str!("dialogues.ron")),
    ("events.ron", include_str!("events.ron")),
    ("outcomes.ron", include_str!("outcomes.ron")),
];

/// Why there is no new scenario.
#[derive(Debug, Error)]
pub enum BeginError {
    /// Its name can't be that of a folder.
    #[error("`{0}` can't be the name of a scenario folder")]
    Misnamed(String),
    /// Something is there.
    #[error("there is a `{}` already", .0.display())]
    Stands(PathBuf),
    /// The system would not do it.
    #[error("{}: {error}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
}

/// A scenario that is about to begin: its folder, and files that are not there yet.
#[derive(Debug)]
pub struct Beginning {
    folder: PathBuf,
    files: Vec<(String, String)>,
}

impl Beginning {
    /// A small scenario that works, in a folder that is not there yet.
    ///
    /// # Errors
    ///
    /// If the name can't be that of a folder.
    pub fn small(folder: &Path) -> Result<Self, BeginError> {
        let files = HARBOUR.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        Ok(Self { folder: named(folder)?, files })
    }

    /// A variant of a scenario that was read by this path or name. Where actors are named that are kept, those alone act
    /// in it; else it changes nothing yet. It shows what it could change.
    ///
    /// # Errors
    ///
    /// If the name can't be that of a folder.
    pub fn variant(folder: &Path, asked: &str, base: &Scenario, kept: &[ActorId]) -> Result<Self, BeginError> {
        let folder = named(folder)?;
        let extends = reached(asked, &folder);
        let text = variant_text(&extends, &base.title, &held(base, kept), &samples(base));
        Ok(Self { folder, files: vec![("scenario.ron".to_owned(), text)] })
    }

    /// Writes the files, and gives back their paths.
    ///
    /// # Errors
    ///
    /// If the folder is there already, or the system would not do it.
    pub fn write(&self) -> Result<Vec<PathBuf>, BeginError> {
        let failed = |path: &Path, error| BeginError::Io { path: path.to_owned(), error };
        if let Some(above) = self.folder.parent().filter(|it| *it != Path::new("")) {
            std::fs::create_dir_all(above).map_err(|error| failed(above, error))?;
        }
        // Of several who begin a scenario of one name, one does.
        std::fs::create_dir(&self.folder).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => BeginError::Stands(self.folder.clone()),
            _ => failed(&self.folder, error),
        })?;
        let mut written = Vec::new();
        for (name, text) in &self.files {
            let path = self.folder.join(name);
            write_whole(&path, text, false).map_err(|error| failed(&path, error))?;
            written.push(path);
        }
        Ok(written)
    }
}

fn named(folder: &Path) -> Result<PathBuf, BeginError> {
    let name = folder.file_name().and_then(|it| it.to_str());
    // A folder called like a file of RON would be taken for one.
    let is_good = name.is_some_and(|it| !it.ends_with(".ron") && !it.chars().any(char::is_control));
    if is_good { Ok(folder.to_owned()) } else { Err(BeginError::Misnamed(folder.display().to_string())) }
}

/// How a scenario that was asked for from here is reached from a variant in this folder: one that is bundled or lies
/// beside it by its name, any other by its whole path.
fn reached(asked: &str, folder: &Path) -> String {
    let below = Path::new("scenarios");
    let is_bare = !asked.contains(['/', '\\']) && !asked.ends_with(".ron");
    let mut places = vec![PathBuf::from(asked)];
    if is_bare {
        places.extend([below.join(asked), below.join(format!("{asked}.ron"))]);
    }
    let there = places.into_iter().find(|it| it.is_file() || it.join("scenario.ron").is_file());
    let whole = there.and_then(|it| it.canonicalize().ok());
    let above = folder.parent().map(|it| if it == Path::new("") { Path::new(".") } else { it });
    let above = above.and_then(|it| it.canonicalize().ok());
    let written = whole.map(|it| match it.file_name() {
        Some(name) if it.parent() == above.as_deref() => name.display().to_string(),
        _ => it.display().to_string(),
    });
    written.unwrap_or(asked.to_owned())
}

/// Settings and changes that the variant could make, by what the base has.
fn samples(base: &Scenario) -> Vec<String> {
    let mut out = Vec::new();
    if let Some((actor, doctrine)) = base.actors.iter().find_map(|it| Some((it, it.doctrines.last()?))) {
        out.push(format!("// settings: [\"doctrine {}={}\"],", actor.key, doctrine.key));
    }
    if let Some(actor) = base.actors.first() {
        out.push(format!("// actors: {{ \"{}\": (influence: 70) }},", actor.key));
    }
    if let Some(event) = base.events.first() {
        out.push(format!("// events: {{ \"{}\": None }},", event.key));
    }
    out
}

/// That all but those that are kept do nothing: a line with its comment; nothing where nobody is named.
fn held(base: &Scenario, kept: &[ActorId]) -> String {
    let others = (0_u16..).zip(&base.actors).filter(|it| !kept.contains(&ActorId(it.0)) && !it.1.choices.is_empty());
    let settings: Vec<String> = others.map(|it| format!("\"hold {}\"", it.1.key)).collect();
    if kept.is_empty() || settings.is_empty() {
        return String::new();
    }
    format!(
        "    // These keep their levels and their places at tables, and do nothing of themselves.\n    settings: [{}],\n\n",
        settings.join(", ")
    )
}

fn variant_text(extends: &str, title: &str, held: &str, samples: &[String]) -> String {
    let samples: String = samples.iter().map(|it| format!("    {it}\n")).collect();
    format!(
        "// A variant: it says what is different and keeps everything else. `diwan check` lists what it changes; docs/language.md\n\
         // has what can be laid over, and `None` takes away.\n\
         (\n    format: 1,\n    extends: {extends:?},\n    title: {:?},\n\n{held}    // For example:\n{samples})\n",
        format!("{title}, changed")
    )
}
