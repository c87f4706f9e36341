import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";

export type Deputed = { deputy: string; from: string; until: string };

type FieldsProps = {
  typed: Deputed;
  people: { id: string; name: string; position: string }[];
  onType: (part: Partial<Deputed>) => void;
};

/** From which day to which somebody is away, and who takes their seat. */
export function DeputyFields({ typed, people, onType }: FieldsProps) {
  return (
    <>
      <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 max-tablet:grid-cols-1">
        <Field label="第一天">
          {(wiring) => (
            <Input
              {...wiring}
              type="date"
              value={typed.from}
              onChange={({ target }) => onType({ from: target.value, until: typed.until || target.value })}
            />
          )}
        </Field>
        <Field label="最后一天">
          {(wiring) => (
            <Input
              {...wiring}
              type="date"
              min={typed.from}
              value={typed.until}
              onChange={({ target }) => onType({ until: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="mt-3">
        <Field label="由谁代" hint="这几天里能看、批注、审核或签发，过了就没有了；自己写的照样不能自己审">
          {(wiring) => (
            <Select {...wiring} value={typed.deputy} onChange={({ target }) => onType({ deputy: target.value })}>
              <option value="">选一个人</option>
              {people.map(({ id, name, position }) => (
                <option key={id} value={id}>
                  {position ? `${name}（${position}）` : name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}
