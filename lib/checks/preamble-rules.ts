import type { Edition } from "../editions/edition";
import { editions } from "../editions/register";
import { matchesOf } from "../report/matches-of";
import type { Words } from "../report/place";
import type { CheckInput } from "./check-input";
import { excerptOf, type Finding, type Fix } from "./finding";

/**
 * What opens the report: its basis, its six parts, its year (rules of the notices and what published reports show). A
 * preamble taken over from an older law, another form or last year is met often.
 */

const common: Pick<Finding, "severity" | "group" | "section" | "addresses"> = {
  severity: "warning",
  group: "completeness",
  section: "cover",
  addresses: [],
};
const usual = "已公布报告的通行写法";
const law = "《中华人民共和国政府信息公开条例》";

type Line = { text: string; paragraph: number };

const linesOf = (preamble: string): Line[] => preamble.split("\n").map((text, paragraph) => ({ text, paragraph }));

function findingAt(
  { text, paragraph }: Line,
  start: number,
  found: string,
  rest: Pick<Finding, "rule" | "message" | "basis"> & { instead?: string },
): Finding {
  const { instead, ...said } = rest;
  const place: Words = { section: "preamble", paragraph, start, end: start + found.length };
  const fixes: Fix[] | undefined = instead
    ? [{ kind: "replaceText", label: `改为“${instead}”`, with: instead, ...place }]
    : undefined;
  return {
    ...common,
    ...said,
    actual: found,
    ...(instead ? { expected: instead } : {}),
    excerpt: excerptOf(text, start, place.end),
    place,
    ...(fixes ? { fixes } : {}),
  };
}

/** 国办公开办函〔2021〕30号 in any brackets; the publishing system may have lost some of its signs. */
const notice =
  /国办公开办函\s*[〔【[（(﹝]?\s*(\d{4})\s*[〕】\]）)﹞]?\s*(?:第\s*)?(\d{1,3})\s*号|国办公开办函\s*\d{5,7}\s*号?/g;
const numberOf = (issuedAs: string) => /(\d{4})\D+(\d+)/.exec(issuedAs)?.slice(1, 3).join("/");

