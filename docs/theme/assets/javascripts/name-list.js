/* 名单文件 → 名字。
   Bytes of a CSV file, as UTF-8 (with or without its mark), UTF-16 with its mark, or GB18030,
   become rows, and rows become names. Nothing is kept. */
(() => {
  "use strict";

  const HEADINGS = new Set(["姓名", "名字", "学员姓名", "学员", "name", "fullname"]);

  /** Returns the text of `bytes`; throws if they are no text in any of the encodings. */
  function decode(bytes) {
    const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
    const text = marked ? new TextDecoder(marked, { fatal: true }).decode(bytes) : eastern(bytes);
    if (text.includes("\0")) throw new Error("not text");
    return text;
  }

  function eastern(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    }
  }

  /** Returns the rows of `text` as lists of cells, as RFC 4180 has them. */
  function rows(text) {
    const mark = separator(text);
    const found = [[""]];
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at];
      const row = found[found.length - 1];
      const last = row.length - 1;
      if (quoted) {
        if (char !== '"') row[last] += char;
        else if (text[at + 1] === '"') { row[last] += char; at += 1; }
        else quoted = false;
      } else if (char === '"' && row[last].trim() === "") {
        row[last] = "";
        quoted = true;
      } else if (char === mark) row.push("");
      else if (char === "\n") found.push([""]);
      else if (char === "\r") { if (text[at + 1] !== "\n") found.push([""]); }
      else row[last] += char;
    }
    return found;
  }

  /** Returns what parts the cells of the first line: the one that is there, else a comma. */
  function separator(text) {
    const [line] = text.split(/[\r\n]/).filter((one) => one.trim());
    return ["\t", ";", ",", "，"].find((one) => (line ?? "").includes(one)) ?? ",";
  }

  const tidy = (cell) => cell.replace(/[\s\u200b\ufeff]+/g, " ").trim();

  /** Returns the names in `bytes`, and whether a heading said which column they are in. */
  function names(bytes) {
    const table = rows(decode(bytes)).map((row) => row.map(tidy)).filter((row) => row.some(Boolean));
    const head = (table[0] ?? []).map((cell) => cell.toLowerCase().replace(/ /g, ""));
    const column = head.findIndex((cell) => HEADINGS.has(cell));
    const list = (column < 0 ? table : table.slice(1)).map((row) => row[Math.max(column, 0)] ?? "");
    return { names: list.filter(Boolean), headed: column >= 0, wide: head.length > 1 };
  }

  window.courseNameList = { names, tidy };
})();
