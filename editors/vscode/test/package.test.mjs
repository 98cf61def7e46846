// What is in the package that people install, and what the parts do that need no editor.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateRawSync } from "node:zlib";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { buildSync } from "esbuild";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Reads the files of a zip from its central directory. */
function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const start = bytes.readUInt32LE(at + 42);
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(data, data + size);
    files.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      method === 0 ? packed : inflateRawSync(packed),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

const files = unzip(readFileSync(join(here, "target", "svodka.vsix")));
const text = (name) => files.get(name)?.toString("utf8") ?? assert.fail(`${name} is missing`);

test("holds what it needs and nothing else", () => {
  assert.deepEqual([...files.keys()].sort(), [
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/language-configuration.json",
    "extension/out/extension.js",
    "extension/package.json",
    "extension/readme.md",
    "extension/syntaxes/svodka.tmLanguage.json",
  ]);
});

test("has the colours that are made from the keyword list", () => {
  const made = readFileSync(join(here, "..", "svodka.tmLanguage.json"), "utf8");
  assert.equal(text("extension/syntaxes/svodka.tmLanguage.json"), made);
  assert.equal(JSON.parse(made).scopeName, "source.svodka");
});

test("every file that the manifest names is there", () => {
  const manifest = JSON.parse(text("extension/package.json"));
  const named = [
    manifest.main,
    ...manifest.contributes.languages.map((language) => language.configuration),
    ...manifest.contributes.grammars.map((grammar) => grammar.path),
  ];
  for (const file of named) {
    text(join("extension", file));
  }
  assert.deepEqual(manifest.contributes.languages[0].extensions, [".svodka"]);
});

test("registers every command that the manifest offers and the server's buttons name", () => {
  const manifest = JSON.parse(text("extension/package.json"));
  const bundle = text("extension/out/extension.js");
  const offered = manifest.contributes.commands.map((command) => command.command);
  assert.deepEqual(offered.sort(), ["svodka.explain", "svodka.preview", "svodka.restart", "svodka.test"]);
  for (const command of offered) {
    assert.ok(bundle.includes(`registerCommand("${command}"`), command);
  }
  const lenses = readFileSync(
    join(here, "../../language-server/src/main/java/io/svodka/languageserver/Lenses.java"),
    "utf8",
  );
  for (const [, command] of lenses.matchAll(/"(svodka\.\w+)"/g)) {
    assert.ok(offered.includes(command), command);
  }
});

test("needs nothing but the editor and Node.js at run time", () => {
  const required = [...text("extension/out/extension.js").matchAll(/require\("([^"]+)"\)/g)].map((found) => found[1]);
  const built = new Set(createRequire(import.meta.url)("node:module").builtinModules);
  for (const name of required) {
    assert.ok(name === "vscode" || built.has(name.replace(/^node:/, "")), name);
  }
});

test("brackets, comments and words of the language are what editors think they are", () => {
  const language = JSON.parse(text("extension/language-configuration.json"));
  assert.equal(language.comments.lineComment, "--");
  const word = new RegExp(`^(?:${language.wordPattern})$`, "u");
  for (const name of ["revenue", "выручка_2026", "$month"]) {
    assert.match(name, word);
  }
  assert.match("  query q {", new RegExp(language.indentationRules.increaseIndentPattern));
  assert.doesNotMatch('  title "{x}"', new RegExp(language.indentationRules.increaseIndentPattern));
});

/** The parts that need no editor, as they are built. */
async function commands() {
  const built = buildSync({
    entryPoints: [join(here, "src/command.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString("base64")}`);
}

test("says the words of the command", async () => {
  const command = await commands();
  const svodka = { path: "svodka", arguments: ["--as-of", "2026-02-03"] };
  assert.deepEqual(command.server(svodka), ["lsp", "--as-of", "2026-02-03"]);
  const asked = { folder: "/reports", name: "monthly" };
  assert.deepEqual(command.words("explain", asked), ["explain", "-C", "/reports", "monthly"]);
  assert.deepEqual(command.words("test", { folder: "/reports", name: "" }), ["test", "-C", "/reports"]);
  const rest = ["-C", "/reports", "monthly"];
  assert.deepEqual(command.preview(asked, { kind: "window" }), ["preview", "--frame", ...rest]);
  const page = { kind: "page", origin: "http://127.0.0.1:8080" };
  assert.deepEqual(command.preview(asked, page), ["preview", "--frame", "--framed-by", page.origin, ...rest]);
});

test("shows only pages of this machine", async () => {
  const { heard, panel } = await commands();
  const browser = heard({}, "Preview: http://127.0.0.1:4711/?token=abc");
  assert.deepEqual(browser, { browser: "http://127.0.0.1:4711/?token=abc" });
  const both = heard(browser, "Frame: http://127.0.0.1:4711/frame/def/?report=a%22b");
  assert.equal(both.frame, "http://127.0.0.1:4711/frame/def/?report=a%22b");
  assert.deepEqual(heard({}, "Frame: https://example.com/"), {});
  assert.deepEqual(heard({}, "see http://127.0.0.1:4711/"), {});
  const html = panel(both.frame);
  assert.match(html, /default-src 'none'; frame-src http:\/\/127\.0\.0\.1:4711;/);
  assert.match(html, /<iframe src="http:\/\/127\.0\.0\.1:4711\/frame\/def\/\?report=a%22b"/);
  assert.doesNotMatch(html, /<script/);
});
