import { Icon } from "@/components/ui/icon";
import { type Part, partsOf } from "@/lib/assignments/parts";
import type { Edition } from "@/lib/editions/edition";
import { sectionNamesOf } from "@/lib/report/section-names";

type PicksProps = {
  edition: Edition;
  /** What may be ticked: nobody else has it. */
  free: readonly string[];
  parts: readonly string[];
  onChange: (parts: string[]) => void;
  error?: string;
};

const labelClass = "flex min-h-8 items-start gap-2 py-1 max-tablet:min-h-11 max-tablet:items-center";

/** Rows and aspects to tick, by section; what somebody else has is not offered. */
export function PartPicks({ edition, free, parts, onChange, error }: PicksProps) {
  const all = [...partsOf(edition).values()].filter(({ key }) => free.includes(key));
  const set = (keys: string[], on: boolean) => {
    const others = parts.filter((key) => !keys.includes(key));
    onChange(on ? [...others, ...keys] : others);
  };
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">填什么</legend>
      <div role="status">
        {error && (
          <p className="flex gap-1.5 text-small text-err">
            <Icon name="error" className="mt-[3px]" />
            {error}
          </p>
        )}
      </div>
      <div
        className="mt-1 max-h-[320px] overflow-y-auto border border-line-2 px-3 py-1.5"
        tabIndex={0}
        role="group"
        aria-label="可以分的"
      >
        {sectionNamesOf(edition).map(({ id, name }) => {
          const own = all.filter((part) => part.section === id);
          return own.length === 0 ? null : <Group key={id} name={name} own={own} parts={parts} onSet={set} />;
        })}
      </div>
    </fieldset>
  );
}

type GroupProps = { name: string; own: Part[]; parts: readonly string[]; onSet: (keys: string[], on: boolean) => void };

function Group({ name, own, parts, onSet }: GroupProps) {
  const ticked = own.filter(({ key }) => parts.includes(key));
  return (
    <div className="border-b border-line py-1 last:border-0">
      <label className={`${labelClass} font-semibold`}>
        <input
          type="checkbox"
          className="mt-1 size-4 flex-none"
          checked={ticked.length === own.length}
          onChange={({ target }) =>
            onSet(
              own.map(({ key }) => key),
              target.checked,
            )
          }
        />
        {name}，全部
      </label>
      <div className="grid grid-cols-2 gap-x-4 pl-6 max-tablet:grid-cols-1">
        {own.map((part) => (
          <label key={part.key} className={labelClass}>
            <input
              type="checkbox"
              className="mt-1 size-4 flex-none"
              checked={parts.includes(part.key)}
              onChange={({ target }) => onSet([part.key], target.checked)}
            />
            {part.label}
          </label>
        ))}
      </div>
    </div>
  );
}
