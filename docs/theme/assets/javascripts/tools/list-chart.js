/* 一片点、两条线、四个角的字，画在 canvas 上：几万个点也画得完。
   chart(canvas, {x, y, colours}) draws axes and cuts and returns { dot, finish,
   corner, isLogarithmic }: dots are there once finished. */
window.listChart = window.listChart || (() => {
  "use strict";

  const MARGIN = { left: 58, right: 12, top: 12, bottom: 40 };

  /** Where `values` go between 0 and 1, and the marks along the axis. */
  function scaleOf(values, cut) {
    let most = cut;
    let least = Math.min(0, cut);
    for (const one of values) {
      if (one > most) most = one;
      if (one < least) least = one;
    }
    const isLogarithmic = least >= 0 && cut > 0 && most > 20 * cut;
    const to = isLogarithmic ? (value) => Math.log1p(value) : (value) => value;
    const [start, end] = [to(least), to(most || 1)];
    const place = (value) => (end > start ? (to(value) - start) / (end - start) : 0.5);
    return { place, ticks: ticksOf(least, most || 1, isLogarithmic), isLogarithmic };
  }

  function ticksOf(least, most, isLogarithmic) {
    if (isLogarithmic) {
      const powers = Array.from({ length: Math.ceil(Math.log10(most)) + 1 }, (_, at) => 10 ** at);
      return [0, ...powers.filter((one) => one <= most)];
    }
    const rough = (most - least) / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough));
    const count = Math.floor(most / step) - Math.ceil(least / step) + 1;
    return Array.from({ length: count }, (_, at) => (Math.ceil(least / step) + at) * step);
  }

  const said = (value) => window.toolNumbers.write(value, { decimals: 2, trim: true });

  function axes(pen, { x, y, colours }, [across, down], at) {
    pen.strokeStyle = colours.line;
    pen.fillStyle = colours.ink;
    pen.lineWidth = 1;
    pen.textAlign = "center";
    for (const tick of across.ticks) {
      pen.fillText(said(tick), at.x(tick), at.bottom + 16);
      pen.strokeRect(at.x(tick), at.bottom, 0, 4);
    }
    pen.fillText(x.label, (at.left + at.right) / 2, at.bottom + 34);
    pen.textAlign = "right";
    for (const tick of down.ticks) {
      pen.fillText(said(tick), at.left - 6, at.y(tick) + 4);
      pen.strokeRect(at.left - 4, at.y(tick), 4, 0);
    }
    pen.strokeRect(at.left, at.top, at.right - at.left, at.bottom - at.top);
    pen.textAlign = "left";
    pen.fillText(y.label, at.left + 4, at.top - 2);
    pen.strokeStyle = colours.ink;
    pen.setLineDash([6, 4]);
    pen.beginPath();
    pen.moveTo(at.x(x.cut), at.top);
    pen.lineTo(at.x(x.cut), at.bottom);
    pen.moveTo(at.left, at.y(y.cut));
    pen.lineTo(at.right, at.y(y.cut));
    pen.stroke();
    pen.setLineDash([]);
  }

  /** A colour such as #0f5132 as the pixel that it makes. */
  function inkFrom(pen, colour) {
    pen.fillStyle = colour;
    const [red, green, blue] = pen.fillStyle.slice(1).match(/../g).map((one) => parseInt(one, 16));
    return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
  }

  function chart(canvas, given) {
    const width = Math.max(canvas.clientWidth, 280);
    const height = Math.round(Math.min(width * 0.7, 460));
    const sharp = Math.max(Math.round(window.devicePixelRatio || 1), 2);
    canvas.width = width * sharp;
    canvas.height = height * sharp;
    canvas.style.height = `${height}px`;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.scale(sharp, sharp);
    pen.font = "13px sans-serif";
    const [across, down] = [scaleOf(given.x.values, given.x.cut), scaleOf(given.y.values, given.y.cut)];
    const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top + 12, height - MARGIN.bottom];
    const at = {
      left, right, top, bottom,
      x: (value) => left + 6 + across.place(value) * (right - left - 12),
      /* The corners hold the names of the groups: dots stay clear of them. */
      y: (value) => bottom - 30 - down.place(value) * (bottom - top - 60),
    };
    axes(pen, given, [across, down], at);
    const size = (given.x.values.length > 2000 ? 2 : 8) * sharp;
    /* Dots go into the pixels themselves: fifty thousand calls of a pen would stop the page. */
    const image = pen.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(image.data.buffer);
    const inks = new Map();
    const inkOf = (colour) => {
      if (!inks.has(colour)) inks.set(colour, inkFrom(pen, colour));
      return inks.get(colour);
    };
    return {
      isLogarithmic: across.isLogarithmic || down.isLogarithmic,
      dot(x, y, colour) {
        const ink = inkOf(colour);
        const left = Math.round(at.x(x) * sharp - size / 2);
        const top = Math.round(at.y(y) * sharp - size / 2);
        for (let row = top; row < top + size; row += 1) {
          pixels.fill(ink, row * canvas.width + left, row * canvas.width + left + size);
        }
      },
      finish() {
        pen.putImageData(image, 0, 0);
      },
      corner([isRight, isTop], text, colour) {
        const wide = pen.measureText(text).width + 10;
        const [x, y] = [isRight ? right - wide - 4 : left + 4, isTop ? top + 4 : bottom - 26];
        pen.fillStyle = given.colours.paper;
        pen.fillRect(x, y, wide, 20);
        pen.strokeStyle = colour;
        pen.strokeRect(x, y, wide, 20);
        pen.fillStyle = given.colours.ink;
        pen.textAlign = "left";
        pen.fillText(text, x + 5, y + 15);
      },
    };
  }

  return { chart };
})();
