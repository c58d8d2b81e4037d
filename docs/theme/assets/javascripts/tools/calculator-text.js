/* 计算器的数 → 页面上的话：填的数、算出来的数、填进公式的数、链接里的数。
   The same rules as course/render/calculator_text.py has for the defaults. `calculator` is the data
   in the page; `given` are values by input name, `outputs` what toolFormulas gave. */
window.CalculatorText = window.CalculatorText || (() => {
  "use strict";

  const { read, write, typed } = window.toolNumbers;
  const MOST_DECIMALS = 6;
  const LINK = "#calc&";
  const LONGEST_LINK = 4000;

  const say = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function valueText(value, kind, unit) {
    if (typeof value === "string") return value;
    const isShare = kind === "share";
    return write(value, { format: isShare ? "percent" : "number", decimals: MOST_DECIMALS,
      unit: isShare ? "" : unit, trim: true });
  }

  function inputText(input, value, words) {
    if (value === null || value === undefined) return words["not-given"];
    if (input.kind === "choice") {
      return (input.options.find((one) => one.value === value) || { label: value }).label;
    }
    if (input.kind === "list") return value.map((one) => valueText(one, input.of || "number")).join("、");
    return valueText(value, input.kind, input.unit);
  }

  const isGap = (value) => value !== null && typeof value === "object" && "gap" in value;

  /** The figure of `output`, or why there is none; `isTrimmed` leaves out noughts at its end. */
  function outputText(calculator, output, value, isTrimmed = false) {
    const none = calculator.words["no-figure"];
    if (isGap(value)) return output.undefined[value.gap] || none;
    if (output.format === "label") {
      const labels = calculator.inputs.find((one) => one.name === output.of);
      return (labels && labels.each[value - 1]) || none;
    }
    return write(value, { ...output, trim: isTrimmed });
  }

  /** `text` with the figure of each {name} put in; a unit that follows in it is not said twice. */
  function filled(text, calculator, given, outputs) {
    return text.replace(/\{(\w+)\}/g, (place, name, at) => {
      const input = calculator.inputs.find((one) => one.name === name);
      const output = calculator.outputs.find((one) => one.name === name);
      const { unit } = input || output || {};
      const shown = input ? inputText(input, given[name], calculator.words)
        : output ? figure(calculator, output, outputs[name]) : place;
      const isSaid = unit && text.slice(at + place.length).replace(/^ +/, "").startsWith(unit);
      return isSaid && shown.endsWith(unit) ? shown.slice(0, -unit.length).trim() : shown;
    });
  }

  function figure(calculator, output, value) {
    return isGap(value) ? calculator.words["no-figure"] : outputText(calculator, output, value, true);
  }

  /** An input as toolNumbers.read takes it. */
  function fieldOf(input) {
    const { label, unit, min, max, least, most } = input;
    const optional = input.default === null;
    if (input.kind !== "list") return { kind: input.kind, label, unit, min, max, optional };
    return { kind: "list", label, least, most, optional, item: { kind: input.of || "number", min, max } };
  }

  /** What stands in the fields of `input` for `value`: a text, or one for each label. */
  function textsOf(input, value) {
    if (input.kind === "choice") return value;
    const field = fieldOf(input);
    const each = input.each || [];
    return each.length ? each.map((_, at) => typed(value[at], field.item)) : typed(value, field);
  }

  /** Reads the text or texts of `input`: {value} or {what, mend, at: the faulty one of several}. */
  function readInput(input, texts) {
    if (input.kind === "choice") {
      const isKnown = input.options.some((one) => one.value === texts);
      return isKnown ? { value: texts } : { what: `“${input.label}”没有这一项`, mend: "从里面选一项" };
    }
    const field = fieldOf(input);
    if (!Array.isArray(texts)) return read(texts, field);
    const found = texts.map((text, at) => read(text, { ...field.item, label: `${input.label}：${input.each[at]}` }));
    const at = found.findIndex((one) => one.what);
    return at < 0 ? { value: found.map((one) => one.value) } : { ...found[at], at };
  }

  /** The fragment of a link that holds `texts` by input name; only what can be read is in it. */
  function link(calculator, texts) {
    const parts = calculator.inputs.map(({ name }) =>
      [].concat(texts[name]).map((text) => `${name}=${encodeURIComponent(text)}`).join("&"));
    return LINK + parts.join("&");
  }

  /** Reads such a fragment: {texts, refused: names}, or null where it is none of ours. */
  function fromLink(calculator, fragment) {
    if (!fragment.startsWith(LINK)) return null;
    const given = new URLSearchParams(fragment.slice(LINK.length, LONGEST_LINK));
    const texts = {};
    const refused = Array.from(new Set(given.keys())).filter(
      (name) => !calculator.inputs.some((one) => one.name === name)).map((name) => name.slice(0, 20));
    for (const input of calculator.inputs) {
      const found = given.getAll(input.name);
      const own = (input.each || []).length ? found : found[0];
      const isWhole = (input.each || []).length ? found.length === input.each.length : found.length === 1;
      if (isWhole && !readInput(input, own).what) texts[input.name] = own;
      else refused.push(input.label);
    }
    return { texts, refused };
  }

  return { say, inputText, outputText, filled, textsOf, readInput, link, fromLink, isGap };
})();
