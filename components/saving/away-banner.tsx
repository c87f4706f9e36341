import { showSideTab } from "@/components/report/side-tab";
import { useAway } from "@/components/report/use-away";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Autosave } from "./autosave";

/** The server cannot be reached, and the browser keeps what is written: no reason to stop. */
export function AwayBanner({ autosave }: { autosave: Autosave }) {
  const away = useAway();
  const open = away.kind === "away" ? away.only.size : 0;
  return (
    <Banner
      icon="offline"
      actions={
        <>
          {open > 0 && (
            <Button size="small" onClick={() => showSideTab("away")}>
              看改了哪些
            </Button>
          )}
          <Button size="small" onClick={autosave.retry}>
            现在重试
          </Button>
        </>
      }
    >
      <b>离线，已存于本机。</b>照常填写、检查和导出 PDF；
      {navigator.onLine ? "现在连不上程序，连上以后自动存到服务器。" : "网络通了自动存到服务器。"}
      {/* Said once, not at every key. */}
      <span aria-live="off">{open > 0 && `还有 ${open} 处没有送上去。`}</span>
    </Banner>
  );
}
