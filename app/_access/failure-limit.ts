import "server-only";
import { RecentLimit } from "./recent-limit";

/** Failed log-ins from one address, under whatever names; behind it a whole office may sit. */
const [most, span] = [60, 15 * 60_000];

export const failureLimit = new RecentLimit(
  most,
  span,
  (minutes) => `从这个地址登录错了 ${most} 次，过 ${minutes} 分钟再试。`,
);
