import "server-only";
import { isExposed as isExposedBy, readNames } from "@/db/environment.mjs";

/** Whether other computers reach the program. */
export const isExposed = (): boolean => isExposedBy(readNames());
