"use client";

import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import "./import.css";
import { accepted, fileOfClipboard } from "./read-file";

type DropZoneProps = {
  multiple?: boolean;
  button: string;
  /** What the browser offers to choose; everything that may be a report where nothing is said. */
  accept?: string;
  onFiles: (files: File[]) => void;
  children: ReactNode;
};

/** Files dropped, chosen or pasted; a copied web page counts as a file. */
export function DropZone({ multiple = false, button, accept = accepted, onFiles, children }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onPasted = useEffectEvent(onFiles);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest("input, textarea");
      const file = event.clipboardData && !inField ? fileOfClipboard(event.clipboardData) : null;
      if (!file) return;
      event.preventDefault();
      onPasted([file]);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);

  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <section
      aria-label="选择文件"
      className={`drop-zone ${over ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was changed.
          event.target.value = "";
        }}
      />
      <Button variant="primary" size="large" icon="upload" onClick={() => input.current?.click()}>
        {button}
      </Button>
    </section>
  );
}
