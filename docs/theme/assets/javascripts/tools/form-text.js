/* 填好的一份写成文字：一栏一行，没填的不写，后面是算出来的话。
   formText(form, model, copy, results) reads what is filled in, and the sections that show results. */
window.formText = (form, model, copy, results) => {
  "use strict";

  const { name, values } = copy;
  const lines = [model.say("text-head", { title: form.title, name })];
  const row = (label, texts) => {
    const said = texts.filter((text) => text.trim());
    if (said.length) lines.push(`${label}：${said.join("｜")}`);
  };

  for (const { title, fields, table, ratings } of form.sections) {
    const before = lines.push("", title);
    for (const field of fields) row(field.label, [values[field.id]]);
    if (table) {
      values[table.id].forEach((cells, at) =>
        row(model.rowName(table, at), table.columns.map((column) => cells[column.id])));
    }
    for (const one of ratings?.rows ?? []) {
      const { level, evidence } = values[ratings.id][one.id];
      row(one.label, [level && `${level} ${ratings.levels[level - ratings.lowest]}`, evidence]);
    }
    if (lines.length === before) lines.splice(before - 2, 2);
  }
  for (const section of results) {
    lines.push("", section.querySelector("h2").textContent);
    const said = section.querySelectorAll("[data-result] > p, [data-result] li");
    lines.push(...Array.from(said, (one) => one.textContent));
  }
  return `${lines.join("\n")}\n`;
};
