import "server-only";

type DatabaseErrorCode =
  | "DATABASE_NEWER"
  | "DATABASE_UNCOPIED"
  | "DATABASE_AWAY"
  | "DATABASE_REFUSED"
  | "DATABASE_FULL"
  | "DATABASE_UNSTORABLE"
  /** It fails its integrity check, or SQLite found it malformed: nothing more is written into it. `about`: the newest copies. */
  | "DATABASE_DAMAGED"
  /** The file is gone or empty, and there are copies of it. `about`: their names. */
  | "DATABASE_MISSING"
  /** Its folder is gone, or what it held cannot be put back there. */
  | "DATABASE_GONE"
  /** Another file lies in its place. `about`: where the contents of the former one were put. */
  | "DATABASE_REPLACED"
  /** The disk failed while it wrote: what was committed may be there or not. */
  | "DATABASE_DOUBT"
  /** The disk failed while it wrote, and what was committed is not there. */
  | "DATABASE_LOST"
  /** One value cannot be read; everything around it can. `about`: which. */
  | "VALUE_DAMAGED";

/** Why the database is left alone, or does not take something; `code` stands beside those of SQLite, and what it means to a clerk is said where it is answered. */
export class DatabaseError extends Error {
  readonly about: string[];

  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    { about = [], ...options }: ErrorOptions & { about?: string[] } = {},
  ) {
    super(message, options);
    this.about = about;
  }
}

/** @returns the code of SQLite, of the driver or of this folder; the query builder wraps what they throw. */
export function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  return "";
}
