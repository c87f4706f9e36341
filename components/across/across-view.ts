import type { MarkedLine } from "@/lib/across/alike-words";
import type { AnswerOf } from "@/lib/contract/operations";

/** The comparison as the API tells it. */
export type AcrossView = AnswerOf<"GET /api/collections/{collectionId}/across">;
export type ValueLine = AcrossView["values"][number];
export type PairLine = AcrossView["alike"]["pairs"][number];
export type Answered = ValueLine["answer"];

export const tabs = { values: "少见的数", alike: "雷同", faults: "差错", time: "时效" } as const;
export type TabId = keyof typeof tabs;
export const tabIds = Object.keys(tabs) as TabId[];

/** One of two offices with equal passages: its lines, what is equal marked. */
export type PairSide = { office: { id: string; name: string }; sent: string; lines: MarkedLine[] };
/** The pair that is looked at; `summary` says how much is equal. */
export type PairView = { line: PairLine; summary: string; sides: [PairSide, PairSide] };

export type AcrossCollection = { id: string; office: string; year: number; edition: string };

/** The page of an office's last submission; of who sent nothing the board. */
export const submissionAddress = (
  submissions: Record<string, string>,
  officeId: string,
  collectionId: string,
): string => (submissions[officeId] ? `/submissions/${submissions[officeId]}` : `/collections/${collectionId}`);
