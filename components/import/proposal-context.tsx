"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import type { Comparison, ReportChange } from "@/lib/proposal/compare-report";
import type { Corrected } from "@/lib/proposal/corrected";
import { buildDoubts, type Doubt } from "@/lib/proposal/doubts";
import { firstHandling, type Handling } from "@/lib/proposal/handling";
import type { PlaceKey } from "@/lib/proposal/places";
import type { ReadFile } from "@/lib/proposal/read-file";
import { type Decisions, type Settled, settleFigures } from "@/lib/proposal/settle";
import { buildAccepted, takenAtFirst, type Use } from "@/lib/proposal/take-sections";
import { sectionIdsOf } from "@/lib/report/section-values";
import { useComparison, useNews } from "./use-comparison";
import { type Target, useTarget } from "./use-target";

export type Proposal = {
  read: ReadFile;
  fileName: string;
  edition: Edition;
  doubts: Doubt[];
  settled: Settled;
  decisions: Decisions;
  decide: (doubt: Doubt, option: number, row?: string) => void;
  typed: Record<string, string>;
  type: (address: string, text: string) => void;
  corrected: Corrected;
  correct: (part: Partial<Corrected>) => void;
  use: Use;
  setUse: (use: Use) => void;
  /** The sections that are taken where there is no report yet. */
  taken: ReadonlySet<SectionId>;
  take: (id: SectionId, wanted: boolean) => void;
  /** The reports of this year and of the next that are there; undefined while that is looked up. */
  target: Target | null | undefined;
  nextTarget: Target | null | undefined;
  lookAgain: () => void;
  /** Against the report of this year. */
  comparison: Comparison | null;
  isTaken: (change: ReportChange) => boolean;
  takePlaces: (changes: ReportChange[], wanted: boolean | "suggested") => void;
  /** Places that somebody has changed while this page was open. */
  news: ReadonlySet<string>;
  /** The doubt that is marked on both sides. */
  chosen: Doubt | undefined;
  choose: (number: number) => void;
  /** The place in the source of the cell being corrected. */
  pointed: PlaceKey[];
  point: (places: PlaceKey[]) => void;
  /** The sections that are open to be looked at. */
  open: ReadonlySet<SectionId>;
  toggle: (id: SectionId) => void;
  /** The cell of a table that is to be corrected: its section is opened and the cursor stands in it. */
  sought: { address: string } | null;
  seek: (section: SectionId, address: string) => void;
};

const ProposalContext = createContext<Proposal | null>(null);

export function useProposal(): Proposal {
  const value = use(ProposalContext);
  if (!value) throw new Error("A part of the proposal stands outside it");
  return value;
}

type ProviderProps = {
  read: ReadFile;
  fileName: string;
  dueYear: number;
  /** What was said about it before, on a page that was left. */
  handled: Handling | null;
  onHandled: (handling: Handling) => void;
  children: ReactNode;
};

export function ProposalProvider({ read, fileName, dueYear, handled, onHandled, children }: ProviderProps) {
  const edition = editionById(read.edition);
  const doubts = useMemo(() => buildDoubts(read), [read]);
  const [handling, setHandling] = useState<Handling>(() => handled ?? firstHandling(read, dueYear));
  const say = (part: (now: Handling) => Partial<Handling>) => setHandling((now) => ({ ...now, ...part(now) }));
  useEffect(() => onHandled(handling), [handling, onHandled]);
  const { decisions, typed, corrected, use: purpose, sections, places } = handling;
  const settled = useMemo(() => settleFigures(read, doubts, decisions, typed), [read, doubts, decisions, typed]);
  const [target, lookAgain] = useTarget(corrected.unit.name.trim(), corrected.year);
  const [nextTarget] = useTarget(corrected.unit.name.trim(), corrected.year && corrected.year + 1);
  const whole = useMemo(
    () => buildAccepted(read, edition, corrected, settled.figures, new Set(sectionIdsOf(edition))),
    [read, edition, corrected, settled],
  );
  const comparison = useComparison(edition, target, whole);
  const settle = (chosen: Record<string, boolean>) => say((now) => ({ places: { ...now.places, ...chosen } }));
  const news = useNews(target, comparison, (fresh) => settle(Object.fromEntries(fresh.map((place) => [place, false]))));
  const looking = useLooking(doubts);
  const taken = new Set(sections[purpose] ?? takenAtFirst(edition, purpose));

  const value: Proposal = {
    ...{ read, fileName, edition, doubts, settled, decisions, typed, corrected, target, nextTarget, lookAgain },
    ...{ comparison, news, taken, use: purpose },
    decide: ({ number }, option, row) => say((now) => ({ decisions: { ...now.decisions, [number]: { option, row } } })),
    type: (address, text) => say((now) => ({ typed: { ...now.typed, [address]: text } })),
    correct: (part) => say((now) => ({ corrected: { ...now.corrected, ...part } })),
    setUse: (next) => say(() => ({ use: next })),
    take: (id, wanted) => {
      const next = wanted ? [...taken, id] : [...taken].filter((other) => other !== id);
      say((now) => ({ sections: { ...now.sections, [purpose]: next } }));
    },
    isTaken: ({ place, suggested }) => places[place] ?? suggested,
    takePlaces: (changes, wanted) =>
      settle(
        Object.fromEntries(changes.map(({ place, suggested }) => [place, wanted === "suggested" ? suggested : wanted])),
      ),
    ...looking,
  };
  return <ProposalContext value={value}>{children}</ProposalContext>;
}

/** What is marked and what is open: of no matter once the page is left. */
function useLooking(
  doubts: Doubt[],
): Pick<Proposal, "chosen" | "choose" | "pointed" | "point" | "open" | "toggle" | "sought" | "seek"> {
  const [chosen, setChosen] = useState(1);
  const [pointed, setPointed] = useState<PlaceKey[]>([]);
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(new Set());
  const [sought, setSought] = useState<Proposal["sought"]>(null);
  // The source is drawn again when this is another function.
  const choose = useCallback((number: number) => {
    setChosen(number);
    setPointed([]);
  }, []);
  return {
    chosen: doubts.find(({ number }) => number === chosen),
    choose,
    pointed,
    point: setPointed,
    open,
    toggle: (id) => {
      setOpen(new Set(open.has(id) ? [...open].filter((other) => other !== id) : [...open, id]));
      setSought(null);
    },
    sought,
    seek: (section, address) => {
      setOpen(new Set([...open, section]));
      setSought({ address });
    },
  };
}
