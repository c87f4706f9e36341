import { liveSource } from "../report/live-source";
import { matchesOf } from "../report/matches-of";
import { doubledWordFaults } from "./doubled-words";
import { cleanWording, type LineFault, remembering } from "./line-fault";
import { misspeltFaults, mistypedFaults } from "./misspellings";
import { doubled } from "./terms";

function doubledFaults(line: string): LineFault[] {
  return matchesOf(doubled, line).map((match) => {
    const right = match[0].endsWith("。") ? "。" : match[0][0];
    return {
      rule: "W-2",
      severity: "warning",
      start: match.index,
      end: match.index + 2,
      message: `“${match[0]}”重复了`,
      basis: cleanWording,
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

/** Without one of these nothing stands in for words still missing. */
const mayHoldGap =
  /[【待]|此处|这里|请在此|[（(〔[]\s*[）)〕\]]|[\u4e00-\u9fa5][NnMm？?]|[_＿﹍]{2}|[×＊*○]{2}|[xX]{2}|[ \u3000]{2}|（[文单填请]/;

const placeholderFaults = (line: string): LineFault[] =>
  (mayHoldGap.test(line) ? placeholders : []).flatMap(({ words, severity, message }) =>
    matchesOf(words, line).map((match) => ({
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

/** Braces of live figures and addresses have signs of their own. */
const ownSpelling = new RegExp(`${liveSource.source}|https?://[\\x21-\\x7e]+`, "g");

/** One fault for the line: its first and last half-width sign and all between them are set right at once. */
function punctuationFaults(line: string): LineFault[] {
  if (!/[,;:?!()."]/.test(line)) return [];
  const text = line.replace(ownSpelling, (found) => "\u0000".repeat(found.length));
  if (text !== line && !/[,;:?!()."]/.test(text)) return [];
  const found = matchesOf(halfWidth, text);
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
  ...doubledWordFaults(line),
  ...placeholderFaults(line),
  ...punctuationFaults(line),
]);
