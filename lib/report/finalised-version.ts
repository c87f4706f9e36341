/** A finalised content of a report; `reopenedAt` is null for the one in force. */
export type FinalisedVersion = {
  number: number;
  /** Of the canonical JSON of the interchange file, hexadecimal. */
  sha256: string;
  finalisedAt: string;
  reopenedAt: string | null;
  reopenReason: string | null;
  /** Who finalised it. */
  by: string;
  reopenedBy: string | null;
};
