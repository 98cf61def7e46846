import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import { address, words, type Asked, type Svodka } from "./command";

const PATIENCE = 60_000;

/**
 * Opens the page of `svodka preview` in the browser: it lets no other page show it in a frame, a page of
 * the editor included. A panel says that it runs; the command ends when the panel is closed.
 */
export class Preview {
  private readonly open = new Map<string, vscode.WebviewPanel>();

  constructor(private readonly log: vscode.OutputChannel) {}

  async show(svodka: Svodka, asked: Asked): Promise<void> {
    const key = `${asked.folder}\n${asked.name}`;
    const known = this.open.get(key);
    if (known !== undefined) {
      known.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      "svodka.preview",
      asked.name === "" ? "Preview" : asked.name,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { retainContextWhenHidden: true },
    );
    this.open.set(key, panel);
    panel.webview.html = page("<p>Starting the preview …</p>");
    const process = spawn(svodka.path, words("preview", asked), { cwd: asked.folder });
    panel.onDidDispose(() => {
      this.open.delete(key);
      process.kill();
    });
    try {
      const found = await this.ready(process);
      await vscode.env.openExternal(vscode.Uri.parse(found, true));
      panel.webview.html = page(
        "<p>The preview is open in the browser and follows each save. Closing this tab ends it.</p>",
      );
    } catch (failure) {
      panel.webview.html = page(`<p>${escaped(String(failure))}</p>`);
      this.log.show(true);
    }
  }

  private ready(process: ChildProcess): Promise<string> {
    return new Promise((found, failed) => {
      const late = setTimeout(() => failed(new Error("The preview tells no address.")), PATIENCE);
      for (const stream of [process.stdout, process.stderr]) {
        if (stream !== null) {
          createInterface({ input: stream }).on("line", (line) => {
            this.log.appendLine(line);
            const told = address(line);
            if (told !== undefined) {
              clearTimeout(late);
              found(told);
            }
          });
        }
      }
      process.on("error", (failure) => failed(failure));
      process.on("exit", (code) => failed(new Error(`svodka preview ended with ${code}.`)));
    });
  }
}

function page(body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
html, body { height: 100%; margin: 0; padding: 0; }
p { font-family: var(--vscode-font-family); padding: 1em; }
</style>
</head>
<body>${body}</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
