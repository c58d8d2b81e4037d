/* 忠诚计划在页面上的样子：账、要改的地方、贴在柜台的一张纸。
   Every word that people typed is put in as text. Needs builder, keep, numbers and loyalty-account. */
window.LoyaltyView = (() => {
  "use strict";

  const { make } = window.ToolBuilder;
  const say = ({ words }, name, values) => window.toolSay(words, name, values);

  const percent = (value) => window.toolNumbers.write(value, { format: "percent", decimals: 2 });
  const money = (value) => window.toolNumbers.write(value, { decimals: 0, unit: "元" });
  const count = (value) => window.toolNumbers.write(value, { decimals: 0 });

  /** The account as paragraphs and a table: what is said and what is given, cost by redemption. */
  function account(made, data) {
    const { rates, own, rows } = made;
    const lines = [
      say(data, "rates", { nominal: percent(rates.nominal), full: percent(rates.full), real: percent(rates.real) }),
      say(data, own.extra === null ? "cost-only" : "cost", {
        cost: money(own.cost), face: money(own.face), extra: count(own.extra || 0),
        part: own.part === null ? "" : say(data, "part", { part: window.toolNumbers.write(own.part, { format: "percent", decimals: 1 }) }),
      }),
    ];
    const head = ["share", "rate", "face", "money", "extra"].map((one) => make("th", { scope: "col" }, data.words[`head-${one}`]));
    const body = rows.map((row) => make("tr", {},
      make("th", { scope: "row" }, window.toolNumbers.write(row.share, { format: "percent" })),
      ...[percent(row.rate), money(row.face), money(row.cost), row.extra === null ? data.words.never : say(data, "visits", { extra: count(row.extra) })]
        .map((cell) => make("td", {}, cell))));
    return [...lines.map((one) => make("p", {}, one)),
      make("div", { class: "builder__scroll", tabindex: "0", role: "group", "aria-label": data.words.table },
        make("table", {}, make("caption", {}, data.words.table), make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body))),
      make("p", { class: "builder__tells" }, data.words.assumes)];
  }

  /** The pitfalls that were answered wrong, then how many are open. */
  function pitfalls(value, data) {
    const asked = data.pitfalls.filter((one) => !one.kinds.length || one.kinds.includes(value.values.kind));
    const wrong = asked.filter((one) => value.answers[one.id] && value.answers[one.id] !== one.good);
    const open = asked.filter((one) => !value.answers[one.id]);
    const lines = wrong.map((one) => make("li", {}, make("strong", {}, one.ask), ` ${one.consequence}`, make("br", {}), say(data, "mend", { mend: one.mend })));
    if (open.length) lines.push(make("li", {}, say(data, "open", { count: open.length })));
    if (!lines.length) lines.push(make("li", {}, data.words.sound));
    return lines;
  }

  /** What a customer does and gets, in one sentence. */
  function rule({ values }, given, data) {
    const typed = (name, unit) => window.toolNumbers.write(given[name], { format: "plain", decimals: 2, trim: true }) + unit;
    return say(data, `rule-${values.kind}`, {
      buy: given.buy_n === undefined ? "" : typed("buy_n", ""), free: given.free_k === undefined ? "" : typed("free_k", ""),
      spend: given.spend === undefined ? "" : typed("spend", ""), voucher: given.voucher === undefined ? "" : typed("voucher", ""),
      yuan: given.points_yuan === undefined ? "" : typed("points_yuan", ""), points: given.points_for_yuan === undefined ? "" : typed("points_for_yuan", ""),
    });
  }

  /** What the sheet promises: nothing that was answered otherwise. */
  function promises(answers, data) {
    const isKept = answers["change-told"] !== "不是";
    const isPrepaid = answers.prepaid === "是";
    return [isKept ? "sheet-change" : "sheet-change-open", isPrepaid ? "sheet-refund" : "sheet-prepaid"]
      .map((name) => make("p", {}, data.words[name]));
  }

  /** The sheet for the counter: the rules in plain words, nothing of the account. */
  function sheet(value, given, data) {
    const { values } = value;
    const row = (name, text) => make("p", {}, make("strong", {}, data.words[`sheet-${name}`]), text || "＿＿＿＿＿＿＿＿＿＿＿＿");
    return [make("p", { class: "builder__name" }, values.name || data.words["no-name"]),
      make("p", { class: "builder__rule" }, given ? rule(value, given, data) : data.words["no-rule"]),
      row("who", values.who), row("until", values.until), row("exclude", values.exclude), row("ask_whom", values.ask_whom),
      ...promises(value.answers, data)];
  }

  return { account, pitfalls, sheet };
})();
