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
  // A form's own token is as new as the form; the page's is as old as the page, and a header would win over it.
  if (csrf && !detail.formData.has("_csrf")) detail.headers[csrf.dataset.header] = csrf.content;
  if (detail.elt !== region) return;
  if (!used) detail.headers["X-Varde-Idle"] = "1"; // nobody is here: does not keep the session open
  used = false;
});

body.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status === 401) location.assign("/login?idle");
  else if (detail.xhr.status === 403 && !dialog.open) location.reload(); // another session, or a right that is gone
  else if (detail.elt !== region) {
    const line = document.createElement("p");
    line.className = "notice bad";
    line.textContent = body.dataset.failed;
    byId(dialog.open ? "form-error" : "notice").replaceChildren(line);
  }
});

// --- Being told -----------------------------------------------------------------------------------------------------
const QUIET = 30_000, OLD = 75_000, GRACE = 5_000;
let heard = Date.now(), fetched = Date.now(), events = null;

function listen() {
  if (events || document.hidden) return;
  const stream = events = new EventSource("/events");
  const on = (name, then) => stream.addEventListener(name, (told) => { heard = Date.now(); then(told); });
  on("heartbeat", () => {});
  on("refresh", refresh);
  on("alert", ({ data }) => {
    refresh();
    body.dispatchEvent(new CustomEvent("varde:alert", { detail: JSON.parse(data) }));
  });
  stream.onerror = () => {
    if (stream.readyState !== EventSource.CLOSED || events !== stream) return;
    events = null;
    refresh();
    setTimeout(listen, 5000);
  };
}

// A browser opens six connections to a server, so a tab that nobody sees must not hold one. One that is looked at again
// has a moment to catch up before it may look old.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    events?.close();
    events = null;
    return;
  }
  heard = Math.max(heard, Date.now() - QUIET + GRACE);
  fetched = Math.max(fetched, Date.now() - OLD + GRACE);
  refresh();
  listen();
});

function tellAge() {
  if (document.hidden) return;
  const stale = Date.now() - heard > QUIET || (region !== null && Date.now() - fetched > OLD);
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

const items = () => [...document.querySelectorAll(".row, .strip ~ .card .alert")];
const here = () => document.activeElement?.closest?.(".row") ?? document.activeElement?.closest?.(".alert");

body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target !== region) return;
  const item = here();
  place = item && { id: item.id, index: items().indexOf(item) };
});

body.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id === "dialog-body" && !dialog.open) dialog.showModal();
  if (detail.target.id === "dialog-body" && document.activeElement === body) dialog.querySelector("a, button")?.focus();
  if (detail.target.id === "notice") refresh(); // the form that was sent may be gone, and its trigger with it
  if (detail.target !== region) return;
  fetched = Date.now();
  const fresh = rows().filter((row) => known.get(row.id) !== row.dataset.revision);
  fresh.forEach((row) => { if (!own.delete(row.id)) unseen.add(row.id); });
  known = new Map(rows().map((row) => [row.id, row.dataset.revision]));
  rows().filter((row) => unseen.has(row.id)).forEach((row) => row.classList.add("changed"));
  const told = fresh.filter((row) => unseen.has(row.id)).map((row) => row.querySelector(".chip").innerText + ", " +
    row.querySelector(".name").innerText + ": " + row.querySelector(".reason").innerText);
  if (told.length) byId("announce").textContent = body.dataset.new + ": " + told.join("; ");
  if (place && document.activeElement === body) (byId(place.id) ?? items()[place.index] ?? byId("main")).focus({ preventScroll: true });
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
  if (event.target.matches("[data-keys]")) byId("keys").showModal();
  if (event.target.matches("#dialog [data-close]")) { event.preventDefault(); dialog.close(); }
});

function move(step) {
  const all = items(), at = all.indexOf(here());
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  // Single keys work in the list alone: elsewhere a slip, or a word said to speech input, must not do anything.
  if (!region?.contains(document.activeElement) || event.target.matches("input, textarea, select")) return;
  const item = here();
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
