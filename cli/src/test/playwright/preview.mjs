// Drives the preview in a real Chromium as a person would, and prints what was seen as JSON. The
// test in Java starts the preview, hands over its address and judges.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const [address, frame, project, pictures, library] = process.argv.slice(2);
const { chromium } = createRequire(`${library}/node_modules/`)("playwright-core");
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
const errors = [];
// The report's frame runs no scripts, which includes those that the driver would put into it.
const own = (text) => !text.startsWith("Blocked script execution in 'about:srcdoc'");
page.on("console", (message) => {
  if (message.type() === "error" && own(message.text())) {
    errors.push(message.text());
  }
});
page.on("pageerror", (error) => errors.push(String(error)));
const seen = {};
const report = () => page.frameLocator("#view > iframe:not(.waiting)");
const spec = `${project}/reports/partner_monthly.svodka`;
const shot = (name) => page.screenshot({ path: `${pictures}/${name}.png` });
const change = (from, to) => writeFileSync(spec, readFileSync(spec, "utf8").replace(from, to));

await page.goto(address);
await report().locator(".tile").first().waitFor();
seen.token = page.url().includes("token");
seen.title = await report().locator("h1").first().innerText();
await page.locator("#controls select[name=key]").waitFor();
await shot("page");

// A save is seen: the time from the write to the new words on the page.
seen.redraws = [];
for (let i = 1; i <= 12; i++) {
  const words = `Продажи ${i}`;
  const before = i === 1 ? "Продажи по продуктам" : `Продажи ${i - 1}`;
  const start = performance.now();
  change(`title "${before}"`, `title "${words}"`);
  await page.waitForFunction(
    (wanted) =>
      [...(document.querySelector("#view > iframe:not(.waiting)")?.contentDocument?.querySelectorAll("caption") ?? [])]
        .some((each) => each.textContent === wanted),
    words,
    { polling: 5 },
  );
  seen.redraws.push(Math.round(performance.now() - start));
  await page.waitForTimeout(250);
}

// A figure of a tile and one of a table say how they come about.
await report().locator(".tile .figure").nth(3).click();
await page.locator("#explained h4").first().waitFor();
for (const more of await page.locator("#explained summary").all()) {
  await more.click();
}
seen.tile = await page.locator("#explained").innerText();
await shot("figure");
const explained = async (click) => {
  const old = await page.locator("#explained").innerHTML();
  await click();
  await page.waitForFunction((before) => document.querySelector("#explained").innerHTML !== before, old);
  return page.locator("#explained").innerText();
};
seen.cell = await explained(() => report().locator(".table tbody td").nth(3).click());

// A mark of a chart, a chart beside its marks, a figure in a text.
seen.mark = await explained(() => report().locator(".chart svg.large rect:has(title), .chart svg rect:has(title)").first().click());
await shot("mark");
seen.chart = await explained(() => report().locator("figure.chart figcaption").first().click());
await shot("chart");
seen.chosen = await explained(() => page.locator("#explained button.figure").first().click());
seen.text = await explained(() => report().locator(".prose strong").nth(1).click());
await page.locator("#close").click();

// Another partner, another day.
const first = await report().locator(".tile .figure").nth(3).innerText();
await page.locator("select[name=key]").selectOption("104");
await page.waitForFunction(
  (old) => {
    const figures = document
      .querySelector("#view > iframe:not(.waiting)")
      ?.contentDocument?.querySelectorAll(".tile .figure");
    return figures?.length > 3 && figures[3].textContent.trim() !== old.trim();
  },
  first,
);
seen.partner = await report().locator("body").innerText();
await page.locator("input[name=as_of]").fill("2026-10-03");
await page.locator("input[name=as_of]").dispatchEvent("change");
await report().getByText("сентябрь 2026").first().waitFor();
await page.locator("input[name='set.month']").fill("2026-08");
await page.locator("input[name='set.month']").dispatchEvent("change");
await report().getByText("август 2026").first().waitFor();
seen.parameter = true;

// The other formats.
await page.locator("[data-view=pages]").click();
await page.locator(".sheet-of-paper img").first().waitFor();
seen.pages = await page.locator(".sheet-of-paper").count();
seen.pageWidth = await page.locator(".sheet-of-paper img").first().evaluate((image) => image.naturalWidth);
await shot("pages");
await page.locator("[data-view=sheets]").click();
await page.locator(".sheet").first().waitFor();
seen.sheets = await page.locator(".sheet h3").allInnerTexts();
await shot("sheets");
await page.locator("[data-view=mails]").click();
await page.locator(".mail").first().waitFor();
seen.mail = await page.locator(".mail header").first().innerText();
await page.frameLocator(".mail iframe").locator("h1").first().waitFor();
await page.waitForTimeout(200);
await shot("mails");

// A mistake is shown in its line, with the last good page behind it, and mended by its fix.
await page.locator("[data-view=html]").click();
await report().locator(".tile").first().waitFor();
change("product.name width 46mm", "product.nme width 46mm");
await page.locator(".problem.error").first().waitFor();
seen.problem = await page.locator("#problems").innerText();
seen.stale = await page.locator("#view.stale").count();
seen.tilesBehind = await report().locator(".tile").count();
await shot("problem");
await page.locator(".problem .fix").first().click();
await page.waitForFunction(() => document.querySelector("#problems").hidden);
seen.fixed = readFileSync(spec, "utf8").includes("product.name width 46mm");

// A panel of an editor shows it in a frame; a page of somebody else may not, even with the address.
const inFrame = await browser.newPage({ viewport: { width: 700, height: 900 } });
await inFrame.goto(frame);
await inFrame.frameLocator("#view > iframe:not(.waiting)").locator(".tile").first().waitFor();
seen.framed = await inFrame.title();
await inFrame.close();
const stranger = createServer((_, answer) => {
  answer.setHeader("Content-Type", "text/html");
  answer.end(`<iframe src="${frame}"></iframe><script>
    fetch("${frame}html").then((a) => a.text()).then((t) => (window.stolen = t), () => (window.stolen = "no"))
  </script>`);
});
await new Promise((ready) => stranger.listen(0, "127.0.0.1", ready));
const other = await browser.newPage();
const refused = [];
other.on("console", (message) => refused.push(message.text()));
await other.goto(`http://127.0.0.1:${stranger.address().port}/`);
await other.waitForFunction(() => window.stolen !== undefined);
seen.stolen = await other.evaluate(() => window.stolen);
await other.waitForTimeout(300);
seen.refused = refused.join("\n");
seen.insideStranger = await other.frames().at(-1).evaluate(() => document.body?.innerText ?? "").catch(() => "");
await other.close();
stranger.close();

// Narrow, in the dark.
await page.setViewportSize({ width: 390, height: 800 });
await page.emulateMedia({ colorScheme: "dark" });
await page.waitForTimeout(200);
seen.wide = await page.evaluate(() => document.documentElement.scrollWidth);
await shot("phone");
seen.errors = errors;
await browser.close();
console.log(JSON.stringify(seen));
