import { handle } from "../_http/handle";
import { ReportError } from "../_http/problem";

export const POST = handle(async () => {
  throw new ReportError("notYet", "校核还没有做好。");
});
