import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { Notice } from "../import/proposal";
import { type AllFigures, deriveFigures } from "../report/figures";
import { parseFigure } from "../report/parse-figure";
import type { Figures } from "../report/values";
import type { Doubt, Option } from "./doubts";
import type { ReadFile } from "./read-file";

/** What was chosen, by the doubt's number; without an entry the first option holds. */
export type Decisions = Record<number, { option: number; row?: string }>;

/** The figures as they would be stored. */
export type Settled = {
  figures: Figures;
  all: AllFigures;
  /** Address → why what was typed is no figure. */
  problems: ReadonlyMap<string, string>;
};

/** What was read, with every notice settled as it suggests. */
export const suggestedFigures = (figures: Figures, notices: Notice[]): Figures =>
  Object.assign({}, figures, ...notices.flatMap(({ choices }) => (choices?.[0] ? [choices[0].figures] : [])));

const chosenOption = (doubt: Doubt, decisions: Decisions): Option | undefined =>
  doubt.options[decisions[doubt.number]?.option ?? 0];

function figuresOfDecision(doubt: Doubt, decisions: Decisions): Figures {
  const option = chosenOption(doubt, decisions);
  const row = option?.rows?.find(({ address }) => address === decisions[doubt.number]?.row);
  return row?.figures ?? option?.figures ?? {};
}

/** What was read, then what was chosen, then what was typed over it. */
export function settleFigures(
  read: ReadFile,
  doubts: Doubt[],
  decisions: Decisions,
  typed: Record<string, string>,
): Settled {
  const edition = editionById(read.edition);
  const figures: Figures = Object.assign(
    {},
    read.figures,
    ...doubts.map((doubt) => figuresOfDecision(doubt, decisions)),
  );
  const problems = new Map<string, string>();
  for (const [address, text] of Object.entries(typed)) {
    const parsed = parseFigure(figuresOf(edition).get(address)?.measure ?? "count", text);
    if (parsed.ok) figures[address] = parsed.value;
    else {
      problems.set(address, parsed.message);
      figures[address] = null;
    }
  }
  return { figures, all: deriveFigures(edition, figures), problems };
}
