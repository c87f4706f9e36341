import { coDefendantRule } from "../editions/shared-tables";
import type { CheckInput } from "./check-input";
import { excerptOf, type Finding } from "./finding";

const words = /共同被告/;
const counted = ["remedies.directLitigation.total", "remedies.litigationAfterReconsideration.total"];
const settled =
  /共同被告[^。]{0,30}(?:未计|不计|没有计|未列入|不列入|不包括|不含|除外|由原)|(?:未计|不计|不含|不包括)[^。]{0,20}共同被告/;

/** Prose that speaks of suits with the reviewing organ as a co-defendant, without saying that they are left out. */
export function checkCoDefendant({ report, figures }: CheckInput): Finding[] {
  if (!counted.some((address) => Number(figures.get(address) ?? 0) > 0)) return [];
  return (["overview", "otherMatters"] as const).flatMap((section) =>
    report.text[section].split("\n").flatMap((line, paragraph): Finding[] => {
      const match = words.exec(line);
      if (!match || settled.test(line)) return [];
      const place = { section, paragraph, start: match.index, end: match.index + match[0].length };
      return [
        {
          rule: "T4-7",
          severity: "warning",
          group: "table",
          section,
          addresses: counted,
          message:
            "文中写到作共同被告的案件。只因作出复议决定而作共同被告的，由原行为机关计入，复议机关不计，请核对表四",
          basis: `${coDefendantRule.source}：${coDefendantRule.text}`,
          actual: match[0],
          excerpt: excerptOf(line, place.start, place.end),
          place,
        },
      ];
    }),
  );
}
