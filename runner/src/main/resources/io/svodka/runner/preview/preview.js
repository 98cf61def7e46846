// The page of `svodka preview`: asks again whenever the folder has changed. All markup comes from
// the server, which escapes what authors and data say.
const by = (id) => document.getElementById(id);
const view = by("view");
const choice = new URLSearchParams(location.search);
let current = choice.get("view") || "html";
let version = "";
let turn = 0;
let drawn = "";

// Addresses are relative: in a panel of an editor the page lies below a path of its own.
const asked = (path) => `${path}?${choice}`;
const say = (name, n) => document.body.dataset[name].replace("{n}", n);

async function fetched(path, options) {
  const answer = await fetch(path, options);
  return { ok: answer.ok, text: await answer.text() };
}

function status(words, kind) {
  by("status").textContent = words;
  by("status").className = kind;
}

async function problems() {
  const answer = await fetched("problems");
  const box = by("problems");
  box.innerHTML = answer.text;
  const said = box.firstElementChild;
  const count = Number(said.dataset.count);
  const stale = said.dataset.stale === "true";
  version = said.dataset.version;
  box.hidden = count === 0;
  view.classList.toggle("stale", stale);
  const words = say(count === 0 ? "sound" : count === 1 ? "one" : "many", count);
  status(stale ? `${words} · ${say("stale")}` : words, stale ? "stale" : "");
}

async function controls() {
  const answer = await fetched(asked("controls"));
  const form = by("controls");
  if (!answer.ok || form.contains(document.activeElement) && form.dataset.drawn) {
    return;
  }
  if (form.dataset.drawn !== answer.text) {
    form.dataset.drawn = answer.text;
    form.innerHTML = answer.text;
    by("rows").hidden = current !== "rows" && !form.querySelector("[data-rows]");
    for (const field of form.elements) {
      if (choice.get(field.name) && field.tagName === "INPUT") {
        field.value = choice.get(field.name);
      }
    }
  }
}

// A second frame is filled behind the first, so that nothing flickers and the place stays.
async function page(mine) {
  const answer = await fetched(asked("html"));
  if (mine !== turn) {
    return;
  }
  if (!answer.ok) {
    flow(answer.text);
    return;
  }
  const old = view.querySelector(":scope > iframe:not(.waiting)");
  if (old && drawn === answer.text) {
    return;
  }
  const frame = document.createElement("iframe");
  frame.title = say("report");
  frame.sandbox = "allow-same-origin";
  frame.className = "waiting";
  frame.addEventListener("load", () => {
    if (mine !== turn) {
      frame.remove();
      return;
    }
    if (old) {
      frame.contentWindow.scrollTo(0, old.contentWindow?.scrollY ?? 0);
    }
    listen(frame.contentDocument);
    frame.className = "";
    for (const other of [...view.children]) {
      if (other !== frame) {
        other.remove();
      }
    }
    drawn = answer.text;
    view.dataset.version = version;
  });
  frame.srcdoc = answer.text;
  view.append(frame);
}

function flow(markup, file) {
  drawn = "";
  const box = document.createElement("div");
  box.className = "flow";
  box.innerHTML = markup;
  if (file) {
    const link = document.createElement("a");
    link.className = "file";
    link.href = asked(`file.${file}`);
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = say("open", file.toUpperCase());
    box.prepend(link);
  }
  box.dataset.view = current;
  const same = view.querySelector(":scope > .flow")?.dataset.view === current;
  const top = same ? view.parentElement.scrollTop : 0;
  view.replaceChildren(box);
  view.parentElement.scrollTop = top;
  view.dataset.version = version;
  for (const mail of box.querySelectorAll(".mail iframe")) {
    mail.addEventListener("load", () => {
      mail.style.height = `${mail.contentDocument.documentElement.scrollHeight + 4}px`;
    });
  }
}

async function refresh() {
  const mine = ++turn;
  const known = problems();
  if (current === "html") {
    await page(mine);
  } else {
    const answer = await fetched(asked(current));
    const file = { pages: "pdf", sheets: "xlsx" }[current];
    if (mine === turn) {
      flow(answer.text, answer.ok && file);
    }
  }
  await known;
  await controls();
}

