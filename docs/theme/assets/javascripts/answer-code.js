/* 学员选了什么 → 一个小文件，或一段能抄、能发、能扫的字；反过来也认得。
   An answer sheet is {nickname, day, sheet, answers: [{question, hash, chosen}]}: ids of options
   only, no key and no mark; `sheet` is a random number of the page that was filled in, so that one
   sheet handed in twice is not taken for two nameless people. Both forms carry the CRC-32 of the same bytes: it tells of slips and cuts, not of
   a person bent on cheating. Pure functions; whoever reads a bad text gets a reason, never a throw. */
window.AnswerCode = window.AnswerCode || (() => {
  "use strict";

  const FORMAT = "keeping-customers/answers";
  const VERSION = 1;
  const LONGEST_NAME = 20;
  const MOST_ANSWERS = 250;
  /* Crockford's base 32: no I, L, O, U; all of it fits the QR code's alphanumeric mode. */
  const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const EPOCH = Date.UTC(2020, 0, 1);
  const DAY = 86400000;
  const DATE = /^20\d\d-\d\d-\d\d$/;
  const HASH = /^[0-9a-f]{8}$/;
  const OPTION = /^[a-z]$/;

  const hex = (number) => (number >>> 0).toString(16).padStart(8, "0");

  function crc32(bytes) {
    let crc = -1;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  }

  /** FNV-1a of a question's id: four bytes stand for it in the short form. */
  function idCode(id) {
    let code = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(id)) code = Math.imul(code ^ byte, 0x01000193);
    return code >>> 0;
  }

  /** A nickname as it is compared and kept: one space where there were several, no odd widths. */
  const nicknameOf = (typed) => typed.normalize("NFKC").replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();

  /** Days since 1 January 2020, plus one; 0 stands for no day. NaN if there is no such day. */
  function dayNumber(day) {
    if (day === null) return 0;
    const at = DATE.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
    const sound = Number.isFinite(at) && new Date(at).toISOString().startsWith(day);
    return sound && at >= EPOCH ? (at - EPOCH) / DAY + 1 : NaN;
  }

  const dayOf = (number) =>
    number ? new Date(EPOCH + (number - 1) * DAY).toISOString().slice(0, 10) : null;

  function pack(sheet) {
    const bytes = [VERSION];
    const push32 = (number) => bytes.push(number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255);
    const day = dayNumber(sheet.day);
    const name = new TextEncoder().encode(sheet.nickname);
    bytes.push(day >>> 8, day & 255);
    push32(parseInt(sheet.sheet, 16));
    bytes.push(name.length, ...name, sheet.answers.length);
    for (const { question, hash, chosen } of sheet.answers) {
      push32(idCode(question));
      push32(parseInt(hash, 16));
      let mask = chosen.reduce((sum, id) => sum | (1 << (id.charCodeAt(0) - 97)), 0);
      for (; mask > 127; mask >>>= 7) bytes.push((mask & 127) | 128);
      bytes.push(mask);
    }
    return bytes;
  }

  /** Read packed bytes; `known` turns the code of an id into the id. Throws if they run out. */
  function unpack(bytes, known) {
    let at = 0;
    const take = () => {
      if (at >= bytes.length) throw new RangeError("short");
      at += 1;
      return bytes[at - 1];
    };
    const take32 = () => ((take() << 24) | (take() << 16) | (take() << 8) | take()) >>> 0;
    if (take() !== VERSION) return { why: "version" };
    const day = dayOf((take() << 8) | take());
    const sheet = hex(take32());
    const letters = Array.from({ length: take() }, take);
    const nickname = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(letters));
    const answers = Array.from({ length: take() }, () => {
      const code = take32();
      const hash = hex(take32());
      let mask = 0;
      for (let shift = 0, more = true; more && shift < 28; shift += 7) {
        const byte = take();
        mask |= (byte & 127) << shift;
        more = byte > 127;
      }
      const chosen = Array.from("abcdefghijklmnopqrstuvwxyz").filter((_, place) => mask & (1 << place));
      return { question: known.get(code) ?? `?${hex(code)}`, hash, chosen };
    });
    return at === bytes.length ? { sheet: { nickname, day, sheet, answers } } : { why: "checksum" };
  }

  function toBase32(bytes) {
    let text = "";
    let kept = 0;
    let bits = 0;
    for (const byte of bytes) {
      kept = ((kept << 8) | byte) & 0xfff;
      for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(kept >>> (bits - 5)) & 31];
    }
    return bits ? text + ALPHABET[(kept << (5 - bits)) & 31] : text;
  }

  function fromBase32(text) {
    const bytes = [];
    let kept = 0;
    let bits = 0;
    for (const letter of text) {
      kept = ((kept << 5) | ALPHABET.indexOf(letter)) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.push((kept >>> bits) & 255);
      }
    }
    return bytes;
  }

  const fourBytes = (number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);

  /** The sheet as text to copy: `KC1:…:`, capital letters and digits only. */
  function toText(sheet) {
    const bytes = pack(sheet);
    return `KC1:${toBase32([...bytes, ...fourBytes(crc32(bytes))])}:`;
  }

  /** The sheet as a file. */
  function toFile(sheet) {
    const { nickname, day, sheet: number, answers } = sheet;
    const check = hex(crc32(pack(sheet)));
    return JSON.stringify({ format: FORMAT, version: VERSION, nickname, day, sheet: number, answers, check }, null, 1) + "\n";
  }

  /**
   * Find the codes in `text`, whatever chat programs and keyboards did to it: line breaks, full-width
   * letters, small letters. Returns [{sheet} or {why}], one for each beginning of a code.
   */
  function fromText(text, known) {
    const plain = text.normalize("NFKC").replace(/[\s\p{Cf}-]+/gu, "").toUpperCase();
    return plain.split(/KC(?=\d+:)/).slice(1).map((part) => {
      const found = /^(\d+):([0-9A-Z]+):/.exec(part);
      if (!found) return { why: "cut" };
      if (found[1] !== String(VERSION)) return { why: "version" };
      const letters = found[2].replace(/O/g, "0").replace(/[IL]/g, "1");
      if (letters.includes("U")) return { why: "checksum" };
      const bytes = fromBase32(letters);
      const body = bytes.slice(0, -4);
      if (fourBytes(crc32(body)).join() !== bytes.slice(-4).join()) return { why: "checksum" };
      try {
        const read = unpack(body, known);
        return read.sheet ? shaped(read.sheet) : read;
      } catch {
        return { why: "checksum" };
      }
    });
  }

  const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const hasKeys = (value, keys) =>
    isPlain(value) && Object.keys(value).sort().join() === [...keys].sort().join();

  /** Whether the parts of a sheet are what they must be; ids are judged by who knows the course. */
  function shaped(sheet) {
    const { nickname, day, answers } = sheet;
    if (typeof nickname !== "string" || nickname !== nicknameOf(nickname)) return { why: "nickname" };
    if ([...nickname].length > LONGEST_NAME || /[<>]/.test(nickname)) return { why: "nickname" };
    if (day !== null && (typeof day !== "string" || Number.isNaN(dayNumber(day)))) return { why: "day" };
    if (typeof sheet.sheet !== "string" || !HASH.test(sheet.sheet)) return { why: "answers" };
    if (!Array.isArray(answers) || !answers.length || answers.length > MOST_ANSWERS) return { why: "answers" };
    const sound = answers.every(
      (one) =>
        hasKeys(one, ["question", "hash", "chosen"]) &&
        typeof one.question === "string" &&
        typeof one.hash === "string" && HASH.test(one.hash) &&
        Array.isArray(one.chosen) &&
        one.chosen.every((id) => typeof id === "string" && OPTION.test(id)) &&
        new Set(one.chosen).size === one.chosen.length,
    );
    if (!sound) return { why: "answers" };
    const twice = new Set(answers.map((one) => one.question)).size < answers.length;
    return twice ? { why: "twice" } : { sheet };
  }

  /** Read the text of a file: {sheet}, or {why}; null if it is JSON of something else. */
  function fromFile(text) {
    let data;
    try {
      data = JSON.parse(text);
    } catch {
      return { why: "json" };
    }
    if (!isPlain(data) || data.format !== FORMAT) return null;
    if (data.version !== VERSION) return { why: "version" };
    if (!hasKeys(data, ["format", "version", "nickname", "day", "sheet", "answers", "check"])) return { why: "keys" };
    const { nickname, day, sheet, answers } = data;
    const read = shaped({ nickname, day, sheet, answers });
    if (!read.sheet) return read;
    return hex(crc32(pack(read.sheet))) === data.check ? read : { why: "checksum" };
  }

  /** The number of a new sheet. */
  const newSheet = () => hex(crypto.getRandomValues(new Uint32Array(1))[0]);

  return { LONGEST_NAME, fromFile, fromText, idCode, isPlain, newSheet, nicknameOf, toFile, toText };
})();
