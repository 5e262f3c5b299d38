// What a reader's browser adds to pages that are whole without it: the link to today's day of the year,
// and a button that copies a permanent address. No library, nothing stored, nothing sent.
"use strict";

const language = document.documentElement.lang;

// The day pages stand ready for all 366 days; only the reader's clock knows which one is today's.
for (const place of document.querySelectorAll("[data-days]")) {
  const now = new Date();
  const name = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const index = new URL(place.dataset.days, document.baseURI);
  const today = new URL(`${name}/index.html`, index);
  const link = document.createElement("a");
  link.href = today.href;
  link.textContent = now.toLocaleDateString(language === "en" ? "en-GB" : language, { day: "numeric", month: "long" });
  const line = place.matches("p") ? place : document.createElement("p");
  line.hidden = false;
  line.classList.add("sum");
  line.append(link);
  if (line !== place) {
    place.querySelector(".head").after(line);
    showReleases(today, line);
  }
}

// From disk a page cannot be fetched, and a try would be an error in the console; then the link alone must do.
async function showReleases(address, line) {
  if (!address.protocol.startsWith("http")) return;
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = document.createElement("ul");
    list.className = "plain";
    for (const title of [...page.querySelectorAll(".entry h3 a")].slice(0, 3)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = new URL(title.getAttribute("href"), address).href;
      link.textContent = title.textContent;
      link.lang = title.lang || language;
      link.dir = title.closest("[dir]")?.dir ?? "";
      const year = title.closest(".entry").querySelector("time").dateTime.slice(0, 4);
      const flag = title.parentElement.querySelector(".flag");
      item.append(`${year}: `, ...(flag ? [document.importNode(flag, true), " "] : []), link);
      list.append(item);
    }
    if (list.children.length) line.after(list);
  } catch {
    return;
  }
}

// The permanent address, beside the link that shows it.
for (const button of document.querySelectorAll("[data-copy]")) {
  offer(button, () => button.parentElement.querySelector("a").href);
}

// The record for BibTeX, from what the page shows.
for (const place of document.querySelectorAll(".cite")) {
  const record = place.appendChild(document.createElement("pre"));
  record.className = "cited";
  record.textContent = bibtexOf(place);
  const button = document.querySelector("[data-copy]")?.cloneNode();
  if (!button) continue;
  button.textContent = "BibTeX";
  record.after(button);
  offer(button, () => record.textContent);
}

function bibtexOf(place) {
  const address = document.querySelector("link[rel=canonical]")?.href;
  const agency = document.querySelector(".from > a")?.textContent;
  const [year, month, day] = (document.querySelector(".from time")?.dateTime ?? "").split("-");
  const kind = `${place.dataset.kind}, ${document.querySelector(".brand").textContent.trim()}`;
  const title = document.querySelector("h1").textContent;
  const fields = [
    ["author", agency && `{{${forTex(agency)}}}`],
    ["title", `{{${forTex(title)}}}`],
    ["howpublished", `{${forTex(kind)}}`],
    ["year", year && `{${year}}`],
    ["month", month && "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")[month - 1]],
    ["day", day && `{${Number(day)}}`],
    ["note", place.dataset.notes && `{${forTex(place.dataset.notes)}}`],
    ["url", address && `{${address}}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value}`);
  const parts = new URL(address ?? document.baseURI).pathname.split("/").filter((part) => part && part !== "index.html");
  const key = parts.slice(-4).join("-").replace(/[^a-z0-9]+/gi, "-");
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

// What TeX and BibTeX take for an order is written out, braces too: BibTeX counts those after a stroke as well.
function forTex(text) {
  const names = { "\\": "backslash", "{": "braceleft", "}": "braceright", "~": "asciitilde", "^": "asciicircum" };
  return text.replace(/[\\{}~^%&_#$]/g, (sign) => (names[sign] ? `\\text${names[sign]}{}` : `\\${sign}`));
}

function offer(button, text) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = button.dataset.done;
  });
}
