import { type LineFault, remembering } from "./line-fault";
import { doubled, goodInstead, goodWithout, misspelt, officialTerms, oftenMistyped } from "./terms";

const clean = "公文用字用语规范，报告公布前要校对";

/** Every term with one inner sign left out, unless that is a word of its own. */
function omissions(): [wrong: string, right: string][] {
  return officialTerms
    .filter((term) => term.length >= 5)
    .flatMap((term) =>
      [...term.slice(1, -1)].map((_, index): [string, string] => [
        term.slice(0, index + 1) + term.slice(index + 2),
        term,
      ]),
    )
    .filter(([wrong]) => !goodWithout.has(wrong) && !officialTerms.some((term) => term.includes(wrong)));
}

const corrections = new Map([...omissions(), ...misspelt]);
const anyWrong = new RegExp([...corrections.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** Terms with one of their inner signs left open. */
const anyMistyped = new RegExp(
  oftenMistyped
    .flatMap((term) =>
      [...term].slice(1, -1).map((_, at) => `${term.slice(0, at + 1)}[\\u4e00-\\u9fa5]${term.slice(at + 2)}`),
    )
    .join("|"),
  "g",
);
const terms = new Set(oftenMistyped);

const misspelling = ({ 0: wrong, index }: RegExpMatchArray & { index: number }, right: string): LineFault => ({
  rule: "W-2",
  severity: "warning",
  start: index,
  end: index + wrong.length,
  message: `“${wrong}”应是“${right}”`,
  basis: clean,
  replacement: right,
});

const differsInOne = (word: string, term: string): boolean =>
  term.length === word.length && [...term].filter((sign, at) => sign !== word[at]).length === 1;

function mistypedFaults(line: string): LineFault[] {
  return [...line.matchAll(anyMistyped)]
    .filter(([found]) => !terms.has(found) && !goodInstead.has(found) && !corrections.has(found))
    .flatMap((match) => {
      const right = oftenMistyped.find((term) => differsInOne(match[0], term));
      return right ? [misspelling(match, right)] : [];
    });
}

const misspeltFaults = (line: string): LineFault[] =>
  [...line.matchAll(anyWrong)].map((match) => misspelling(match, corrections.get(match[0]) ?? match[0]));

function doubledFaults(line: string): LineFault[] {
  return [...line.matchAll(doubled)].map((match) => {
    const right = match[0].endsWith("。") ? "。" : match[0][0];
    return {
      rule: "W-2",
      severity: "warning",
      start: match.index,
      end: match.index + 2,
      message: `“${match[0]}”重复了`,
      basis: clean,
      replacement: right,
    };
  });
}

const placeholders: { words: RegExp; severity: "error" | "warning"; message: (found: string) => string }[] = [
  { words: /【[^】]{0,20}】/g, severity: "error", message: (found) => `“${found}”还没有填` },
  {
    words:
      /待补充?|待填写?|待核实?(?=[）)，。；]|$)|待定(?=[）)，。；]|$)|(?:此处|这里|请在此)请?(?:填写|补充|插入)[^，。；]{0,10}/g,
    severity: "error",
    message: (found) => `“${found}”是占位的话，还没有写完`,
  },
  { words: /（\s*）|\(\s*\)|〔\s*〕|\[\s*\]/g, severity: "error", message: () => "括号里是空的" },
  {
    words:
      /(?<=[\u4e00-\u9fa5])(?:[NnMm]|[？?]{2,})(?=(?:余)?(?:件|条|次|篇|个|元|期|人次)(?![\u4e00-\u9fa5]{0,1}[据项体]))/g,
    severity: "error",
    message: (found) => `“${found}”处还没有填数`,
  },
  { words: /_{2,}|＿{2,}|﹍{2,}/g, severity: "error", message: () => "横线处还没有填" },
  {
    words:
      /(?<=[\u4e00-\u9fa5])[ \u3000]{2,}(?=(?:余)?(?:件|条|次|篇|个|元|期|万元|人次|年|月|日)(?![\u4e00-\u9fa5]{0,1}[据项体]))/g,
    severity: "error",
    message: () => "这里少一个数",
  },
  {
    words: /（(?:文字描述|单位名称|填写说明|请在此)[^）]*）/g,
    severity: "error",
    message: () => "模板里的说明没有删去",
  },
  {
    words: /×{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|＊{2,}|\*{2,}|○{2,}/g,
    severity: "warning",
    message: (found) => `“${found}”像是没有填完的地方`,
  },
];

/** Without one of these signs nothing stands in for words still missing. */
const mayHoldGap = /[【（([〔_＿﹍×xX＊*○NnMm？?待此这请]|[ \u3000]{2}/;

const placeholderFaults = (line: string): LineFault[] =>
  (mayHoldGap.test(line) ? placeholders : []).flatMap(({ words, severity, message }) =>
    [...line.matchAll(words)].map((match) => ({
      rule: "W-1",
      severity,
      start: match.index,
      end: match.index + match[0].length,
      message: message(match[0]),
      basis: "报告内容完整",
    })),
  );

const fullWidth: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};
const han = "\\u4e00-\\u9fa5";
const halfWidth = new RegExp(
  `(?<=[${han}”）》])[,;:?!](?![/\\d])|[,;:?!](?=[${han}“（《])|(?<=[${han}])\\((?![A-Za-z0-9 ]*\\))|\\((?=[${han}])|(?<=[${han}”》])\\)|(?<=[${han}])\\.(?=[${han}]|$)|(?<=[${han}])"|"(?=[${han}])`,
  "g",
);

/** One fault for the line: its first and last half-width sign and all between them are set right at once. */
function punctuationFaults(line: string): LineFault[] {
  if (!/[,;:?!()."]/.test(line)) return [];
  const text = line.replace(/\{\{[^{}]*\}\}|https?:\/\/[\x21-\x7e]+/g, (found) => "\u0000".repeat(found.length));
  const found = [...text.matchAll(halfWidth)];
  if (found.length === 0) return [];
  const start = found[0].index;
  const end = (found.at(-1)?.index ?? start) + 1;
  const places = new Set(found.map(({ index }) => index));
  let quotes = 0;
  const replacement = [...line.slice(start, end)]
    .map((sign, at) =>
      !places.has(start + at) ? sign : sign === '"' ? (quotes++ % 2 === 0 ? "“" : "”") : fullWidth[sign],
    )
    .join("");
  const signs = [...new Set(found.map(([sign]) => sign))].join(" ");
  return [
    {
      rule: "W-3",
      severity: "warning",
      start,
      end,
      message: `这一段有 ${found.length} 处半角标点（${signs}），中文里用全角`,
      basis: "《标点符号用法》（GB/T 15834）",
      replacement,
      label: "都改成全角",
    },
  ];
}

/** Wording of one line, whatever the report. */
export const checkWording = remembering((line) => [
  ...misspeltFaults(line),
  ...mistypedFaults(line),
  ...doubledFaults(line),
  ...placeholderFaults(line),
  ...punctuationFaults(line),
]);
