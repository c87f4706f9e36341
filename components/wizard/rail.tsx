"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { type Step, type StepId, stepPath } from "@/components/report/steps";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type StepStatus, useStepStatuses } from "./step-status";

type RailProps = { steps: Step[]; current: Step; onGo: (step: StepId) => void; open: boolean; onClose: () => void };

/** The numbers these users know by heart, each with its state; 全部 opens the task list. `open` is the phone's view. */
export function Rail({ steps, current, onGo, open, onClose }: RailProps) {
  const [expanded, setExpanded] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const statuses = useStepStatuses();
  const close = () => {
    setExpanded(false);
    onClose();
    more.current?.focus();
  };
  const go = (step: StepId) => {
    setExpanded(false);
    onClose();
    onGo(step);
  };
  return (
    <nav className="rail" aria-label="步骤">
      {steps.map((step) => (
        <StepLink key={step.id} step={step} status={statuses[step.id]} current={step === current} onGo={go} />
      ))}
      <button ref={more} type="button" className="more" aria-expanded={expanded} onClick={() => setExpanded(!expanded)}>
        <Icon name="list" />
        全部
      </button>
      {(expanded || open) && <TaskList steps={steps} current={current} statuses={statuses} onGo={go} onClose={close} />}
    </nav>
  );
}

type LinkProps = { step: Step; status: StepStatus; current: boolean; onGo: (step: StepId) => void };

function useStepLink(step: Step, onGo: (step: StepId) => void) {
  const { reportId } = useReportContext();
  return {
    href: stepPath(reportId, step.id),
    onClick: (event: MouseEvent) => {
      // A new tab or window is the browser's business; the deep link works there.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onGo(step.id);
    },
  };
}

function StepLink({ step, status, current, onGo }: LinkProps) {
  const link = useStepLink(step, onGo);
  return (
    <a
      {...link}
      className={step.mark.length > 1 ? "two" : undefined}
      aria-current={current ? "step" : undefined}
      title={`${step.heading}：${status.label}`}
    >
      <span aria-hidden="true">{step.mark}</span>
      <Icon name={status.icon} size={14} className={status.tone} />
      <span className="sr">
        {step.heading}，{status.label}
      </span>
    </a>
  );
}

type TaskListProps = {
  steps: Step[];
  current: Step;
  statuses: Record<StepId, StepStatus>;
  onGo: (step: StepId) => void;
  onClose: () => void;
};

function TaskList({ steps, current, statuses, onGo, onClose }: TaskListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, []);
  return (
    <div
      ref={list}
      className="tasks"
      role="dialog"
      aria-label="全部步骤"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className="tasks-head">
        <h2>全部步骤</h2>
        <IconButton icon="close" label="收起" onClick={onClose} />
      </div>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <TaskLink step={step} status={statuses[step.id]} current={step === current} onGo={onGo} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function TaskLink({ step, status, current, onGo }: LinkProps) {
  const link = useStepLink(step, onGo);
  return (
    <a {...link} aria-current={current ? "step" : undefined}>
      <span>{step.heading}</span>
      <span className="st">
        <Icon name={status.icon} size={14} className={status.tone} />
        {status.label}
      </span>
    </a>
  );
}
