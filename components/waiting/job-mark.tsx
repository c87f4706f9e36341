import { Icon, type IconName } from "@/components/ui/icon";
import type { JobMark as Mark } from "@/lib/waiting/job";

type Look = { icon: IconName; tone: string };

/** Each has its own shape; what is late, returned or corrected has a color beside it. */
const looks: Record<Exclude<Mark, "comment">, Look> = {
  tray: { icon: "tray", tone: "text-accent-dark" },
  late: { icon: "late", tone: "text-err" },
  returned: { icon: "undo", tone: "text-err" },
  correction: { icon: "warning", tone: "text-warn" },
  sign: { icon: "edit", tone: "text-accent-dark" },
  review: { icon: "search", tone: "text-accent-dark" },
  write: { icon: "half", tone: "text-accent-dark" },
  ask: { icon: "doubt", tone: "text-warn" },
  out: { icon: "none", tone: "text-ink-2" },
};

export function JobMark({ mark }: { mark: Mark }) {
  if (mark === "comment") return <Speech />;
  const { icon, tone } = looks[mark];
  return <Icon name={icon} size={20} className={tone} />;
}

const Speech = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true" className="size-5 fill-none stroke-accent-dark stroke-[1.75]">
    <path d="M2.5 3h11v8h-6l-3 2.8V11h-2z" />
  </svg>
);
