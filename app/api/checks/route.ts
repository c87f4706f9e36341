import { desk } from "@/lib/beside/desk";
import { readChecked } from "../_http/checked-body";
import { handle, printed } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

/** Checks what the body holds; stores nothing. */
export const POST = handle(async (request) => printed(await desk().run("checks", await readChecked(request))));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
