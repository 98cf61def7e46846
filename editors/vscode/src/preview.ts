import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import { heard, message, panel, words, type Addresses, type Asked, type Svodka } from "./command";

const PATIENCE = 60_000;

/**
 * Shows the page of `svodka preview` in a panel beside the text. The command runs as long as the panel is
 * open. Where the editor works on another machine, the page is opened in the browser.
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
    const view = vscode.window.createWebviewPanel(
      "svodka.preview",
      asked.name === "" ? "Preview" : asked.name,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { retainContextWhenHidden: true },
    );
    this.open.set(key, view);
    view.webview.html = message("Starting the preview …");
    const process = spawn(svodka.path, words("preview", asked), { cwd: asked.folder });
    view.onDidDispose(() => {
      this.open.delete(key);
      process.kill();
    });
    process.on("exit", (code) => this.ended(key, view, code));
    try {
      await this.fill(view, await this.ready(process));
    } catch (failure) {
      view.webview.html = message(String(failure));
      this.log.show(true);
    }
  }

  private async fill(view: vscode.WebviewPanel, found: Addresses): Promise<void> {
    const here = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
    if (here && found.frame !== undefined) {
      view.webview.html = panel(found.frame);
    } else if (found.browser !== undefined) {
      await vscode.env.openExternal(vscode.Uri.parse(found.browser, true));
      view.webview.html = message(
        "The preview is open in the browser and follows each save. Closing this tab ends it.",
      );
    }
  }

  private ended(key: string, view: vscode.WebviewPanel, code: number | null): void {
    if (this.open.get(key) === view) {
      view.webview.html = message(`svodka preview has ended (${code ?? "stopped"}). Its output tells why.`);
    }
  }

  /** The browser's address comes first, the frame's after it; then comes a note. */
  private ready(process: ChildProcess): Promise<Addresses> {
    return new Promise((found, failed) => {
      const late = setTimeout(() => failed(new Error("The preview tells no address.")), PATIENCE);
      let known: Addresses = {};
      for (const stream of [process.stdout, process.stderr]) {
        if (stream !== null) {
          createInterface({ input: stream }).on("line", (line) => {
            this.log.appendLine(line.replace(/(token=|\/frame\/)[0-9a-f]+/, "$1…"));
            known = heard(known, line);
            if (known.browser !== undefined && known.frame !== undefined) {
              clearTimeout(late);
              found(known);
            }
          });
        }
      }
      process.on("error", (failure) => failed(failure));
      process.on("exit", (code) => {
        clearTimeout(late);
        failed(new Error(`svodka preview ended with ${code}.`));
      });
    });
  }
}