// Figures of tiles, tables, charts and texts can be asked about.
function listen(page) {
  const style = page.createElement("style");
  style.textContent = `
    .tile, .table td, .chart svg, .prose { cursor: help; }
    .tile:hover, .table td:hover { outline: 2px solid color-mix(in srgb, currentColor 25%, transparent); outline-offset: -2px; }
    .chart svg :is(rect, circle, polygon):has(title):hover { stroke: currentColor; stroke-width: 2; }`;
  page.head.append(style);
  page.addEventListener("click", (event) => {
    if (!event.target.closest("a")) {
      const place = placeOf(page, event);
      if (place) {
        explain(place);
      }
    }
  });
}

const nth = (page, selector, one) => [...page.querySelectorAll(selector)].indexOf(one);

function placeOf(page, event) {
  const target = event.target;
  const tile = target.closest(".tile");
  if (tile) {
    return tileOf(page, tile, target);
  }
  const cell = target.closest(".table td");
  if (cell) {
    const table = cell.closest("table");
    return {
      table: nth(page, ".table table", table),
      row: [...table.querySelectorAll("tbody tr:not(.none)")].indexOf(cell.parentElement),
      column: cell.cellIndex,
    };
  }
  const chart = target.closest("figure.chart");
  if (chart) {
    const mark = target.closest("rect, circle, polygon")?.querySelector("title")?.textContent ?? "";
    return { chart: nth(page, "figure.chart", chart), mark };
  }
  const text = target.closest(".prose");
  return text ? textOf(page, text, event) : null;
}

function tileOf(page, tile, target) {
  const group = tile.closest(".tiles");
  const place = {
    group: nth(page, ".tiles", group),
    tile: nth(group, ".tile", tile),
  };
  const delta = target.closest(".delta");
  if (delta) {
    const part = target.closest(".before") ? "before" : "change";
    return { ...place, part, index: nth(tile, ".delta", delta) };
  }
  const aim = target.closest(".target");
  return aim ? { ...place, part: "aim", index: nth(tile, ".target", aim) } : place;
}

// Which letter of the text was clicked: the server knows which figure stands there.
function textOf(page, text, event) {
  const at = page.caretRangeFromPoint?.(event.clientX, event.clientY);
  const before = page.createRange();
  before.selectNodeContents(text);
  if (at && text.contains(at.startContainer)) {
    before.setEnd(at.startContainer, at.startOffset);
  }
  return { text: nth(page, ".prose", text), letter: String(before).length, words: text.textContent };
}

async function explain(place) {
  const query = new URLSearchParams(choice);
  for (const [name, value] of Object.entries(place)) {
    query.set(name, value);
  }
  const answer = await fetched(`figure?${query}`);
  if (!answer.text) {
    return;
  }
  by("explained").innerHTML = answer.text;
  by("figure").hidden = false;
  by("figure").scrollTop = 0;
}

by("explained").addEventListener("click", (event) => {
  const figure = event.target.closest("button.figure");
  if (figure) {
    explain({ ...figure.dataset });
  }
});

function choose(name, value) {
  if (value) {
    choice.set(name, value);
  } else {
    choice.delete(name);
  }
  history.replaceState(null, "", `?${choice}`);
  by("controls").dataset.drawn = "";
  refresh();
}

by("controls").addEventListener("change", (event) => {
  if (event.target.name === "report") {
    for (const name of [...choice.keys()]) {
      if (name === "key" || name.startsWith("set.")) {
        choice.delete(name);
      }
    }
  }
  choose(event.target.name, event.target.value);
});
by("controls").addEventListener("submit", (event) => event.preventDefault());
by("close").addEventListener("click", () => (by("figure").hidden = true));
by("problems").addEventListener("click", async (event) => {
  const button = event.target.closest(".fix");
  if (button) {
    button.disabled = true;
    await fetched(`fix?problem=${button.dataset.problem}&version=${version}`, { method: "POST" });
  }
});
for (const tab of document.querySelectorAll("[data-view]")) {
  tab.setAttribute("aria-selected", String(tab.dataset.view === current));
  tab.addEventListener("click", () => {
    current = tab.dataset.view;
    for (const other of document.querySelectorAll("[data-view]")) {
      other.setAttribute("aria-selected", String(other === tab));
    }
    choose("view", current === "html" ? "" : current);
  });
}
const events = new EventSource("events");
events.addEventListener("message", (event) => {
  if (event.data !== view.dataset.seen) {
    view.dataset.seen = event.data;
    refresh();
  }
});
events.addEventListener("error", () => status(say("ended"), "lost"));
