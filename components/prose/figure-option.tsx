import { Icon } from "@/components/ui/icon";
import type { FoundFigure, Range } from "@/lib/report/figure-search";

type OptionProps = { id: string; found: FoundFigure; active: boolean; ticked: boolean; index: number };

/** One figure to insert. The list takes the clicks: `data-tick` is the place that ticks instead of inserting. */
export function FigureOption({ id, found: { offer, value, inPath, inWhere }, active, ticked, index }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={ticked}
      data-index={index}
      className={active ? "option on" : "option"}
    >
      <span className={ticked ? "box on" : "box"} data-tick="">
        {ticked && <Icon name="check" size={14} />}
      </span>
      <span>
        <Marked text={offer.path} hits={inPath} />
        <span className="where">
          <Marked text={offer.where} hits={inWhere} />
        </span>
      </span>
      <span className="kind">{offer.isSum ? "合计" : ""}</span>
      <span className={value === null ? "value none" : "value"}>{value ?? "空着"}</span>
    </div>
  );
}

/** The text with what the query matched set off. */
function Marked({ text, hits }: { text: string; hits: Range[] }) {
  const inside = (at: number) => hits.some(([from, to]) => at >= from && at < to);
  const pieces: { text: string; hit: boolean; from: number }[] = [];
  [...text].forEach((character, at) => {
    const last = pieces.at(-1);
    if (last && last.hit === inside(at)) last.text += character;
    else pieces.push({ text: character, hit: inside(at), from: at });
  });
  return pieces.map((piece) => (piece.hit ? <em key={piece.from}>{piece.text}</em> : piece.text));
}
