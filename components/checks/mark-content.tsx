"use client";

import type { NumberMark } from "@/components/prose/number-marks";
import { useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { splitMessage } from "@/lib/checks/finding";
import type { NumberTrace } from "@/lib/checks/number-trace";
import { scopeSubject } from "@/lib/checks/standing/reason-subject";
import type { ShownFinding } from "@/lib/checks/standing/shown-findings";
import type { ProseId } from "@/lib/editions/edition";
import { useCheckContext, useChecks } from "./check-context";
import { useFindingActions } from "./finding-actions";
import { linkFix } from "./link-fix";
import { standingNames, standingOf } from "./number-kinds";
import { behindMark } from "./number-mark-list";
import { TraceTerms } from "./trace-terms";

type ContentProps = { section: ProseId; mark: NumberMark; close: () => void };

/** Explains a marked place of the text and offers what can be done about it. */
export function MarkContent({ section, mark, close }: ContentProps) {
  const items = useChecks((state) => state.items);
  const numbers = useChecks((state) => state.numbers[section]);
  const { item, trace } = behindMark(section, mark, items, numbers);
  const standing = trace && standingOf(trace);
  const title = item
    ? splitMessage(item.finding.message).what
    : `${trace?.text ?? mark.text ?? ""}${standing ? `：${standingNames[standing]}` : ""}`;
  return (
    <>
      <h2>
        {item && (
          <Icon
            name={item.finding.severity === "error" ? "error" : "warning"}
            className={item.finding.severity === "error" ? "text-err" : "text-warn"}
          />
        )}{" "}
        {title}
      </h2>
      {trace?.terms ? (
        <TraceTerms trace={trace} />
      ) : (
        <p className="why">{item ? splitMessage(item.finding.message).rest : mark.explanation}</p>
      )}
      {item ? <FindingButtons item={item} close={close} /> : trace && <LinkButtons trace={trace} close={close} />}
      {trace?.terms && <ScopeLine trace={trace} asking={item !== null} />}
    </>
  );
}

function FindingButtons({ item, close }: { item: ShownFinding; close: () => void }) {
  const { fixes, explain } = useFindingActions(item);
  if (fixes.length === 0 && !explain) return null;
  return (
    <div className="acts">
      {fixes.map(({ label, run }, index) => (
        <Button
          key={label}
          size="small"
          variant={index === 0 ? "primary" : "normal"}
          onClick={() => {
            run();
            close();
          }}
        >
          {label}
        </Button>
      ))}
      {explain && (
        <Button size="small" onClick={explain}>
          写明理由…
        </Button>
      )}
    </div>
  );
}

function LinkButtons({ trace, close }: { trace: NumberTrace; close: () => void }) {
  const { store, readOnly } = useReportContext();
  const { checks } = useCheckContext();
  const fix = readOnly ? null : linkFix(trace, store.snapshot().figures);
  if (!fix) return null;
  return (
    <div className="acts">
      <Button
        size="small"
        onClick={() => {
          checks.apply(fix, checks.current().traced);
          close();
        }}
      >
        {fix.label}
      </Button>
    </div>
  );
}

/** The two other ways out: the words speak of something else, or the table is what is wrong. */
export function ScopeLine({ trace, asking }: { trace: NumberTrace; asking: boolean }) {
  const { store, readOnly, goTo } = useReportContext();
  const { checks, askReason } = useCheckContext();
  const [address] = trace.addresses;
  if (readOnly) return null;
  return (
    <p className="ways">
      <span>
        {asking && `${trace.text}说的是别的范围？`}
        <LinkButton onClick={() => askReason(scopeSubject(trace, checks.current().traced, checks.reasons()))}>
          说明口径
        </LinkButton>
      </span>
      {address && (
        <span>
          {asking && "表里填错了？"}
          <LinkButton onClick={() => goTo(stepOfAnchor(store.edition, address), address)}>去改表</LinkButton>
        </span>
      )}
    </p>
  );
}
