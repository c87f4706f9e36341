import "server-only";

type DatabaseErrorCode =
  | "DATABASE_NEWER"
  | "DATABASE_UNCOPIED"
  | "DATABASE_AWAY"
  | "DATABASE_FULL"
  | "DATABASE_UNSTORABLE";

/** Why the database is left alone, or does not take something; `code` stands beside those of SQLite, and what it means to a clerk is said where it is answered. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
