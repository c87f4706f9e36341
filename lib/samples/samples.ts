import type { Report } from "../report/values";
import example2019 from "./example-2019.json";
import example2021 from "./example-2021.json";

type InterchangeFile = Omit<Report, "unit" | "figures" | "entries" | "units" | "notes"> & {
  format: string;
  unit: { name: string; kind: string };
  figures: object;
  units: object;
  notes: object;
};

/** JSON modules widen `kind` to any string; samples.test.ts proves what is asserted here. */
const toReport = ({ format: _, ...report }: InterchangeFile): Report => ({ ...report, entries: {} }) as Report;

/** Two complete reports of fictional units, one for each edition: example, seed and test input. */
export const samples: Record<"2019" | "2021", Report> = {
  "2019": toReport(example2019),
  "2021": toReport(example2021),
};
