import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import { server, type Svodka } from "./command";

/** The library ends a server that could not begin without looking at what comes of it. */
class Client extends LanguageClient {
  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } catch (failure) {
      this.outputChannel.appendLine(`The language server was not there to be stopped: ${String(failure)}`);
    }
  }
}

/** The language server, never two at a time: a start waits until the one before has ended. */
export class Server {
  private readonly watched: vscode.FileSystemWatcher;
  private client: LanguageClient | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.watched = vscode.workspace.createFileSystemWatcher("**/{*.svodka,schema/*,holidays/*.csv,*.png,*.jpg}");
  }

  /** Starts the server anew, as the settings say when its turn comes; resolves when it answers or has failed. */
  restart(settings: () => Svodka): Promise<void> {
    return this.next(async () => {
      await this.client?.stop();
      await this.start(settings());
    });
  }

  /** Ends the server for good. */
  end(): Promise<void> {
    this.watched.dispose();
    return this.next(async () => {
      await this.client?.stop();
      this.client = undefined;
    });
  }

  private next(step: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(step);
    return this.turn;
  }

  private async start(svodka: Svodka): Promise<void> {
    const options: LanguageClientOptions = {
      documentSelector: [{ language: "svodka" }],
      outputChannel: this.log,
      synchronize: { fileEvents: this.watched },
    };
    const client = new Client("svodka", "Svodka", { command: svodka.path, args: server(svodka) }, options);
    this.client = client;
    try {
      await client.start();
    } catch (failure) {
      void this.tell(svodka, failure);
    }
  }

  /** Nobody waits for the answer: it may never come. */
  private async tell(svodka: Svodka, failure: unknown): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      `Cannot start \`${svodka.path} lsp\`: ${String(failure)}. Put the command on the PATH or name it in the settings.`,
      "Open Settings",
    );
    if (choice !== undefined) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "svodka.path");
    }
  }
}
