/* 一个文件或一段粘贴的字 → 里面的答题记录，和不能算的每一份为什么不能算。
   Nothing in here throws and nothing is guessed: what is not sound is named with its reason and left
   out, the rest stays. `course` is the page's data; texts come from its words. */
window.ClassReader = window.ClassReader || (() => {
  "use strict";

  const { AnswerCode: Code } = window;
  const LARGEST = 512 * 1024;
  const MOST_ROWS = 500;
  const NAME = ["姓名", "昵称", "名字", "name", "nickname"];
  const PAPER = ["试卷", "卷", "paper"];

  const word = (course, name, values = {}) =>
    course.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const short = (text) => ([...text].length > 30 ? `${[...text].slice(0, 30).join("")}…` : text);
  const known = (course) => new Map(Object.keys(course.questions).map((id) => [Code.idCode(id), id]));
  const has = (table, id) => Object.prototype.hasOwnProperty.call(table, id);

  /** Why the options that were chosen cannot have been, or an empty text. */
  function impossible(course, id, chosen) {
    const { options, several } = course.questions[id];
    const odd = chosen.find((one) => !options.some(([option]) => option === one));
    if (odd) return word(course, "option", { id, option: odd.toUpperCase() });
    return chosen.length > 1 && !several ? word(course, "several", { id, n: chosen.length }) : "";
  }

  /** A sheet that may be counted: {nickname, number, answers: Map, revised: [ids]}, or {why}. */
  function judged(course, sheet) {
    const answers = new Map();
    const revised = [];
    for (const { question, hash, chosen } of sheet.answers) {
      if (!has(course.questions, question)) return { why: word(course, "unknown", { id: short(question) }) };
      if (course.questions[question].hash !== hash) {
        revised.push(question);
        continue;
      }
      const why = impossible(course, question, chosen);
      if (why) return { why };
      answers.set(question, chosen);
    }
    return { sheet: { nickname: sheet.nickname, number: sheet.sheet, answers, revised } };
  }

  const faultOf = (course, read) => word(course, `why-${read.why}`);

  /** One entry of the list: {name, sheets, faults: [texts], keys}. */
  const entry = (name) => ({ name: short(name), sheets: [], faults: [], keys: [] });

  function add(made, course, read, where = "") {
    const result = read.sheet ? judged(course, read.sheet) : { why: faultOf(course, read) };
    if (result.sheet) made.sheets.push(result.sheet);
    else made.faults.push(where + result.why);
  }

  /** A key of a paper, {"paper", "questions": [{"id", "options"}]}; null if it is none. */
  function paperKey(course, data) {
    if (!Code.isPlain(data) || typeof data.paper !== "string" || !Array.isArray(data.questions)) return null;
    for (const one of data.questions) {
      const sound = Code.isPlain(one) && typeof one.id === "string" && Array.isArray(one.options);
      if (!sound) return { why: word(course, "key-shape") };
      if (!has(course.questions, one.id)) return { why: word(course, "unknown", { id: short(one.id) }) };
      const printed = one.options.map(String).sort().join();
      const own = course.questions[one.id].options.map(([option]) => option).sort().join();
      if (printed !== own) return { why: word(course, "key-options", { id: one.id }) };
    }
    const questions = data.questions.map(({ id, options }) => ({ id, options: options.map(String) }));
    return questions.length ? { key: { paper: data.paper.trim(), questions } } : { why: word(course, "key-shape") };
  }

  /** JSON: a result file, the key of a paper, or a list of keys. */
  function readJson(course, made, text) {
    const read = Code.fromFile(text);
    if (read) {
      add(made, course, read);
      return;
    }
    const data = JSON.parse(text);
    const list = Array.isArray(data) ? data : Code.isPlain(data) && Array.isArray(data.papers) ? data.papers : [data];
    for (const one of list) {
      const found = paperKey(course, one);
      if (found && found.key) made.keys.push(found.key);
      else made.faults.push(found ? found.why : word(course, "why-foreign"));
    }
    if (!list.length) made.faults.push(word(course, "why-foreign"));
    made.faults = [...new Set(made.faults)];
  }

  function readText(course, made, text) {
    const read = Code.fromText(text, known(course));
    read.forEach((one, at) => add(made, course, one, read.length > 1 ? word(course, "nth", { n: at + 1 }) : ""));
    if (!read.length) made.faults.push(word(course, "why-empty"));
  }

  /** Letters as typed: full-width, small, with commas or not; null if there is anything else. */
  function lettersOf(cell) {
    const plain = cell.normalize("NFKC").toUpperCase().replace(/[\s,;、/-]+/g, "");
    return /^[A-Z]*$/.test(plain) && new Set(plain).size === plain.length ? [...plain] : null;
  }

  /** For each column of questions, what it asks on the paper of this row: {id, options}, or a text. */
  function columnsOf(course, head, keys, paper) {
    const own = keys.filter((one) => !paper || one.paper.toUpperCase() === paper.toUpperCase());
    if (head.every((one) => has(course.questions, one))) {
      return head.map((id) => ({ id, options: course.questions[id].options.map(([option]) => option) }));
    }
    if (!keys.length) return word(course, "csv-no-key");
    if (own.length !== 1) return word(course, paper ? "csv-paper" : "csv-which", { paper: short(paper) });
    const numbers = head.map((one) => Number(one.normalize("NFKC").replace(/^第|^Q|题$/gi, "")));
    const odd = numbers.findIndex((one) => !Number.isInteger(one) || one < 1 || one > own[0].questions.length);
    if (odd >= 0) return word(course, "csv-column", { column: short(head[odd]), most: own[0].questions.length });
    if (new Set(numbers).size < numbers.length) return word(course, "csv-twice");
    return numbers.map((one) => own[0].questions[one - 1]);
  }

  function csvRow(course, columns, cells) {
    const answers = new Map();
    for (const [at, { id, options }] of columns.entries()) {
      const letters = lettersOf(cells[at] ?? "");
      if (!letters) return { why: word(course, "csv-letters", { cell: short(cells[at]), column: at + 1 }) };
      const chosen = letters.map((one) => options[one.charCodeAt(0) - 65]);
      const odd = letters.find((_, place) => chosen[place] === undefined);
      if (odd) return { why: word(course, "csv-option", { column: at + 1, option: odd, most: options.length }) };
      const why = impossible(course, id, chosen);
      if (why) return { why };
      answers.set(id, chosen.sort());
    }
    return [...answers.values()].some((one) => one.length) ? { answers } : { why: word(course, "csv-blank") };
  }

  /** A table typed from paper: a row a person, a column a question, letters as printed. */
  function readCsv(course, made, text, keys) {
    const rows = window.toolCsv.parse(text);
    const [head, ...body] = rows.map((row) => row.map((cell) => cell.trim()));
    const column = (names) => head.findIndex((one) => names.includes(one.toLowerCase()));
    const [name, paper] = [column(NAME), column(PAPER)];
    const asked = head.map((_, at) => at).filter((at) => at !== name && at !== paper && head[at]);
    if (name < 0 || !asked.length) {
      made.faults.push(word(course, "csv-head"));
      return;
    }
    if (body.length > MOST_ROWS) made.faults.push(word(course, "csv-long", { most: MOST_ROWS }));
    body.slice(0, MOST_ROWS).forEach((row, at) => {
      if (row.every((cell) => !cell)) return;
      const columns = columnsOf(course, asked.map((one) => head[one]), keys, paper < 0 ? "" : row[paper] ?? "");
      const nickname = Code.nicknameOf(row[name] ?? "");
      const long = [...nickname].length > Code.LONGEST_NAME || /[<>]/.test(nickname);
      const result = typeof columns === "string" ? { why: columns }
        : long ? { why: word(course, "why-nickname") }
          : row.length > head.length ? { why: word(course, "csv-cells") }
            : csvRow(course, columns, asked.map((one) => row[one] ?? ""));
      if (result.answers) made.sheets.push({ nickname, number: "", answers: result.answers, revised: [] });
      else made.faults.push(word(course, "csv-row", { row: at + 2, name: short(nickname) }) + result.why);
    });
  }

  /** Read one file or pasted text; `keys` are the papers' keys that are known by now. */
  function read(course, name, bytes, keys) {
    const made = entry(name);
    if (bytes.length > LARGEST) made.faults.push(word(course, "why-large", { most: LARGEST / 1024 }));
    if (made.faults.length) return made;
    const text = window.toolCsv.decode(bytes).replace(/^\ufeff/, "");
    const start = text.trimStart();
    if (!start) made.faults.push(word(course, "why-nothing"));
    else if (/^[{[]/.test(start)) readJsonOrNot(course, made, text);
    else if (/^<|<(!doctype|html|script|body)\b/i.test(start)) made.faults.push(word(course, "why-html"));
    else if (/kc\d+:/i.test(text.normalize("NFKC").replace(/[\s\p{Cf}-]+/gu, ""))) readText(course, made, text);
    else if (/[,\t;]/.test(text.split("\n")[0])) readCsv(course, made, text, keys);
    else made.faults.push(word(course, "why-foreign"));
    return made;
  }

  function readJsonOrNot(course, made, text) {
    try {
      JSON.parse(text);
    } catch {
      made.faults.push(word(course, "why-json"));
      return;
    }
    readJson(course, made, text);
  }

  /**
   * Put the sheets of all entries together by nickname: {people, faults: [{name, why}], revised}.
   * Who hands in a question twice is named, and the later sheet is left out whole.
   */
  function assemble(course, entries) {
    const people = new Map();
    const faults = [];
    const revised = new Map();
    const numbers = new Set();
    let anonymous = 0;
    for (const { name, sheets } of entries) {
      for (const { nickname, number, answers, revised: set } of sheets) {
        /* No nickname holds a control character, so no nameless person gets somebody's name. */
        const key = nickname || `\u0000${people.size}`;
        const label = nickname || word(course, "anonymous", { n: anonymous + 1 });
        const person = people.get(key) ?? { label, nickname, answers: new Map() };
        const twice = [...answers.keys()].find((id) => person.answers.has(id));
        if (twice || (!nickname && numbers.has(number))) {
          faults.push({ name, why: word(course, nickname ? "duplicate" : "same", { label, id: twice ?? "" }) });
          continue;
        }
        if (!nickname) anonymous += 1;
        if (number) numbers.add(number);
        for (const id of set) revised.set(id, (revised.get(id) ?? 0) + 1);
        for (const [id, chosen] of answers) person.answers.set(id, chosen);
        if (answers.size) people.set(key, person);
      }
    }
    return { people: [...people.values()], faults, revised };
  }

  return { assemble, read };
})();
