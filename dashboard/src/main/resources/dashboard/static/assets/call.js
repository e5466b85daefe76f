// Calls somebody to an alert that nobody takes: a line that stays until it is closed, and a short tone. The tone can be
// muted for half an hour; the page shows until when, and the mute ends by itself.
const body = document.body;
const call = document.getElementById("call");
const muted = document.getElementById("muted");
const MUTE = 30 * 60_000, KEY = "varde-muted-until";
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

const mutedUntil = () => Number(localStorage.getItem(KEY) ?? 0);
const isMuted = () => mutedUntil() > Date.now();

function tone() {
  const sound = new AudioContext(), volume = sound.createGain();
  volume.connect(sound.destination);
  volume.gain.value = 0.15;
  [660, 880].forEach((pitch, n) => {
    const note = sound.createOscillator();
    note.frequency.value = pitch;
    note.connect(volume);
    note.start(sound.currentTime + n * 0.25);
    note.stop(sound.currentTime + n * 0.25 + 0.2);
    if (n === 1) note.onended = () => sound.close();
  });
}

function tellMute() {
  muted.hidden = !isMuted();
  if (!muted.hidden) muted.textContent = muted.dataset.until.replace("{0}", clock.format(mutedUntil()));
}

// Each step that the chain takes is one call; a yellow one calls from its second step on, since its first is the list.
body.addEventListener("varde:alert", ({ detail }) => {
  if (detail.event !== "escalated" || detail.severity === "TECH") return;
  if (detail.severity !== "RED" && detail.level < 2) return;
  call.querySelector("[data-text]").textContent = call.dataset[detail.severity.toLowerCase()];
  call.querySelector("a").href = "/alerts/" + encodeURIComponent(detail.alertId);
  call.dataset.alert = detail.alertId;
  call.hidden = false;
  if (!isMuted()) tone();
});

// Whoever takes it ends the call on every screen.
body.addEventListener("varde:alert", ({ detail }) => {
  if (detail.alertId === call.dataset.alert && detail.state !== "OPEN") call.hidden = true;
});

call.querySelector("[data-close]").addEventListener("click", () => { call.hidden = true; });
call.querySelector("[data-mute]").addEventListener("click", () => {
  localStorage.setItem(KEY, String(Date.now() + MUTE));
  tellMute();
});
muted.addEventListener("click", () => { localStorage.removeItem(KEY); tellMute(); });
setInterval(tellMute, 10_000);
tellMute();
