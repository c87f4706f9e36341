import { checkEdition } from "./check-edition";
import { editions } from "./register";

// A broken edition must not start: a wrong span or a doubled address would be printed. The server asks this once; a page
// that it gives need not ask again.
for (const edition of editions) checkEdition(edition);
