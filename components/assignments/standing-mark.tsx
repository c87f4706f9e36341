import { Icon, type IconName } from "@/components/ui/icon";
import { type Standing, standings } from "@/lib/assignments/assignment";

const looks: Record<Standing, { icon: IconName; tone: string }> = {
  late: { icon: "late", tone: "text-err" },
  waiting: { icon: "tray", tone: "text-warn" },
  reopened: { icon: "undo", tone: "text-accent" },
  partly: { icon: "half", tone: "text-accent" },
  out: { icon: "none", tone: "text-ink-2" },
  checked: { icon: "done", tone: "text-ok" },
};

/** How far an assignment is: a mark of its own shape and one word. */
export function StandingMark({ standing, late }: { standing: Standing; late: number }) {
  const { icon, tone } = looks[standing];
  const lateWords = late > 0 ? (standing === "late" ? ` ${late} 天` : `，迟 ${late} 天`) : "";
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tone}`}>
      <Icon name={icon} />
      {standings[standing]}
      {lateWords}
    </span>
  );
}
