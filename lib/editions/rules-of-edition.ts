import type { ConsistencyRule, Edition } from "./edition";
import { rules2019 } from "./rules-2019";
import { rules2021 } from "./rules-2021";

const byEdition: Record<string, ConsistencyRule[]> = { 2019: rules2019, 2021: rules2021 };

/** What must agree in a report, beyond what its totals imply. Apart from the edition: only what checks has need of it. */
export const rulesOf = ({ id }: Edition): ConsistencyRule[] => byEdition[id];
