"use client";

import { type ReactNode, useState } from "react";
import { CommentProvider } from "@/components/comments/comment-context";
import { LedgerProvider } from "@/components/ledger/ledger-context";
import { FollowedProvider } from "@/components/report/followed";
import { type Closing, ReportProvider, type RoundHere, type Shut } from "@/components/report/report-context";
import { isStepId, stepOfAnchor } from "@/components/report/steps";
import { SaveBanner } from "@/components/saving/save-banner";
import { StoreBesideProvider } from "@/components/saving/store-beside";
import { later } from "@/components/ui/later";
import type { Right } from "@/lib/access/rights";
import type { FigureGiver } from "@/lib/assignments/giver";
import type { SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import type { FinalisedVersion } from "@/lib/report/finalised-version";
import type { KeptVersion } from "@/lib/report/kept-version";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { Office } from "@/lib/report/office";
import type { Reason } from "@/lib/report/reason";
import type { SummedFigure } from "@/lib/report/summed-figure";
import type { Report } from "@/lib/report/values";
import { CheckedReport } from "./checked-report";
import { FormPane } from "./form-pane";
import { PhoneTabs, type PhoneView } from "./phone-tabs";
import { Rail } from "./rail";
import { SidePane } from "./side-pane";
import { SplitLayout } from "./split-layout";
import { TopBar } from "./top-bar";
import { useHashPlace } from "./use-hash-place";
import { useKeptPage } from "./use-kept-page";
import { isReadOnly, useReportSession } from "./use-report-session";
import { useStep } from "./use-step";
import "./wizard.css";

const RoundNews = later(() => import("@/components/rounds/round-news").then((module) => module.RoundNews), {
  says: "nothing",
});

export type StoredReport = {
  id: string;
  revision: number;
  status: "drafting" | "finalised";
  savedAt: string;
  report: Report;
  reasons: Reason[];
  versions: FinalisedVersion[];
  kept: KeptVersion[];
  ledgers: StoredLedger[];
  sums: SummedFigure[];
  givers: FigureGiver[];
  round: RoundHere;
  closing: Closing;
  /** What whoever opens it may do with it. */
  rights: Right[];
};

type WizardProps = { stored: StoredReport; office: Office; lastYear: Report | null; children: ReactNode };

/** The report's one form with its steps, preview and saving; it stays mounted while the steps change. */
export function Wizard({ stored, office, lastYear, children }: WizardProps) {
  const edition = editionById(stored.report.edition);
  const [shut, setShut] = useState<Shut | null>(null);
  const session = useReportSession(stored, edition, shut !== null || isReadOnly(stored));
  const { step, steps, go } = useStep(stored.id, edition);
  const [view, setView] = useState<PhoneView>("form");
  useKeptPage(stored, session.autosave);

  const goTo = (sectionId: SectionId | "check", anchor?: string) => {
    if (anchor && sectionId !== "check") session.place.request(sectionId, anchor);
    go(sectionId);
    setView("form");
  };
  useHashPlace(
    session.followed,
    (place) => goTo(stepOfAnchor(edition, place), place),
    (named) => isStepId(edition, named) && go(named),
  );

  const banner = (
    <>
      <SaveBanner autosave={session.autosave} />
      <RoundNews {...stored.round} />
    </>
  );
  return (
    <ReportProvider
      value={{
        store: session.store,
        place: session.place,
        reportId: stored.id,
        ...{ readOnly: session.readOnly, shut },
        round: stored.round,
        closing: stored.closing,
        rights: stored.rights,
        heldBack: session.heldBack,
        away: session.autosave.away,
        saveNow: session.autosave.saveNow,
        office,
        lastYear,
        goTo,
      }}
    >
      <FollowedProvider value={session.followed}>
        <StoreBesideProvider autosave={session.autosave}>
          <LedgerProvider stored={stored.ledgers}>
            <CommentProvider>
              <CheckedReport {...stored}>
                <SplitLayout view={view}>
                  <TopBar
                    status={stored.status}
                    autosave={session.autosave}
                    onShut={setShut}
                    onPreview={() => setView(view === "preview" ? "form" : "preview")}
                  />
                  <Rail
                    steps={steps}
                    current={step}
                    onGo={go}
                    open={view === "steps"}
                    onClose={() => setView("form")}
                  />
                  <FormPane step={step} steps={steps} onGo={go} banner={banner} />
                  <SidePane step={step} />
                  <PhoneTabs view={view} step={step.id} onView={setView} onCheck={() => goTo("check")} />
                </SplitLayout>
              </CheckedReport>
            </CommentProvider>
          </LedgerProvider>
        </StoreBesideProvider>
      </FollowedProvider>
      {children}
    </ReportProvider>
  );
}
