import { Icon, type IconName } from "@/components/ui/icon";
import { dayInChina } from "@/lib/report/deadline";
import { printDayOfYear } from "@/lib/report/print-date";
import { doneBy } from "@/lib/review/event";
import { type ReviewState, stepNow } from "@/lib/review/state";

/** Mark and name of how a step stands, so that none rests on its colour. */
const looks = {
  done: { icon: "done", tone: "text-ok", said: "已同意" },
  now: { icon: "half", tone: "text-accent-dark font-semibold", said: "现在到这一步" },
  back: { icon: "undo", tone: "text-err font-semibold", said: "退回" },
  next: { icon: "none", tone: "text-ink-2", said: "还没有到" },
} satisfies Record<string, { icon: IconName; tone: string; said: string }>;

type Look = keyof typeof looks;

function lookOf(state: ReviewState, name: string, at: number): Look {
  if (state.phase === "drafting" && state.returned?.step === name) return "back";
  if (stepNow(state)?.name === name) return "now";
  return at < state.passed ? "done" : "next";
}

/** 编制 → 保密审查 → 审核 → 签发: how far the round has come, and what it waits for. */
export function RoundBar({ state }: { state: ReviewState }) {
  const { steps, phase, round, returned } = state;
  if (round === 0) return null;
  const isBack = phase === "drafting" && returned !== null;
  return (
    <section
      aria-label="这一轮审核"
      className={`flex min-h-12 flex-wrap items-center gap-x-4 border-b border-line-2 px-5 py-1.5 text-small max-tablet:px-4 ${
        isBack ? "border-l-4 border-l-err bg-err-weak" : "bg-paper"
      }`}
    >
      <ol aria-label="这一轮的步骤" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Step name="编制" look={isBack ? "back" : phase === "drafting" ? "now" : "done"} people={[]} />
        {steps.map(({ name, people }, at) => (
          <Step key={name} name={name} look={lookOf(state, name, at)} people={people} />
        ))}
      </ol>
      <span className="flex-1" />
      <span className="text-ink-2">{saidOf(state)}</span>
    </section>
  );
}

function saidOf({ phase, round, since, returned, agreed }: ReviewState): string {
  const day = since ? printDayOfYear(dayInChina(since)) : "";
  if (phase === "drafting")
    return returned
      ? `第 ${round} 轮　${returned.by} ${printDayOfYear(dayInChina(returned.at))}退回${returned.text ? `：“${returned.text}”` : ""}`
      : `第 ${round} 轮已撤回`;
  if (phase === "finalised") return `第 ${round} 轮　${day}签发定稿`;
  const half = agreed.length > 0 ? `　${agreed.map(doneBy).join("、")}已同意` : "";
  return `第 ${round} 轮　${day}到这一步${half}　审核期间编制人只看不改`;
}

function Step({ name, look, people }: { name: string; look: Look; people: string[] }) {
  const { icon, tone, said } = looks[look];
  return (
    <li
      className="flex items-center gap-1.5 not-first:before:mr-1.5 not-first:before:h-px not-first:before:w-5 not-first:before:bg-line-ctl not-first:before:content-['']"
      aria-current={look === "now" ? "step" : undefined}
    >
      <Icon name={icon} size={14} className={tone} />
      <span className={tone}>{name}</span>
      <span className="sr-only">，{said}</span>
      {people.length > 0 && <span className="text-ink-2">{people.join("、")}</span>}
    </li>
  );
}
