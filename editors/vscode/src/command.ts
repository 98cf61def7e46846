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

/** Where the window of the editor is. */
export type Place =
  /** A program of this machine. */
  | { readonly kind: "window" }
  /** A page in a browser of this machine. */
  | { readonly kind: "page"; readonly origin: string }
  /** Nobody here can tell. */
  | { readonly kind: "elsewhere" };

/** Returns the words that start the preview; only who is named may show it in a frame. */
export function preview(asked: Asked, place: Place): string[] {
  const [command, ...rest] = words("preview", asked);
  const framer = place.kind === "page" ? ["--framed-by", place.origin] : [];
  return [command, "--frame", ...framer, ...rest];
}

/** Returns where a page of the editor is, by what an address of this machine becomes in its browser. */
export function page(asked: string, external: string): Place {
  const { protocol, host, origin } = new URL(external);
  const here = protocol === "http:" && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  return here && host !== new URL(asked).host ? { kind: "page", origin } : { kind: "elsewhere" };
}

/** What `svodka preview` tells when its page is ready. */
export interface Addresses {
  /** For a browser; its token is changed for a cookie at once. */
  readonly browser?: string;
  /** For a frame of a panel; opens without a cookie. */
  readonly frame?: string;
}

/** Returns what is known after a line of `svodka preview`. Only addresses of this machine count. */
export function heard(known: Addresses, line: string): Addresses {
  const found = /^(Preview|Frame): (http:\/\/127\.0\.0\.1:\d+\/\S*)$/.exec(line.trim());
  if (found === null) {
    return known;
  }
  return found[1] === "Frame" ? { ...known, frame: found[2] } : { ...known, browser: found[2] };
}

/** Returns the page of a panel around the frame of the preview. */
export function panel(frame: string): string {
  const origin = new URL(frame).origin;
  return document(
    `frame-src ${origin}; style-src 'unsafe-inline'`,
    `<iframe src="${escaped(frame)}" title="Svodka"></iframe>`,
  );
}

/** Returns a page of a panel that says something. */
export function message(text: string): string {
  return document("style-src 'unsafe-inline'", `<p>${escaped(text)}</p>`);
}

function document(policy: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}">
<style>
html, body { height: 100%; margin: 0; padding: 0; overflow: hidden; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: #fff; }
p { font-family: var(--vscode-font-family); padding: 1em; }
</style>
</head>
<body>${body}</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
