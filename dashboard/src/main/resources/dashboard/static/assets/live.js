// Keeps an open page up to date. The server says that something changed; the page fetches its live part again, by
// htmx, with the reader's own rights. Marks what changed until it has been seen, and takes a few keys.
const body = document.body;
const region = document.getElementById("live");
const dialog = document.getElementById("dialog");
const csrf = document.querySelector("meta[name=csrf]");
const byId = (id) => document.getElementById(id);

// --- Refreshing -----------------------------------------------------------------------------------------------------
let waiting = false, again = false, used = true;

function refresh() {
  if (!region) return;
  if (waiting) { again = true; return; }
  waiting = true;
  htmx.trigger(body, "varde:refresh");
  setTimeout(() => { waiting = false; if (again) { again = false; refresh(); } }, 300);
}

for (const type of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
  addEventListener(type, () => { used = true; }, { passive: true });
}

body.addEventListener("htmx:configRequest", ({ detail }) => {
  if (csrf) detail.headers[csrf.dataset.header] = csrf.content;
  if (detail.elt !== region) return;
  if (!used) detail.headers["X-Varde-Idle"] = "1"; // nobody is here: does not keep the session open
  used = false;
});

body.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status === 401) location.assign("/login?idle");
  else if (detail.elt !== region) {
    const line = document.createElement("p");
    line.className = "notice bad";
    line.textContent = body.dataset.failed;
    byId(dialog.open ? "form-error" : "notice").replaceChildren(line);
  }
});

// --- Being told -----------------------------------------------------------------------------------------------------
let heard = Date.now();

function listen() {
  const events = new EventSource("/events");
  const on = (name, then) => events.addEventListener(name, () => { heard = Date.now(); then(); });
  on("heartbeat", () => {});
  on("refresh", refresh);
  on("alert", refresh);
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) { refresh(); setTimeout(listen, 5000); }
  };
}

function tellAge() {
  const stale = Date.now() - heard > 30_000;
  const banner = byId("stale");
  banner.hidden = !stale;
  if (stale && banner.textContent !== body.dataset.stale) banner.textContent = body.dataset.stale;
  byId("live-dot").classList.toggle("off", stale);
}

listen();
setInterval(tellAge, 1000);
setInterval(refresh, 30_000);

// --- Marking what changed, keeping the place --------------------------------------------------------------------------
const rows = () => [...document.querySelectorAll(".row")];
const unseen = new Set(), own = new Set();
let known = new Map(rows().map((row) => [row.id, row.dataset.revision])), place = null;

body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target !== region) return;
  const row = document.activeElement?.closest?.(".row");
  place = row && { id: row.id, index: rows().indexOf(row) };
});

body.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id === "dialog-body" && !dialog.open) dialog.showModal();
  if (detail.target !== region) return;
  const fresh = rows().filter((row) => known.get(row.id) !== row.dataset.revision);
  fresh.forEach((row) => { if (!own.delete(row.id)) unseen.add(row.id); });
  known = new Map(rows().map((row) => [row.id, row.dataset.revision]));
  rows().filter((row) => unseen.has(row.id)).forEach((row) => row.classList.add("changed"));
  const told = fresh.filter((row) => unseen.has(row.id)).map((row) => row.querySelector(".chip").innerText + ", " +
    row.querySelector(".name").innerText + ": " + row.querySelector(".reason").innerText);
  if (told.length) byId("announce").textContent = body.dataset.new + ": " + told.join("; ");
  if (place && document.activeElement === body) (byId(place.id) ?? rows()[place.index] ?? byId("main")).focus({ preventScroll: true });
});

function seen(event) {
  const row = event.target.closest?.(".row.changed");
  if (row) { unseen.delete(row.id); row.classList.remove("changed"); }
}
for (const type of ["pointerover", "focusin", "click"]) body.addEventListener(type, seen);

body.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const row = detail.elt.closest?.(".row");
  if (row && detail.elt.matches("form")) own.add(row.id);
});

// --- The dialog and the keys ----------------------------------------------------------------------------------------
body.addEventListener("varde:answered", () => { if (dialog.open) dialog.close(); });
body.addEventListener("click", (event) => {
  if (event.target.matches("#dialog [data-close]")) { event.preventDefault(); dialog.close(); }
});

const items = () => [...document.querySelectorAll(".row, .strip ~ .card .alert")];
function move(step) {
  const all = items(), at = all.indexOf(document.activeElement?.closest?.(".row, .alert"));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.matches("input, textarea, select")) return;
  const item = document.activeElement?.closest?.(".row, .alert");
  const press = (what) => item?.querySelector(`[data-do=${what}]`)?.click();
  switch (event.key) {
    case "j": move(1); break;
    case "k": move(-1); break;
    case "a": press("acknowledge"); break;
    case "r": press("resolve"); break;
    case "?": byId("keys").showModal(); break;
    case "Enter": if (event.target === item && item.dataset.href) location.assign(item.dataset.href); break;
    default: return;
  }
});
