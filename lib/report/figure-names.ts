import type { Edition } from "../editions/edition";
import { figureOffers } from "./figure-offers";
import { type LiveFigure, printLiveFigure, type Sum } from "./live-figures";

const named = (edition: Edition, terms: Sum): string | undefined => {
  const source = printLiveFigure({ kind: "sum", terms });
  const offer = figureOffers(edition).find((candidate) => candidate.source === source);
  return offer && `${offer.where} ${offer.path}`;
};

/** A sum by its own name where a group has one, otherwise by its parts; long ones are cut short. */
function nameSum(edition: Edition, terms: Sum): string {
  const whole = named(edition, terms);
  if (whole) return whole;
  const parts = terms.slice(0, 3).map(({ address, sign }, index) => {
    const operator = sign === -1 ? "－" : index > 0 ? "＋" : "";
    return operator + (named(edition, [{ address, sign: 1 }]) ?? address);
  });
  return parts.join(" ") + (terms.length > 3 ? ` 等 ${terms.length} 个数` : "");
}

/** @returns where a live figure comes from, in the words of the tables: 表四 行政诉讼合计. */
export function nameFigure(edition: Edition, figure: LiveFigure): string {
  if (figure.kind === "sum") return nameSum(edition, figure.terms);
  return `${nameSum(edition, figure.part)} 占 ${nameSum(edition, figure.whole)} 的比例`;
}
