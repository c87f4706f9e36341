import { Icon, type IconName } from "@/components/ui/icon";
import { thisComputer } from "@/lib/report/actor";
import { dayInChina } from "@/lib/report/deadline";
import { printClock, printDayOfYear } from "@/lib/report/print-date";
import { doneBy, type ReviewEvent } from "@/lib/review/event";
import { type SignedStep, signedSteps } from "@/lib/review/signed-steps";
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

type BarProps = {
  state: ReviewState;
  events: ReviewEvent[];
  /** The step whose turn it is waits for whoever looks. */
  yours?: boolean;
};

/** 编制 → 保密审查 → 审核 → 签发: how far the round has come, who said what when, and whom it waits for. */
export function RoundBar({ state, events, yours = false }: BarProps) {
  const { steps, phase, round, returned } = state;
  if (round === 0) return null;
  const isBack = phase === "drafting" && returned !== null;
  const draft: Look = isBack ? "back" : phase === "drafting" ? "now" : "done";
  const given = signedSteps(events) ?? [];
  const opinionsOf = (name: string) => given.find((step) => step.name === name)?.opinions ?? [];
  return (
    <section
      aria-label="这一轮审核"
      className={`flex min-h-12 flex-wrap items-center gap-x-4 border-b border-line-2 px-5 py-1.5 text-small max-tablet:px-4 ${
        isBack ? "border-l-4 border-l-err bg-err-weak" : "bg-paper"
      }`}
    >
      <ol aria-label="这一轮的步骤" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Step name="编制" look={draft} said={namesOf(given[0]?.opinions ?? [])} />
        {steps.map(({ name, people }, at) => {
          const look = lookOf(state, name, at);
          return (
            <Step key={name} {...{ name, look }} said={saidOfStep(look, people, opinionsOf(name), state, yours)} />
          );
        })}
      </ol>
      <span className="flex-1" />
      <span className="text-ink-2">{saidOfRound(state, given)}</span>
    </section>
  );
}

type Opinions = SignedStep["opinions"];

/** Where nobody logs in and no name was typed there is none. */
const namesOf = (opinions: Opinions): string =>
  [...new Set(opinions.filter(({ by }) => by !== thisComputer).map(doneBy))].join("、");

function dayWords(instant: string): string {
  const day = dayInChina(instant);
  return day === dayInChina(new Date().toISOString()) ? "今天" : printDayOfYear(day);
}

/** 吕某某 1 月 18 日; 韩某某，今天到您这里 */
function saidOfStep(look: Look, people: string[], opinions: Opinions, { since }: ReviewState, yours: boolean): string {
  const last = opinions.at(-1);
  if (look === "now") {
    const came = since ? `${dayWords(since)}到${yours ? "您" : ""}这里` : "";
    return [people.join("、"), came].filter(Boolean).join("，");
  }
  if ((look === "done" || look === "back") && last) return `${namesOf(opinions)} ${dayWords(last.at)}`.trim();
  return people.join("、");
}

function saidOfRound({ phase, round, since, returned, agreed }: ReviewState, [draft]: SignedStep[]): string {
  if (phase === "drafting")
    return returned
      ? `第 ${round} 轮　${returned.by} ${printDayOfYear(dayInChina(returned.at))}退回${returned.text ? `：“${returned.text}”` : ""}`
      : `第 ${round} 轮已撤回`;
  if (phase === "finalised") return `第 ${round} 轮　${since ? dayWords(since) : ""}签发定稿`;
  const sent = draft?.opinions[0];
  const again = sent && round > 1 ? `　${dayWords(sent.at)} ${printClock(sent.at)} 再次送审` : "";
  const half = agreed.length > 0 ? `　${agreed.map(doneBy).join("、")}已同意` : "";
  return `第 ${round} 轮${again}${half}　审核期间编制人只看不改`;
}

function Step({ name, look, said }: { name: string; look: Look; said: string }) {
  const { icon, tone, said: state } = looks[look];
  return (
    <li
      className="flex items-center gap-1.5 not-first:before:mr-1.5 not-first:before:h-px not-first:before:w-5 not-first:before:bg-line-ctl not-first:before:content-['']"
      aria-current={look === "now" ? "step" : undefined}
    >
      <Icon name={icon} size={14} className={tone} />
      <span className={tone}>{name}</span>
      <span className="sr-only">，{name === "编制" && look === "done" ? "已送审" : state}，</span>
      {said && <span className="text-ink-2">{said}</span>}
    </li>
  );
}
