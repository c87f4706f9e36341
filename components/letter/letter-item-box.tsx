import { IconButton } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/held-input";
import type { DecisionItem } from "@/lib/collection/submission";

type LetterItemBoxProps = {
  number: number;
  item: DecisionItem;
  /** What the letter calls its place. */
  where: string;
  onEdit: (part: Partial<DecisionItem>) => void;
  onRemove: () => void;
};

const longest = 1000;
const longestPlace = 300;

/** One item of the letter: its place in words, what it says, what it should say and why. */
export function LetterItemBox({ number, item, where, onEdit, onRemove }: LetterItemBoxProps) {
  const isOwn = item.place === "" || where === item.place;
  const name = (what: string) => `第 ${number} 处：${what}`;
  return (
    <li>
      <span className={item.severity === "error" ? "number" : "number soft"}>{number}</span>
      <div>
        {isOwn ? (
          <Input
            aria-label={name("位置")}
            placeholder="位置，如 表三“（六）3.其他”；不写是整份报告"
            value={item.place}
            maxLength={longestPlace}
            onChange={({ target }) => onEdit({ place: target.value })}
          />
        ) : (
          <p>
            {item.severity === "warning" && "请核对："}
            {where}
          </p>
        )}
        <div className="pair">
          <span className="named">
            现为
            <Input
              aria-label={name("现为")}
              value={item.is}
              maxLength={longest}
              onChange={({ target }) => onEdit({ is: target.value })}
            />
          </span>
          <span className="named">
            应为
            <Input
              aria-label={name("应为")}
              value={item.should}
              maxLength={longest}
              onChange={({ target }) => onEdit({ should: target.value })}
            />
          </span>
        </div>
        <Textarea
          aria-label={name("理由")}
          rows={item.why.length > 60 ? 3 : 2}
          value={item.why}
          maxLength={longest}
          onChange={({ target }) => onEdit({ why: target.value.replace(/\n/g, " ") })}
        />
      </div>
      <IconButton icon="close" label={`从函里去掉第 ${number} 处`} onClick={onRemove} />
    </li>
  );
}
