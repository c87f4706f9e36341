import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import type { Autosave, SaveState } from "./autosave";

const DraftDownload = later(() => import("./draft-download").then((module) => module.DraftDownload), {
  says: "nothing",
});
const HeldBanner = later(() => import("./held-banner").then((module) => module.HeldBanner));

type FailedProps = { autosave: Autosave; failed: Extract<SaveState, { kind: "failed" }> };

/** Something was refused, waits here, or is kept nowhere: why, and what to do. */
export function FailedBanner({ autosave, failed: { offline, reason, kept, held } }: FailedProps) {
  if (held && kept) return <HeldBanner reason={reason} />;
  return (
    <Banner
      tone="err"
      icon={offline ? "offline" : "error"}
      actions={
        <>
          <Button size="small" onClick={autosave.retry}>
            现在重试
          </Button>
          <DraftDownload />
        </>
      }
    >
      <b>没有存上：{reason.replace(/。$/, "")}。</b>
      您写的内容都还在这一页，{kept && "这台电脑上也留了一份，"}不要关闭这一页。程序会自动再存。
    </Banner>
  );
}
