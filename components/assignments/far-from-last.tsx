import { useState } from "react";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/held-input";
import { compareWithLast } from "@/lib/assignments/compare-with-last";
import type { AskedField } from "@/lib/assignments/views";
import { longestLine } from "@/lib/report/text-limits";
import type { Filling } from "./use-filling";

/** What is asked of a figure, for whoever hears its field. */
export const aboutFar = (assignment: string, place: string): string => `far-${assignment}-${place}`;

type FarProps = { field: AskedField; name: string; filling: Filling; locked: boolean };

/** A figure far from last year's: what was meant at one click, or why it is right. It is asked, and keeps nobody from handing in. */
export function FarFromLast({ field: { place, kind, lastYear }, name, filling, locked }: FarProps) {
  const [writing, setWriting] = useState(false);
  const value = filling.values.get(place) ?? "";
  const far = filling.faults.has(place) ? null : compareWithLast(value, lastYear, kind);
  const reason = filling.reasonOf(place);
  if (kind === "text") return null;
  return (
    <div role="status" id={aboutFar(filling.id, place)} className="col-span-full">
      {far && !writing && (
        <Banner
          tone={reason === "" ? "warn" : "ok"}
          className="mt-2"
          actions={
            !locked && (
              <Choices
                {...{ name, likely: reason === "" ? far.likely : null, written: reason !== "" }}
                onTake={(likely) => filling.type(place, likely)}
                onWrite={() => setWriting(true)}
              />
            )
          }
        >
          <b className="font-semibold">
            {name}
            {far.what}
          </b>
          {reason === "" ? !locked && far.question : `写明了：${reason}`}
        </Banner>
      )}
      {far && writing && (
        <Why
          box={`far:${filling.id}:${place}`}
          title={`${name}${far.what}`}
          written={reason}
          onLeave={() => setWriting(false)}
          onKeep={(text) => {
            filling.explain(place, text);
            setWriting(false);
          }}
        />
      )}
    </div>
  );
}

type ChoicesProps = {
  name: string;
  likely: string | null;
  written: boolean;
  onTake: (likely: string) => void;
  onWrite: () => void;
};

function Choices({ name, likely, written, onTake, onWrite }: ChoicesProps) {
  const write = written ? "改说明" : "没有错，写明为什么";
  return (
    <>
      {likely && (
        <Button size="small" aria-label={`改为 ${likely}：${name}`} onClick={() => onTake(likely)}>
          改为 {likely}
        </Button>
      )}
      <Button size="small" aria-label={`${write}：${name}`} onClick={onWrite}>
        {write}
      </Button>
    </>
  );
}

type WhyProps = { box: string; title: string; written: string; onKeep: (text: string) => void; onLeave: () => void };

function Why({ box, title, written, onKeep, onLeave }: WhyProps) {
  const { words: text, type, settle } = useTypedWords(box, written);
  const [error, setError] = useState("");
  const keep = () => {
    if (text.trim() === "") return setError("写几个字，编制人才明白");
    settle();
    onKeep(text.trim());
  };
  const leave = () => {
    settle();
    onLeave();
  };
  return (
    <div className="mt-2 rounded-ctl border border-line-2 bg-warn-weak px-3.5 py-2.5">
      <Field label={`${title}没有错，是因为`} hint={`还能写 ${longestLine - text.length} 字`} error={error}>
        {(wiring) => (
          <Textarea
            {...wiring}
            autoFocus
            rows={2}
            maxLength={longestLine}
            value={text}
            onChange={({ target }) => {
              type(target.value);
              setError("");
            }}
          />
        )}
      </Field>
      <div className="mt-2 flex justify-end gap-2">
        <Button size="small" onClick={leave}>
          取消
        </Button>
        <Button size="small" variant="primary" onClick={keep}>
          写好了
        </Button>
      </div>
    </div>
  );
}
