import { read } from "@/db/store";
import { desk } from "@/lib/beside/desk";
import { checksOf, loadToCheck } from "../../../_http/checked-report";
import { handle, printed } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  const toCheck = await read((tx) => loadToCheck(tx, reportId));
  return printed(await desk().run("checks", checksOf(toCheck)));
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
