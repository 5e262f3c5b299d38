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
      link.dir = title.closest("[dir]").dir;
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

// The record for BibTeX, below the place where it stands.
for (const record of document.querySelectorAll(".bibtex")) {
  const button = document.querySelector("[data-copy]")?.cloneNode();
  if (!button) continue;
  button.textContent = "BibTeX";
  record.after(button);
  offer(button, () => record.textContent);
}

function offer(button, text) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = button.dataset.done;
  });
}
