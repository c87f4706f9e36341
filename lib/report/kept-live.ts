import { diffArrays } from "diff";
import type { Edition } from "../editions/edition";
import { compareParagraphs } from "./compare-text";
import { type AllFigures, enteredPartsOf, sameFigure } from "./figures";
import { blankGap, piecesOf, printLiveFigures } from "./live-figures";

/**
 * A text that says other words and keeps its live figures. `along`: entered figures that have to change, too, before it
 * prints what was wanted; `lost`: the figures of those that became plain words.
 */
export type KeptLive = { text: string; along: string[]; lost: string[] };

/** The figures of a report as they are, and as they are once what is offered with the words is taken. */
export type Before = { edition: Edition; now: AllFigures; later: AllFigures };

type Token = { printed: string; source: string; addresses: string[] };

/** Steps of change after which no live figure is looked for: its number may stand anywhere. */
const mostSteps = 300;

const tokensOf = (text: string): string[] =>
  text.match(new RegExp(`${blankGap}|\\d+(?:\\.\\d+)?%?|[A-Za-z]+|[\\s\\S]`, "gu")) ?? [];

const plain = (printed: string): Token => ({ printed, source: printed, addresses: [] });

function readTokens(source: string, figures: AllFigures): Token[] {
  return source
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [plain("\n")] : []),
      ...piecesOf(line, figures).flatMap((piece) =>
        piece.kind === "live"
          ? [{ printed: piece.text, source: piece.source, addresses: piece.addresses }]
          : tokensOf(piece.text).map(plain),
      ),
    ]);
}

/** @returns the addresses of the live figures in a stored text. */
export const liveAddresses = (source: string, figures: AllFigures): string[] => [
  ...new Set(readTokens(source, figures).flatMap(({ addresses }) => addresses)),
];

/** The numbers of a text, one behind another. */
const numbersIn = (texts: string[]): string => texts.filter((text) => /^[\d＿]/.test(text)).join(" ");

/**
 * A live figure stays where the wanted text has the number that it prints: all numbers are the same, or a word beside it
 * is, or it is at the end of the text, where nothing changed. The same number elsewhere is there by chance.
 */
function keptWith(tokens: Token[], wanted: string): Pick<KeptLive, "text" | "lost"> {
  const printed = tokens.map((token) => token.printed);
  const asked = tokensOf(wanted);
  const runs = diffArrays(printed, asked, { maxEditLength: mostSteps });
  if (!runs) return { text: wanted, lost: tokens.flatMap(({ addresses }) => addresses) };
  const sameNumbers = numbersIn(printed) === numbersIn(asked);
  let [text, at] = ["", 0];
  const lost: string[] = [];
  for (const { added, removed, value } of runs) {
    const own = added ? value.map(plain) : tokens.slice(at, at + value.length);
    if (!added) at += value.length;
    const isHeld = !removed && (sameNumbers || value.length > 1 || at === 1 || at === tokens.length);
    if (!removed) text += own.map((token) => (isHeld ? token.source : token.printed)).join("");
    if (!isHeld) lost.push(...own.flatMap(({ addresses }) => addresses));
  }
  return { text, lost };
}

/** @returns what a stored text becomes that is to print `wanted`, with as many of its live figures as can stay. */
export function keepLive(source: string, wanted: string, { edition, now, later }: Before): KeptLive {
  const atOnce = keptWith(readTokens(source, now), wanted);
  if (atOnce.lost.length === 0) return { ...atOnce, along: [] };
  const then = keptWith(readTokens(source, later), wanted);
  if (then.lost.length >= atOnce.lost.length) return { ...atOnce, along: [] };
  const entered = liveAddresses(then.text, now).flatMap((address) => enteredPartsOf(edition, address));
  const differs = (address: string) => !sameFigure(now.get(address) ?? null, later.get(address) ?? null);
  return { ...then, along: [...new Set(entered)].filter(differs) };
}

/** @returns a whole text as `wanted` has it, with the live figures that its paragraphs had and still print. */
export function keepLiveLines(source: string, wanted: string, figures: Before): string {
  const lines = source.split("\n");
  const printed = lines.map((line) => printLiveFigures(line, figures.now));
  let at = 0;
  return compareParagraphs(printed, wanted.split("\n"))
    .flatMap(({ before, after }) => {
      const line = before === null ? null : lines[at++];
      if (after === null) return [];
      return line?.includes("{{") ? keepLive(line, after, figures).text : after;
    })
    .join("\n");
}
