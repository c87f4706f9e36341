"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import type { Corrected } from "@/lib/proposal/corrected";
import { buildDoubts, type Doubt } from "@/lib/proposal/doubts";
import type { PlaceKey } from "@/lib/proposal/places";
import type { ReadFile } from "@/lib/proposal/read-file";
import { type Decisions, type Settled, settleFigures } from "@/lib/proposal/settle";

type Proposal = {
  read: ReadFile;
  edition: Edition;
  doubts: Doubt[];
  settled: Settled;
  decisions: Decisions;
  decide: (doubt: Doubt, option: number, row?: string) => void;
  typed: Record<string, string>;
  type: (address: string, text: string) => void;
  corrected: Corrected;
  correct: (part: Partial<Corrected>) => void;
  /** The doubt that is marked on both sides. */
  chosen: Doubt | undefined;
  choose: (number: number) => void;
  /** The place in the source of the cell being corrected. */
  pointed: PlaceKey[];
  point: (places: PlaceKey[]) => void;
  /** The sections that are open to be looked at. */
  open: ReadonlySet<SectionId>;
  toggle: (id: SectionId, open?: boolean) => void;
};

const ProposalContext = createContext<Proposal | null>(null);

export function useProposal(): Proposal {
  const value = use(ProposalContext);
  if (!value) throw new Error("A part of the proposal stands outside it");
  return value;
}

export function ProposalProvider({ read, children }: { read: ReadFile; children: ReactNode }) {
  const doubts = useMemo(() => buildDoubts(read), [read]);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [corrected, setCorrected] = useState<Corrected>(() => {
    const { unit, year, contact, signature, text } = read;
    return { unit, year, contact, signature, text };
  });
  const [chosen, setChosen] = useState(1);
  const [pointed, setPointed] = useState<PlaceKey[]>([]);
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(new Set());
  const settled = useMemo(() => settleFigures(read, doubts, decisions, typed), [read, doubts, decisions, typed]);

  const value: Proposal = {
    read,
    edition: editionById(read.edition),
    doubts,
    settled,
    decisions,
    decide: ({ number }, option, row) => setDecisions({ ...decisions, [number]: { option, row } }),
    typed,
    type: (address, text) => setTyped({ ...typed, [address]: text }),
    corrected,
    correct: (part) => setCorrected({ ...corrected, ...part }),
    chosen: doubts.find(({ number }) => number === chosen),
    choose: (number) => {
      setChosen(number);
      setPointed([]);
    },
    pointed,
    point: setPointed,
    open,
    toggle: (id, wanted = !open.has(id)) =>
      setOpen(new Set(wanted ? [...open, id] : [...open].filter((other) => other !== id))),
  };
  return <ProposalContext value={value}>{children}</ProposalContext>;
}
