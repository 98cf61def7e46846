// Runs the extension without the editor: what it asks of the editor is written down, what it starts is real.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { buildSync } from "esbuild";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "svodka-vscode-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A command that tells addresses as `svodka preview` does, writes down its words, and runs until it is stopped. */
const command = join(folder, "svodka");
writeFileSync(
  command,
  `#!/usr/bin/env node
require("node:fs").writeFileSync(${JSON.stringify(join(folder, "words.json"))}, JSON.stringify(process.argv.slice(2)));
console.log("Preview: http://127.0.0.1:4711/?token=00ff");
console.log("Frame: http://127.0.0.1:4711/frame/11ee/?report=monthly");
setInterval(() => {}, 1000);
`,
);
chmodSync(command, 0o755);

const seen = { commands: new Map(), panels: [], terminals: [], opened: [], log: [], started: [] };
const settings = { path: command, arguments: ["--as-of", "2026-02-03"] };

/** The part of the editor that the extension asks for. */
const editor = {
  window: {
    createOutputChannel: () => ({ appendLine: (line) => seen.log.push(line), show() {}, dispose() {} }),
    createWebviewPanel: (kind, title, place) => {
      const panel = { kind, title, place, webview: { html: "" }, shown: 1, onDidDispose: (run) => (panel.close = run) };
      panel.reveal = () => panel.shown++;
      seen.panels.push(panel);
      return panel;
    },
    createTerminal: (options) => {
      seen.terminals.push(options);
      return { show() {} };
    },
    showErrorMessage: async () => undefined,
    showInformationMessage: async () => undefined,
    activeTextEditor: {
      document: {
        languageId: "svodka",
        uri: { fsPath: "/reports/reports/monthly.svodka" },
        getText: () => 'report monthly "Monthly" {\n}\n\ntest "sums are sums" {\n}\n',
      },
    },
  },
  commands: {
    registerCommand: (name, run) => {
      seen.commands.set(name, run);
      return { dispose() {} };
    },
  },
  workspace: {
    getConfiguration: () => ({ get: (name) => settings[name] }),
    onDidChangeConfiguration: () => ({ dispose() {} }),
    createFileSystemWatcher: (pattern) => ({ pattern }),
    getWorkspaceFolder: () => ({ uri: { fsPath: folder } }),
  },
  env: { remoteName: undefined, uiKind: 1, openExternal: async (uri) => seen.opened.push(uri) },
  Uri: { parse: (text) => text },
  UIKind: { Desktop: 1, Web: 2 },
  ViewColumn: { Beside: -2 },
};
class LanguageClient {
  constructor(id, name, server, options) {
    seen.started.push({ id, server, options });
  }
  async start() {}
  async stop() {}
}

const built = buildSync({
  entryPoints: [join(here, "src/extension.ts")],
  bundle: true,
  format: "cjs",
  platform: "node",
  external: ["vscode", "vscode-languageclient/node"],
  write: false,
});
const own = createRequire(import.meta.url);
const extension = { exports: {} };
new Function("require", "module", "exports", built.outputFiles[0].text)(
  (name) => (name === "vscode" ? editor : name === "vscode-languageclient/node" ? { LanguageClient } : own(name)),
  extension,
  extension.exports,
);
await extension.exports.activate({ subscriptions: [] });

async function until(holds) {
  for (let i = 0; i < 100 && !holds(); i++) {
    await new Promise((ready) => setTimeout(ready, 50));
  }
  assert.ok(holds());
}

test("starts the language server as the settings say", () => {
  assert.deepEqual(seen.started[0].server, { command, args: ["lsp", "--as-of", "2026-02-03"] });
  assert.deepEqual(seen.started[0].options.documentSelector, [{ language: "svodka" }]);
});

test("shows the preview in a panel and ends it with the panel", async () => {
  void seen.commands.get("svodka.preview")(folder, "monthly");
  await until(() => seen.panels[0]?.webview.html.includes("<iframe"));
  assert.match(seen.panels[0].webview.html, /src="http:\/\/127\.0\.0\.1:4711\/frame\/11ee\/\?report=monthly"/);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "words.json"))), ["preview", "-C", folder, "--frame", "monthly"]);
  assert.deepEqual(seen.opened, []);
  assert.ok(!seen.log.join("\n").includes("00ff") && !seen.log.join("\n").includes("11ee"), seen.log.join("\n"));
  void seen.commands.get("svodka.preview")(folder, "monthly");
  assert.equal(seen.panels.length, 1);
  assert.equal(seen.panels[0].shown, 2);
  seen.panels[0].close();
  void seen.commands.get("svodka.preview")(folder, "monthly");
  await until(() => seen.panels[1]?.webview.html.includes("<iframe"));
  seen.panels[1].close();
});

test("opens the browser where the editor works on another machine", async () => {
  editor.env.remoteName = "ssh-remote";
  void seen.commands.get("svodka.preview")(folder, "weekly");
  await until(() => seen.opened.length > 0);
  assert.deepEqual(seen.opened, ["http://127.0.0.1:4711/?token=00ff"]);
  assert.ok(!seen.panels[2].webview.html.includes("<iframe"));
  seen.panels[2].close();
  editor.env.remoteName = undefined;
});

test("says why a preview does not start", async () => {
  settings.path = join(folder, "nothing");
  void seen.commands.get("svodka.preview")(folder, "daily");
  await until(() => seen.panels[3]?.webview.html.includes("ENOENT"));
  settings.path = command;
});

test("runs tests and explanations in a terminal, of a button or of the file in front", () => {
  seen.commands.get("svodka.test")("/reports", "sums are sums");
  seen.commands.get("svodka.explain")();
  assert.deepEqual(seen.terminals[0].shellArgs, ["test", "-C", "/reports", "sums are sums"]);
  assert.equal(seen.terminals[0].shellPath, command);
  assert.deepEqual(seen.terminals[1].shellArgs, ["explain", "-C", folder, "monthly"]);
});
