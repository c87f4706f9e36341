/** Whether the seal of a report that another installation handed in holds. */
export const seals = {
  /** Made by a key that somebody here knows. */
  known: "签名有效，指纹是认得的",
  /** Nothing was altered since; who made it is not known here. */
  unknown: "签名有效，指纹还没有核对过",
  /** The seal fits a known key that is another office's. */
  otherOffice: "签名有效，但这个指纹是别的单位的",
  altered: "签名之后内容改动过",
} as const;
export type Seal = keyof typeof seals;
export const sealIds = Object.keys(seals) as Seal[];

/** How a report came that a program handed in. */
export type HandedIn =
  /** Out of this installation: a finalised report. `office`: as which of the roster, `by`: who handed it in. */
  | { from: "here"; reportId: string; version: number; office: string; by: string }
  /** As a sealed file of another installation; `finalised`: which 定稿 it is, where a program of today took it. */
  | { from: "file"; seal: Seal; fingerprint: string; publicKey: string; finalised?: Finalised };

/** Which 定稿 of another installation a report is; `digest`: SHA-256 of its content, blank where its seal does not hold. */
export type Finalised = { version: number; finalisedAt: string; digest: string };
