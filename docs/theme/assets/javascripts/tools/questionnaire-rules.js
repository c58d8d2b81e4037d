/* 一道题 → 它哪儿问得不好。Pure functions, without a page.
   A question is { kind, text, options, na }: `options` are the words of its answers (of a scale,
   its marks), `na` whether there is an answer for those whom it does not concern. */
window.QuestionnaireRules = (() => {
  "use strict";

  const LONGEST = 40;
  const SECONDS = { scale: 5, choice: 6, open: 30 };
  const LETTERS_A_SECOND = 5;

  /* What is asked about: two of them in one question, and nobody knows which one was answered. */
  const THINGS = "态度|速度|效率|质量|价格|价钱|价位|环境|卫生|服务|产品|商品|货品|专业|技术|手艺|安装|送货|配送|发货"
    + "|讲解|介绍|沟通|包装|口味|味道|菜品|分量|停车|排队|等候|交货|对账|开票|退换|售后|维修|品质|礼貌|耐心|热情"
    + "|准时|及时|响应|外观|性能|功能|气氛|灯光|音乐|座位|茶水|店员|师傅|经理|柜员";
  const JOINT = "(?:、|和|与|及|以及|跟|还有|并且|而且)";
  const PRAISE = "优质|优秀|一流|热情周到|周到|贴心|专业高效|卓越|完善|便捷|五星级|细致|高品质|温馨";

  const PATTERNS = {
    leading: [
      new RegExp(`(?:我们|[本我小]店|[本我]行|我司|我家|本公司)[^，。？]{0,8}(?:${PRAISE})的`),
      /(?:是不是|是否|也|都|会不会)(?:觉得|认为|感觉|同意)[^，。？]{0,14}(?:很|非常|特别|更|挺|十分)(?!不|差|慢|贵)/,
      /(?:大家|多数人|很多客户|大多数客户|别的客户|其他客户)(?:都|也|普遍)?(?:说|觉得|认为|反映|喜欢|选)/,
      /众所周知|相信您|想必|难道|不是吗|不会不|毫无疑问|您一定(?!要)|您肯定|应该(?:很|挺|还)满意/,
      /(?:吧|对吧|对不对|是吧|没错吧)[？?。！!]?$/,
      /(?:点|打|给|评|选)(?:个|我们|一个)?(?:十分|满分|五星|好评|非常满意|10 ?分|5 ?星)/,
      /(?:是否|是不是)(?:非常|很|十分|特别|感到)?(?:满意|开心|喜欢|放心)[？?]?$/,
      /支持我们|辜负|为了感谢|请支持/,
    ],
    double: [
      new RegExp(`(?:${THINGS})[^，。？]{0,3}${JOINT}[^，。？]{0,5}(?:${THINGS})`),
      /又[^，。？]{1,4}又[^，。？]{1,4}/,
      /既[^，。？]{1,8}[又也]/,
      /(?:是否|有没有|会不会|能不能|愿不愿意)[^，。？]{1,14}(?:并且|并|而且|同时|以及|还)(?:是否|有没有|会|能|愿意|对|[^，。？]{1,3}(?:给|到|了))/,
      /，(?:并且|而且|同时|还(?!有))[^，。？]{0,3}(?:把|给|对|会|能|有|是否)/,
      /(.)不\1[^，。？]{0,4}，[^，。？]{0,4}(.)不\2/,
      /[？?][^？?]*[？?]/,
    ],
    vague: [
      /经常|常常|时常|有时候?|偶尔|很少|较少|较多|多次|平时|通常|一般来说|一般会|一般多久|频繁/,
      /最近(?!一[次回趟]|的?一[次回趟]|[一二三四五六七八九十两半\d ]+(?:天|周|个月|月|年|季))/,
      /近期|近来|前段时间|前一阵|定期|及时|适当|合理的?时间|尽快|大概|差不多多少|相关(?:服务|问题|人员|部门)|各方面|等方面|整体(?:感受|体验|印象)/,
    ],
    absolute: [
      /总是|从不|从来|从没|从未|永远|每次都|每一次都|次次|一直都|所有|任何|全部(?:员工|服务|问题|产品)|完全|绝对|一定会|百分之百|100 ?%|毫无|唯一/,
      /(?:最满意|最好|最专业|最优秀|最完美|最棒)的?(?![一那哪])/,
    ],
    jargon: [
      /触点|闭环|赋能|客诉|履约|动线|首问|首解|厅堂|网格|条线|渠道|痛点|体验感|感知度|满意度指标|服务时效|响应时效|时效性|一站式|智能化|线上化|增值服务|交叉销售|存款产品|权益体系|工单|会员生命周期|转化|复购|续保率|退保|核保|结售汇|动账|尊享|服务规范|服务标准|标准化|售前|售中|人性化/,
      /[A-Z]{2,}/,
    ],
    personal: [
      /您的?(?:真实)?(?:姓名|全名|名字|贵姓|年龄|生日|收入|学历|职务|单位|婚姻)/,
      /(?:填写|填|写|留下|留|提供|告知|登记|输入)[^，。？]{0,6}(?:姓名|全名|名字|电话|手机|联系方式|身份证|住址|地址|生日|年龄|收入|职务|单位|微信|邮箱|卡号|账号)/,
      /手机号|身份证|出生(?:年月|日期)|家庭(?:住址|地址|成员|收入)|月收入|年收入|联系电话|联系方式|微信号|银行卡号|车牌号|婚姻状况|工作单位|您多大|几岁|[挣赚]多少|工资|您住(?:在)?哪/,
    ],
  };
  const HARMLESS = {
    personal: /(?:不用|不必|不要|不需要|无须|无需|别)(?:您)?(?:填写|填|写|留|留下)?[^，。？]{0,6}(?:姓名|名字|电话|手机)/g,
    jargon: /APP|ATM|VIP|WI-?FI|USB|PDF|QQ|OK|LED|ETC|ID/gi,
    absolute: /最后|最先|最想|最好找/g,
    double: /(?:一|越)[^，。？]{1,2}又一|又一[次回趟]/g,
  };
  /* Things that not everybody has met with. */
  const MAY_NOT_HAPPEN = /投诉|反映|安装|装机|送货|配送|快递|退货|退换|换货|退款|维修|修理|报修|售后|客服|热线|电话|手机银行|APP|小程序|网站|公众号|停车|试衣|理赔|对账|发票|开票|积分|会员卡|优惠券|说明书|上门|账单|预约|自助/i;
  const NONE = /没遇到|没碰上|没有遇|不适用|没用过|没去过|没找过|没办过|没买过|没有用|没装|没打过|没联系|没投诉|没有这样|没约|没说过|没聊过|没答应|不清楚|不知道|说不清|记不清|没留意|没细看|没有$/;

  const NEUTRAL = /一般|说不上|一半|还行|还可以|普通|中等|差不多|不好说|无所谓|记不清|别的|其他/;
  const BAD = /不(?!错)|没|差|慢|难|贵|糟|失望|费劲|晚|冷淡|坏|少|很低|较低/;
  const GOOD = /满意|好|快|容易|值|推荐|愿意|省|清楚|专业|热情|准|方便|不错|提前|优|赞|便宜|公道|喜欢|很高|较高|喜|棒/;

  const without = (text, rule) => (HARMLESS[rule] ? text.replace(HARMLESS[rule], "") : text);
  const matchOf = (text, rule) => {
    const plain = without(text, rule);
    const found = PATTERNS[rule].map((one) => plain.match(one)).find((one) => one);
    return found ? found[0].trim() : "";
  };

  /** How many good and bad answers there are; neutral ones and those who did not meet it left out. */
  function sidesOf(options) {
    const counted = { good: 0, bad: 0 };
    for (const one of options) {
      if (NONE.test(one) || NEUTRAL.test(one)) continue;
      if (BAD.test(one)) counted.bad += 1;
      else if (GOOD.test(one)) counted.good += 1;
    }
    return counted;
  }

  function isUnbalanced(options) {
    const { good, bad } = sidesOf(options);
    const rated = good + bad;
    const rest = options.filter((one) => NEUTRAL.test(one)).length;
    return options.length >= 3 && rated >= 3 && rated + rest >= options.length - 1 && Math.abs(good - bad) > 1;
  }

  const lettersOf = (text) => [...text.replace(/\s/g, "")].length;

  /** What is wrong with a question: [{ rule, found }], in the order of the rules. */
  function judge({ kind, text, options = [], na = false }) {
    const isClosed = kind !== "open";
    const found = Object.keys(PATTERNS)
      .map((rule) => ({ rule, found: matchOf(text, rule) }))
      .filter((one) => one.found);
    const often = options.find((one) => /^(?:经常|常常|有时|偶尔|很少|较多|较少)/.test(one));
    if (often && !found.some((one) => one.rule === "vague")) found.push({ rule: "vague", found: often });
    const named = text.match(MAY_NOT_HAPPEN);
    if (isClosed && named && !na && !options.some((one) => NONE.test(one))) {
      found.push({ rule: "no-way-out", found: named[0] });
    }
    if (lettersOf(text) > LONGEST) found.push({ rule: "long", found: String(lettersOf(text)) });
    if (isClosed && isUnbalanced(options)) found.push({ rule: "unbalanced", found: options.join("、") });
    return found;
  }

  /** How long a question takes: to read, and to answer. An estimate, in seconds. */
  const secondsOf = ({ kind, text, options = [] }) =>
    (lettersOf(text) + (kind === "choice" ? lettersOf(options.join("")) : 0)) / LETTERS_A_SECOND
    + SECONDS[kind];

  const secondsOfAll = (questions) => Math.round(questions.reduce((sum, one) => sum + secondsOf(one), 0));

  return { judge, secondsOfAll };
})();
