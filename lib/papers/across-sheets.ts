import type { AlikePair } from "../across/alike";
import { alikeParagraphs, alikeShare, fullerSide } from "../across/alike-words";
import { mendedWords } from "../across/timeliness";
import { againstWords, unusualName } from "../across/unusual-words";
import { editionById } from "../editions/register";
import type { Sheet } from "../export/workbook";
import type { CircularInput } from "./circular";
import { listSheet } from "./list-sheet";

function valueSheet({ across: { values }, edition }: CircularInput): Sheet {
  const heads = ["单位", "什么数", "今年", "比照", "少见在哪里"];
  const rows = values.map(({ office, address, share, value, against, words }) => [
    office.name,
    unusualName(editionById(edition), address, share),
    value,
    againstWords(against),
    words,
  ]);
  return listSheet("少见的数", [32, 40, 14, 20, 40], heads, rows);
}

function alikeSheet({ across: { alike }, offices }: CircularInput): Sheet {
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? "";
  const row = (pair: AlikePair) => [
    nameOf(pair.ids[0]),
    nameOf(pair.ids[1]),
    String(alikeParagraphs(pair)),
    String(pair.signs),
    alikeShare(pair),
    nameOf(pair.ids[fullerSide(pair)]),
    pair.strong ? "" : "只有一两句",
  ];
  const heads = ["单位", "单位", "段落", "相同字数", "占", "占谁的", "备注"];
  return listSheet("雷同", [32, 32, 8, 10, 8, 32, 14], heads, alike.pairs.map(row));
}

const ruleSheet = ({ across: { faults } }: CircularInput): Sheet =>
  listSheet(
    "差错（按要求）",
    [36, 34, 8, 80],
    ["要求", "说明", "处数", "单位"],
    faults.byRule.map(({ name, relation, errors, offices }) => [
      name,
      relation,
      String(errors),
      offices.map(({ office, count }) => `${office.name} ${count}`).join("、"),
    ]),
  );

const officeSheet = ({ across: { faults } }: CircularInput): Sheet =>
  listSheet(
    "差错（按单位）",
    [40, 8, 8, 8],
    ["单位", "错误", "提醒", "退回"],
    faults.byOffice.map(({ office, errors, warnings, returns }) => [
      office.name,
      ...[errors, warnings, returns].map(String),
    ]),
  );

const timeSheet = ({ across: { time } }: CircularInput): Sheet =>
  listSheet(
    "时效",
    [40, 14, 14, 10, 8, 16],
    ["单位", "到期", "报来", "迟（天）", "退回", "退回后用了"],
    [
      ...time.late.map(({ office, deadline, arrivedOn, days, returns, mendedAfter }) => [
        ...[office.name, deadline, arrivedOn, String(days), String(returns)],
        mendedWords(mendedAfter),
      ]),
      ...time.missing.map(({ name }) => [name, "", "没有报", "", "", ""]),
    ],
  );

/** Everything that was compared, as lists to sort and filter. */
export const buildAcrossSheets = (input: CircularInput): Sheet[] => [
  valueSheet(input),
  alikeSheet(input),
  ruleSheet(input),
  officeSheet(input),
  timeSheet(input),
];
