import { handle } from "../_http/handle";
import { ReportError } from "../_http/problem";

export const POST = handle(async () => {
  throw new ReportError("notYet", "导入还没有做好。");
});
