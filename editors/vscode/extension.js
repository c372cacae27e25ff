// Starts `diwan lsp` and hands it what is open. Everything else is the program's own.
'use strict';

const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

async function activate() {
  const command = workspace.getConfiguration('diwan').get('command', 'diwan');
  const server = { command, args: ['lsp'] };
  const options = {
    // Texts of scenarios lie in a folder `text`; other Fluent is none of its business.
    documentSelector: [
      { scheme: 'file', pattern: '**/*.ron' },
      { scheme: 'file', pattern: '**/text/*.ftl' },
    ],
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{ron,ftl}') },
  };
  client = new LanguageClient('diwan', 'Diwan', server, options);
  await client.start();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
