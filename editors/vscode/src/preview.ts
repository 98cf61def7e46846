import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import {
  heard,
  message,
  page,
  panel,
  preview,
  type Addresses,
  type Asked,
  type Place,
  type Svodka,
} from "./command";

const PATIENCE = 60_000;

/** Nothing is asked of it: it shows what becomes of an address of this machine. */
const PROBE = "http://127.0.0.1:9/";

/**
 * Shows the page of `svodka preview` in a panel beside the text. The command runs as long as the panel is
 * open. Where the editor's window is on another machine, the page is opened in the browser.
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
      // Frames inherit it: without it the page of the preview runs no script. The panel itself allows none.
      { enableScripts: true, retainContextWhenHidden: true },
    );
    this.open.set(key, view);
    view.onDidDispose(() => this.open.delete(key));
    view.webview.html = message("Starting the preview …");
    try {
      const place = await this.place();
      if (this.open.get(key) === view) {
        await this.fill(view, place, await this.ready(this.started(key, view, svodka, asked, place)));
      }
    } catch (failure) {
      this.say(key, view, String(failure));
    }
  }

  private started(
    key: string,
    view: vscode.WebviewPanel,
    svodka: Svodka,
    asked: Asked,
    place: Place,
  ): ChildProcess {
    const process = spawn(svodka.path, preview(asked, place), { cwd: asked.folder });
    view.onDidDispose(() => process.kill());
    process.on("exit", (code) =>
      this.say(key, view, `svodka preview has ended (${code ?? "stopped"}). Its output tells why.`),
    );
    return process;
  }

  /** A panel that somebody closed meanwhile is told nothing. */
  private say(key: string, view: vscode.WebviewPanel, text: string): void {
    if (this.open.get(key) === view) {
      view.webview.html = message(text);
      this.log.show(true);
    }
  }

  private async place(): Promise<Place> {
    if (vscode.env.uiKind === vscode.UIKind.Desktop) {
      return { kind: vscode.env.remoteName === undefined ? "window" : "elsewhere" };
    }
    return page(PROBE, (await vscode.env.asExternalUri(vscode.Uri.parse(PROBE, true))).toString(true));
  }

  private async fill(view: vscode.WebviewPanel, place: Place, found: Addresses): Promise<void> {
    if (place.kind !== "elsewhere" && found.frame !== undefined) {
      view.webview.html = panel(found.frame);
    } else if (found.browser !== undefined) {
      await vscode.env.openExternal(vscode.Uri.parse(found.browser, true));
      view.webview.html = message(
        "The preview is open in the browser and follows each save. Closing this tab ends it.",
      );
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
      process.on("error", (failure) => {
        clearTimeout(late);
        failed(failure);
      });
      process.on("exit", (code) => {
        clearTimeout(late);
        failed(new Error(`svodka preview ended with ${code}.`));
      });
    });
  }
}
