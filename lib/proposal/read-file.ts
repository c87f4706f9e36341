import type { Finding } from "../checks/finding";
import type { ImportProposal } from "../import/proposal";
import type { SourceDocument } from "../readers/source-document";

/** What the program made of a file: nothing of it is stored. */
export type ReadFile = ImportProposal & { findings: Finding[]; source: SourceDocument };
