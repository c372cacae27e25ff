//! Serving: messages of an editor, one after the other, and what is told it. A message that makes no sense is answered
//! with why; none ends the service but the editor's own.

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument, Exit,
    Notification as _, PublishDiagnostics,
};
use lsp_types::request::{
    Completion, DocumentSymbolRequest, Formatting, GotoDefinition, HoverRequest, Initialize, PrepareRenameRequest,
    References, Rename, Request as _, Shutdown,
};
use lsp_types::{
    CompletionOptions, HoverProviderCapability, InitializeResult, OneOf, PublishDiagnosticsParams, RenameOptions,
    ServerCapabilities, ServerInfo, TextDocumentSyncCapability, TextDocumentSyncKind, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::ask::Answer;
use crate::desk::{Desk, Faults};
use crate::place::{path_of, uri_of};
use crate::stdio::ServeError;

/// What this can do for an editor.
fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        // Scenarios are small, and a text that came whole can't have gone astray.
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["\"", ".", "(", ">", "="].map(str::to_owned).into()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: Default::default(),
        })),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        ..ServerCapabilities::default()
    }
}

/// What is said of this to begin with.
fn about() -> InitializeResult {
    let version = Some(env!("CARGO_PKG_VERSION").to_owned());
    InitializeResult {
        capabilities: capabilities(),
        server_info: Some(ServerInfo { name: "diwan".to_owned(), version }),
    }
}

/// Serves an editor until it says that it is done, or is gone.
///
/// # Errors
///
/// If it is gone without having said so.
pub fn serve(connection: &Connection) -> Result<(), ServeError> {
    let mut server = Server { connection, desk: Desk::default(), stage: Stage::Before, is_stale: false };
    while let Ok(message) = connection.receiver.recv() {
        match message {
            Message::Request(request) => server.asked(request),
            Message::Notification(it) if it.method == Exit::METHOD => break,
            Message::Notification(it) => server.hear(it),
            Message::Response(_) => {}
        }
        // Who types on is not told what was wrong some letters ago.
        if connection.receiver.is_empty() {
            server.tell();
        }
    }
    if server.stage == Stage::After { Ok(()) } else { Err(ServeError::Gone) }
}

/// What an editor may ask for, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// To begin.
    Before,
    /// Anything.
    Open,
    /// Nothing but to end.
    After,
}

struct Server<'c> {
    connection: &'c Connection,
    desk: Desk,
    stage: Stage,
    is_stale: bool,
}

impl Server<'_> {
    fn send(&self, message: impl Into<Message>) {
        // If nobody listens any more, the next message does not come either.
        let _ = self.connection.sender.send(message.into());
    }

    /// Tells the editor what is wrong, if anything has changed.
    fn tell(&mut self) {
        if !core::mem::take(&mut self.is_stale) {
            return;
        }
        let found: Faults = self.desk.checked();
        for (path, diagnostics) in found {
            if let Some(uri) = uri_of(&path) {
                let said = PublishDiagnosticsParams { uri, diagnostics, version: None };
                self.send(Notification::new(PublishDiagnostics::METHOD.to_owned(), said));
            }
        }
    }

    /// Answers a request if it is in its place.
    fn asked(&mut self, request: Request) {
        let said = match (request.method.as_str(), self.stage) {
            (Initialize::METHOD, Stage::Before) => {
                self.stage = Stage::Open;
                Response::new_ok(request.id, about())
            }
            (_, Stage::Before) => Response::new_err(
                request.id,
                ErrorCode::ServerNotInitialized as i32,
                "nothing has begun yet".to_owned(),
            ),
            (Shutdown::METHOD, _) => {
                self.stage = Stage::After;
                Response::new_ok(request.id, ())
            }
            (Initialize::METHOD, _) | (_, Stage::After) => {
                Response::new_err(request.id, ErrorCode::InvalidRequest as i32, "this is out of place now".to_owned())
            }
            _ => return self.answer(request),
        };
        self.send(said);
    }

    fn hear(&mut self, it: Notification) {
        let desk = &mut self.desk;
        let path = |uri: &Uri| path_of(uri);
        match it.method.as_str() {
            DidOpenTextDocument::METHOD => {
                let Some(it) = read::<lsp_types::DidOpenTextDocumentParams>(it.params) else { return };
                let Some(path) = path(&it.text_document.uri) else { return };
                desk.put(&path, &it.text_document.text);
            }
            DidChangeTextDocument::METHOD => {
                let Some(it) = read::<lsp_types::DidChangeTextDocumentParams>(it.params) else { return };
                let Some(path) = path(&it.text_document.uri) else { return };
                // Only whole texts were asked for.
                let Some(last) = it.content_changes.into_iter().rfind(|it| it.range.is_none()) else { return };
                desk.put(&path, &last.text);
            }
            DidCloseTextDocument::METHOD => {
                let Some(it) = read::<lsp_types::DidCloseTextDocumentParams>(it.params) else { return };
                let Some(path) = path(&it.text_document.uri) else { return };
                desk.close(&path);
            }
            DidSaveTextDocument::METHOD => {
                let Some(it) = read::<lsp_types::DidSaveTextDocumentParams>(it.params) else { return };
                let Some(path) = path(&it.text_document.uri) else { return };
                desk.touch(&path);
            }
            DidChangeWatchedFiles::METHOD => {
                let Some(it) = read::<lsp_types::DidChangeWatchedFilesParams>(it.params) else { return };
                it.changes.iter().filter_map(|it| path(&it.uri)).for_each(|it| desk.touch(&it));
            }
            _ => return,
        }
        self.is_stale = true;
    }

    fn answer(&mut self, request: Request) {
        let desk = &mut self.desk;
        let method = request.method.clone();
        let answer = match method.as_str() {
            Completion::METHOD => told(request.params, |it| desk.complete(it)),
            HoverRequest::METHOD => told(request.params, |it| desk.hover(it)),
            GotoDefinition::METHOD => told(request.params, |it| desk.definition(it)),
            References::METHOD => told(request.params, |it| desk.references(it)),
            PrepareRenameRequest::METHOD => told(request.params, |it| desk.prepare_rename(it)),
            Rename::METHOD => told(request.params, |it| desk.rename(it)),
            DocumentSymbolRequest::METHOD => told(request.params, |it| desk.outline(it)),
            Formatting::METHOD => told(request.params, |it| desk.format(it)),
            _ => Err((ErrorCode::MethodNotFound, format!("`{method}` is not known"))),
        };
        self.send(match answer {
            Ok(value) => Response::new_ok(request.id, value),
            Err((code, why)) => Response::new_err(request.id, code as i32, why),
        });
    }
}

/// What a message says, if it says what it should.
fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

/// An answer as JSON, or why there is none.
fn told<P: DeserializeOwned, T: serde::Serialize>(
    params: Value,
    ask: impl FnOnce(&P) -> Answer<T>,
) -> Result<Value, (ErrorCode, String)> {
    let params = serde_json::from_value(params).map_err(|error| (ErrorCode::InvalidParams, error.to_string()))?;
    let answer = ask(&params).map_err(|why| (ErrorCode::RequestFailed, why))?;
    serde_json::to_value(answer).map_err(|error| (ErrorCode::InternalError, error.to_string()))
}
