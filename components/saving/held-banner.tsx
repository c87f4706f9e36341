import { showSideTab } from "@/components/report/side-tab";
import { useAway } from "@/components/report/use-away";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DraftDownload } from "./draft-download";

/** The report takes nothing just now: what was typed last waits here, and goes up by itself when it may. */
export function HeldBanner({ reason }: { reason: string }) {
  const away = useAway();
  const open = away.kind === "held" ? away.only.size : 0;
  return (
    <Banner
      tone="warn"
      icon="offline"
      actions={
        <>
          {open > 0 && (
            <Button size="small" onClick={() => showSideTab("away")}>
              看是哪些
            </Button>
          )}
          <DraftDownload />
        </>
      }
    >
      <b>{open > 0 ? `刚才写的 ${open} 处没有存上，先留在本机。` : "刚才写的没有存上，先留在本机。"}</b>
      {reason.replace(/。$/, "")}。到能改的时候自动补上，不用重写。
    </Banner>
  );
}
