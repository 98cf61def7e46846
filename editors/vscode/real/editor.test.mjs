// Drives the extension in Visual Studio Code's own window, which code-server shows in Chromium.
//
//   SVODKA            the command
//   CODE_SERVER       folder that install.sh filled
//   PLAYWRIGHT        folder with playwright-core in its node_modules
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

const here = import.meta.dirname;
const extension = path.join(here, "../target/svodka.vsix");
const example = path.join(here, "../../../examples/partners");
const { SVODKA, CODE_SERVER, PLAYWRIGHT } = process.env;
const pictures = path.join(here, "../target/pictures");

let folder, server, browser, page;

before(async () => {
  assert.ok(existsSync(path.join(example, "data/orders.csv")), "make the data of the example: ./svodka demo");
  const { chromium } = createRequire(path.resolve(PLAYWRIGHT, "package.json"))("playwright-core");
  folder = mkdtempSync(path.join(tmpdir(), "svodka-code-"));
  mkdirSync(pictures, { recursive: true });
  cpSync(example, path.join(folder, "project"), { recursive: true });
  const user = path.join(folder, "user");
  mkdirSync(path.join(user, "User"), { recursive: true });
  writeFileSync(
    path.join(user, "User/settings.json"),
    JSON.stringify({
      "svodka.path": SVODKA,
      "svodka.arguments": ["--as-of", "2026-02-03"],
      "workbench.startupEditor": "none",
    }),
  );
  const entry = path.resolve(CODE_SERVER, "node_modules/code-server/out/node/entry.js");
  const own = [
    entry, "--config", path.join(folder, "config.yaml"), "--user-data-dir", user,
    "--extensions-dir", path.join(folder, "extensions"), "--disable-telemetry",
    "--disable-update-check", "--disable-workspace-trust",
  ];
  const made = spawnSync(process.execPath, [...own, "--install-extension", extension], { encoding: "utf8" });
  assert.match(made.stdout, /successfully installed/, made.stderr);
  const port = await freePort();
  server = spawn(process.execPath, [...own, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`]);
  await new Promise((listens) =>
    server.stdout.on("data", (text) => String(text).includes("listening on http") && listens()),
  );
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  const file = `vscode-remote://127.0.0.1:${port}${folder}/project/reports/partner_monthly.svodka`;
  const payload = encodeURIComponent(JSON.stringify([["openFile", file]]));
  await page.goto(`http://127.0.0.1:${port}/?folder=${folder}/project&payload=${payload}`);
  await page.waitForSelector(".monaco-editor .view-line", { timeout: 60_000 });
});

after(async () => {
  await browser?.close();
  server?.kill();
  if (folder !== undefined) {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("buttons, days and colours appear", async () => {
  await shown(".codelens-decoration", "просмотр");
  await shown(".view-line", /2026-01-01\s…\s2026-01-31/);
  assert.equal(await page.locator(".unicode-highlight").count(), 0, "Cyrillic letters are boxed");
  await page.screenshot({ path: path.join(pictures, "open.png") });
});

test("a measure explains itself", async () => {
  await page.locator(".view-line span", { hasText: /^orders$/ }).first().hover();
  await shown(".monaco-hover", "Оплаченные и не отменённые заказы");
  await page.screenshot({ path: path.join(pictures, "hover.png") });
});

test("the panel shows the preview beside the text and follows a save", async () => {
  await page.locator(".codelens-decoration a", { hasText: "просмотр" }).first().click();
  const framed = page.frameLocator("iframe.webview").frameLocator("#active-frame").frameLocator("iframe");
  const report = framed.frameLocator("#view > iframe:not(.waiting)");
  await report.locator(".tile").first().waitFor({ timeout: 60_000 });
  await page.screenshot({ path: path.join(pictures, "preview.png") });
  await report.locator(".tile .figure").nth(3).click();
  await framed.locator("#explained", { hasText: "summary." }).waitFor({ timeout: 20_000 });
  await page.screenshot({ path: path.join(pictures, "explained.png") });
  const file = path.join(folder, "project/reports/partner_monthly.svodka");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/section "[^"]*"/, 'section "Сохранено только что"'));
  await report.locator("h2", { hasText: "Сохранено только что" }).first().waitFor({ timeout: 20_000 });
  await page.screenshot({ path: path.join(pictures, "saved.png") });
  writeFileSync(file, text);
});

test("a restart, and one within another, leave one server and no stray failure", async () => {
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press("F1");
    await page.keyboard.type("Svodka: Restart Language Server");
    await shown(".quick-input-list .monaco-list-row", "Restart Language Server");
    await page.keyboard.press("Enter");
  }
  await shown(".codelens-decoration", "просмотр");
  const logs = readdirSync(path.join(folder, "user/logs"), { recursive: true })
    .filter((each) => each.endsWith("remoteexthost.log"))
    .map((each) => readFileSync(path.join(folder, "user/logs", each), "utf8"))
    .join("");
  assert.doesNotMatch(logs, /can't be stopped|connection got disposed|unhandled/i);
});

test("names are proposed and mistakes shown", async () => {
  await page.locator(".view-line").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nreport x \"X\" {\nduring last month\nquery q {\nshow {\n");
  await page.keyboard.press("Control+Space");
  await shown(".suggest-widget .monaco-list-row", "conversion");
  await page.screenshot({ path: path.join(pictures, "completion.png") });
  await page.keyboard.press("Escape");
  await page.keyboard.type("revnue");
  await page.keyboard.press("Control+Shift+M");
  await shown(".markers-panel .monaco-list-row", "нет показателя `revnue`");
  await page.screenshot({ path: path.join(pictures, "problems.png") });
});

async function shown(selector, text) {
  await page.locator(selector, { hasText: text }).first().waitFor({ state: "visible", timeout: 60_000 });
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
