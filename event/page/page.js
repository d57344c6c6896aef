"use strict";
(function () {
  const all = (q, root) => Array.from((root || document).querySelectorAll(q));
  const one = (q) => document.querySelector(q);
  const rows = new Map(all("#events tbody tr").map((r) => [r.dataset.e, r]));
  const marked = all("[data-m]").map((n) => [n, n.dataset.m.split(" ").map((m) => m.split(":"))]);
  const card = one("#card");
  let pinned = "";

  // show marks the values of an event everywhere and fills the card.
  function show(key) {
    all(".on").forEach((n) => { n.classList.remove("on"); delete n.dataset.r; });
    if (!key) return hint();
    card.hidden = false;
    for (const [node, marks] of marked) {
      const mine = marks.filter((m) => m[0] === key);
      if (!mine.length) continue;
      node.classList.add("on");
      node.dataset.r = mine.map((m) => m[1]).filter((r) => r !== "trigger").join(", ");
    }
    all('[data-e="' + CSS.escape(key) + '"]').forEach((n) => n.classList.add("on"));
    fill(rows.get(key));
  }

  function hint() {
    card.className = "card";
    card.hidden = matchMedia("(max-width: 900px)").matches;
    const p = document.createElement("p");
    p.textContent = "Point at a marked word, a point on the map or a date to see the event; click to keep it.";
    card.replaceChildren(p);
  }

  function fill(row) {
    if (!row) return;
    const kind = row.querySelector(".kind");
    card.replaceChildren();
    card.className = "card g-" + row.dataset.group;
    const h = document.createElement("h3");
    h.textContent = kind.textContent + " ";
    if (row.dataset.status !== "actual") {
      const em = document.createElement("em");
      em.textContent = row.dataset.status;
      h.append(em);
    }
    const dl = document.createElement("dl");
    const add = (name, value) => {
      if (!value) return;
      const dt = document.createElement("dt"), dd = document.createElement("dd");
      dt.textContent = name;
      dd.textContent = value;
      dl.append(dt, dd);
    };
    for (const td of row.cells) {
      if (td.dataset.h === "What") continue;
      const copy = td.cloneNode(true);
      all("details", copy).forEach((d) => d.remove());
      add(td.dataset.h, copy.textContent.trim());
    }
    all("details dt", row).forEach((dt) => add(dt.textContent, dt.nextElementSibling.textContent.trim()));
    card.append(h, dl);
  }

  const keyOf = (node) => {
    const n = node.closest && node.closest("[data-e], [data-m]");
    if (!n) return "";
    return n.dataset.e || (n.classList.contains("on") && pinned) || n.dataset.m.split(":")[0];
  };
  document.addEventListener("mouseover", (e) => { const k = keyOf(e.target); if (k && !pinned) show(k); });
  document.addEventListener("focusin", (e) => { const k = keyOf(e.target); if (k) { pinned = k; show(k); } });
  document.addEventListener("click", (e) => {
    if (e.target.closest(".filters, .zoom, details, .card")) return;
    const k = keyOf(e.target);
    pinned = k === pinned && !e.target.closest("tr") ? "" : k;
    show(pinned);
    if (e.target.closest("a[data-e]") && !(e.ctrlKey || e.metaKey)) e.preventDefault();
    const t = k && e.target.closest(".points, tr, .time") && one('.t[data-e="' + CSS.escape(k) + '"]');
    if (t && !e.target.closest("tr")) t.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  });
  document.addEventListener("keydown", (e) => { if (e.key === "Escape") { pinned = ""; show(""); } });

  // The filters.
  const form = one(".filters");
  form.hidden = false;
  form.addEventListener("submit", (e) => e.preventDefault());
  function filter() {
    const text = one("#f-text").value.trim().toLowerCase();
    const groups = new Set(all(".f-group").filter((b) => b.checked).map((b) => b.value));
    const status = one("#f-status").value, sure = +one("#f-sure").value;
    one("#f-sure-out").textContent = sure + " %";
    let n = 0;
    for (const [key, row] of rows) {
      const d = row.dataset;
      const on = groups.has(d.group) && +d.sure >= sure && (!status || d.status === status || status === "happened" && d.happened === "true") &&
        (!text || row.textContent.toLowerCase().includes(text));
      if (on) n++;
      all('[data-e="' + CSS.escape(key) + '"]').forEach((x) => x.classList.toggle("off", !on));
    }
    one("#f-count").textContent = n + " of " + rows.size + " events";
  }
  form.addEventListener("input", filter);
  filter();
  hint();

  // The map: wheel and buttons zoom, dragging and arrow keys pan.
  const map = one("#map");
  if (!map) return;
  const home = map.getAttribute("viewBox").split(" ").map(Number);
  const unit = +map.dataset.unit;
  let view = home.slice();
  function set(v) {
    view = v;
    map.setAttribute("viewBox", v.join(" "));
    map.style.setProperty("--u", unit * v[2] / home[2]);
  }
  function zoom(by, x, y) {
    const w = Math.min(home[2] * 4, Math.max(home[2] / 60, view[2] * by)), f = w / view[2];
    set([x - (x - view[0]) * f, y - (y - view[1]) * f, w, view[3] * f]);
  }
  const at = (e) => {
    const b = map.getBoundingClientRect();
    return [view[0] + (e.clientX - b.left) / b.width * view[2], view[1] + (e.clientY - b.top) / b.height * view[3]];
  };
  const middle = () => [view[0] + view[2] / 2, view[1] + view[3] / 2];
  map.addEventListener("wheel", (e) => { e.preventDefault(); zoom(e.deltaY > 0 ? 1.2 : 1 / 1.2, ...at(e)); }, { passive: false });
  const touch = new Map();
  let moved = false;
  map.addEventListener("pointerdown", (e) => { touch.set(e.pointerId, e); moved = false; });
  window.addEventListener("pointerup", (e) => touch.delete(e.pointerId));
  window.addEventListener("pointercancel", (e) => touch.delete(e.pointerId));
  map.addEventListener("pointermove", (e) => {
    const from = touch.get(e.pointerId);
    if (!from) return;
    const b = map.getBoundingClientRect();
    if (touch.size === 2) {
      const other = [...touch.values()].find((t) => t.pointerId !== e.pointerId);
      const gap = (a) => Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY);
      zoom(gap(from) / Math.max(1, gap(e)), ...at(other));
    } else if (moved || Math.hypot(e.clientX - from.clientX, e.clientY - from.clientY) > 3) {
      moved = true;
      set([view[0] - (e.clientX - from.clientX) / b.width * view[2], view[1] - (e.clientY - from.clientY) / b.height * view[3], view[2], view[3]]);
    } else return;
    touch.set(e.pointerId, e);
  });
  map.addEventListener("click", (e) => { if (moved) { e.stopPropagation(); e.preventDefault(); } }, true);
  map.addEventListener("keydown", (e) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
    if (step) set([view[0] + step[0] * view[2] / 10, view[1] + step[1] * view[3] / 10, view[2], view[3]]);
    else if (e.key === "+" || e.key === "=") zoom(1 / 1.4, ...middle());
    else if (e.key === "-") zoom(1.4, ...middle());
    else if (e.key === "0") set(home.slice());
    else return;
    e.preventDefault();
  });
  one(".zoom").hidden = false;
  one(".zoom").addEventListener("click", (e) => {
    const z = e.target.dataset.z;
    if (z === "all") set(home.slice());
    else if (z) zoom(z === "in" ? 1 / 1.5 : 1.5, ...middle());
  });
})();
