import { type BoardQuery, boardSorts } from "@/lib/collection/board";
import { officeClassIds } from "@/lib/collection/office-class";
import { officeStateIds } from "@/lib/collection/submission";

type Address = Record<string, string | string[] | undefined>;

const among = <Id extends string>(ids: readonly Id[], text: unknown): Id | undefined => ids.find((id) => id === text);

/** What the address of the board asks for; what it does not know it passes over. */
export function readBoardAddress(address: Address): BoardQuery {
  const words = typeof address.q === "string" ? address.q.slice(0, 100) : "";
  return {
    state: among(officeStateIds, address.state),
    class: among(officeClassIds, address.class),
    ...(words === "" ? {} : { words }),
    late: address.late === "true",
    faulty: address.faulty === "true",
    sort: among(boardSorts, address.sort),
    down: address.down === "true",
  };
}

/** The query as parameters of the address and of the operation alike. */
export function boardParameters({ words, late, faulty, down, ...query }: BoardQuery): Record<string, string> {
  const { state, class: kind, sort } = query;
  const flags = { late, faulty, down };
  return Object.fromEntries([
    ...Object.entries({ state, class: kind, sort, q: words }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    ...Object.entries(flags).flatMap(([key, on]) => (on ? [[key, "true"]] : [])),
  ]);
}

/** The board's address with this query. */
export function boardAddress(collectionId: string, query: BoardQuery): string {
  const parameters = new URLSearchParams(boardParameters(query)).toString();
  return `/collections/${collectionId}${parameters === "" ? "" : `?${parameters}`}`;
}
