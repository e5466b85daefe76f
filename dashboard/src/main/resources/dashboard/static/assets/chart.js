// Draws a patient's series: one strip per vital over one time axis, the range inside the personal limits as a band,
// gaps left open. The page says the same in words and figures, so it works without this.
const box = document.getElementById("chart");
const { url, range, vitals, zone, lang } = box.dataset;
const clock = new Intl.DateTimeFormat(lang, range === "24h"
  ? { timeZone: zone, hour: "2-digit", minute: "2-digit" } : { timeZone: zone, day: "numeric", month: "short" });
const exact = new Intl.DateTimeFormat(lang, { timeZone: zone, dateStyle: "medium", timeStyle: "short" });
const figure = (line, value) => new Intl.NumberFormat(lang,
  { minimumFractionDigits: line.decimals, maximumFractionDigits: line.decimals }).format(value);
const STRIP = 96, GAP = 22, TOP = 14;
let chart, data;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

async function load() {
  if (!vitals) return;
  const query = new URLSearchParams({ range });
  vitals.split(",").forEach((vital) => query.append("vital", vital));
  const answer = await fetch(`${url}?${query}`, { headers: { "X-Varde-Idle": "1" } });
  if (!answer.ok) return;
  data = await answer.json();
  data.lines = data.lines.filter((line) => line.points.length);
  draw();
  table();
}

function limitsOf(line) {
  const { redLow, yellowLow, yellowHigh, redHigh } = line.limits;
  const mark = (value, name) => (value == null ? [] : [{ yAxis: value, lineStyle: { color: colour(name) } }]);
  return {
    band: [redLow, yellowLow, yellowHigh, redHigh].every((limit) => limit == null) ? []
      : [[{ yAxis: yellowLow ?? redLow ?? "min" }, { yAxis: yellowHigh ?? redHigh ?? "max" }]],
    marks: [...mark(redLow, "--red"), ...mark(redHigh, "--red"), ...mark(yellowLow, "--yellow"), ...mark(yellowHigh, "--yellow")],
  };
}

function extent(line) {
  const { redLow, yellowLow, yellowHigh, redHigh } = line.limits;
  const values = line.points.filter((p) => p.value != null).map((p) => p.value)
    .concat([yellowLow ?? redLow, yellowHigh ?? redHigh].filter((v) => v != null));
  const low = Math.min(...values), high = Math.max(...values), room = Math.max((high - low) * 0.12, 0.5);
  const tidy = (v) => Number(v.toFixed(line.decimals));
  return { min: tidy(low - room), max: tidy(high + room) };
}

function series(line, i) {
  const { band, marks } = limitsOf(line);
  return {
    name: line.name, type: "line", xAxisIndex: i, yAxisIndex: i, connectNulls: false, animation: false,
    showSymbol: true, symbol: "circle", symbolSize: (v, p) => (p.data.suspect ? 7 : line.points.length > 150 ? 0 : 4),
    lineStyle: { width: 1.6, color: colour("--ink-line") }, itemStyle: { color: colour("--ink-line") },
    data: line.points.map((p) => ({ value: [p.at, p.value], suspect: p.suspect,
      itemStyle: p.suspect ? { color: colour("--surface"), borderColor: colour("--ink-line"), borderWidth: 1.5 } : undefined })),
    markArea: { silent: true, itemStyle: { color: colour("--band") }, data: band },
    markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { type: "dashed", width: 1 }, data: marks },
  };
}

function draw() {
  if (!window.echarts || !data.lines.length) return;
  const n = data.lines.length, muted = colour("--muted"), rule = colour("--line");
  box.replaceChildren();
  box.style.height = `${TOP + n * (STRIP + GAP) + 24}px`;
  chart?.dispose();
  chart = echarts.init(box, null, { renderer: "canvas" });
  chart.setOption({
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--text") },
    axisPointer: { link: [{ xAxisIndex: "all" }], lineStyle: { color: muted } },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colour("--surface"), borderColor: rule,
      textStyle: { color: colour("--text"), fontSize: 13 },
      formatter: (points) => [exact.format(points[0].value[0]), ...points.filter((p) => p.value[1] != null)
        .map((p) => `${p.seriesName} ${figure(data.lines[p.seriesIndex], p.value[1])} ${data.lines[p.seriesIndex].unit}`)].join("\n"),
    },
    title: data.lines.map((line, i) => ({
      text: `${line.name} {u|${line.unit}}`, left: 4, top: TOP + i * (STRIP + GAP) - 6,
      textStyle: { fontSize: 13, fontWeight: 600, color: colour("--text"), rich: { u: { fontSize: 12, fontWeight: 400, color: muted } } },
    })),
    grid: data.lines.map((_, i) => ({ left: 44, right: 14, top: TOP + i * (STRIP + GAP) + 16, height: STRIP - 16 })),
    xAxis: data.lines.map((_, i) => ({
      type: "time", gridIndex: i, min: data.from, max: data.to, axisLine: { lineStyle: { color: rule } }, axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: rule, opacity: 0.5 } },
      axisLabel: { show: i === n - 1, color: muted, hideOverlap: true, formatter: (at) => clock.format(at) },
    })),
    yAxis: data.lines.map((line, i) => ({
      type: "value", gridIndex: i, ...extent(line), splitNumber: 2, splitLine: { show: false },
      axisLabel: { color: muted, fontSize: 11, showMinLabel: false, showMaxLabel: false, formatter: (v) => figure(line, v) },
    })),
    series: data.lines.map(series),
  });
}

function table() {
  const target = document.getElementById("chart-table"), cells = new Map();
  data.lines.forEach((line, i) => line.points.filter((p) => p.value != null).forEach((p) => {
    const row = cells.get(p.at) ?? Array(data.lines.length).fill("");
    row[i] = figure(line, p.value);
    cells.set(p.at, row);
  }));
  const made = document.createElement("table"), head = made.createTHead().insertRow(), rows = made.createTBody();
  [target.dataset.time, ...data.lines.map((line) => `${line.name} ${line.unit}`)].forEach((text) => {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = text;
    head.append(cell);
  });
  [...cells].sort((a, b) => b[0] - a[0]).slice(0, 200).forEach(([at, row]) => {
    const line = rows.insertRow();
    [exact.format(at), ...row].forEach((text) => { line.insertCell().textContent = text; });
  });
  target.replaceChildren(made);
}

addEventListener("resize", () => chart?.resize());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => data && draw());
document.body.addEventListener("varde:refresh", load);
load();
