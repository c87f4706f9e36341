import { otherMethods } from "../../../_http/other-methods";

/**
 * Does nothing: the floor that the benchmark measures the saving of a section against. Its address is as long as that of
 * a section, because finding the route of such an address is a tenth of what Next does for a request.
 */
export const PATCH = (): Response => Response.json({});

export const { DELETE, GET, HEAD, OPTIONS, POST, PUT } = otherMethods("PATCH");
