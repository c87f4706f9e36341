/** Before a file was taken in, or before an earlier state was put back. */
export type KeptKind = "beforeImport" | "beforeRestore";

/** A state of a report that was kept when something replaced many of its values at once. */
export type KeptVersion = {
  /** The report's revision that it is. */
  revision: number;
  kind: KeptKind;
  /** The file that was taken in; for `beforeRestore` the name of the version that was put back. */
  about: string;
  /** ISO 8601, when it was kept. */
  at: string;
  by: string;
};

/** 导入前, 恢复前: what the version is called. */
export const keptNames: Record<KeptKind, string> = { beforeImport: "导入前", beforeRestore: "恢复前" };
