
(() => {
  "use strict";
  const root = document.documentElement;
  const collator = new Intl.Collator(root.lang, { numeric: true });

  // ---- tables: a click on a head sorts the rows within their group ----

  const textOf = (cell) => cell.textContent.trim();

  const numberIn = (text) => {
    const digits = text.match(/\d.*\d|\d/);
    if (!digits) return NaN;
    const plain = digits[0].split(root.dataset.decimal).map((part) => part.replace(/\D/g, ""));
    const before = text.slice(0, digits.index);
    return Number(plain.join(".")) * (/[−-]/.test(before) ? -1 : 1);
  };

  const isMissing = (key) => (typeof key === "number" ? Number.isNaN(key) : key === "" || key === "—");

  const keyOf = (cell, isNumber) => {
    const exact = cell.dataset.v;
    if (isNumber) return exact === undefined ? numberIn(textOf(cell)) : Number(exact);
    return exact === undefined ? textOf(cell) : exact;
  };

  const compare = (one, other) =>
    typeof one === "number" ? one - other : collator.compare(one, other);

  // What heads a row besides its last head; empty where it is that of the row above.
  const outerHeads = (row) => {
    const cells = [...row.cells];
    return cells.slice(0, Math.max(0, cells.findLastIndex((cell) => cell.scope === "row")));
  };

  // Rows that may change places: between a group's head and its sum, and where several columns
  // head the rows, under the same outer head.
  const runsOf = (table) => {
    const runs = [];
    for (const body of table.tBodies) {
      let run = [];
      for (const row of [...body.rows]) {
        if (row.className || (run.length && outerHeads(row).some(textOf))) {
          runs.push(run);
          run = [];
        }
        if (!row.className) run.push(row);
      }
      runs.push(run);
    }
    return runs.filter((run) => run.length > 1).map((run) => ({ first: run[0], rows: run }));
  };

  const handOver = (from, to) => {
    if (from === to) return;
    const heads = outerHeads(from);
    outerHeads(to).forEach((head, i) => {
      const place = document.createComment("");
      heads[i].replaceWith(place);
      head.replaceWith(heads[i]);
      place.replaceWith(head);
    });
  };

  const arrange = (run, order) => {
    const place = document.createComment("");
    run.first.before(place);
    handOver(run.first, order[0]);
    order.forEach((row) => place.before(row));
    place.remove();
    run.first = order[0];
  };

  const ordered = (rows, column, isNumber, way) => {
    const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column], isNumber) }));
    const known = keyed.filter((each) => !isMissing(each.key));
    known.sort((one, other) => way * compare(one.key, other.key));
    return [...known, ...keyed.filter((each) => isMissing(each.key))].map((each) => each.row);
  };

  const sortable = (table) => {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    let runs;
    heads.forEach((head, column) => {
      if (!textOf(head)) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        runs ||= runsOf(table);
        const before = head.getAttribute("aria-sort");
        const next = { ascending: "descending", descending: null }[before];
        const sort = next === undefined ? "ascending" : next;
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        if (sort) head.setAttribute("aria-sort", sort);
        const way = sort === "ascending" ? 1 : -1;
        const isNumber = head.dataset.n !== undefined;
        runs.forEach((run) =>
          arrange(run, sort ? ordered(run.rows, column, isNumber, way) : run.rows));
      });
    });
  };

  document.querySelectorAll(".table table").forEach((table) => {
    if (table.querySelectorAll("tbody tr:not([class])").length > 1) sortable(table);
  });

  // ---- tables that are wider than their place: scrolled on screens, set smaller on paper ----

  const places = [...document.querySelectorAll(".table")];

  const spread = () => {
    places
      .filter((place) => place.scrollWidth > place.clientWidth)
      .forEach((place) => place.classList.add("wide"));
  };

  const needed = (place) => {
    const table = place.firstElementChild;
    table.style.width = "min-content";
    const ems = table.offsetWidth / parseFloat(getComputedStyle(table).fontSize);
    table.style.width = "";
    return ems;
  };

  const sized = () => {
    const whole = document.querySelector("main").clientWidth;
    places.forEach((place) => {
      const share = place.parentNode.clientWidth / whole;
      place.style.setProperty("--needed", needed(place) / share);
    });
  };

  spread();
  addEventListener("resize", spread);
  addEventListener("beforeprint", sized);

  // ---- charts: what a mark stands for, under the pointer and by the arrow keys ----

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  let shown = null;

  const close = () => {
    if (shown) shown.classList.remove("at");
    shown = null;
    tip.textContent = "";
  };

  const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });

  const open = (mark, words) => {
    if (shown === mark) return;
    close();
    shown = mark;
    mark.classList.add("at");
    tip.textContent = words;
    const box = mark.getBoundingClientRect();
    const room = root.clientWidth - tip.offsetWidth - 8;
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = Math.max(8, Math.min(middle(box).x - tip.offsetWidth / 2, room)) + "px";
    tip.style.top = (above < 8 ? box.bottom + 8 : above) + "px";
  };

  const NEAR = 24;

  const nearest = (marks, event) => {
    const hit = marks.find((mark) => mark === event.target);
    if (hit) return hit;
    let best = null;
    let least = NEAR;
    marks.forEach((mark) => {
      const at = middle(mark.getBoundingClientRect());
      const distance = Math.hypot(at.x - event.clientX, at.y - event.clientY);
      if (distance < least) {
        least = distance;
        best = mark;
      }
    });
    return best;
  };

  const speaking = (chart) => {
    const words = new Map();
    chart.querySelectorAll("svg > * > title").forEach((title) => {
      words.set(title.parentNode, title.textContent);
      title.remove();
    });
    if (!words.size) return;
    const visible = () => [...words.keys()].filter((mark) => mark.getClientRects().length);
    const tell = (mark) => (mark ? open(mark, words.get(mark)) : close());
    chart.addEventListener("pointermove", (event) => tell(nearest(visible(), event)));
    chart.addEventListener("pointerdown", (event) => tell(nearest(visible(), event)));
    chart.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") close();
    });
    chart.tabIndex = 0;
    chart.addEventListener("blur", close);
    chart.addEventListener("keydown", (event) => {
      const marks = visible();
      const last = marks.length - 1;
      const at = marks.indexOf(shown);
      const to = {
        ArrowRight: Math.min(at + 1, last),
        ArrowDown: Math.min(at + 1, last),
        ArrowLeft: Math.max(at - 1, 0),
        ArrowUp: Math.max(at - 1, 0),
        Home: 0,
        End: last,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      tell(marks[to]);
    });
  };

  document.querySelectorAll(".chart").forEach(speaking);
  document.querySelector("main").append(tip);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("scroll", close, { capture: true, passive: true });
})();
