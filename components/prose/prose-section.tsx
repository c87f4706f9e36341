"use client";

import { useEffect, useRef, useState } from "react";
import { useReportContext, useReportStore } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { useLater } from "@/components/ui/later";
import type { ProseId, ProseSection as Section } from "@/lib/editions/edition";
import { textPlace } from "@/lib/report/place";
import { AspectStrip } from "./aspect-strip";
import { editorModule } from "./load-editor";
import type { RenderMark } from "./mark-explanation";
import type { FoundMark } from "./mark-hover";
import type { NumberMark } from "./number-marks";
import type { Note } from "./paste-into";
import type { ProseEditor } from "./prose-editor";
import type { OpenLayer } from "./prose-layer";
import { ProseToolbar } from "./prose-toolbar";
import { useFoundWords } from "./use-found-words";
import { useProseEditor } from "./use-prose-editor";
import { WaitingText } from "./waiting-text";
import "./prose.css";

type ProseSectionProps = {
  id: ProseId;
  /** Null for the preamble, which has no section of its own. */
  section: Section | null;
  onGoTo: (anchor: string) => void;
  onShowOfficial: () => void;
  /** What the checks say of the numbers in the text. */
  marks?: NumberMark[];
  renderMark?: RenderMark;
};

const noMarks: NumberMark[] = [];

/** What a resting pointer opened gives way to it; what was opened on purpose, or pressed into, stays. */
function afterRest(now: OpenLayer | null, found: FoundMark | null): OpenLayer | null {
  const byPointer = now === null || (now.kind === "mark" && !now.kept);
  if (found?.enter) return { kind: "mark", kept: true, ...found };
  if (!byPointer) return now;
  return found && { kind: "mark", kept: false, ...found };
}

/** Everything below the heading of a step whose section is prose. */
export function ProseSection({ id, section, onGoTo, onShowOfficial, marks = noMarks, renderMark }: ProseSectionProps) {
  const { store, readOnly } = useReportContext();
  const root = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenLayer | null>(null);
  const [drawn] = useState(() => store.typed(textPlace(id)));
  const [composing, setComposing] = useState(false);
  const [note, setNote] = useState<Note | null>(null);
  const openFinder = () => !readOnly && setOpen({ kind: "finder" });
  const placeholder = section?.placeholder ?? "从这里开始写前言";
  const label = `${section?.heading ?? "前言"} 正文`;
  const editor = useProseEditor(
    id,
    place,
    { text: drawn, held: composing },
    {
      label,
      placeholder,
      onFinder: openFinder,
      onFigure: (spot) => setOpen({ kind: "figure", spot }),
      onMark: (found) => {
        // On its way to what can be done about the number, the pointer leaves the number itself.
        if (!found?.enter && root.current?.querySelector(".pop:hover")) return;
        setOpen((now) => afterRest(now, found));
      },
      onNote: setNote,
    },
  );
  const Layer = useLater(editorModule)?.ProseLayer;
  useFoundWords(id, editor);
  useEffect(() => editor?.setNumberMarks(marks), [editor, marks]);
  const close = (back = true) => {
    setOpen(null);
    if (back) editor?.focus();
  };
  return (
    <div className="prose" ref={root}>
      {section && <AspectStrip section={section} editor={editor} onShowOfficial={onShowOfficial} />}
      {section?.phrases && !readOnly && <Phrases section={section} editor={editor} />}
      <div className="ed">
        <div className="ed-head">
          {!readOnly && <ProseToolbar id={id} editor={editor} onFinder={openFinder} />}
          <div role="status">
            {note && (
              <Banner tone={note.tone} actions={<LinkButton onClick={() => setNote(null)}>知道了</LinkButton>}>
                {note.text}
              </Banner>
            )}
          </div>
        </div>
        <div className="ed-body" ref={place}>
          {!editor && <WaitingText text={drawn} {...{ label, placeholder, readOnly }} onComposing={setComposing} />}
        </div>
      </div>
      {Layer && editor && open && (
        <Layer
          {...{ editor, root, open, onGoTo, renderMark }}
          onKeep={() => setOpen((now) => (now?.kind === "mark" ? { ...now, kept: true } : now))}
          onClose={close}
          onReplace={openFinder}
        />
      )}
    </div>
  );
}

function Phrases({ section, editor }: { section: Section; editor: ProseEditor | null }) {
  const { report } = useReportStore().snapshot();
  return (
    <fieldset className="phrases">
      <legend>插入标准句</legend>
      {section.phrases?.map(({ name, text }) => (
        <Button
          key={name}
          size="small"
          icon="add"
          aria-disabled={editor === null || undefined}
          onClick={() => editor?.insertPhrase(text.replaceAll("{year}", String(report.year)))}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}
