import { useState } from "react";
import { addressOf } from "@/components/requests/address-of";
import type { Problem } from "@/components/requests/call";
import { downloadFile } from "@/components/requests/download-file";
import type { Asking } from "@/components/requests/request-of";
import type { FileName } from "@/lib/contract/operations";
import { useReportContext } from "./report-context";

/** Why nothing is made of a report that could not be saved: the banner above says more. */
export const notSaved: Problem = { detail: "还没有存上，先看上面的提示。" };

/** Downloads files of the report, each with the last keystroke in it. `busy` is the address of the one under way. */
export function useDownload() {
  const { saveNow, readOnly } = useReportContext();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const download = async <Name extends FileName>(name: Name, asking: Asking<Name>) => {
    setBusy(addressOf(name, asking));
    setFailure(null);
    // Of a report that takes nothing more the file is what is stored.
    const problem = readOnly || (await saveNow()) ? await downloadFile(name, asking) : notSaved;
    setBusy(null);
    setFailure(problem?.detail ?? null);
  };
  return { busy, failure, download };
}
