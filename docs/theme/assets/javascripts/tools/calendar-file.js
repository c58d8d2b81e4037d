/* 一件一件的事 → 手机和电脑的日历都收得下的 .ics 文件（RFC 5545）。
   An event is { key, day, stamp, title, text }: whole days. The same events give the same bytes, and
   the same key the same UID, so that a calendar replaces what it had instead of doubling it. */
window.toolCalendar = window.toolCalendar || (() => {
  "use strict";

  const LONGEST = 75; /* octets of a line, RFC 5545, 3.1 */

  /** Eight hexadecimal digits of `text` (FNV-1a, 32 bits), from a start of its own. */
  function hash(text, start) {
    let sum = start;
    for (const byte of new TextEncoder().encode(text)) {
      sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
    }
    return sum.toString(16).padStart(8, "0");
  }

  const uidOf = (key) => `${hash(key, 0x811c9dc5)}${hash(key, 0x9747b28c)}@liukeyoudao.invalid`;
  const escaped = (text) => String(text).replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
  const compact = (iso) => iso.replace(/-/g, "");
  const dayAfter = (iso) => new Date(Date.parse(`${iso}T00:00:00Z`) + 86400000).toISOString().slice(0, 10);

  /** A line folded to at most 75 octets, never within a letter. */
  function folded(line) {
    const parts = [""];
    let size = 0;
    for (const letter of line) {
      const octets = new TextEncoder().encode(letter).length;
      if (size + octets > LONGEST) {
        parts.push(" ");
        size = 1;
      }
      parts[parts.length - 1] += letter;
      size += octets;
    }
    return parts.join("\r\n");
  }

  const eventOf = ({ key, day, stamp, title, text }) => [
    "BEGIN:VEVENT",
    `UID:${uidOf(key)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];

  /** The text of the file. */
  const write = (events, name) => [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//liukeyoudao//toolbox//ZH", "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`, ...events.flatMap(eventOf), "END:VCALENDAR", "",
  ].map(folded).join("\r\n");

  return { write };
})();
