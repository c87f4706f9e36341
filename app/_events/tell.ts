import "server-only";
import { logNotice } from "@/app/api/_http/log-failure";
import { sayInTerminal } from "@/app/api/_http/problem";
import { readEnvironment } from "@/db/environment.mjs";
import { hearHappenings } from "@/db/happenings";
import { EventQueue, eventLimits } from "./event-queue";
import { runCommand } from "./run-command";
import { toldEvent } from "./told-event";

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiEventQueue?: EventQueue };

const causes = {
  start: "打不开，看一下路径和执行权限",
  exit: "没有做成",
  signal: "中途停了",
  timeout: `超过 ${eventLimits.command / 1000} 秒没有结束，已经停掉`,
  full: "来不及处理，有的事件没有通知",
};

function failed({ cause, code }: { cause: keyof typeof causes; code: string }): void {
  logNotice("eventCommand", { cause, code });
  sayInTerminal("EVENT_COMMAND", `事件命令${causes[cause]}（${cause} ${code}）。保存没有受影响。`);
}

async function call(event: object) {
  const { eventCommand } = readEnvironment();
  const enough = AbortSignal.timeout(eventLimits.command);
  return eventCommand ? runCommand(eventCommand, `${JSON.stringify(event)}\n`, enough) : null;
}

/** Each event is told by the process that has stored it, and so by one alone, also where several share a database. */
hearHappenings((happenings) => {
  if (!readEnvironment().eventCommand) return;
  shared.ogiEventQueue ??= new EventQueue(call, failed);
  for (const happening of happenings) shared.ogiEventQueue.add(() => toldEvent(happening));
});
