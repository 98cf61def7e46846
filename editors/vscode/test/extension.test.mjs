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

const seen = { commands: new Map(), panels: [], terminals: [], opened: [], log: [], started: [], told: [], strays: [] };
process.on("unhandledRejection", (failure) => seen.strays.push(String(failure)));
const settings = { path: command, arguments: ["--as-of", "2026-02-03"] };

/** The part of the editor that the extension asks for. */
const editor = {
  window: {
    createOutputChannel: () => ({ appendLine: (line) => seen.log.push(line), show() {}, dispose() {} }),
    createWebviewPanel: (kind, title, place, options) => {
      const panel = { kind, title, place, options, webview: { html: "" }, shown: 1, ends: [] };
      panel.onDidDispose = (run) => panel.ends.push(run);
      panel.close = () => panel.ends.forEach((run) => run());
      panel.reveal = () => panel.shown++;
      seen.panels.push(panel);
      return panel;
    },
    createTerminal: (options) => {
      seen.terminals.push(options);
      return { show() {} };
    },
    showErrorMessage: (text) => {
      seen.told.push(text);
      return new Promise(() => {});
    },
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
    onDidChangeConfiguration: (changed) => {
      seen.changed = changed;
      return { dispose() {} };
    },
    createFileSystemWatcher: (pattern) => ({ pattern, dispose() {} }),
    getWorkspaceFolder: () => ({ uri: { fsPath: folder } }),
  },
  env: { remoteName: undefined, uiKind: 1, openExternal: async (uri) => seen.opened.push(uri), asExternalUri: async (uri) => uri },
  Uri: { parse: (text) => text },
  UIKind: { Desktop: 1, Web: 2 },
  ViewColumn: { Beside: -2 },
};

/** Starts and stops as the library does: slowly, and refusing to end what is not there. */
class LanguageClient {
  constructor(id, name, server, options) {
    this.outputChannel = options.outputChannel;
    this.state = "initial";
    seen.started.push({ id, server, options, client: this });
  }
  async start() {
    this.state = "starting";
    await new Promise((ready) => setTimeout(ready, 20));
    if (settings.broken) {
      this.state = "failed";
      void this.stop();
      throw new Error("The server does not speak.");
    }
    this.state = "running";
  }
  async stop() {
    if (this.state !== "running") {
      throw new Error(`Client is not running and can't be stopped. It's current state is: ${this.state}`);
    }
    this.state = "stopping";
    await new Promise((ready) => setTimeout(ready, 20));
    this.state = "stopped";
  }
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

test("never has two servers, and none that stays behind", async () => {
  const first = seen.started.length;
  seen.changed({ affectsConfiguration: () => true });
  await Promise.all([1, 2, 3].map(() => seen.commands.get("svodka.restart")()));
  const states = seen.started.map((each) => each.client.state);
  assert.equal(states.length, first + 4);
  assert.equal(states.at(-1), "running");
  assert.ok(states.slice(0, -1).every((each) => each === "stopped"), states.join(", "));
});

test("says that a server does not start, waits for no answer, and starts it the next time", async () => {
  settings.broken = true;
  await seen.commands.get("svodka.restart")();
  await seen.commands.get("svodka.restart")();
  await until(() => seen.told.length === 2);
  assert.match(seen.told[0], /Cannot start `.*svodka lsp`: Error: The server does not speak\./);
  settings.broken = false;
  await seen.commands.get("svodka.restart")();
  assert.equal(seen.started.at(-1).client.state, "running");
  assert.deepEqual(seen.strays, []);
});

test("shows the preview in a panel and ends it with the panel", async () => {
  void seen.commands.get("svodka.preview")(folder, "monthly");
  await until(() => seen.panels[0]?.webview.html.includes("<iframe"));
  assert.match(seen.panels[0].webview.html, /src="http:\/\/127\.0\.0\.1:4711\/frame\/11ee\/\?report=monthly"/);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "words.json"))), ["preview", "--frame", "-C", folder, "monthly"]);
  assert.equal(seen.panels[0].options.enableScripts, true, "the page within could run no script");
  assert.match(seen.panels[0].webview.html, /default-src 'none'; frame-src http:\/\/127\.0\.0\.1:4711; style-src/);
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

test("shows it in the panel of an editor that is a page of this machine", async () => {
  editor.env.remoteName = "127.0.0.1:8080";
  editor.env.uiKind = 2;
  editor.env.asExternalUri = async () => "http://127.0.0.1:8080/proxy/9/";
  const shown = seen.panels.length;
  void seen.commands.get("svodka.preview")(folder, "yearly");
  await until(() => seen.panels[shown]?.webview.html.includes("<iframe"));
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "words.json"))), [
    "preview", "--frame", "--framed-by", "http://127.0.0.1:8080", "-C", folder, "yearly",
  ]);
  seen.panels[shown].close();
  for (const elsewhere of ["https://name.example/proxy/9/", "http://127.0.0.1:9/"]) {
    editor.env.asExternalUri = async () => elsewhere;
    const opened = seen.opened.length;
    void seen.commands.get("svodka.preview")(folder, "yearly");
    await until(() => seen.opened.length > opened);
    seen.panels.at(-1).close();
  }
  editor.env.remoteName = undefined;
  editor.env.uiKind = 1;
});

test("a panel that is closed early ends its preview and is told nothing", async () => {
  settings.path = "/bin/cat";
  const shown = seen.panels.length;
  void seen.commands.get("svodka.preview")(folder, "early");
  seen.panels[shown].close();
  Object.defineProperty(seen.panels[shown].webview, "html", { set: () => assert.fail("it is closed") });
  await new Promise((ready) => setTimeout(ready, 200));
  settings.path = command;
  assert.deepEqual(seen.strays, []);
});

test("says why a preview does not start", async () => {
  settings.path = join(folder, "nothing");
  void seen.commands.get("svodka.preview")(folder, "daily");
  await until(() => seen.panels.at(-1)?.webview.html.includes("ENOENT"));
  settings.path = command;
});

test("runs tests and explanations in a terminal, of a button or of the file in front", () => {
  seen.commands.get("svodka.test")("/reports", "sums are sums");
  seen.commands.get("svodka.explain")();
  assert.deepEqual(seen.terminals[0].shellArgs, ["test", "-C", "/reports", "sums are sums"]);
  assert.equal(seen.terminals[0].shellPath, command);
  assert.deepEqual(seen.terminals[1].shellArgs, ["explain", "-C", folder, "monthly"]);
});
