import type { UnitKind } from "@/lib/report/values";

export const unitKinds: { value: UnitKind; name: string }[] = [
  { value: "department", name: "政府部门或其他机关" },
  { value: "government", name: "一级人民政府" },
];

/** The kinds of organ to choose from; `note` says more of each behind its name. */
export function OfficeKindOptions({ note = () => "" }: { note?: (kind: UnitKind) => string }) {
  return unitKinds.map(({ value, name }) => (
    <option key={value} value={value}>
      {name + note(value)}
    </option>
  ));
}
