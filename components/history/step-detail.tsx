import Link from "next/link";
import { historyPath } from "@/components/report/steps";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { AgainstMenu } from "./against-menu";
import { ChangedFigures } from "./changed-figures";
import { ChangedTexts } from "./changed-texts";
import type { ChosenStep, History } from "./history";
import { NameState } from "./name-state";
import { RestorePlaces } from "./restore-places";
import { StateName } from "./step-list";
import { printSpan } from "./step-words";

/** What one step changed, against the state before it or another one. */
export function StepDetail({ history, chosen }: { history: History; chosen: ChosenStep }) {
  const { report, locked } = history;
  const { step, against, choices, places, derived } = chosen;
  const base = historyPath(report.id);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-2 px-6 py-3 max-tablet:px-4">
        <div className="min-w-0 flex-1 basis-72">
          <Link
            href={base}
            prefetch={false}
            className="hidden min-h-11 items-center gap-1.5 text-ink-2 max-tablet:inline-flex"
          >
            <Icon name="back" />
            全部步骤
          </Link>
          <h2 className="text-h2 wrap-anywhere">{step.title}</h2>
          <p className="text-small text-ink-2">
            {step.by}，{printSpan(step)}。{against.label}。 {step.name && <StateName name={step.name} />}
          </p>
        </div>
        <AgainstMenu base={`${base}?step=${step.revision}`} choices={choices} value={against.revision} />
        <NameState reportId={report.id} revision={step.revision} name={step.name} />
      </div>
      <section aria-label="改动" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-5 max-tablet:px-4">
        {places.length === 0 && <p className="text-ink-2">两边一样，没有不同的地方。</p>}
        <ChangedFigures places={places.filter(({ kind }) => kind !== "text")} derived={derived} />
        <ChangedTexts places={places.filter(({ kind }) => kind === "text")} />
      </section>
      <div className="flex flex-wrap items-center gap-3 border-t border-line-2 px-6 py-3 max-tablet:px-4">
        <p className="min-w-0 flex-1 basis-60 text-small text-ink-2">
          {locked ?? "历史只增不改。恢复也是新的一步，原来的都在。"}
        </p>
        <ButtonLink href={`${base}/${step.revision}`} prefetch={false}>
          看这一步的全文
        </ButtonLink>
        <RestorePlaces history={history} chosen={chosen} />
      </div>
    </>
  );
}
