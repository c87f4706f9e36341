import "server-only";
import { isExposed as isExposedBy, readEnvironment } from "@/db/environment.mjs";

/** Whether other computers reach the program. */
export const isExposed = (): boolean => isExposedBy(readEnvironment());
