/* 人写的数 ↔ 数：全角、千位逗号、％、万、亿、几成、汉字数都读；读不准的，说出哪儿不对、怎么改。
   toolNumbers.read(text, field) gives {value} or {what, mend}; never NaN, Infinity or a guess.
   A field is {kind, label, unit, min, max, optional}; kind is count (whole), number, money, share,
   score, days, years, date, or list (of `item`, a field of its own). A share is asked for in per
   cent: 20 and 20% are 0.2, while 0.2 could mean either and is sent back. Pure functions; they run
   in Node too. */
(() => {
  "use strict";

  const SCALES = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
  const DIGITS = { 零: 0, "〇": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const LONGEST = 15; /* significant digits that a number keeps to the last */
  /* What may stand after a number of each kind, besides the field's own unit. */
  const UNITS = {
    count: ["个", "位", "人", "名", "家", "户", "次", "单", "件", "条", "份", "回", "项", "元"],
    money: ["元", "块", "块钱", "圆", "人民币"],
    number: ["倍", "个", "次", "人", "位", "秒", "分钟"],
    share: [],
    score: ["分"],
    days: ["天", "日", "个工作日"],
    years: ["年"],
  };
  const WHOLE = new Set(["count", "days"]);
  const UNIT_LIKE = /(个月|小时|分钟|星期|[年月天日周秒次人位个元块角分倍岁件单家户名条份万亿千百十%‰成])$/;
  const RANGE = /[\d一二三四五六七八九十百千万%成]\s*(?:[-~–—]+|到|至)\s*[\d.一二三四五六七八九十]/;

  const fault = (what, mend) => ({ what, mend });
  const quoted = (text) => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

  /** Text with usual widths: full-width forms, minus signs and spaces made plain. */
  function plain(text) {
    return String(text ?? "").normalize("NFKC")
      .replace(/[\u2212\u2010\u2011\ufe63]/g, "-")
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/\s+/g, " ").trim();
  }

  /** Read what somebody typed into `field`. */
  function read(text, field) {
    const typed = plain(text);
    const label = field.label ? `“${field.label}”` : "这一格";
    if (typed === "") {
      return field.optional ? { value: null } : fault(`${label}空着`, `写${wanted(field)}`);
    }
    if (typed.length > 400) return fault(`${label}太长了，读不懂`, `写${wanted(field)}`);
    if (field.kind === "list") return readList(text, field, label);
    const found = field.kind === "date" ? readDate(typed, field) : readNumber(typed, field);
    return found.what ? fault(`${label}写的是${quoted(typed)}，${found.what}`, found.mend) : found;
  }

  /** What a field takes, in words: “0% 到 100% 的数”. */
  function wanted(field) {
    if (field.kind === "list") return `几个数，用空格或顿号隔开`;
    if (field.kind === "date") return "日期，像 2026-01-31";
    const noun = WHOLE.has(field.kind) ? "整数" : "数";
    const [low, high] = [field.min, field.max].map((one) => (one == null ? null : bound(one, field)));
    if (low !== null && high !== null) return ` ${low} 到 ${high}${gap(high)}的${noun}`;
    if (low !== null) return `不小于 ${low}${gap(low)}的${noun}`;
    return high !== null ? `不大于 ${high}${gap(high)}的${noun}` : noun;
  }

  const gap = (text) => (/[\d%]$/.test(text) ? " " : "");

  /** A limit as people write it. */
  function bound(value, { kind }) {
    return kind === "share" ? `${trim(Number(`${value}e2`))}%` : trim(value);
  }

  const trim = (value) => write(value, { format: "number", decimals: 6, trim: true });

  function readNumber(typed, field) {
    const { kind } = field;
    const share = kind === "share";
    const example = share ? "20%" : "1200";
    if (RANGE.test(typed)) return fault("是一个范围", "只写一个数，拿不准就取中间的");
    if (/\de[+-]?\d/i.test(typed)) return fault("这种写法容易看错", "把零都写出来，或用万、亿");
    const unpriced = kind === "money" ? typed.replace(/^([-负+]?)\s*¥\s*/, "$1") : typed;
    const sign = /^(-|负|\+)\s*/.exec(unpriced);
    const rest = sign ? unpriced.slice(sign[0].length) : unpriced;
    const power = ending(rest, field);
    if (power.what) return power;
    const digits = decimal(power.rest);
    if (digits.what) return digits.mend ? digits : fault(digits.what, `写成 ${example} 这样`);
    if (digits.significant > LONGEST) return fault("位数太多，数不准", `最多写 ${LONGEST} 位有效数字`);
    let value = Number(`${sign && sign[1] !== "+" ? "-" : ""}${digits.text}e${digits.power + power.power}`);
    if (!Number.isFinite(value)) return fault("太大了", `写${wanted(field)}`);
    if (value === 0) value = 0; /* no minus zero */
    if (share && power.bare && value !== 0 && Math.abs(value) < 0.01) {
      return fault("分不清是百分之几还是几成", `带上百分号：${digits.text}% 或 ${trim(value * 1e4)}%`);
    }
    return fits(value, field);
  }

  /** Take unit, per cent, 成 off the end: {rest, power of ten to apply, bare: nothing was there}. */
  function ending(text, { kind, unit }) {
    const percent = kind === "share" || unit === "%" || unit === "百分点";
    const ten = kind === "share" ? -2 : 0;
    let found = /^百分之\s*(.+)$/.exec(text) || /^(.*[^个])\s*(?:%|个?百分点)$/.exec(text);
    if (found) {
      return percent ? { rest: found[1].trim(), power: ten }
        : fault("这里不写百分数", "去掉百分号，写数目");
    }
    found = /^(.+)‰$/.exec(text);
    if (found) return kind === "share" ? { rest: found[1].trim(), power: -3 } : fault("这里不写千分数", "写数目");
    found = /^(.+?)\s*成(.?)$/.exec(text);
    if (found && (found[2] === "" || found[2] === "半" || /[\d一二三四五六七八九]/.test(found[2]))) {
      if (kind !== "share") return fault("这里不写几成", "写数目");
      const tail = found[2] === "半" ? "5" : String(DIGITS[found[2]] ?? found[2]);
      const head = decimal(found[1]);
      if (head.what || (tail && (head.power || head.text.includes(".")))) return fault("不是一个数", "写成 20% 这样");
      return { rest: tail ? `${head.text}.${tail}` : found[1], power: -1 };
    }
    const units = [...(UNITS[kind] ?? []), unit].filter(Boolean).sort((a, b) => b.length - a.length);
    const own = units.find((one) => text.endsWith(one) && text.length > one.length);
    return { rest: own ? text.slice(0, -own.length).trim() : text, power: ten, bare: true };
  }

  /** Plain digits, thousands and 万 → {text, power, significant}: the number is text × 10^power. */
  function decimal(text) {
    const compact = text.replace(/(\d) (?=\d{3}(?:\D|$))/g, "$1").replace(/(\d) (?=[十百千万亿])/g, "$1");
    if (/\d \d/.test(compact)) return fault("像是两个数", "只写一个数");
    const figure = /^([\d,.。]+)([百千万亿]{0,2})$/.exec(compact);
    if (figure) return arabic(figure[1].replace(/(\d)。(?=\d)/, "$1."), figure[2]);
    const parts = /^(\d+(?:\.\d+)?)亿(\d{1,4})万$|^(\d+)万(\d)千$/.exec(compact);
    if (parts) return joined(parts[1] ? [parts[1], 4, parts[2], 4] : [parts[3], 1, parts[4], 3]);
    if (/^\d+(?:\.\d+)?[万千亿]\d+$/.test(compact)) {
      return fault("后半截是几万几千看不准", "写成 1.2 万，或者 12000");
    }
    const value = /^[零〇一二两三四五六七八九十百千万亿]+$/.test(compact) ? chinese(compact) : null;
    if (value !== null) return { text: String(value), power: 0, significant: String(value).length };
    if (/^\d[\d,.]*\s*\D+$/.test(compact) && UNIT_LIKE.test(compact)) {
      return fault(`单位${quoted(compact.replace(/^[\d,. ]+/, ""))}和这一格对不上`, "换算好，只写数");
    }
    return fault("不是一个数");
  }

  /** Digits before and after the point, then scales such as 万 or 千万. */
  function arabic(digits, scales) {
    const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
    if (digits.includes(",") && !isGrouped) {
      return fault("逗号的位置不对", "千位逗号隔三位一个；小数点用英文句点");
    }
    const text = digits.replace(/,/g, "");
    if (!/^(\d+\.?\d*|\.\d+)$/.test(text)) return fault("不是一个数");
    const power = [...scales].reduce((sum, one) => sum + SCALES[one], 0);
    if (scales.length === 2 && !/^[百千][万亿]$|^万亿$/.test(scales)) return fault("不是一个数");
    const significant = text.replace(".", "").replace(/^0+/, "").length;
    return { text, power, significant };
  }

  /** 3亿2000万 as 3 × 10⁴ + 2000 (in 万), 1万2千 as 1 × 10 + 2 (in 千). */
  function joined([high, shift, low, power]) {
    const value = Number(`${high}e${shift}`) + Number(low);
    return { text: String(value), power, significant: String(value).replace(".", "").length };
  }

  /** The value of a numeral such as 二十, 一百零五 or 三万五 (35000); null if it is none, as 三五 is. */
  function chinese(text) {
    if (text.length === 1 && text !== "十") return DIGITS[text] ?? null;
    if (/^[百千万亿]/.test(text) || /[一二两三四五六七八九]{2}|[零〇]{2}|^[^十百千万亿]+$|[十百千][十百千]|[万亿][十百千]|[十百千万亿]\D*亿.*亿/.test(text)) return null;
    let [total, part, digit, last, below] = [0, 0, 0, 0, Infinity];
    for (const char of text) {
      const power = SCALES[char];
      if (power === undefined) {
        digit = DIGITS[char];
        if (digit === 0) last = 0;
      } else if (power >= 4) {
        total = (total + part + digit || 1) * 10 ** power;
        [part, digit, last, below] = [0, 0, power, Infinity];
      } else {
        if (power >= below) return null;
        part += (digit || 1) * 10 ** power;
        [digit, last, below] = [0, power, power];
      }
    }
    const value = total + part + digit * 10 ** Math.max(last - 1, 0);
    return Number.isSafeInteger(value) ? value : null;
  }

  function fits(value, field) {
    if (WHOLE.has(field.kind) && !Number.isInteger(value)) return fault("不是整数", `写${wanted(field)}`);
    if (field.min != null && value < field.min) return fault("太小了", `写${wanted(field)}`);
    if (field.max != null && value > field.max) return fault("太大了", `写${wanted(field)}`);
    return { value };
  }

  /** Numbers apart by spaces, 、 ; , or line ends; a comma that may be the thousands' is sent back. */
  function readList(text, field, label) {
    const isSmall = field.item.max != null && field.item.max < 1000;
    if (!isSmall && /\d,\d{3}(?!\d)/.test(text)) {
      return fault(`${label}里的逗号分不清是千位还是隔开`, "千位不写逗号，几个数用空格或顿号隔开");
    }
    const parts = String(text).normalize("NFKC").split(/[\s、;,]+/).filter(Boolean);
    const [least, most] = [field.least ?? 1, field.most ?? 200];
    if (parts.length < least) return fault(`${label}只有 ${parts.length} 个数`, `至少写 ${least} 个`);
    if (parts.length > most) return fault(`${label}有 ${parts.length} 个数`, `最多写 ${most} 个`);
    const value = [];
    for (let at = 0; at < parts.length; at += 1) {
      const found = read(parts[at], { ...field.item, label: "", optional: false });
      if (found.what) {
        return fault(`${label}第 ${at + 1} 个${found.what.replace("这一格", "")}`, found.mend);
      }
      value.push(found.value);
    }
    return { value };
  }

  function readDate(typed, { min, max }) {
    const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(typed)
      || /^(\d{4})(\d\d)(\d\d)$/.exec(typed);
    if (!found) return fault("读不出年月日", "写成 2026-01-31 这样");
    const [year, month, day] = found.slice(1).map(Number);
    const at = new Date(Date.UTC(year, month - 1, day));
    if (year < 1900 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) {
      return fault("没有这一天", "看看月和日有没有写反、写多");
    }
    const value = at.toISOString().slice(0, 10);
    if (value < (min ?? "2000-01-01")) return fault("太早了", `从 ${min ?? "2000-01-01"} 起`);
    if (value > (max ?? "2099-12-31")) return fault("太晚了", `到 ${max ?? "2099-12-31"} 为止`);
    return { value };
  }

  /** `value` to `decimals` places as digits: of twelve significant ones, half goes away from zero. */
  function rounded(value, decimals) {
    const [mantissa, exponent] = Math.abs(value).toExponential(11).split("e");
    const digits = Number(mantissa.replace(".", ""));
    const drop = 11 - Number(exponent) - decimals;
    let whole = String(digits);
    if (drop <= 0) whole += "0".repeat(-drop);
    else if (drop > 12) whole = "0";
    else whole = String(Math.floor(digits / 10 ** drop) + (digits % 10 ** drop >= 10 ** drop / 2 ? 1 : 0));
    whole = whole.padStart(decimals + 1, "0");
    const text = decimals ? `${whole.slice(0, -decimals)}.${whole.slice(-decimals)}` : whole;
    return (value < 0 && /[1-9]/.test(text) ? "-" : "") + text;
  }

  /** A number as people write it; {format, decimals, unit, trim}. `value` must be finite.
      From a million it is told in 万, from a hundred million in 亿; a percent is of a share. */
  function write(value, { format = "number", decimals = 0, unit = "", trim: isTrimmed = false } = {}) {
    const shown = format === "percent" || format === "points" ? value * 100 : value;
    const size = Math.abs(shown);
    const [by, scale] = size >= 1e8 ? [1e8, " 亿"] : size >= 1e6 ? [1e4, " 万"] : [1, ""];
    const isLarge = scale !== "" && format !== "plain";
    let text = rounded(isLarge ? shown / by : shown, isLarge ? 2 : decimals);
    if ((isTrimmed || isLarge) && text.includes(".")) text = text.replace(/\.?0+$/, "");
    if (format !== "plain") text = text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
    if (isLarge) text += scale;
    if (format === "percent") return `${text}%`;
    const after = format === "points" ? "个百分点" : unit;
    if (!after) return text;
    return after === "%" ? `${text}%` : `${text}${isLarge && /^[元位个人单次]/.test(after) ? "" : " "}${after}`;
  }

  /** `value` as it stands in the input of `field`, so that `read` gives it back. */
  function typed(value, field) {
    if (value === null || value === undefined) return "";
    if (field.kind === "list") return value.map((one) => typed(one, field.item)).join("、");
    if (typeof value === "string") return value;
    if (field.kind !== "share") return trimmed(value);
    return `${trimmed(Number(`${rounded(value, 12)}e2`))}${value > 0 && value < 0.01 ? "%" : ""}`;
  }

  const trimmed = (value) => write(value, { format: "plain", decimals: 9, trim: true });

  window.toolNumbers = { read, write, rounded, wanted, typed };
})();
