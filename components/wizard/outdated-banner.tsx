import { useEffect, useState, useSyncExternalStore } from "react";
import { useReportContext } from "@/components/report/report-context";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { missingModules } from "@/components/ui/later-module";

const none = () => 0;

/** Parts of this page are missing though the server answers: it has gone over to another version since the page was opened. */
function useOutdated(): boolean {
  const missing = useSyncExternalStore(missingModules.subscribe, missingModules.count, none);
  const [answers, setAnswers] = useState(false);
  useEffect(() => {
    if (missing === 0) return setAnswers(false);
    let left = false;
    void call("GET /api/health", {}).then(({ ok }) => left || setAnswers(ok));
    return () => {
      left = true;
    };
  }, [missing]);
  return missing > 0 && answers;
}

/** Saving goes on from a page of an earlier version; what it has not fetched yet it cannot get. */
export function OutdatedBanner() {
  const { saveNow } = useReportContext();
  const outdated = useOutdated();
  const reopen = async () => {
    await saveNow();
    window.location.reload();
  };
  return (
    <div role="status" aria-label="程序的版本" className="save-banner">
      {outdated && (
        <Banner
          tone="warn"
          actions={
            <Button size="small" onClick={reopen}>
              重新打开这一页
            </Button>
          }
        >
          <b>程序换了新版本。</b>这一页还能写、能存，有些部分要重新打开才有。写的都留着。
        </Banner>
      )}
    </div>
  );
}
