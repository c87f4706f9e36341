import { matchesOf } from "../report/matches-of";
import type { Words } from "../report/place";
import { contactNames } from "../report/preamble";
import type { Contact } from "../report/values";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

/** A way to reach the office, as a field or as the preamble writes it. */
type Way = {
  key: "postcode" | "telephone" | "email";
  /** In the preamble: what stands behind the name of the way. */
  written: RegExp;
  /** The same however it is typed. */
  plain: (text: string) => string;
  /** Why it cannot be right; undefined where it can. */
  wrong: (text: string) => string | undefined;
};

const narrow = (text: string) => text.normalize("NFKC").trim();
const digitsOf = (text: string) => narrow(text).replace(/\D/g, "");

/** Six digits; the first two are a province's (01 to 86), 999 stands for Hong Kong, Macao and Taiwan. */
function wrongPostcode(text: string): string | undefined {
  if (!/^\d{6}$/.test(narrow(text))) return "邮编是 6 位数字";
  return /^(?:0[1-9]|[1-8]\d|999)/.test(narrow(text)) ? undefined : "没有这样的邮编";
}

/** Several numbers in one field stand behind each other, each maybe with an extension. */
const between = /[、，,；;/／]|\s或\s?|或|\s{1,}(?=\d{3,4}[-—－]|1[3-9]\d)/;
const extension = /(?:转|分机|-|—|－|ext\.?)\s*\d{1,5}$/i;

/** 010-12345678, 0512-6543210, 65432100, 400 and 800 numbers, short numbers of services, mobile numbers. */
function wrongTelephone(text: string): string | undefined {
  for (const one of narrow(text).split(between)) {
    const number = one.replace(/[（(]传真[)）]|传真|电话|:/g, "").trim();
    if (number === "") continue;
    const bare = numberOf(number);
    if (!/^\d+$/.test(bare)) return `“${one.trim()}”不像电话号码`;
    if (!couldBeDialled(bare)) return `“${one.trim()}”的位数不对或没有这样的区号`;
  }
  return undefined;
}

function numberOf(text: string): string {
  const bare = (part: string) => part.replace(/^\+?86[- ]?(?=0|1[3-9])/, "").replace(/[-—－–() ]/g, "");
  const shorter = text.replace(extension, "");
  return bare(couldBeDialled(bare(text)) || !/^\d{7,}$/.test(bare(shorter)) ? text : shorter);
}

const dialled = [
  /^(?:010|02[0-57-9])[2-8]\d{7}$/,
  /^0[3-9]\d{2}[2-8]\d{6,7}$/,
  /^[2-8]\d{6,7}$/,
  /^1[3-9]\d{9}$/,
  /^[48]00\d{7}$/,
  /^(?:0\d{2,3})?1\d{4}$/,
  /^(?:0\d{2,3})?9\d{4,5}$/,
  /^(?:00)?85[23]\d{8}$/,
];
const oneDigit = /^(?:0\d{2,3})?(\d)\1{6,}$/;
const couldBeDialled = (digits: string) => dialled.some((form) => form.test(digits)) && !oneDigit.test(digits);

const address = /^[\w.+-]{1,64}@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;

function wrongEmail(text: string): string | undefined {
  const wrong = narrow(text)
    .split(/[、，,；;]|\s+/)
    .find((one) => one !== "" && (!address.test(one) || /\.\.|^\.|\.@/.test(one)));
  return wrong === undefined ? undefined : `“${wrong}”不像电子邮箱`;
}

const stop = "[^，。；;、（）()\\s\\u4e00-\\u9fa5]";
const ways: Way[] = [
  {
    key: "postcode",
    written: new RegExp(`(?:邮政?编码?|邮编)(?:为|是)?\\s*[:：]?\\s*(${stop}{1,12})`, "g"),
    plain: digitsOf,
    wrong: wrongPostcode,
  },
  {
    key: "telephone",
    written:
      /(?:联系|咨询|办公|监督|值班)?(?:电话|座机)(?:号码)?(?:为|是)?\s*[:：]?\s*((?:[（(]\s*0\d{2,3}\s*[)）])?\s*[\d０-９+][\d０-９\-—－–() 转]{2,24}[\d０-９])/g,
    plain: digitsOf,
    wrong: wrongTelephone,
  },
  {
    key: "email",
    written: /(?:电子)?(?:邮箱|邮件|信箱)(?:地址)?(?:为|是)?\s*[:：]\s*([^，。；、（）\s\u4e00-\u9fa5]{3,80})/g,
    plain: (text) => narrow(text).toLowerCase(),
    wrong: wrongEmail,
  },
];

type Written = { value: string; place: Words };

const longestLine = 4000;

/** Each number or address of the preamble, where it stands. */
function writtenIn(preamble: string, { written }: Way): Written[] {
  return preamble.split("\n").flatMap((line, paragraph) =>
    matchesOf(written, line.slice(0, longestLine)).map((match) => {
      const value = match[1];
      const start = match.index + match[0].length - value.length;
      return { value, place: { section: "preamble", paragraph, start, end: start + value.length } };
    }),
  );
}

const common: Pick<Finding, "severity" | "group" | "section" | "addresses"> = {
  severity: "warning",
  group: "completeness",
  section: "cover",
  addresses: [],
};

function checkWay(way: Way, contact: Contact, preamble: string): Finding[] {
  const field = contact[way.key].trim();
  const name = contactNames[way.key];
  const inField = field === "" ? undefined : way.wrong(field);
  const found = writtenIn(preamble, way);
  const inText = found.flatMap(({ value, place }): Finding[] => {
    const why = way.wrong(value);
    if (why === undefined) return [];
    const message = `前言里的${name}“${value}”不会是对的。${why}，请核对`;
    return [{ ...common, rule: "F-11", message, actual: value, basis, excerpt: value, place }];
  });
  if (inField !== undefined && inText.length === 0)
    return [
      { ...common, rule: "F-11", message: `${name}“${field}”不会是对的。${inField}，请核对`, actual: field, basis },
    ];
  if (inText.length > 0 || field === "" || found.length === 0) return inText;
  return differing(way, field, found);
}

const basis = "读者按前言里的联系方式查询";

/** A field with two numbers and a preamble with one of them do not contradict each other. */
function differing(way: Way, field: string, found: Written[]): Finding[] {
  const own = way.plain(field);
  if (found.some(({ value }) => own.includes(way.plain(value)) || way.plain(value).includes(own))) return [];
  const [{ value, place }] = found;
  const name = contactNames[way.key];
  return [
    {
      ...common,
      rule: "F-12",
      message: `前言里的${name}是“${value}”，联系方式里填的是“${field}”。请核对哪一个对`,
      expected: field,
      actual: value,
      basis,
      excerpt: value,
      place,
      fixes: [{ kind: "replaceText", label: `前言改为“${field}”`, with: field, ...place }],
    },
  ];
}

/** Postcode, telephone and e-mail that cannot be right, or that the preamble writes otherwise than the fields. */
export const checkContact = ({ report: { contact, text } }: CheckInput): Finding[] =>
  ways.flatMap((way) => checkWay(way, contact, text.preamble));
