import type { AnswerOf } from "@/lib/contract/operations";
import type { ProseId } from "@/lib/editions/edition";
import type { MarkedChange } from "@/lib/markup/marked-file";
import { editWith } from "@/lib/markup/take-together";
import { type FieldPlace, textPlace } from "@/lib/report/place";
import { patchOf } from "@/lib/report/section-changes";
import { applyEdits } from "@/lib/report/text-edits";
import type { FigureValue } from "@/lib/report/values";
import { type Answer, call } from "../requests/call";

export type Markup = AnswerOf<"POST /api/reports/{reportId}/markup">;
export type ListedChange = Markup["changes"][number];

/** Reads the file against the report as it is now. */
export const readMarked = (reportId: string, file: File): Promise<Answer<Markup>> =>
  call("POST /api/reports/{reportId}/markup", {
    path: { reportId },
    body: { file },
    signal: AbortSignal.timeout(60_000),
  });

/** Remembers, here and for whoever puts the file in next, that a change is not accepted, or is open again. */
export const declineChange = (reportId: string, digest: string, declined: boolean) =>
  call("PUT /api/reports/{reportId}/markup/declined", { path: { reportId }, body: { digest, declined } });

/** Puts changes into the report, all of them or nothing; what stood there is kept as a version. */
export function takeChanges(reportId: string, about: string, { revision, texts }: Markup, changes: MarkedChange[]) {
  const sections: Record<string, object> = {};
  for (const section of new Set(changes.map((each) => each.section))) {
    const own = changes.filter((each) => each.section === section);
    sections[section] = patchOf(
      [...own.flatMap(({ put }) => (put ? [put] : [])), ...textsAfter(own, changes, texts)].map(asChange),
    );
  }
  return call("POST /api/reports/{reportId}/import", {
    path: { reportId },
    body: { baseRevision: revision, sections, about },
  });
}

const asChange = ({ place, value }: { place: FieldPlace; value: FigureValue }) => ({ place, after: value });

/** The whole texts of a section with its chosen edits; those that would meet another are left for the next time. */
function textsAfter(changes: MarkedChange[], taken: MarkedChange[], texts: Markup["texts"]) {
  return Object.entries(texts).flatMap(([id, text]) => {
    const own = changes.filter((change) => change.id.startsWith(`${id}:`));
    const edits = own.flatMap((change) => editWith(change, taken) ?? []);
    const ordered = edits.toSorted((one, other) => one.from - other.from);
    const apart = ordered.filter((edit, at) => at === 0 || edit.from >= ordered[at - 1].to);
    if (apart.length === 0) return [];
    const place = textPlace(id as ProseId);
    return [{ place, value: applyEdits(text, apart) }];
  });
}
