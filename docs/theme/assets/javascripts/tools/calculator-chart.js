/* 计算器的图：横条，或者折线；另有一张同样的数的表。
   Drawn as plain SVG as wide as its place, so that letters keep their size on a phone. Lines differ
   by dashes and marks as well as by colour: paper has none. */
window.CalculatorChart = window.CalculatorChart || (() => {
  "use strict";

  const { inputText, outputText, isGap } = window.CalculatorText;
  const SVG = "http://www.w3.org/2000/svg";
  const [WIDEST, LEAST] = [640, 280];
  const DASHES = ["none", "7 4", "2 4", "10 3 2 3", "4 2", "1 3", "12 4", "6 2 2 2"];

  function draw(name, attributes = {}, text = "") {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  }

  function make(name, text = "", attributes = {}) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  }

  /** The figures that `chart` shows: {label, output, points: [{x, value}]} for each series. */
  function figures(calculator, given) {
    const { chart } = calculator;
    const formula = window.toolFormulas[calculator.id];
    const { over } = chart;
    const step = over ? (over.to - over.from) / (over.points - 1) : 0;
    const places = over ? Array.from({ length: over.points }, (_, at) => over.from + step * at) : [null];
    return chart.series.map((series) => ({
      label: series.label,
      output: calculator.outputs.find((one) => one.name === series.output),
      points: places.map((x) => {
        const changed = { ...given, ...series.set, ...(over ? { [over.along]: x } : {}) };
        const { outputs, refusal } = formula(changed);
        return { x, value: refusal ? { gap: refusal.why } : outputs[series.output] };
      }),
    }));
  }

  const drawn = (value) => typeof value === "number";
  const bounds = (values) => [Math.min(0, ...values), Math.max(0, ...values)];

  /** Round numbers from `low` to `high`, about five of them. */
  function ticks(low, high) {
    const size = 10 ** Math.floor(Math.log10((high - low) / 4));
    const step = [1, 2, 2.5, 5, 10].map((one) => one * size).find((one) => (high - low) / one <= 5);
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  }

  function paper(width, height, name) {
    return draw("svg", { class: "calc__svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img",
      "aria-label": name });
  }

  function bars(calculator, all, width, name) {
    const svg = paper(width, all.length * 54 + 6, name);
    const values = all.map((one) => one.points[0].value);
    const [low, high] = bounds(values.filter(drawn));
    const scale = high > low ? (width - 8) / (high - low) : 0;
    const zero = 4 - low * scale;
    all.forEach((one, at) => {
      const top = at * 54;
      const value = values[at];
      const told = isGap(value) ? "—" : outputText(calculator, one.output, value);
      svg.append(draw("text", { x: 4, y: top + 17, class: "calc__text" }, `${one.label}：${told}`));
      svg.append(draw("line", { x1: zero, x2: zero, y1: top + 22, y2: top + 46, class: "calc__axis" }));
      if (!drawn(value)) return;
      const long = Math.abs(value) * scale;
      svg.append(draw("rect", { x: value < 0 ? zero - long : zero, y: top + 24, width: Math.max(long, 1.5),
        height: 20, class: value < 0 ? "calc__bar calc__bar--less" : `calc__bar calc__bar--${at % 2}` }));
    });
    return svg;
  }

  function lines(calculator, all, width, name, along) {
    const height = Math.round(width * 0.5) + 46;
    const legend = all.length * 20 + 6;
    const svg = paper(width, height + legend, name);
    const xs = all[0].points.map((point) => point.x);
    const values = [].concat(...all.map((one) => one.points.map((point) => point.value))).filter(drawn);
    const [low, high] = bounds(values.length ? values : [1]);
    const marks = high > low ? ticks(low, high) : [0];
    const texts = marks.map((mark) => outputText(calculator, all[0].output, mark, true));
    const left = Math.min(Math.max(...texts.map((text) => text.length)) * 8 + 14, width / 3);
    const [bottom, top] = [height - 40, 10];
    const x = (value) => left + ((value - xs[0]) / (xs[xs.length - 1] - xs[0])) * (width - left - 12);
    const y = (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
    marks.forEach((mark, at) => svg.append(
      draw("line", { x1: left, x2: width - 12, y1: y(mark), y2: y(mark), class: "calc__grid" }),
      draw("text", { x: left - 6, y: y(mark) + 5, class: "calc__text", "text-anchor": "end" }, texts[at])));
    const every = Math.ceil(xs.length / (width / 60));
    xs.forEach((value, at) => at % every || svg.append(draw("text", { x: x(value), y: bottom + 22,
      class: "calc__text", "text-anchor": "middle" }, inputText({ ...along, unit: "" }, value, {}))));
    svg.append(draw("text", { x: width - 12, y: bottom + 38, class: "calc__text", "text-anchor": "end" },
      along.unit && along.kind !== "share" ? `${along.label}（${along.unit}）` : along.label));
    all.forEach((one, at) => series(svg, one, at, { x, y, height }));
    return svg;
  }

  function series(svg, one, at, { x, y, height }) {
    const style = { class: `calc__line calc__line--${at % 4}`, "stroke-dasharray": DASHES[at] };
    const points = one.points.filter((point) => drawn(point.value));
    svg.append(draw("polyline", { ...style, points: points.map((p) => `${x(p.x).toFixed(1)},${y(p.value).toFixed(1)}`).join(" ") }));
    points.forEach((point) => svg.append(draw("circle", { cx: x(point.x), cy: y(point.value), r: 3,
      class: `calc__dot calc__dot--${at % 4}` })));
    const top = height + 14 + at * 20;
    svg.append(draw("line", { ...style, x1: 4, x2: 44, y1: top, y2: top }),
      draw("text", { x: 52, y: top + 5, class: "calc__text" }, one.label));
  }

  function table(calculator, all, along) {
    const { chart, words } = calculator;
    const shown = make("table", "", { "aria-label": chart.title });
    const head = make("tr");
    const heads = along ? [along.label, ...all.map((one) => one.label)] : ["", words["table-value"]];
    heads.forEach((text) => head.append(make(text ? "th" : "td", text, text ? { scope: "col" } : {})));
    const rows = along
      ? all[0].points.map((point, at) => [inputText(along, point.x, words),
        ...all.map((one) => outputText(calculator, one.output, one.points[at].value))])
      : all.map((one) => [one.label, outputText(calculator, one.output, one.points[0].value)]);
    const body = make("tbody");
    for (const [name, ...cells] of rows) {
      const row = make("tr");
      row.append(make("th", name, { scope: "row" }), ...cells.map((cell) => make("td", cell)));
      body.append(row);
    }
    const top = make("thead");
    top.append(head);
    shown.append(top, body);
    return shown;
  }

  /** Puts the chart of `calculator` for `given` into the elements `place` and `numbers`. */
  function show(calculator, given, place, numbers) {
    const { chart } = calculator;
    const all = figures(calculator, given);
    const along = chart.over ? calculator.inputs.find((one) => one.name === chart.over.along) : null;
    const width = Math.max(LEAST, Math.min(WIDEST, place.clientWidth || WIDEST));
    const svg = along ? lines(calculator, all, width, chart.title, along) : bars(calculator, all, width, chart.title);
    place.replaceChildren(svg);
    numbers.replaceChildren(table(calculator, all, along));
  }

  return { show };
})();
