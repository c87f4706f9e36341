import { read } from "@/db/store";
import { checkStored, loadToCheck } from "../../../_http/checked-report";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  const { findings, numbers } = checkStored(await read((tx) => loadToCheck(tx, reportId)));
  return answer({ findings, numbers });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
