import { applicationPhrases } from "./phrases/applications";
import { documentPhrases } from "./phrases/documents";
import { otherBusinessPhrases } from "./phrases/other-business";
import { outcomePhrases } from "./phrases/outcomes";
import type { Phrase } from "./phrases/phrase";
import { plainPhrases } from "./phrases/plain-words";
import { remedyPhrases } from "./phrases/remedies";

/**
 * The words that say of which figure a number speaks, as data. A number takes its meaning from the
 * nearest of these; the words between that and the number must be harmless (between-words.ts).
 * Where two could begin at the same character the earlier one wins: specific before general.
 */
export const phrases: Phrase[] = [
  ...otherBusinessPhrases,
  ...outcomePhrases,
  ...applicationPhrases,
  ...remedyPhrases,
  ...documentPhrases,
  ...plainPhrases,
];
