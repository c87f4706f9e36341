import { Icon, type IconName } from "@/components/ui/icon";
import { type OfficeState, officeStates } from "@/lib/collection/submission";

/** Each state has its own shape: none rests on color alone. */
const marks: Record<OfficeState, { icon: IconName; tone: string }> = {
  missing: { icon: "missing", tone: "text-ink-2" },
  waiting: { icon: "tray", tone: "text-accent-dark" },
  doubtful: { icon: "doubt", tone: "text-warn" },
  returned: { icon: "undo", tone: "text-err" },
  accepted: { icon: "done", tone: "text-ok" },
  published: { icon: "globe", tone: "text-ok" },
};

/** Where an office stands, as a shape and a word; in a frame where it stands alone. */
export function StateMark({ state, framed = false }: { state: OfficeState; framed?: boolean }) {
  const { icon, tone } = marks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tone} ${framed ? "state-frame" : ""}`}>
      <Icon name={icon} size={16} />
      {officeStates[state]}
    </span>
  );
}
