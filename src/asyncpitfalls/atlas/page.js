"use strict";
// The rows hold, in this order, what these say; a leg, a caller and a blocked call are rows in turn.
const NAME = 0, MODULE = 1, FILE = 2, ROW = 3, KIND = 4, SHOWN = 5, COMPLETE = 6, LEGS = 7, CALLERS = 8, BLOCKED = 9;
const data = JSON.parse(document.getElementById("data").textContent);
const rows = data.rows;
const PAGE = 150;
const state = { text: "", world: "", module: -1, blocking: false, count: PAGE, open: -1 };
const byId = (id) => document.getElementById(id);

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) if (value !== undefined) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// Text with what stands between backquotes as code.
function prose(text) {
  return text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

const kinds = { coroutine: "async def", lambda: "lambda", module: "module", generator: "generator", function: "def" };
const worldsOf = (row) => (row[LEGS].length ? row[LEGS].map((leg) => leg[0]) : ["nobody"]);
const chip = (world) => make("span", { class: `chip ${world}` }, data.names[world] || "Nobody known");
const place = (file, line) => `${data.files[file]}:${line}`;
const holdsUp = (row) => row[BLOCKED].length > 0 && worldsOf(row).includes("loop");

function matches(row) {
  if (!row[SHOWN]) return false;
  if (state.module >= 0 && row[MODULE] !== state.module) return false;
  if (state.blocking && !row[BLOCKED].length) return false;
  if (state.world && !worldsOf(row).includes(state.world)) return false;
  if (!state.text) return true;
  const all = `${data.modules[row[MODULE]]}.${row[NAME]} ${row[BLOCKED].map((each) => each[0]).join(" ")}`.toLowerCase();
  return state.text.split(/\s+/).every((word) => all.includes(word));
}

function listed(row, number) {
  const chips = make("span", { class: "chips" }, ...worldsOf(row).map(chip));
  if (row[BLOCKED].length) chips.append(make("span", { class: "chip waits" }, holdsUp(row) ? "holds up the loop" : "waits"));
  const current = number === state.open ? "true" : undefined;
  return make("li", {}, make("a", { href: `#f${number}`, "aria-current": current },
    make("span", { class: "code" }, row[NAME]), make("small", {}, `${data.modules[row[MODULE]]}, line ${row[ROW]}`), chips));
}

function showList() {
  const found = [];
  rows.forEach((row, number) => { if (matches(row)) found.push(number); });
  byId("list").replaceChildren(...found.slice(0, state.count).map((number) => listed(rows[number], number)));
  byId("more").hidden = found.length <= state.count;
  const parts = [`${found.length.toLocaleString("en")} of ${rows.filter((row) => row[SHOWN]).length.toLocaleString("en")} functions`];
  if (state.world) parts.push(`in: ${data.names[state.world] || "nobody known"}`);
  if (state.module >= 0) parts.push(`module ${data.modules[state.module]}`);
  byId("shown").replaceChildren(parts.join(" · "));
  if (state.world || state.module >= 0 || state.text || state.blocking) {
    const clear = make("button", { type: "button", class: "link" }, "show all");
    clear.addEventListener("click", () => {
      Object.assign(state, { text: "", world: "", module: -1, blocking: false });
      byId("filter").value = ""; byId("blocking").checked = false;
      refresh();
    });
    byId("shown").append(" · ", clear);
  }
  for (const card of document.querySelectorAll(".card")) card.setAttribute("aria-pressed", String(card.dataset.world === state.world));
}

function refresh() { state.count = PAGE; showList(); }

// A way from its beginning: each leg names the row that the way comes from.
function way(number, world) {
  const found = [];
  while (number >= 0) {
    const leg = rows[number][LEGS].find((each) => each[0] === world);
    if (!leg) break;
    found.unshift([number, leg]);
    number = leg[1];
  }
  return found;
}

// A text that leads to a row; what stands between calls and overrides has no page of its own, nor has the open row.
function linked(number, text) {
  const plain = number === state.open || rows[number][KIND] === "call";
  return plain ? text : make("a", { href: `#f${number}` }, text);
}

function link(number) {
  const row = rows[number];
  const name = row[KIND] === "module" ? `import of ${data.modules[row[MODULE]]}` : row[NAME];
  return make("span", { class: "code" }, linked(number, name));
}

function showDetail() {
  const box = byId("detail");
  const row = rows[state.open];
  box.hidden = !row;
  document.querySelector(".split").classList.toggle("open", Boolean(row));
  if (!row) return;
  const close = make("button", { type: "button", "aria-label": "close" }, "×");
  close.addEventListener("click", () => { location.hash = ""; });
  const unknown = row[COMPLETE] ? "" : " It may be called by something that cannot be seen here, too.";
  box.replaceChildren(close, make("h3", {}, row[NAME]),
    make("div", { class: "place" }, `${kinds[row[KIND]] || row[KIND]} · ${place(row[FILE], row[ROW])}`),
    make("p", {}, ...worldsOf(row).flatMap((world) => [chip(world), " "]), row[LEGS].length ? unknown : ""));
  for (const [world] of row[LEGS]) {
    const steps = way(state.open, world).map(([number, leg]) => make("li", {}, ...prose(leg[4]),
      make("small", {}, linked(number, place(leg[2], leg[3])))));
    box.append(make("h4", {}, `How it comes to run: ${data.names[world]}`), make("ol", { class: `way ${world}` }, ...steps));
  }
  if (row[BLOCKED].length) box.append(make("h4", {}, "Waits in"), make("ul", { class: "plain" }, ...row[BLOCKED].map(([name, kind, line, chain]) =>
    make("li", {}, make("code", {}, name), " ", make("span", { class: "chip waits" }, kind), make("small", {}, `line ${line}${chain ? ` · ${chain}` : ""}`)))));
  const callers = new Map();
  for (const [by, line, to] of row[CALLERS]) if (!callers.has(by)) callers.set(by, [line, to]);
  if (callers.size) box.append(make("h4", {}, `Run by (${callers.size})`), make("ul", { class: "plain" }, ...[...callers].map(([by, [line, to]]) =>
    make("li", {}, link(by), to ? " hands it to " : "", to ? chip(to) : "", make("small", {}, `${data.modules[rows[by][MODULE]]}, line ${line}`)))));
  const runs = callees()[state.open] || [];
  if (runs.length) box.append(make("h4", {}, `Runs (${runs.length})`), make("ul", { class: "plain" }, ...runs.map((number) =>
    make("li", {}, link(number), make("small", {}, data.modules[rows[number][MODULE]])))));
  box.scrollTop = 0;
}

let known;
function callees() {
  if (known) return known;
  known = {};
  rows.forEach((row, number) => {
    for (const by of new Set(row[CALLERS].map((caller) => caller[0]))) (known[by] = known[by] || []).push(number);
  });
  return known;
}

function showModules() {
  const table = new Map();
  for (const row of rows) {
    if (!row[SHOWN]) continue;
    const counts = table.get(row[MODULE]) || { all: 0, blocking: 0, worlds: {} };
    counts.all += 1;
    counts.blocking += holdsUp(row) ? 1 : 0;
    for (const world of worldsOf(row)) counts.worlds[world] = (counts.worlds[world] || 0) + 1;
    table.set(row[MODULE], counts);
  }
  const ordered = [...table].sort((a, b) => b[1].blocking - a[1].blocking || b[1].all - a[1].all);
  document.querySelector("#modules summary").textContent = ordered.length === 1 ? "one module" : `${ordered.length.toLocaleString("en")} modules, those that hold up the loop first`;
  document.querySelector("#modules tbody").append(...ordered.map(([number, counts]) => {
    const choose = make("button", { type: "button" }, data.modules[number]);
    choose.addEventListener("click", () => { state.module = number; refresh(); byId("functions").scrollIntoView(); });
    const parts = [...Object.keys(data.names), "nobody"].filter((world) => counts.worlds[world]);
    const bar = make("div", { class: "bar", title: parts.map((world) => `${data.names[world] || "nobody known"}: ${counts.worlds[world]}`).join(", ") },
      ...parts.map((world) => make("i", { class: world, style: `flex:${counts.worlds[world]}` })));
    return make("tr", {}, make("td", {}, choose), make("td", { class: "number" }, String(counts.all)), make("td", {}, bar),
      make("td", { class: "number" }, counts.blocking ? String(counts.blocking) : ""));
  }));
  document.querySelector("#modules details").open = ordered.length <= 12;
}

function follow() {
  const match = /^#f(\d+)$/.exec(location.hash);
  state.open = match && rows[Number(match[1])] ? Number(match[1]) : -1;
  for (const each of document.querySelectorAll("#list a")) {
    if (each.getAttribute("href") === `#f${state.open}`) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
  showDetail();
}

byId("filter").addEventListener("input", (event) => { state.text = event.target.value.trim().toLowerCase(); refresh(); });
byId("blocking").addEventListener("change", (event) => { state.blocking = event.target.checked; refresh(); });
byId("more").addEventListener("click", () => { state.count += PAGE * 4; showList(); });
document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => { if (event.key === "Escape") location.hash = ""; });
window.addEventListener("hashchange", follow);
for (const card of document.querySelectorAll(".card")) card.addEventListener("click", () => {
  state.world = state.world === card.dataset.world ? "" : card.dataset.world;
  refresh();
});
showModules();
refresh();
follow();
