import { useSyncExternalStore } from "react";
import type { Away } from "@/components/report/away";
import { showSideTab } from "@/components/report/side-tab";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

/** Once after an absence of the server: what went up, and what others had changed meanwhile. */
export function BackBanner({ away }: { away: Away }) {
  const state = useSyncExternalStore(away.subscribe, away.current, away.current);
  if (state.kind !== "back") return null;
  const { stored, others, from } = state;
  const [again, then] = from === "held" ? ["又能改了", "没有来得及存"] : ["又连上了", "离线时写"];
  return (
    <Banner
      tone="ok"
      actions={
        <>
          {others.length > 0 && (
            <Button size="small" onClick={() => showSideTab("away")}>
              看别人改了什么
            </Button>
          )}
          <Button size="small" onClick={away.putAway}>
            知道了
          </Button>
        </>
      }
    >
      <b>{stored.length > 0 ? `${again}，${then}的 ${stored.length} 处都存上了。` : `${again}。`}</b>
      {others.length > 0 && `这期间别人改了 ${others.length} 处，已经合进来。`}
    </Banner>
  );
}
