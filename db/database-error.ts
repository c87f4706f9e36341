import "server-only";

/** Why the file is left alone; `code` stands beside those of SQLite, and what it means to a clerk is said where it is answered. */
export class DatabaseError extends Error {
  constructor(
    readonly code: "DATABASE_NEWER" | "DATABASE_UNCOPIED",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
