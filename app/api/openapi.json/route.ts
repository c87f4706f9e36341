import { answer, handle } from "../_http/handle";
import { buildOpenApi } from "../_http/openapi";
import { otherMethods } from "../_http/other-methods";

export const GET = handle(async () => answer(buildOpenApi()));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
