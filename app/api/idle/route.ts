/** Does nothing: the floor that the benchmark measures the saving of a section against. */
export const PATCH = (): Response => Response.json({});
