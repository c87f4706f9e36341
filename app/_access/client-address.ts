import "server-only";

/** The server puts it on the request (`scripts/client-address.mjs`); no sender may choose it. */
export const addressHeader = "x-client-address";

export const clientAddress = ({ headers }: Pick<Request, "headers">): string => headers.get(addressHeader) ?? "";
