// Search in the reader's browser. Shards of the archive come as scripts, newest first, a few at a time; each
// calls wartaSearch.take() with its rows. Every word that is typed must begin a word of a release's title,
// agency, office, places or tags, or, where the reader ticks the box, of its text. No library, nothing stored,
// nothing sent to another host.
"use strict";

const AT_ONCE = 3;
const A_PAGE = 20;
const found = document.getElementById("found");
const texts = found.dataset;
const order = Number(texts.order);
const language = document.documentElement.lang;
const status = found.querySelector("[role=status]");
const list = found.querySelector("ol");
const more = found.querySelector(".more");
const field = document.getElementById("q");
// Names and addresses in turns.
const shards = [...texts.shards.matchAll(/(\S+) (\S+)/g)].map(([, name, address]) => ({
  name,
  address: new URL(address, document.baseURI).href,
}));
const rows = new Map();
const box = document.getElementById("texts");
const buckets = Number(texts.buckets);
// By shard and bucket: lines of a word and the numbers of the rows that have it, each as what it is more than
// the one before, to base 36; "*" stands for all.
const lines = new Map();

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const named = (names) => names[order] ?? names[0];

window.wartaSearch = {
  takeWords([name, bucket, text]) {
    lines.set(`${name} ${bucket}`, text.split("\n"));
  },
  take([name, agencies, tags, entries]) {
    rows.set(
      name,
      entries.map(([address, date, title, tongue, agency, tagged, rest, withdrawn]) => ({
        address,
        date,
        title,
        tongue,
        withdrawn,
        agency: named(agencies[agency]),
        tags: tagged.map((number) => named(tags[number])),
        words: ` ${fold([title, ...agencies[agency], ...tagged.flatMap((number) => tags[number]), rest].join(" ")).replace(/[^\p{L}\p{N}]+/gu, " ")}`,
      })),
    );
  },
};

const load = (shard) => (rows.has(shard.name) ? undefined : script(shard.address));

function script(address) {
  return new Promise((done) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = element.onerror = () => done();
    document.head.append(element);
  });
}

// The words of a shard's texts, as far as they may begin with one of these.
function loadTexts(shard, words) {
  const wanted = new Set(words.map((word) => word.codePointAt(0) % buckets));
  return Promise.all(
    [...wanted]
      .filter((bucket) => !lines.has(`${shard.name} ${bucket}`))
      .map((bucket) => script(shard.address.replace(/\.js$/, `-text-${bucket}.js`))),
  );
}

// The numbers of the rows of a shard whose texts have a word that begins so; null for all.
function numbersOf(shard, word) {
  const found = new Set();
  for (const line of lines.get(`${shard.name} ${word.codePointAt(0) % buckets}`) ?? []) {
    if (!line.startsWith(word)) continue;
    const [, ...steps] = line.split(" ");
    if (steps[0] === "*") return null;
    steps.reduce((number, step) => {
      found.add(number + parseInt(step, 36));
      return number + parseInt(step, 36);
    }, 0);
  }
  return found;
}

function matches(shard, words) {
  const inTexts = box?.checked ? words.map((word) => numbersOf(shard, word)) : [];
  const has = (row, number, word, at) => row.words.includes(` ${word}`) || inTexts[at] === null || inTexts[at]?.has(number);
  return (rows.get(shard.name) ?? []).filter((row, number) => words.every((word, at) => has(row, number, word, at)));
}

let turn = 0;
let hits = [];

async function search() {
  const mine = ++turn;
  const words = fold(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  hits = [];
  list.replaceChildren();
  more.hidden = true;
  found.hidden = words.length === 0;
  if (words.length === 0) return;
  for (let at = 0; at < shards.length; at += AT_ONCE) {
    const batch = shards.slice(at, at + AT_ONCE);
    status.textContent = texts.reading.replace("{name}", batch[0].name);
    await Promise.all(batch.map(load));
    if (box?.checked) await Promise.all(batch.map((shard) => loadTexts(shard, words)));
    if (mine !== turn) return;
    for (const shard of batch) hits.push(...matches(shard, words));
    show();
  }
  status.textContent = hits.length ? texts.found.replace("{n}", hits.length.toLocaleString(language)) : texts.none;
}

// A page of hits, then more when the reader asks.
function show(most = Math.max(A_PAGE, list.children.length)) {
  for (const row of hits.slice(list.children.length, most)) list.append(entry(row));
  more.hidden = hits.length <= list.children.length;
}

function entry(row) {
  const item = make("li", "entry");
  const stamp = make("time", "stamp", row.date ? "" : texts.undated);
  if (row.date) {
    stamp.dateTime = row.date;
    const [year, month, day] = row.date.split("-").map(Number);
    const form = { month: day ? "short" : "long", year: "numeric" };
    const rest = month ? new Date(year, month - 1, day || 1).toLocaleDateString(language, form) : String(year);
    if (day) stamp.append(make("b", "", String(day)));
    stamp.append(rest);
  }
  const about = make("div");
  const title = make("h3");
  const link = make("a", "", row.title);
  link.href = `${texts.root}${row.address}index.html`;
  link.lang = row.tongue;
  link.dir = "auto";
  if (row.withdrawn) title.append(make("em", "flag", texts.withdrawn), " ");
  title.append(link);
  if (row.agency) about.append(make("p", "from", row.agency));
  about.append(title, make("p", "n", row.tags.join(" · ")));
  item.append(stamp, about);
  return item;
}

function make(name, style = "", text = "") {
  const element = document.createElement(name);
  if (style) element.className = style;
  element.textContent = text;
  return element;
}

more.addEventListener("click", () => {
  const next = list.children.length;
  show(next + A_PAGE);
  list.children[next].querySelector("a").focus();
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", field.value);
  history.replaceState(null, "", address);
  search();
});
if (box) {
  box.parentElement.hidden = false;
  box.addEventListener("change", search);
}
field.value = new URL(location.href).searchParams.get("q") ?? "";
if (field.value) search();