function checkNotice({ edition }: CheckInput, line: Line): Finding[] {
  return matchesOf(notice, line.text).flatMap((match): Finding[] => {
    const said = match[1] ? `${match[1]}/${match[2]}` : "";
    const whole = /[〔【[（(﹝]/.test(match[0]) && said !== "";
    if (said === numberOf(edition.issuedAs) && whole) return [];
    // Another notice may be quoted beside; another edition's may not, and a broken number names none.
    const other = editions.find(({ id, issuedAs }) => id !== edition.id && numberOf(issuedAs) === said);
    if (whole && !other) return [];
    const message = other
      ? `前言写的依据是“${match[0]}”。那是${yearsOf(other)}的格式，这份报告按${edition.issuedAs}编制`
      : `前言里的文号“${match[0]}”不完整。年份要用六角括号括起来`;
    return [
      findingAt(line, match.index, match[0], {
        rule: "W-10",
        message,
        basis: edition.issuedAs,
        instead: edition.issuedAs,
      }),
    ];
  });
}

const yearsOf = ({ reportingYears: { from, to } }: Edition) => (to ? `${from} 至 ${to} 年度` : `${from} 年度以后`);

const oldLaw = /国务院令(?:第)?\s*492\s*号|国令(?:第)?\s*492\s*号/;
const localForm =
  /[\u4e00-\u9fa5]{0,8}[省市县区州旗]委(?:[、和]?[\u4e00-\u9fa5]{0,4}政府)?办(?:公室|公厅)?[^。；]{0,30}?(?:格式|模板)/;

function checkBasis(input: CheckInput, lines: Line[], preamble: string): Finding[] {
  const named = /信息公开条例|《条例》|根据条例|按照条例/.test(preamble);
  const missing: Finding = {
    ...common,
    rule: "W-10",
    message: `前言没有写编制依据。写明依据${law}和${input.edition.issuedAs}编制`,
    basis: usual,
  };
  return [
    ...(named ? [] : [missing]),
    ...lines.flatMap((line) => [
      ...checkNotice(input, line),
      ...matchOf(oldLaw, line, (found) => ({
        rule: "W-10",
        message: `前言写的“${found}”是修订以前的条例。现行条例是国令第711号`,
        basis: `${law}（2019年4月3日国务院令第711号修订）`,
        instead: "国令第711号",
      })),
      ...matchOf(localForm, line, (found) => ({
        rule: "W-10",
        message: `前言写的依据是“${found}”。年度报告的格式由${input.edition.issuedAs}规定，请核对`,
        basis: `${law}第五十条：全国政府信息公开工作主管部门应当公布政府信息公开工作年度报告统一格式`,
      })),
    ]),
  ];
}

function matchOf(
  words: RegExp,
  line: Line,
  say: (found: string) => Pick<Finding, "rule" | "message" | "basis"> & { instead?: string },
): Finding[] {
  const match = words.exec(line.text);
  return match ? [findingAt(line, match.index, match[0], say(match[0]))] : [];
}

const count = /(?<![第\d])([一二三四五七八九十]|[1-57-9]|1\d)\s*个?(?:大?部分|个?方面)(?=组成|构成|内容|[：:，。、]|$)/;
const oldParts =
  /(?:政府)?信息公开的?收费及减免情况|依申请公开政府信息和不予公开政府信息的情况|不予公开政府信息的情况|机构(?:建设|设置)和人员(?:情况)?|主动公开政府信息的情况[、，]依申请公开政府信息/;

/** One word of each part, by which a list of parts names it. */
const parts: [name: string, words: RegExp][] = [
  ["总体情况", /总体情况|概述|基本情况|概况/],
  ["主动公开政府信息情况", /主动公开/],
  ["收到和处理政府信息公开申请情况", /申请/],
  ["政府信息公开行政复议、行政诉讼情况", /复议|诉讼/],
  ["存在的主要问题及改进情况", /问题/],
  ["其他需要报告的事项", /其[他它]|需要报告/],
];
const listing = /部分|组成|包括|包含|内容为|分为/;

function checkParts(lines: Line[]): Finding[] {
  const basis = `年度报告由六部分组成（${law}第五十条和年度报告格式）`;
  return lines.flatMap((line) => [
    ...matchOf(count, line, (found) => ({
      rule: "W-11",
      message: `前言写“${found}”。年度报告由六部分组成，请核对`,
      basis,
    })),
    ...matchOf(oldParts, line, (found) => ({
      rule: "W-11",
      message: `前言列的“${found}”不是现在的部分。请按现在的六部分改写`,
      basis,
    })),
    ...unnamedParts(line, basis),
  ]);
}

/** A sentence that lists four parts or more was meant to list all. */
function unnamedParts(line: Line, basis: string): Finding[] {
  if (oldParts.test(line.text) || count.test(line.text)) return [];
  for (const sentence of line.text.split("。")) {
    const missing = parts.filter(([, words]) => !words.test(sentence)).map(([name]) => name);
    if (!listing.test(sentence) || missing.length === 0 || missing.length > 2) continue;
    const start = line.text.indexOf(sentence);
    const message = `前言列的部分里没有“${missing.join("”和“")}”。年度报告由六部分组成，请补上`;
    const found = findingAt(line, start, sentence, { rule: "W-11", message, basis });
    return [{ ...found, actual: undefined, excerpt: sentence.slice(0, 40) }];
  }
  return [];
}

/** A preamble without the report's year says nothing of what is reported; a wrong year is found by N-18. */
function checkYear({ report }: CheckInput, preamble: string): Finding[] {
  const years = preamble.normalize("NFKC").match(/(?:19|20)\d{2}(?=\s*年)/g) ?? [];
  if (preamble.includes(String(report.year)) || years.length > 0) return [];
  return [
    {
      ...common,
      rule: "W-12",
      message: `前言没有写年度。写明统计期限是 ${report.year} 年 1 月 1 日至 12 月 31 日`,
      basis: usual,
    },
  ];
}

const scopeWords =
  /本级|本行政区域|全[省市县区州旗]|[省市县区州旗](?:政府)?(?:各|所属|直)|各(?:部门|单位|行政机关|[省市县区]|乡|镇|街道)|所属|下属|下级|下辖|汇总|(?:部门|乡镇|街道)[^。；]{0,10}(?:在内|合计)|不含|代表[\u4e00-\u9fa5]{0,12}政府/;
const lowestLevel = /(?:乡|镇|街道|办事处)(?:人民政府|政府|办事处)?$/;

/** The report of a government adds up others: it says whose figures they are. The lowest level has nobody below. */
function checkScope({ report }: CheckInput): Finding[] {
  const { unit, text, year } = report;
  if (unit.kind !== "government" || lowestLevel.test(unit.name.trim()) || text.preamble.trim() === "") return [];
  const all = [text.preamble, text.overview, text.otherMatters].join("\n");
  if (text.overview.trim() === "" || scopeWords.test(all)) return [];
  const sentence = (whose: string) => `本报告所列数据为${whose}${year}年度的数据。`;
  const fix = (label: string, whose: string): Fix => ({
    kind: "appendText",
    label,
    section: "preamble",
    text: sentence(whose),
  });
  return [
    {
      ...common,
      rule: "C-6",
      message:
        "没有写明数据的范围。汇总的报告写明是本级（本级政府和部门），还是本行政区域（含下级）的数据，汇总前定下名单",
      basis: "国办发〔2014〕32号（旧条例时的文件，现在是否有效没有查到）；已公布报告的写法",
      fixes: [
        fix("写明是本级", `${unit.name}本级（含本级政府各部门）`),
        fix("写明是本行政区域", `${unit.name}本行政区域（含下级政府）`),
      ],
    },
  ];
}

const bare = (name: string) => name.replaceAll("人民", "").replace(/\s/g, "");

/** The organ that signs is the one of the title. */
function checkSignature({ report: { unit, signature } }: CheckInput): Finding[] {
  const [own, signed] = [bare(unit.name), bare(signature.unit)];
  if (own === "" || signed === "" || own.includes(signed) || signed.includes(own)) return [];
  return [
    {
      ...common,
      rule: "W-9",
      message: `落款单位是“${signature.unit}”，标题里是“${unit.name}”。请核对是不是同一个机关`,
      expected: unit.name,
      actual: signature.unit,
      basis: "报告写的是本单位的情况",
    },
  ];
}

/** What a preamble must say, and what it may have taken over from elsewhere. A blank one is F-7. */
export function checkPreamble(input: CheckInput): Finding[] {
  const { preamble } = input.report.text;
  const lines = linesOf(preamble).filter(({ text }) => text.length <= longestRead);
  const written =
    preamble.trim() === ""
      ? []
      : [...checkBasis(input, lines, preamble), ...checkParts(lines), ...checkYear(input, preamble)];
  return [...written, ...checkSignature(input), ...checkScope(input)];
}

/** A preamble has a few hundred characters; longer lines are F-9. */
const longestRead = 3000;
