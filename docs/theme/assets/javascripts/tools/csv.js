/* 一个文件的字节 → 字 → 一行一行的格子；一行一行的格子 → Excel 打得开、格子里的字不会被当成公式的文件。
   `records` is a generator, so that a long table can be read a slice at a time. A cell that a
   spreadsheet would take for a formula is written with ' before it, and read without it again. */
window.toolCsv = window.toolCsv || (() => {
  "use strict";

  const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
  const GUARDED = /^'+\s*[=+\-@\t\r＝＋－＠]/;
  const NUMBER = /^-?\d+(\.\d+)?$/;
  const MARKS = ["\t", ",", ";", "，", "；"];
  const SLICE = 1 << 20;
  /* How files begin that are no text at all → what they are. */
  const KINDS = [
    [[0x50, 0x4b, 0x03, 0x04], "xlsx"],
    [[0xd0, 0xcf, 0x11, 0xe0], "xls"],
    [[0x25, 0x50, 0x44, 0x46], "pdf"],
    [[0x89, 0x50, 0x4e, 0x47], "binary"],
    [[0xff, 0xd8, 0xff], "binary"],
    [[0x1f, 0x8b], "binary"],
  ];

  const begins = (bytes, start) => start.every((byte, at) => bytes[at] === byte);

  /** Where every second byte is nought, the text is UTF-16; other noughts are no text. */
  function withNoughts(bytes) {
    const noughts = [0, 0];
    bytes.forEach((byte, at) => {
      if (byte === 0) noughts[at % 2] += 1;
    });
    const [even, odd] = noughts;
    if (odd > 8 * even) return { encoding: "utf-16le" };
    return even > 8 * odd ? { encoding: "utf-16be" } : { why: "binary" };
  }

  /** By its first bytes, what a file is: {encoding}, or {why} it is no text. */
  function encodingOf(bytes) {
    const kind = KINDS.find(([start]) => begins(bytes, start));
    if (kind) return { why: kind[1] };
    if (!bytes.length) return { why: "empty" };
    if (begins(bytes, [0xff, 0xfe])) return { encoding: "utf-16le" };
    if (begins(bytes, [0xfe, 0xff])) return { encoding: "utf-16be" };
    return bytes.includes(0) ? withNoughts(bytes) : { encoding: "utf-8" };
  }

  /** The text of `bytes`: UTF-8 as it should be, else GB18030, which is what Excel in China saves. */
  function decode(bytes) {
    const { encoding = "utf-8" } = encodingOf(bytes.subarray(0, 4096));
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("gb18030").decode(bytes);
    }
  }

  async function decodedBy(file, encoding) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const parts = [];
    for (let at = 0; at < file.size; at += SLICE) {
      parts.push(decoder.decode(await file.slice(at, at + SLICE).arrayBuffer(), { stream: true }));
    }
    parts.push(decoder.decode());
    return parts.join("");
  }

  /** What a File holds, read a slice at a time: {text}, or {why: large | xlsx | … | unknown}. */
  async function readFile(file, largest) {
    if (file.size > largest) return { why: "large" };
    try {
      const found = encodingOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
      if (found.why) return found;
      const tries = found.encoding === "utf-8" ? ["utf-8", "gb18030"] : [found.encoding];
      for (const encoding of tries) {
        try {
          return { text: await decodedBy(file, encoding) };
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
      }
      return { why: "unknown" };
    } catch {
      return { why: "unreadable" };
    }
  }

  /** The mark that the first line with any has most of; quoted parts do not count. */
  function markOf(text) {
    const named = /^\s*sep=([,;|\t])\r?\n/i.exec(text.slice(0, 40));
    if (named) return named[1];
    const first = text.slice(0, 20000).split(/\r?\n|\r/).find((one) => one.trim()) || "";
    const plain = first.replace(/"[^"]*"/g, "");
    const counted = MARKS.map((mark, at) => [plain.split(mark).length, -at, mark]);
    const [count, , mark] = counted.sort((one, two) => two[0] - one[0] || two[1] - one[1])[0];
    return count > 1 ? mark : ",";
  }

  const breaksIn = (text) => (text.match(/\r\n?|\n/g) || []).length;

  /** The cell that starts at `at`: {cell, next, open}; `next` is where a mark or line end stands. */
  function cellAt(text, at, stop) {
    let cell = "";
    let here = at;
    if (text[at] === '"') {
      for (here += 1; ; here += 1) {
        const end = text.indexOf('"', here);
        if (end < 0) return { cell: cell + text.slice(here), next: text.length, open: true };
        cell += text.slice(here, end);
        here = end + 1;
        if (text[here] !== '"') break;
        cell += '"';
      }
    }
    stop.lastIndex = here;
    const found = stop.exec(text);
    const next = found ? found.index : text.length;
    return { cell: cell + text.slice(here, next), next, open: false };
  }

  const plain = (cell) => (GUARDED.test(cell) ? cell.slice(1) : cell);

  /** Each row of `text` as {line, cells, open}; `open` where a quote is never closed. */
  function* records(text) {
    const body = text.replace(/^\ufeff/, "");
    const mark = markOf(body);
    const stop = new RegExp(`[\\r\\n${mark === "\t" ? "\\t" : `\\${mark}`}]`, "g");
    const named = /^\s*sep=[,;|\t]\r?\n/i.exec(body.slice(0, 40));
    let at = named ? named[0].length : 0;
    let line = named ? 2 : 1;
    while (at < body.length) {
      const row = { line, cells: [], open: false };
      for (;;) {
        const { cell, next, open } = cellAt(body, at, stop);
        if (body[at] === '"') line += breaksIn(body.slice(at, next));
        row.cells.push(plain(cell));
        row.open = open;
        at = next + 1;
        if (body[next] !== mark) break;
      }
      if (body[at - 1] === "\r" && body[at] === "\n") at += 1;
      line += 1;
      yield row;
    }
  }

  /** The rows of `text` at once, empty ones at the end left off. */
  function parse(text) {
    const rows = [...records(text)].map((one) => one.cells);
    while (rows.length > 1 && rows[rows.length - 1].every((cell) => !cell.trim())) rows.pop();
    return rows.length ? rows : [[""]];
  }

  /** A cell that no spreadsheet takes for a formula; numbers stay numbers. */
  function cellOf(value) {
    const text = String(value ?? "");
    const risky = GUARDED.test(text) || (FORMULA.test(text) && !NUMBER.test(text));
    const safe = risky ? `'${text}` : text;
    return /[",;\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** The rows as a file's text, with the mark by which Excel knows UTF-8. */
  const write = (rows) => `\ufeff${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;

  return { decode, parse, readFile, records, write };
})();
