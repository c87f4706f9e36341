import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type Tone = "plain" | "open" | "done" | "error" | "warning";

const tones: Record<Tone, string> = {
  plain: "border-line-2 text-ink-2",
  open: "border-accent text-accent-dark",
  done: "border-ok text-ok",
  error: "border-err text-err",
  warning: "border-warn text-warn",
};

export function Tag({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-[12px] border bg-paper px-2 text-small ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
