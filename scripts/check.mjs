import { audit } from "./audit.mjs";
import { lint, sumUp, types, unit } from "./stages.mjs";

await sumUp([types, lint, unit, audit]);
