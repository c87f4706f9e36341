"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { chosenFiles, type Dropped, droppedFiles } from "./dropped-files";
import type { Files } from "./use-following";
import type { Sending } from "./use-intake";
import { type Progress, useReadingProgress } from "./use-reading-progress";

type IntakeProps = {
  files: Files;
  sending: Sending;
  onFiles: (dropped: Dropped[]) => void;
  onReading: (reading: boolean) => void;
};

/** Where files are dropped, and how far their reading is. The whole window takes them. */
export function Intake({ files, sending, onFiles, onReading }: IntakeProps) {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(async (transfer: DataTransfer) => {
    const dropped = await droppedFiles(transfer);
    if (dropped.length > 0) onFiles(dropped);
  });
  useEffect(() => {
    const drag = (event: globalThis.DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop" && event.dataTransfer) void take(event.dataTransfer);
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) window.addEventListener(kind, drag);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, drag);
    };
  }, []);
  const busy = sending.sent < sending.of || (files.counts.waiting ?? 0) > 0;
  const progress = useReadingProgress(files, busy);
  const { read, left, time } = progress;
  return (
    <div className={`drop ${over ? "over" : ""} ${busy ? "run" : ""}`}>
      <Icon name="upload" size={20} className="text-accent" />
      <span className="min-w-0 grow">
        <IntakeWords {...{ files, sending, progress }} />
        {busy && (
          <span className="read-bar" aria-hidden="true">
            <span style={{ width: `${(100 * read) / Math.max(1, read + left)}%` }} />
          </span>
        )}
      </span>
      <span role="status" className="sr-only">
        {spoken(progress, sending)}
      </span>
      {time && files.reading && <span className="whitespace-nowrap">{time}</span>}
      {left > 0 && (
        <Button size="small" onClick={() => onReading(!files.reading)}>
          {files.reading ? "停下" : "接着读"}
        </Button>
      )}
      <Chooser onFiles={onFiles}>选文件</Chooser>
      <Chooser folder onFiles={onFiles}>
        选文件夹
      </Chooser>
    </div>
  );
}

type ChooserProps = { folder?: true; children: string; onFiles: IntakeProps["onFiles"] };

/** What dropping does, for those who use keys. */
function Chooser({ folder, children, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          if (element && folder) element.webkitdirectory = true;
        }}
        type="file"
        aria-label={children}
        hidden
        multiple
        onChange={(event) => {
          const chosen = chosenFiles(event.target.files);
          if (chosen.length > 0) onFiles(chosen);
          // The same file may be chosen again after it was changed.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </>
  );
}

/** What is left to say once all is in. */
function outcomeOf({ known, refused }: Sending): string {
  const said = [
    known > 0 ? `${known} 个以前收过，没有重复收` : "",
    refused.length > 0 ? `${refused.length} 个没有收下，原因写在“逐个文件”里` : "",
  ].filter((words) => words !== "");
  return said.join("；");
}

function IntakeWords({ files, sending, progress }: Pick<IntakeProps, "files" | "sending"> & { progress: Progress }) {
  const { read, left } = progress;
  if (sending.sent < sending.of) return <b>{`正在收 ${sending.of} 个文件：收下 ${sending.sent}，读完 ${read}`}</b>;
  if (left > 0)
    return (
      <b>
        {files.reading ? `正在读 ${read + left} 个文件：读完 ${read}，还有 ${left}` : `停下了，还有 ${left} 个没有读`}
      </b>
    );
  return (
    <>
      <b>把报来的文件拖到这里</b>
      {outcomeOf(sending) || "文件、文件夹、压缩包，一次放多少都行"}
    </>
  );
}

/** Every tenth file is spoken, and what is left to say at the end. */
function spoken({ read, left }: Progress, sending: Sending): string {
  if (sending.sent < sending.of || left > 0) return read < 10 ? "" : `读完 ${read - (read % 10)} 个`;
  return read === 0 && sending.of === 0 ? "" : `都读完了。${outcomeOf(sending)}`;
}
