import { useChecks } from "@/components/checks/check-context";
import type { StepId } from "@/components/report/steps";
import { Icon, type IconName } from "@/components/ui/icon";

/** What a narrow screen shows; wide ones show form and preview together. */
export type PhoneView = "steps" | "form" | "preview";

type PhoneTabsProps = { view: PhoneView; step: StepId; onView: (view: PhoneView) => void; onCheck: () => void };

export function PhoneTabs({ view, step, onView, onCheck }: PhoneTabsProps) {
  const open = useChecks(({ counts }) => counts.errors + counts.warnings);
  const checking = view === "form" && step === "check";
  return (
    <nav className="m-tabs" aria-label="视图">
      <Tab icon="list" label="步骤" current={view === "steps"} onClick={() => onView("steps")} />
      <Tab icon="edit" label="填写" current={view === "form" && !checking} onClick={() => onView("form")} />
      <Tab icon="document" label="预览" current={view === "preview"} onClick={() => onView("preview")} />
      <Tab icon="shield" label={open > 0 ? `检查 ${open}` : "检查"} current={checking} onClick={onCheck} />
    </nav>
  );
}

function Tab({
  icon,
  label,
  current,
  onClick,
}: {
  icon: IconName;
  label: string;
  current: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" aria-current={current ? "page" : undefined} onClick={onClick}>
      <Icon name={icon} size={20} />
      {label}
    </button>
  );
}
