/** What the extension runs: the `svodka` command, as the settings name it. */
export interface Svodka {
  readonly path: string;
  readonly arguments: readonly string[];
}

/** A command of `svodka` about one thing of a project, as a button above it says. */
export interface Asked {
  readonly folder: string;
  readonly name: string;
}

/** Returns the words that start the language server. */
export function server(svodka: Svodka): string[] {
  return ["lsp", ...svodka.arguments];
}

/** Returns the words of a command in a terminal. A test is named in full, so stars in it are meant. */
export function words(command: "test" | "explain" | "preview", asked: Asked): string[] {
  return [command, "-C", asked.folder, ...(asked.name === "" ? [] : [asked.name])];
}

/** Returns the address that `svodka preview` tells when its page is ready, if a line holds one. */
export function address(line: string): string | undefined {
  return /https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/\S*/.exec(line)?.[0];
}
