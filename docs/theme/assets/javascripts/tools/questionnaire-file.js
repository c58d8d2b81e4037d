/* 问卷 ↔ 表格和文字；打开的文件先验，坏在哪儿说得出来。
   Pure functions over a questionnaire { title, intro, thanks, questions } and the page's data.
   Needs csv and keep. A file that has a fault gives no questionnaire at all. */
window.QuestionnaireFile = (() => {
  "use strict";

  const KINDS = ["scale", "choice", "open"];
  const FIELDS = ["title", "intro", "thanks"];

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value, most) => typeof value === "string" && value.length <= most;
  const say = ({ words }, name, values) => window.toolSay(words, name, values);

  const scaleOf = (data, id) => data.scales.find((one) => one.id === id);

  /** The words to tick under a question; none where one writes. */
  function answersOf(question, data) {
    if (question.kind === "open") return [];
    return question.kind === "scale" ? scaleOf(data, question.scale).anchors : question.options;
  }

  /** A sentence for each fault of what a file holds. */
  function check(value, data) {
    const { questions: most, text } = data.limits;
    if (!isRecord(value) || !FIELDS.every((name) => isText(value[name], text))) {
      return [say(data, "fault-text", { most: text })];
    }
    if (!Array.isArray(value.questions)) return [say(data, "fault-shape", { n: 1 })];
    if (value.questions.length > most) {
      return [say(data, "fault-many", { count: value.questions.length, most })];
    }
    return value.questions.map((one, at) => faultOf(one, at + 1, data)).filter(Boolean);
  }

  function faultOf(question, n, data) {
    const { text, options } = data.limits;
    const isSound = isRecord(question) && KINDS.includes(question.kind) && isText(question.text, text)
      && typeof question.na === "boolean"
      && (question.tells === undefined || isText(question.tells, text))
      && (question.kind !== "choice" || (Array.isArray(question.options)
        && question.options.length <= options && question.options.every((one) => isText(one, text))));
    if (!isSound) return say(data, "fault-shape", { n });
    if (question.kind === "scale" && !scaleOf(data, question.scale)) {
      const known = data.scales.map((one) => one.title).join("、");
      return say(data, "fault-scale", { n, found: String(question.scale).slice(0, 30), known });
    }
    return "";
  }

  /* As a table: a row for each text and question. */

  function toCsv(value, data) {
    const { words } = data;
    const rows = [
      words["csv-head"].split("\t"),
      ...FIELDS.map((name) => [words[`csv-${name}`], value[name], "", ""]),
      ...value.questions.map((one) => [
        words[`kind-${one.kind}`],
        one.text,
        one.kind === "scale" ? scaleOf(data, one.scale).title : (one.options || []).join("\n"),
        one.na ? words.yes : "",
      ]),
    ];
    return window.toolCsv.write(rows);
  }

  /** What a table says: { value, fault }, the value null where there is a fault. */
  function fromCsv(text, data) {
    const { words } = data;
    const refused = (name, values) => ({ value: null, fault: say(data, name, values) });
    if (text.includes("\ufffd")) return refused("fault-letters");
    const rows = window.toolCsv.parse(text);
    const head = words["csv-head"].split("\t");
    if (head.some((name, at) => (rows[0][at] || "").trim() !== name)) {
      return refused("fault-head", { head: head.join("、") });
    }
    const value = { title: "", intro: "", thanks: "", questions: [] };
    for (let at = 1; at < rows.length; at += 1) {
      const [what, text_, answers = "", na = ""] = rows[at];
      const field = FIELDS.find((name) => words[`csv-${name}`] === what.trim());
      const kind = KINDS.find((name) => words[`kind-${name}`] === what.trim());
      if (field) value[field] = text_ || "";
      else if (kind) value.questions.push(questionOf(kind, text_ || "", answers, na.trim() === words.yes, data));
      else if (what.trim() || (text_ || "").trim()) {
        return refused("fault-line", { line: at + 1, found: what.slice(0, 20) });
      }
    }
    const [fault = ""] = check(value, data);
    return fault ? { value: null, fault } : { value, fault };
  }

  function questionOf(kind, text, answers, na, data) {
    if (kind === "open") return { kind, text, na };
    if (kind === "choice") return { kind, text, na, options: answers ? answers.split("\n") : [] };
    const scale = data.scales.find((one) => one.title === answers.trim());
    return { kind, text, na, scale: scale ? scale.id : answers.trim() };
  }

  /* As text: to paste into a chat or a form. */

  function toText(value, data) {
    const lines = [value.title, "", value.intro, ""];
    value.questions.forEach((one, at) => {
      lines.push(`${at + 1}. ${one.text}`);
      const answers = answersOf(one, data);
      const all = one.na && one.kind !== "open" ? [...answers, data.words["not-met"]] : answers;
      lines.push(all.length ? all.map((word) => `□ ${word}`).join("　") : "＿＿＿＿＿＿＿＿＿＿＿＿", "");
    });
    return [...lines, value.thanks].join("\n").trim();
  }

  return { check, toCsv, fromCsv, toText, answersOf, say };
})();
