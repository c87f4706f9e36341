import { reportOf } from "@/app/_collection/former-report";
import type { AcrossView, PairLine, PairView } from "@/components/across/across-view";
import { read } from "@/db/store";
import { loadSubmission, type StoredSubmission } from "@/db/submissions";
import type { AlikePair, PassageSide } from "@/lib/across/alike";
import { alikeParts, alikeWords, markedLines } from "@/lib/across/alike-words";
import { textLines } from "@/lib/across/folded-text";
import { editionById } from "@/lib/editions/register";
import { dayInChina } from "@/lib/report/deadline";
import { printDayOfYear } from "@/lib/report/print-date";
import type { AcrossFound } from "./load-across";

const mostListed = 200;

const pairOf = ({ offices, ...pair }: PairLine): AlikePair => ({ ...pair, ids: [offices[0].id, offices[1].id] });

function submissionsOf(found: AcrossFound, ids: readonly string[]): Promise<Map<string, StoredSubmission>> {
  return read(async (tx) => {
    const stored = new Map<string, StoredSubmission>();
    for (const { office, submission } of found.expected) {
      const loaded = submission && ids.includes(office.id) ? await loadSubmission(tx, submission) : null;
      if (loaded) stored.set(office.id, loaded);
    }
    return stored;
  });
}

/** The pairs with much in common, or where there are none all, those said to be nothing at the end; and their parts. */
export async function listedPairs(found: AcrossFound, { alike }: AcrossView) {
  const strong = alike.pairs.filter((pair) => pair.strong);
  const isDropped = ({ answer }: PairLine) => answer?.answer === "dropped";
  const all = strong.length > 0 ? strong : alike.pairs;
  const shown = [...all.filter((pair) => !isDropped(pair)), ...all.filter(isDropped)].slice(0, mostListed);
  const stored = await submissionsOf(found, [...new Set(shown.map(({ offices }) => offices[0].id))]);
  const edition = editionById(found.collection.editionId);
  const parts = shown.map((pair) => {
    const text = stored.get(pair.offices[0].id)?.proposal.text;
    return text ? alikeParts(edition, pairOf(pair), text) : "";
  });
  return { shown, parts };
}

const sentOn = ({ number, arrivedAt }: StoredSubmission) =>
  `第 ${number} 次，${printDayOfYear(dayInChina(arrivedAt))}报来`;

function printedIn(submission: StoredSubmission): (place: PassageSide) => string {
  const lines = textLines(reportOf(submission.proposal));
  return (place) => lines.find(({ section, line }) => section === place.section && line === place.line)?.text ?? "";
}

/** A pair with both texts. */
export async function pairView(found: AcrossFound, line: PairLine): Promise<PairView | null> {
  const pair = pairOf(line);
  const stored = await submissionsOf(found, pair.ids);
  const [one, other] = pair.ids.map((id) => stored.get(id));
  if (!one || !other) return null;
  const names: [string, string] = [line.offices[0].name, line.offices[1].name];
  const side = (at: 0 | 1, submission: StoredSubmission) => ({
    office: line.offices[at],
    sent: sentOn(submission),
    lines: markedLines(pair, at, printedIn(submission)),
  });
  const summary = `${names.join("、")}：${alikeWords(pair, names)}`;
  return { line, summary, sides: [side(0, one), side(1, other)] };
}
