import { type Scope, scopeIds } from "@/lib/collection/office-class";

/** What lies beside the tables while no figure is open. */
export const sumTabs = { missing: "没有计入", how: "怎么加的", later: "后来改过" } as const;
export type SumTab = keyof typeof sumTabs;
export const sumTabIds = Object.keys(sumTabs) as SumTab[];

/** What the address of the sums asks for: scope, figure that is open, table in sight, tab beside. */
export type SumsAddress = { scope: Scope; figure: string | null; table: string | null; tab: SumTab | null };

type Address = Record<string, string | string[] | undefined>;
const text = (value: Address[string]) => (typeof value === "string" && value !== "" ? value.slice(0, 200) : null);

export const readSumsAddress = ({ scope, figure, table, tab }: Address): SumsAddress => ({
  scope: scopeIds.find((id) => id === scope) ?? "region",
  ...{ figure: text(figure), table: text(table), tab: sumTabIds.find((id) => id === tab) ?? null },
});

/** The address of the sums with this view. */
export function sumsAddress(collectionId: string, { scope, figure, table, tab }: SumsAddress): string {
  const parameters = new URLSearchParams({ scope });
  for (const [key, value] of Object.entries({ table, figure, tab })) if (value) parameters.set(key, value);
  return `/collections/${collectionId}/sums?${parameters}`;
}
