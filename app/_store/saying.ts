import { inspect } from "node:util";
import { saidPrefix } from "./said-prefix";

/**
 * What a page throws to say `detail` (`app/error.tsx`). Next writes everything that a page throws into the terminal, each time: of this it
 * is one line, for where it was thrown is nobody's fault, or written down already.
 */
export const saying = (detail: string, line = detail): Error =>
  Object.assign(new Error(detail), { digest: saidPrefix + detail, stack: detail, [inspect.custom]: () => line });
