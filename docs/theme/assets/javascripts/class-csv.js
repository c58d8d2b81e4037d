/* 表格的文字 ↔ 一行一行的格子；写出来的文件 Excel 打得开，格子里的字不会被当成公式。
   Reading takes commas, tabs or semicolons, whichever the first line has most of (RFC 4180 quotes). */
window.ClassCsv = window.ClassCsv || (() => {
  "use strict";

  const FORMULA = /^[\s]*[=+\-@\t\r]|^[\s]*[＝＋－＠]/;
  const NUMBER = /^-?\d+(\.\d+)?$/;

  function separatorOf(text) {
    const first = text.split("\n")[0];
    const counted = [",", "\t", ";"].map((mark) => [first.split(mark).length, mark]);
    return counted.sort((one, two) => two[0] - one[0])[0][1];
  }

  /** The rows of `text`, empty ones at the end left off. */
  function parse(text) {
    const mark = separatorOf(text);
    const rows = [[""]];
    let quoted = false;
    const plain = text.replace(/\r\n?/g, "\n");
    for (let at = 0; at < plain.length; at += 1) {
      const row = rows[rows.length - 1];
      const letter = plain[at];
      if (quoted && letter === '"' && plain[at + 1] === '"') {
        row[row.length - 1] += '"';
        at += 1;
      } else if (letter === '"' && (quoted || row[row.length - 1] === "")) quoted = !quoted;
      else if (quoted || (letter !== mark && letter !== "\n")) row[row.length - 1] += letter;
      else if (letter === mark) row.push("");
      else rows.push([""]);
    }
    while (rows.length > 1 && rows[rows.length - 1].every((cell) => !cell.trim())) rows.pop();
    return rows;
  }

  /** A cell that no spreadsheet takes for a formula; numbers stay numbers. */
  function cellOf(value) {
    const text = String(value ?? "");
    const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** The rows as a file's text, with the mark by which Excel knows UTF-8. */
  const write = (rows) => `\ufeff${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;

  return { parse, write };
})();
