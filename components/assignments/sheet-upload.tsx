"use client";

import { useRef, useState } from "react";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import type { Came } from "./came-banner";

/** Takes sheets back, one after another. */
export function SheetUpload({ reportId, onCame }: { reportId: string; onCame: (came: Came[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const take = async (files: File[]) => {
    setBusy(true);
    const came: Came[] = [];
    for (const file of files) {
      const answer = await call("POST /api/reports/{reportId}/sheets", { path: { reportId }, body: { file } });
      came.push(answer.ok ? answer.value : { file: file.name, refused: answer.problem.detail });
    }
    setBusy(false);
    onCame(came);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx"
        aria-label="收回的采集表"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) void take(files);
        }}
      />
      <Button size="small" icon="upload" aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
        {busy ? "正在读…" : "收回采集表"}
      </Button>
    </>
  );
}
