import { checkBody, readChecked } from "../_http/checked-body";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

/** Checks what the body holds; stores nothing. */
export const POST = handle(async (request) => answer(checkBody(await readChecked(request))));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
