import "server-only";
import { hearAccessChanged } from "./signals";

/** A log-in that nobody uses ends without a signal, in milliseconds. */
const lookAgain = 30_000;

/** @returns the request, whose signal ends with the log-in or the right of whoever listens */
export async function whileAdmitted(request: Request, isAdmitted: () => Promise<boolean>): Promise<Request> {
  const ended = new AbortController();
  const look = async () => {
    if (!(await isAdmitted())) ended.abort();
  };
  const hearNoMore = await hearAccessChanged(() => void look());
  const timer = setInterval(() => void look(), lookAgain);
  timer.unref();
  const signal = AbortSignal.any([request.signal, ended.signal]);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    hearNoMore();
  });
  return new Request(request.url, { headers: request.headers, signal });
}
