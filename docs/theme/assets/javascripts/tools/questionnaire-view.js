/* 问卷在页面上的样子：编题的一条条、手机上的、纸上的、查出来的毛病。
   Every word that people typed is put in as text. Needs builder, questionnaire-rules and -file. */
window.QuestionnaireView = (() => {
  "use strict";

  const Rules = window.QuestionnaireRules;
  const Files = window.QuestionnaireFile;
  const { make } = window.ToolBuilder;

  const forRules = (question, data) => ({ ...question, options: Files.answersOf(question, data) });

  /* The editor of one question */

  function editor(question, at, count, data) {
    const n = at + 1;
    const say = (name, values) => Files.say(data, name, values);
    const id = (name) => `qn-${name}-${at}`;
    const button = (act, isOff) => make("button", {
      type: "button", class: "tool__small", "data-do": act, "data-at": at, disabled: isOff,
      "aria-label": `${say(act)}${say("number", { n })}`,
    }, say(act));
    const area = make("textarea", { id: id("text"), rows: 2, "data-at": at, "data-key": "text", "aria-describedby": id("found") });
    area.value = question.text;
    const kinds = make("select", { id: id("kind"), "data-at": at, "data-key": "kind" },
      ...["scale", "choice", "open"].map((one) => make("option", { value: one, selected: one === question.kind }, say(`kind-${one}`))));
    const line = make("li", { class: "builder__item" },
      make("p", { class: "builder__head" }, make("label", { for: id("text") }, say("text", { n })),
        make("span", { class: "builder__moves" }, button("up", at === 0), button("down", n === count), button("remove", false))),
      area,
      make("p", { class: "builder__answers" }, make("label", { for: id("kind") }, say("kind")), kinds, ...answers(question, at, data)));
    if (question.tells) line.append(make("p", { class: "builder__tells" }, say("tells", { tells: question.tells })));
    line.append(make("ul", { class: "builder__found", id: id("found") }, ...found(question, data)));
    return line;
  }

  /** What is chosen or typed below the kind of an answer. */
  function answers(question, at, data) {
    const { words } = data;
    const name = (key) => ({ id: `qn-${key}-${at}`, "data-at": at, "data-key": key });
    const made = [];
    if (question.kind === "scale") {
      made.push(make("label", { for: `qn-scale-${at}` }, words.scale), make("select", name("scale"),
        ...data.scales.map((one) => make("option", { value: one.id, selected: one.id === question.scale }, one.title))));
    }
    if (question.kind === "choice") {
      const area = make("textarea", { ...name("options"), rows: Math.max(question.options.length, 2) });
      area.value = question.options.join("\n");
      made.push(make("label", { for: `qn-options-${at}` }, words.options), area);
    }
    if (question.kind !== "open") {
      const box = make("input", { ...name("na"), type: "checkbox" });
      box.checked = question.na;
      made.push(make("label", { class: "builder__tick" }, box, words.na));
    }
    return made;
  }

  /** A line for each finding on a question. */
  function found(question, data) {
    return Rules.judge(forRules(question, data)).map((one) => make("li", {},
      `${Files.say(data, `what-${one.rule}`, { found: one.found })}。${data.words[`mend-${one.rule}`]}。`));
  }

  /* The whole */

  function time(seconds, data) {
    const minutes = Math.floor(seconds / 60);
    return Files.say(data, minutes ? "minutes" : "seconds", { minutes, seconds: seconds % 60 });
  }

  /** What is to be said of the whole questionnaire, most pressing first. */
  function notes(value, data) {
    const say = (name, values) => Files.say(data, name, values);
    const { questions } = value;
    if (!questions.length) return [];
    const lines = [];
    questions.forEach((one, at) => {
      if (!one.text.trim()) lines.push(say("empty-text", { n: at + 1 }));
      if (one.kind === "choice" && one.options.filter((word) => word.trim()).length < 2) lines.push(say("few-options", { n: at + 1 }));
      const twin = questions.findIndex((other) => other.text.trim() && other.text.trim() === one.text.trim());
      if (twin >= 0 && twin < at) lines.push(say("twins", { one: twin + 1, two: at + 1 }));
      for (const { rule, found: what } of Rules.judge(forRules(one, data))) {
        lines.push(say("findings", { n: at + 1, what: say(`what-${rule}`, { found: what }), mend: data.words[`mend-${rule}`] }));
      }
    });
    const seconds = Rules.secondsOfAll(questions);
    if (questions.length > 10) lines.push(say("many", { count: questions.length }));
    if (seconds > 180) lines.push(say("slow", { minutes: time(seconds, data) }));
    const open = questions.filter((one) => one.kind === "open").length;
    if (!open) lines.push(say("no-open"));
    if (open === questions.length && open > 2) lines.push(say("only-open"));
    return lines.length ? lines : [say("sound")];
  }

  const sum = (value, data) => (value.questions.length ? Files.say(data, "sum", {
    count: value.questions.length, minutes: time(Rules.secondsOfAll(value.questions), data),
  }) : "");

  /** The questionnaire as its readers get it: with fields on a phone, with boxes on paper. */
  function preview(value, data, isPaper) {
    const heading = make("p", { class: "builder__name" }, value.title);
    const list = make("ol", {}, ...value.questions.map((one, at) => shown(one, at, data, isPaper)));
    const date = isPaper ? [make("p", {}, data.words["paper-date"])] : [];
    return [heading, make("p", {}, value.intro), ...date, list, make("p", {}, value.thanks)];
  }

  function shown(question, at, data, isPaper) {
    const marks = Files.answersOf(question, data).filter((one) => one.trim());
    const all = question.na && question.kind !== "open" ? [...marks, data.words["not-met"]] : marks;
    const line = make("li", {}, make("p", { class: "builder__ask" }, question.text, ...ends(question, data)));
    if (!all.length) {
      line.append(isPaper ? make("div", { class: "builder__lines" }) : make("span", { class: "builder__box" }));
      return line;
    }
    const row = (word) => (isPaper ? make("span", { class: "builder__mark" }, `□ ${word}`)
      : make("span", { class: "builder__radio" }, word));
    line.append(make("p", { class: question.kind === "scale" && all.length > 7 ? "builder__row" : "builder__marks" }, ...all.map(row)));
    return line;
  }

  /** What the first and last mark mean, where the marks are bare numbers. */
  function ends(question, data) {
    const scale = question.kind === "scale" ? data.scales.find((one) => one.id === question.scale) : null;
    if (!scale || !scale.ends) return [];
    const [worst, best] = scale.ends;
    const [first, last] = [scale.anchors[0], scale.anchors[scale.anchors.length - 1]];
    return [`（${Files.say(data, "from-to", { first, last, worst, best })}）`];
  }

  return { editor, found, notes, sum, preview };
})();
