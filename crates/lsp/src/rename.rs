//! Renaming: one name, wherever it stands in the files and texts of a scenario, or a reason why not.

use std::collections::BTreeMap;
use std::path::PathBuf;

use diwan_engine::text::{FileId, Span, is_name};

use crate::grammar::Kind;
use crate::project::Project;

/// What may be renamed at a place.
pub(crate) fn renamable(project: &Project, file: FileId, offset: usize) -> Result<Span, String> {
    let mention = project.index.at(file, offset).ok_or("there is no name here")?;
    let is_given = mention.symbol.kind == Kind::Tag
        || project.index.of_symbol(&mention.symbol).iter().any(|it| it.gives && project.path(it.span.file).is_some());
    if is_given {
        Ok(mention.span)
    } else {
        Err(format!("`{}` is not given its name in these files", mention.symbol.name))
    }
}

/// Where a new name is to be put, by file.
pub(crate) fn rename(
    project: &Project,
    file: FileId,
    offset: usize,
    name: &str,
) -> Result<BTreeMap<PathBuf, Vec<Span>>, String> {
    renamable(project, file, offset)?;
    if !is_name(name) {
        return Err(format!("`{name}` is no name: lower-case letters, digits and `_`, beginning with a letter"));
    }
    let mention = project.index.at(file, offset).ok_or("there is no name here")?;
    let symbol = &mention.symbol;
    if let Some(broken) = project.index.broken.first() {
        return Err(format!("{} can't be read as it stands: mend it first", project.sources.name(*broken)));
    }
    if name != symbol.last() && symbol.kind != Kind::Tag && project.index.names.clashes(symbol, name) {
        return Err(format!("`{name}` already names something else"));
    }
    let mut out: BTreeMap<PathBuf, Vec<Span>> = BTreeMap::new();
    for it in project.index.of_symbol(symbol) {
        let Some(path) = project.path(it.span.file) else {
            return Err(format!("`{}` is also named in a scenario that comes with the program", symbol.name));
        };
        out.entry(path).or_default().push(it.span);
    }
    Ok(out)
}
