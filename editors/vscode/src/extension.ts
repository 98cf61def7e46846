import * as path from "node:path";
import * as vscode from "vscode";
import { words, type Asked, type Svodka } from "./command";
import { Preview } from "./preview";
import { Server } from "./server";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("Svodka", { log: true });
  const preview = new Preview(log);
  const started = new Server(log);
  server = started;
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand("svodka.preview", (...told: unknown[]) => {
      const asked = about(told, "report");
      return asked === undefined ? undefined : preview.show(svodka(), asked);
    }),
    vscode.commands.registerCommand("svodka.test", (...told: unknown[]) => run("test", about(told, "test"))),
    vscode.commands.registerCommand("svodka.explain", (...told: unknown[]) => run("explain", about(told, "report"))),
    vscode.commands.registerCommand("svodka.restart", () => started.restart(svodka)),
    vscode.workspace.onDidChangeConfiguration((changed) => {
      if (changed.affectsConfiguration("svodka")) {
        void started.restart(svodka);
      }
    }),
  );
  await started.restart(svodka);
}

export async function deactivate(): Promise<void> {
  await server?.end();
}

function svodka(): Svodka {
  const settings = vscode.workspace.getConfiguration("svodka");
  return { path: settings.get("path", "svodka"), arguments: settings.get("arguments", []) };
}

/** A button names the folder and the thing; from the palette it is the file in front. */
function about(told: unknown[], statement: "report" | "test"): Asked | undefined {
  const [folder, name] = told;
  if (typeof folder === "string" && typeof name === "string") {
    return { folder, name };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId !== "svodka") {
    void vscode.window.showInformationMessage("Open a .svodka file first.");
    return undefined;
  }
  const file = editor.document.uri.fsPath;
  const root = vscode.workspace.getWorkspaceFolder(editor.document.uri)?.uri.fsPath ?? path.dirname(file);
  const pattern = statement === "report" ? /^report\s+(\S+)/m : /^test\s+"([^"]*)"/m;
  return { folder: root, name: pattern.exec(editor.document.getText())?.[1] ?? "" };
}

function run(command: "test" | "explain", asked: Asked | undefined): void {
  if (asked === undefined) {
    return;
  }
  const made = svodka();
  const terminal = vscode.window.createTerminal({
    name: `svodka ${command}`,
    cwd: asked.folder,
    shellPath: made.path,
    shellArgs: words(command, asked),
  });
  terminal.show(true);
}
