import { endToEnd, lint, soak, sumUp, types, unit } from "./stages.mjs";

await sumUp([types, lint, unit, endToEnd, soak]);
