import type { AnswerWay } from "./event";

/** Who gave a figure of a report, how, and when; `value` is what was put in, as it was given. */
export type FigureGiver = { address: string; value: string; by: string; way: AnswerWay; at: string };

/** How the figure came, in front of people. */
export const ways: Record<AnswerWay, string> = { account: "登录填写", sheet: "采集表" };
