import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type BannerTone = "info" | "ok" | "warn" | "err";

const tones: Record<BannerTone, { box: string; mark: string; icon: IconName }> = {
  info: { box: "border-l-accent bg-accent-weak", mark: "text-accent", icon: "info" },
  ok: { box: "border-l-ok bg-ok-weak", mark: "text-ok", icon: "check" },
  warn: { box: "border-l-warn bg-warn-weak", mark: "text-warn", icon: "warning" },
  err: { box: "border-l-err bg-err-weak", mark: "text-err", icon: "error" },
};

type BannerProps = { tone?: BannerTone; icon?: IconName; actions?: ReactNode; children: ReactNode; className?: string };

/** A message that stays until it is dealt with. Put it into a `role="status"` region that is always there, so that it is announced. */
export function Banner({ tone = "info", icon, actions, children, className = "" }: BannerProps) {
  const { box, mark, icon: usual } = tones[tone];
  return (
    <div
      className={`flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-ctl border border-l-4 border-line-2 px-3.5 py-2.5 text-small text-ink ${box} ${className}`}
    >
      <Icon name={icon ?? usual} className={`mt-[3px] ${mark}`} />
      <div className="min-w-[12em] flex-1">{children}</div>
      {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
    </div>
  );
}
