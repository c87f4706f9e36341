import { endToEnd, lint, sumUp, types, unit } from "./stages.mjs";

await sumUp([types, lint, unit, endToEnd]);
