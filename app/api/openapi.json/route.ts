import { answer, handle } from "../_http/handle";
import { buildOpenApi } from "../_http/openapi";

export const GET = handle(async () => answer(buildOpenApi()));
