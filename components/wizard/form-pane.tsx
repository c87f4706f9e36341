"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { FindingLine } from "@/components/checks/finding-line";
import { TableMessage } from "@/components/checks/table-message";
import { useFindingKeys } from "@/components/checks/use-next-finding";
import { FindDock } from "@/components/find/find-dock";
import { findPanelName } from "@/components/find/find-store";
import { productName } from "@/components/frame/product-name";
import { useFollowed } from "@/components/report/followed";
import { useReportContext } from "@/components/report/report-context";
import { type Step, type StepId, stepTitle } from "@/components/report/steps";
import { UndoProvider } from "@/components/report/undo-actions";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { later } from "@/components/ui/later";
import { CoverStep } from "./cover-step";
import { keepInSight } from "./keep-in-sight";
import { OutdatedBanner } from "./outdated-banner";
import { SectionStep } from "./section-step";
import { StepStat } from "./step-stat";
import { useUndo } from "./use-undo";

const ClosedNotice = later(() => import("./closed-notice").then((module) => module.ClosedNotice), { says: "nothing" });
const CheckStep = later(() => import("./check-step").then((module) => module.CheckStep));

type FormPaneProps = { step: Step; steps: Step[]; onGo: (step: StepId) => void; banner: ReactNode };

/** The step's heading, its fields and the way on. The heading takes the focus when the step changes. */
export function FormPane({ step, steps, onGo, banner }: FormPaneProps) {
  const { place, store, readOnly, shut, round } = useReportContext();
  const followed = useFollowed();
  const [said, setSaid] = useState<{ step: StepId; words: string } | null>(null);
  const undo = useUndo(step, (at, words) => setSaid({ step: at, words }));
  useFindingKeys(step.id === "check" ? null : step.id);
  const index = steps.indexOf(step);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const finalised = useRef<HTMLDivElement>(null);
  useFocusAfterFinalising(finalised, heading);
  useEffect(() => (scroll.current ? keepInSight(scroll.current) : undefined), []);
  useEffect(() => {
    document.title = `${stepTitle(step, store.snapshot().report)} · ${productName}`;
    scroll.current?.scrollTo(0, 0);
    // A field that was asked for has the focus already; the first page load leaves it to the browser.
    const at = document.activeElement;
    const taken = scroll.current?.contains(at);
    const searching = at?.closest(`[data-part=${findPanelName}]`);
    if (!first.current && !taken && !searching) heading.current?.focus();
    first.current = false;
    if (!taken) place.enter(step.section ? `${step.id}.heading` : "cover:unit.name");
  }, [step, place, store]);
  return (
    <UndoProvider value={undo}>
      <main className="form" aria-busy={!followed} data-editing={step.id} data-kind={step.section?.kind}>
        {banner}
        <OutdatedBanner />
        <FindDock />
        <div className="scroll" ref={scroll} onInput={() => setSaid(null)}>
          <div className="pad">
            {(readOnly || shut || round.returned) && <ClosedNotice ref={finalised} />}
            <p className="step">
              第 {index + 1} 步，共 {steps.length} 步
            </p>
            <h1 ref={heading} tabIndex={-1}>
              {step.heading}
            </h1>
            <StepBody step={step} />
          </div>
        </div>
        <StepMessage step={step} said={said?.step === step.id ? said.words : null} />
        <footer className="foot">
          <div className="stat">
            {followed ? <StepStat step={step} /> : <span className="opening">正在打开，已经按下的键会照样填进去</span>}
          </div>
          {index > 0 && <Button onClick={() => onGo(steps[index - 1].id)}>上一步</Button>}
          {index < steps.length - 1 && (
            <Button variant="primary" className="ml-auto" onClick={() => onGo(steps[index + 1].id)}>
              <span>
                下一步<span className="d-only">：{steps[index + 1].short}</span>
              </span>
            </Button>
          )}
        </footer>
      </main>
    </UndoProvider>
  );
}

/**
 * 定稿 and 重新打开 take their own button away: the focus goes to what they changed. Whoever is somewhere else stays there:
 * it may have been somebody else who did it.
 */
function useFocusAfterFinalising(notice: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>) {
  const { readOnly } = useReportContext();
  const before = useRef(readOnly);
  // Before anything else sees the lost focus and gives it to what stands where the button was.
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (before.current !== readOnly && isLost) (notice.current ?? heading.current)?.focus();
    before.current = readOnly;
  }, [readOnly, notice, heading]);
}

/** Between form and foot: one message at a time. */
function StepMessage({ step, said }: { step: Step; said: string | null }) {
  if (step.id === "check") return null;
  if (step.section?.kind === "table") return <TableMessage section={step.section} />;
  return (
    <div role="status" aria-label="填写提示">
      {said ? (
        <div className="cell-message info">
          <Icon name="info" />
          <div className="text">{said}</div>
        </div>
      ) : (
        <FindingLine section={step.id} />
      )}
    </div>
  );
}

function StepBody({ step }: { step: Step }) {
  if (step.id === "check") return <CheckStep />;
  if (step.section) return <SectionStep key={step.id} section={step.section} />;
  return <CoverStep />;
}
