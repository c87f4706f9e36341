import type { Office } from "../report/office";
import type { OfficeClass } from "./office-class";

/** An office that a collection expects, or expected. */
export type RosterEntry = {
  /** Its printed name and what it was called before. */
  office: Office;
  /** Place in the order of publication, from 1. */
  position: number;
  class: OfficeClass;
  /** YYYY-MM-DD, the last day in time: its own, or that of its class. */
  deadline: string;
  /** Whom to call: 吴某　272××××. */
  contact: string;
  /** When it came onto the roster. */
  addedAt: string;
  /** Once it is not expected any more: since when and why. It stays in the list. */
  left: { at: string; reason: string } | null;
};

/** What the collector says of an office when the roster is made. */
export type RosterLine = {
  name: string;
  formerNames: string[];
  class: OfficeClass;
  /** Its own deadline, where it has another one than its class. */
  deadline: string | null;
  contact: string;
};

/** The last day in time of each class, YYYY-MM-DD. */
export type Deadlines = Record<OfficeClass, string>;
