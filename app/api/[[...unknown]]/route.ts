import { handle } from "../_http/handle";
import { ReportError } from "../_http/problem";

/** Without this an unknown address under /api would be answered as a page. */
const refuse = (request: Request): Promise<Response> =>
  handle(request, async () => {
    throw new ReportError(
      "notFound",
      `没有 ${new URL(request.url).pathname.slice(0, 100)} 这个地址，全部地址见 /api/openapi.json。`,
    );
  });

export {
  refuse as DELETE,
  refuse as GET,
  refuse as HEAD,
  refuse as OPTIONS,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
};
