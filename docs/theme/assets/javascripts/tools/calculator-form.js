/* 计算器的格子：里面的字 ↔ 每一格的字；哪一格读不懂，标出来、说怎么改。 */
window.CalculatorForm = window.CalculatorForm || (() => {
  "use strict";

  const { readInput, say, textsOf } = window.CalculatorText;

  const fieldsOf = (box, name) => Array.from(box.querySelectorAll(`[data-name="${name}"]`));
  const defaults = (calculator) => Object.fromEntries(
    calculator.inputs.map((one) => [one.name, textsOf(one, one.default)]));

  /** The texts of all fields in `box`, by input name. */
  function texts(box, calculator) {
    return Object.fromEntries(calculator.inputs.map((one) => {
      const found = fieldsOf(box, one.name).map((field) => field.value);
      return [one.name, (one.each || []).length ? found : found[0]];
    }));
  }

  /** Puts `wanted` into the fields; an input that is not in it stays. */
  function put(box, wanted) {
    for (const [name, text] of Object.entries(wanted)) {
      fieldsOf(box, name).forEach((field, at) => { field.value = Array.isArray(text) ? text[at] : text; });
    }
  }

  /** Reads all fields: {given: values by name, faults: [{name, what, mend}]}. */
  function read(box, calculator) {
    const all = texts(box, calculator);
    const given = {};
    const faults = [];
    for (const input of calculator.inputs) {
      const found = readInput(input, all[input.name]);
      if (found.what) faults.push({ name: input.name, ...found });
      else given[input.name] = found.value;
    }
    return { given, faults };
  }

  /** A formula's refusal as the fault of a field. */
  function refused(calculator, { input, why }) {
    const { words, inputs } = calculator;
    const { label } = inputs.find((one) => one.name === input);
    return { name: input, what: say(words[why] || words.refused, { label }), mend: "" };
  }

  const sentence = (calculator, { what, mend }) =>
    (mend ? say(calculator.words.fault, { what, mend }) : `${what}。`);

  /** Marks the fields of `faults` and no other. */
  function mark(box, calculator, faults) {
    for (const { name } of calculator.inputs) {
      const fault = faults.find((one) => one.name === name);
      box.querySelector(`[data-fault="${name}"]`).textContent = fault ? sentence(calculator, fault) : "";
      fieldsOf(box, name).forEach((field, at) => {
        const isFaulty = fault && (fault.at === undefined || fault.at === at);
        if (isFaulty) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
      });
    }
  }

  return { defaults, texts, put, read, refused, mark, sentence };
})();
