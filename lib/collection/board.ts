import type { OfficeClass } from "./office-class";
import type { RosterEntry } from "./roster";
import type { Standing } from "./standing";
import type { OfficeState } from "./submission";
import type { NamedOffice } from "./sum";

/** An office as the board shows it. `submission` is its last. */
export type BoardRow = Pick<RosterEntry, "position" | "class" | "contact" | "deadline" | "left"> &
  Pick<Standing, "state" | "format" | "firstArrivedAt" | "arrivedAt" | "errors" | "warnings" | "doubts" | "returns"> & {
    office: NamedOffice;
    submission: string | null;
  };

export const boardSorts = [
  ...(["position", "name", "class", "state", "arrivedAt"] as const),
  ...(["errors", "warnings", "returns"] as const),
] as const;
export type BoardSort = (typeof boardSorts)[number];

/** Which offices are wanted, and in which order. */
export type BoardQuery = {
  state?: OfficeState;
  class?: OfficeClass;
  words?: string;
  late?: boolean;
  faulty?: boolean;
  sort?: BoardSort;
  down?: boolean;
};
