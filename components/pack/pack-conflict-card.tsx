import { useWordChanges } from "@/components/saving/use-word-changes";
import { WordChange } from "@/components/saving/word-change";
import { Button } from "@/components/ui/button";
import { liveSource } from "@/lib/report/live-source";
import { textIn } from "@/lib/report/place";
import { printInstant } from "@/lib/report/print-date";
import type { FigureValue } from "@/lib/report/values";
import type { Conflict, Side } from "./take-pack";

type CardProps = { conflict: Conflict; chosen: Side | undefined; onChoose: (side: Side) => void };

/** A figure in a text is named by its address there, which nobody reads. */
const printed = (value: FigureValue) => String(value ?? "").replace(liveSource, "〔表里的数〕");

const signed = (side: string, by: string | null, at: string | null) =>
  [side, by, at && printInstant(at)].filter(Boolean).join("，");

/** One value: what stands here, what stands in the pack, and what both began with. */
export function PackConflictCard({ conflict, chosen, onChoose }: CardProps) {
  const { name, place, before, here, hereBy, hereAt, pack, packBy, packAt } = conflict;
  const isText = textIn(place) !== null;
  const base = printed(before);
  const shared = { base, whole: !isText, name, chosen, onChoose };
  return (
    <article aria-label={name}>
      <h3>
        {name}
        {!isText && place.includes(".") && <span className="was">改以前{base === "" ? "空着" : `是 ${base}`}</span>}
      </h3>
      <SideView
        side="here"
        by={signed("本机", hereBy === "本机" ? null : hereBy, hereAt)}
        text={printed(here)}
        {...shared}
      />
      <SideView
        side="pack"
        by={signed("草稿包", packBy === "本机" ? "那台电脑" : packBy, packAt)}
        text={printed(pack)}
        {...shared}
      />
    </article>
  );
}

type SideProps = {
  side: Side;
  by: string;
  base: string;
  text: string;
  whole: boolean;
  name: string;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
};

const verbs: Record<Side, string> = { here: "用本机的", pack: "用草稿包的" };

function SideView({ side, by, base, text, whole, name, chosen, onChoose }: SideProps) {
  const changes = useWordChanges(base, text, whole);
  return (
    <div className={`side ${chosen === side ? "chosen" : ""}`}>
      <div className="by">
        <b>{by}</b>
        <Button
          size="small"
          aria-pressed={chosen === side}
          icon={chosen === side ? "check" : undefined}
          aria-label={`${verbs[side]}：${name}`}
          onClick={() => onChoose(side)}
        >
          {verbs[side]}
        </Button>
      </div>
      <p className="say">
        {text === ""
          ? "空着"
          : changes.map((change) => <WordChange key={`${change.kind} ${change.at}`} change={change} />)}
      </p>
    </div>
  );
}
