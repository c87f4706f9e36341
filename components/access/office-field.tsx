import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";

type OfficeProps = {
  offices: { id: string; name: string }[];
  office: string;
  onChoose: (office: string) => void;
  className?: string;
};

/** In which office; where there is one alone, nobody is asked. */
export const OfficeField = ({ offices, office, onChoose, className }: OfficeProps) =>
  offices.length > 1 && (
    <Field label="在哪个单位" className={className}>
      {(wiring) => (
        <Select {...wiring} value={office} onChange={({ target }) => onChoose(target.value)}>
          {offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
