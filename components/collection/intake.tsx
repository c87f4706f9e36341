"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { chosenFiles, type Dropped, droppedFiles } from "./dropped-files";
import type { Files } from "./use-following";
import type { Sending } from "./use-intake";

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
  return (
    <div className={`drop ${over ? "over" : ""} ${busy ? "run" : ""}`}>
      <Icon name="upload" size={20} className="text-accent" />
      <span className="min-w-0 grow" role="status">
        <IntakeWords files={files} sending={sending} />
      </span>
      {(files.counts.waiting ?? 0) > 0 && (
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

function IntakeWords({ files, sending }: { files: Files; sending: Sending }) {
  const { counts, reading } = files;
  const waiting = counts.waiting ?? 0;
  const said = [
    sending.known > 0 ? `${sending.known} 个以前收过，没有重复收` : "",
    ...sending.problems.slice(-2),
  ].filter((words) => words !== "");
  if (sending.sent < sending.of)
    return <b>{`正在收 ${sending.of} 个文件：收下 ${sending.sent}，读完 ${finished(counts)}`}</b>;
  if (waiting > 0)
    return <b>{reading ? `正在读：读完 ${finished(counts)}，还有 ${waiting}` : `停下了，还有 ${waiting} 个没有读`}</b>;
  return (
    <>
      <b>把报来的文件拖到这里</b>
      {said.length > 0 ? said.join("；") : "文件、文件夹、压缩包，一次放多少都行"}
    </>
  );
}

const finished = ({ read = 0, doubtful = 0, unmatched = 0, unreadable = 0 }: Files["counts"]) =>
  read + doubtful + unmatched + unreadable;
