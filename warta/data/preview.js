// The preview's part in the browser: hears of changes, and keeps the place on the page.
// It is added to pages by the preview's server and is in no file of the archive.
(() => {
  "use strict";
  const { page, form } = document.currentScript.dataset;
  const placeKey = `warta-place:${location.pathname}`;
  const closedKey = "warta-closed";
  let host = null;
  let pause = 100;

  function remembered(key) {
    try { return sessionStorage.getItem(key); } catch { return null; }
  }

  function remember(key, value) {
    try { sessionStorage.setItem(key, value); } catch { /* a browser that keeps nothing still reloads */ }
  }

  function backToPlace() {
    const place = Number(remembered(placeKey));
    if (place > 0) scrollTo({ top: place, behavior: "instant" });
  }

  function reload() {
    remember(placeKey, String(scrollY));
    location.reload();
  }

  function swapStyles(addresses) {
    const links = [...document.querySelectorAll('link[rel~="stylesheet"]:not([data-warta-old])')];
    if (links.length !== addresses.length) return reload();
    links.forEach((old, at) => {
      const link = old.cloneNode();
      link.href = addresses[at];
      if (link.href === old.href) return;
      old.dataset.wartaOld = "";
      link.onload = () => old.remove();
      link.onerror = reload;
      old.after(link);
    });
  }

  function showOverlay(html, key) {
    host?.remove();
    host = null;
    if (!html || remembered(closedKey) === key) return;
    host = document.createElement("div");
    host.id = "warta-overlay";
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = html;
    document.documentElement.append(host);
    const dialog = root.querySelector("dialog");
    dialog.addEventListener("close", () => {
      remember(closedKey, key);
      host?.remove();
      host = null;
    });
    root.querySelector("button").addEventListener("click", () => dialog.close());
    dialog.showModal();
  }

  function connect() {
    const channel = new WebSocket(`ws://${location.host}/.warta/channel`);
    channel.onopen = () => {
      pause = 100;
      channel.send(JSON.stringify({ address: location.pathname, page, form }));
    };
    channel.onmessage = (event) => {
      const message = JSON.parse(event.data);
      document.documentElement.dataset.wartaPreview = "on";
      if ("overlay" in message) showOverlay(message.overlay, message.key);
      if (message.styles) swapStyles(message.styles);
      if (message.reload) reload();
    };
    channel.onclose = () => {
      setTimeout(connect, pause);
      pause = Math.min(2 * pause, 2000);
    };
  }

  backToPlace();
  addEventListener("load", () => {
    backToPlace();
    try { sessionStorage.removeItem(placeKey); } catch { /* as above */ }
  });
  connect();
})();
