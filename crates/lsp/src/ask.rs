//! Questions: what an editor asks about a place, answered from the desk. A place that is not there has no answer.

use std::path::Path;

use lsp_types::{
    CompletionParams, CompletionResponse, DocumentFormattingParams, DocumentSymbolParams, DocumentSymbolResponse,
    GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverContents, HoverParams, Location, MarkupContent,
    MarkupKind, Position, PrepareRenameResponse, ReferenceParams, RenameParams, TextDocumentPositionParams, TextEdit,
    WorkspaceEdit,
};

use diwan_engine::text::{FileId, Sources, Span, formatted};

use crate::complete::Asked;
use crate::desk::Desk;
use crate::hover::hover;
use crate::index::shape_of;
use crate::outline;
use crate::place::{Lines, path_of, uri_of};
use crate::project::Project;
use crate::rename::{renamable, rename};

/// Why there is no answer: a sentence for whoever asked.
pub(crate) type Answer<T> = Result<Option<T>, String>;

impl Desk {
    /// What is asked of a place: the scenario, the file, and the offset.
    fn place<T>(
        &mut self,
        at: &TextDocumentPositionParams,
        ask: impl FnOnce(&Project, &Path, &str, FileId, usize) -> Answer<T>,
    ) -> Answer<T> {
        let Some(path) = path_of(&at.text_document.uri) else { return Ok(None) };
        let Some(text) = self.text(&path).map(str::to_owned) else { return Ok(None) };
        let Some(project) = self.project(&path) else { return Ok(None) };
        let Some(file) = project.file(&path) else { return Ok(None) };
        let offset = Lines::of(&text).offset(at.position);
        ask(project, &path, &text, file, offset)
    }

    pub(crate) fn complete(&mut self, params: &CompletionParams) -> Answer<CompletionResponse> {
        self.place(&params.text_document_position, |project, path, text, file, offset| {
            let asked = Asked { project, text, offset };
            let items = if path.extension().is_some_and(|it| it == "ftl") {
                asked.in_fluent()
            } else {
                asked.in_ron(shape_of(path, diwan_engine::text::read(&project.sources, file).ok().as_ref()))
            };
            Ok(Some(CompletionResponse::Array(items)))
        })
    }

    pub(crate) fn hover(&mut self, params: &HoverParams) -> Answer<Hover> {
        self.place(&params.text_document_position_params, |project, path, text, _, offset| {
            let said = hover(project, path, text, offset);
            Ok(said.map(|(value, span)| Hover {
                contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
                range: Some(Lines::of(text).range(span.start, span.end)),
            }))
        })
    }

    pub(crate) fn definition(&mut self, params: &GotoDefinitionParams) -> Answer<GotoDefinitionResponse> {
        self.place(&params.text_document_position_params, |project, _, _, file, offset| {
            let Some(found) = project.index.at(file, offset) else { return Ok(None) };
            let given = project.index.of_symbol(&found.symbol).into_iter().filter(|it| it.gives);
            let places: Vec<Location> = given.filter_map(|it| location(project, it.span)).collect();
            Ok(Some(GotoDefinitionResponse::Array(places)))
        })
    }

    pub(crate) fn references(&mut self, params: &ReferenceParams) -> Answer<Vec<Location>> {
        let with_definition = params.context.include_declaration;
        self.place(&params.text_document_position, |project, _, _, file, offset| {
            let Some(found) = project.index.at(file, offset) else { return Ok(None) };
            let all = project.index.of_symbol(&found.symbol).into_iter().filter(|it| with_definition || !it.gives);
            Ok(Some(all.filter_map(|it| location(project, it.span)).collect()))
        })
    }

    pub(crate) fn prepare_rename(&mut self, params: &TextDocumentPositionParams) -> Answer<PrepareRenameResponse> {
        self.place(params, |project, _, text, file, offset| {
            let span = renamable(project, file, offset)?;
            Ok(Some(PrepareRenameResponse::Range(Lines::of(text).range(span.start, span.end))))
        })
    }

    pub(crate) fn rename(&mut self, params: &RenameParams) -> Answer<WorkspaceEdit> {
        let name = params.new_name.trim();
        self.place(&params.text_document_position, |project, _, _, file, offset| {
            let found = rename(project, file, offset, name)?;
            let edits = found.into_iter().filter_map(|(path, spans)| {
                let lines = Lines::of(project.sources.text(spans.first()?.file));
                let edits = spans.iter().map(|it| TextEdit::new(lines.range(it.start, it.end), name.to_owned()));
                Some((uri_of(&path)?, edits.collect()))
            });
            Ok(Some(WorkspaceEdit { changes: Some(edits.collect()), ..WorkspaceEdit::default() }))
        })
    }

    pub(crate) fn outline(&mut self, params: &DocumentSymbolParams) -> Answer<DocumentSymbolResponse> {
        let at = TextDocumentPositionParams::new(params.text_document.clone(), Position::default());
        self.place(&at, |project, path, text, file, _| {
            let found = if path.extension().is_some_and(|it| it == "ftl") {
                outline::of_fluent(text)
            } else {
                let shape = shape_of(path, diwan_engine::text::read(&project.sources, file).ok().as_ref());
                outline::of_ron(&project.sources, file, shape)
            };
            Ok(Some(DocumentSymbolResponse::Nested(found)))
        })
    }

    /// A file of RON as it should be laid out; nothing while it is none.
    pub(crate) fn format(&mut self, params: &DocumentFormattingParams) -> Answer<Vec<TextEdit>> {
        let path = path_of(&params.text_document.uri).filter(|it| it.extension().is_some_and(|it| it == "ron"));
        let Some(text) = path.and_then(|it| self.text(&it)) else { return Ok(None) };
        let mut sources = Sources::new();
        let file = sources.add("draft", text);
        let Ok(laid_out) = formatted(&sources, file) else { return Ok(None) };
        let whole = Lines::of(text).range(0, text.len());
        Ok(Some(if laid_out == text { Vec::new() } else { vec![TextEdit::new(whole, laid_out)] }))
    }
}

fn location(project: &Project, span: Span) -> Option<Location> {
    let uri = uri_of(&project.path(span.file)?)?;
    Some(Location::new(uri, Lines::of(project.sources.text(span.file)).range(span.start, span.end)))
}
