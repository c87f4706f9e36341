import { endToEnd, sumUp } from "./stages.mjs";

await sumUp([endToEnd]);
