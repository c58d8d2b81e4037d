/* 表里算出来的数画成图：雷达、横条、十二格板、拉链。
   formPicture({ kind, rows, … }, title) gives an SVG element; the numbers stand in the table beside it,
   so the picture has a name only. Letters that do not fit are cut; the table has them whole. */
window.formPicture = (() => {
  "use strict";

  const SPACE = "http://www.w3.org/2000/svg";
  const WIDTH = 360;
  const LETTER = 12;

  function made(name, attributes, text) {
    const element = document.createElementNS(SPACE, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /** `text` cut to `most` Chinese letters, a Latin one counting half. */
  function cut(text, most) {
    let room = most;
    let kept = "";
    for (const letter of text) {
      room -= /[\u0000-\u00ff]/.test(letter) ? 0.55 : 1;
      if (room < 0) return `${kept}…`;
      kept += letter;
    }
    return kept;
  }

  function sheet(height, title) {
    const svg = made("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": title,
      class: "diagram form__picture" });
    svg.append(made("rect", { class: "paper", width: WIDTH, height }));
    return svg;
  }

  const text = (x, y, words, more = {}) =>
    made("text", { x, y, class: "ink", "font-size": LETTER, ...more }, words);

  const line = (x1, y1, x2, y2, more = {}) =>
    made("line", { x1, y1, x2, y2, class: "line", "stroke-width": 1, ...more });

  function radar({ rows, max, min }, title) {
    const svg = sheet(300, title);
    const [x, y, radius] = [WIDTH / 2, 150, 95];
    const point = (index, share) => {
      const angle = (index / rows.length) * 2 * Math.PI - Math.PI / 2;
      return [x + Math.cos(angle) * radius * share, y + Math.sin(angle) * radius * share];
    };
    const share = (value) => Math.max(0, value - Math.min(min, 0)) / max;
    const points = (list) => list.map((pair) => pair.map((one) => one.toFixed(1)).join(",")).join(" ");
    for (let ring = 1; ring <= max; ring += 1) {
      svg.append(made("polygon", { class: "line", fill: "none", "stroke-width": 0.7,
        points: points(rows.map((_, index) => point(index, ring / max))) }));
    }
    svg.append(made("polygon", { class: "accent line", "fill-opacity": 0.35, "stroke-width": 2,
      points: points(rows.map((row, index) => point(index, row.value === null ? 0 : share(row.value)))) }));
    rows.forEach((row, index) => {
      const [end, high] = point(index, 1.14);
      const anchor = Math.abs(end - x) < 8 ? "middle" : end > x ? "start" : "end";
      const shown = row.value === null ? "—" : row.value;
      svg.append(line(x, y, ...point(index, 1)), text(end, high + 4, `${cut(row.label, 6)} ${shown}`, { "text-anchor": anchor }));
    });
    return svg;
  }

  function bars({ rows, max, unit = "", pairs }, title) {
    const each = pairs ? 46 : 34;
    const svg = sheet(rows.length * each + (pairs ? 32 : 12), title);
    const room = WIDTH - 60;
    const bar = (value, top, kind) => {
      const width = max > 0 ? (Math.max(0, value) / max) * room : 0;
      svg.append(made("rect", { class: "box", x: 10, y: top, width: room, height: 10 }),
        made("rect", { class: kind, x: 10, y: top, width, height: 10 }),
        text(room + 16, top + 10, `${value}${unit}`));
    };
    rows.forEach((row, index) => {
      const top = 8 + index * each;
      svg.append(text(10, top + 11, cut(row.label, 26)));
      if (row.value === null) svg.append(text(room + 16, top + 25, "—"));
      else bar(row.value, top + 16, "accent");
      if (pairs) bar(row.second, top + 28, "soft");
    });
    if (pairs) legend(svg, pairs, rows.length * each + 12);
    return svg;
  }

  function legend(svg, names, top) {
    names.forEach((name, at) => svg.append(
      made("rect", { class: at ? "soft" : "accent", x: 10 + at * 90, y: top, width: 12, height: 10 }),
      text(28 + at * 90, top + 10, name)));
  }

  function board({ rows, max }, title) {
    const [each, cell] = [25, 34];
    const left = WIDTH - max * cell - 44;
    const svg = sheet(rows.length * each + 12, title);
    rows.forEach((row, index) => {
      const top = 8 + index * each;
      svg.append(text(10, top + 15, cut(row.label, Math.floor((left - 16) / LETTER))));
      for (let step = 0; step < max; step += 1) {
        const isDone = row.value !== null && step < row.value;
        svg.append(made("rect", { class: isDone ? "good" : "box line", x: left + step * cell, y: top + 2,
          width: cell - 4, height: each - 7, rx: 2 }));
      }
      svg.append(text(left + max * cell + 6, top + 15, row.value === null ? "—" : `${row.value}/${max}`));
    });
    return svg;
  }

  /** Two rows of teeth; where nobody of ours meets the customer's, the tooth stands open. */
  function zipper({ rows, sides }, title) {
    const [each, tooth, middle] = [34, 118, WIDTH / 2];
    const svg = sheet(rows.length * each + 40, title);
    svg.append(text(middle - tooth / 2 - 8, 20, sides[0], { "text-anchor": "middle", "font-weight": 700 }),
      text(middle + tooth / 2 + 8, 20, sides[1], { "text-anchor": "middle", "font-weight": 700 }));
    rows.forEach((row, index) => {
      const top = 30 + index * each;
      const isClosed = row.partner !== "";
      const gap = isClosed ? 0 : 14;
      svg.append(made("rect", { class: "box", x: middle - tooth - 10 - gap, y: top, width: tooth + 10, height: 26, rx: 4 }),
        text(middle - tooth - 2 - gap, top + 18, cut(row.label, 9)));
      const right = { x: middle + gap, y: top, width: tooth + 10, height: 26, rx: 4 };
      if (isClosed) {
        svg.append(made("rect", { class: "box2", ...right }), text(middle + 8, top + 18, cut(row.partner, 9)),
          made("circle", { class: "good", cx: middle, cy: top + 13, r: 5 }));
      } else {
        svg.append(made("rect", { class: "line", fill: "none", "stroke-dasharray": "4 3", ...right }),
          text(middle + gap + 8, top + 18, "？", { "font-weight": 700 }));
      }
    });
    return svg;
  }

  const KINDS = { radar, bars, board, zipper };
  return (picture, title) => KINDS[picture.kind](picture, title);
})();
