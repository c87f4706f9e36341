import type { Report } from "../report/values";

/** All that is not a figure and may be corrected before it is stored. */
export type Corrected = Pick<Report, "unit" | "year" | "contact" | "signature" | "text">;
