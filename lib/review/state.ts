import { counted } from "./brought-in";
import { doneBy, type ReturnReason, type ReviewEvent } from "./event";
import { mostSteps, type ReviewStep } from "./steps";

/** 编制中, 审核中, 待签发 (the last step of a round), 已定稿. */
export const phases = ["drafting", "reviewing", "signing", "finalised"] as const;
export type Phase = (typeof phases)[number];

export const phaseNames: Record<Phase, string> = {
  drafting: "编制中",
  reviewing: "审核中",
  signing: "待签发",
  finalised: "已定稿",
};

/** What the drafter said to one thing that was asked: why it was not changed, or where it was. */
export type Answer = Pick<ReviewEvent, "text" | "by" | "at">;

/** A return, and what was said to each of its reasons since; `by` as it is printed. */
export type Returned = Pick<ReviewEvent, "step" | "by" | "at" | "text" | "revision"> & {
  reasons: ReturnReason[];
  answers: (Answer | null)[];
};

/** Somebody's agreement, given in their own seat or in that of whoever is away. */
export type Agreed = Pick<ReviewEvent, "by" | "for">;

/** Whose seat it is that somebody speaks in: it is this name that a step names. */
export const seatOf = ({ by, for: absent }: Agreed): string => absent?.name ?? by;

/** What a report has become by its events. */
export type ReviewState = {
  phase: Phase;
  /** Rounds that have begun. */
  round: number;
  /** Of the round that runs, or ran last. */
  steps: ReviewStep[];
  /** How many of them have been passed. */
  passed: number;
  /** Who has agreed in the step whose turn it is, and for whom, where all who are named must. */
  agreed: Agreed[];
  /** When it came to where it is now; null while nothing has happened. */
  since: string | null;
  /** The revision that was sent last, and that of the round before. */
  sent: number | null;
  sentBefore: number | null;
  /** Why it came back last; null while a round runs and once it was finalised. */
  returned: Returned | null;
  /** What was asked last; also while the next round looks at what became of it. */
  asked: Returned | null;
};

export const begun: ReviewState = {
  phase: "drafting",
  round: 0,
  steps: [],
  passed: 0,
  agreed: [],
  since: null,
  sent: null,
  sentBefore: null,
  returned: null,
  asked: null,
};

export type Next = { ok: true; state: ReviewState } | { ok: false; why: string };

const refuse = (why: string): Next => ({ ok: false, why });

const inRound = ({ phase }: ReviewState) => phase === "reviewing" || phase === "signing";

/** @returns the step whose turn it is; null while no round runs. */
export const stepNow = (state: ReviewState): ReviewStep | null =>
  inRound(state) ? (state.steps[state.passed] ?? null) : null;

/** @returns the revision that reviewers have looked at last, before what lies before them now; null in the first round. */
export const seenBefore = ({ phase, asked, sent, sentBefore }: ReviewState): number | null =>
  asked?.revision ?? (phase === "drafting" ? sent : sentBefore);

/** @returns why these cannot be the steps of a round, null when they can. */
export function faultOfSteps(steps: ReviewStep[]): string | null {
  if (steps.length < 1 || steps.length > mostSteps) return `步骤要有 1 到 ${mostSteps} 步，现在是 ${steps.length} 步。`;
  if (steps.some(({ name }) => name.trim() === "")) return "有一步还没有名字。";
  if (new Set(steps.map(({ name }) => name)).size < steps.length) return "有两步同名，改一个名字。";
  const last = steps[steps.length - 1];
  if (last.all && last.people.length > 1) return `“${last.name}”是最后一步，由一个人签发，不能要求都同意。`;
  return null;
}

const waitsIn = (steps: ReviewStep[], passed: number): Phase => (passed === steps.length - 1 ? "signing" : "reviewing");

function submit(state: ReviewState, { steps, at, revision }: ReviewEvent): Next {
  if (inRound(state)) return refuse(`报告已经送审，现在在“${stepNow(state)?.name}”这一步。`);
  if (state.phase === "finalised") return refuse("报告已定稿，重新打开以后才能再送审。");
  const fault = faultOfSteps(steps);
  if (fault) return refuse(fault);
  const begins = { phase: waitsIn(steps, 0), round: state.round + 1, steps, passed: 0, agreed: [], since: at };
  return {
    ok: true,
    state: { ...begins, sent: revision, sentBefore: state.sent, returned: null, asked: state.asked },
  };
}

/** Who decides in a round decides in the step whose turn it is, of the revision that was sent. */
function faultOfDecision(state: ReviewState, event: ReviewEvent): string | null {
  const { step, revision } = event;
  const now = stepNow(state);
  if (!now) return `报告现在${phaseNames[state.phase]}，没有在审核。`;
  if (now.name !== step) return `报告现在在“${now.name}”这一步，不在“${step}”了。说的没有记下，看过现在这一步再办。`;
  if (now.people.length > 0 && !now.people.includes(seatOf(event)))
    return `“${now.name}”这一步由${now.people.join("、")}办，${doneBy(event)}不在里面。`;
  return revision === state.sent ? null : "意见说的不是送审的那一稿。刷新这一页再看。";
}

/** Nobody agrees twice in a step, in whose seat ever: it would be one who looked where two must. */
export function hasAgreed({ agreed }: Pick<ReviewState, "agreed">, asked: Agreed): Agreed | undefined {
  return agreed.find((each) => each.by === asked.by || seatOf(each) === seatOf(asked));
}

function agree(state: ReviewState, event: ReviewEvent): Next {
  const fault = faultOfDecision(state, event);
  if (fault) return refuse(fault);
  if (state.phase === "signing") return refuse(`“${event.step}”是最后一步，签发或者退回。`);
  const { people, all } = state.steps[state.passed];
  const before = hasAgreed(state, event);
  if (before) return refuse(`${doneBy(before)}已经同意，还在等这一步里别的人。`);
  const { by, for: absent } = event;
  const agreed = [...state.agreed, absent ? { by, for: absent } : { by }];
  if (all && !people.every((each) => agreed.some((given) => seatOf(given) === each)))
    return { ok: true, state: { ...state, agreed } };
  const passed = state.passed + 1;
  return {
    ok: true,
    state: { ...state, phase: waitsIn(state.steps, passed), passed, agreed: [], since: event.at },
  };
}

function sign(state: ReviewState, event: ReviewEvent): Next {
  const fault = faultOfDecision(state, event);
  if (fault) return refuse(fault);
  if (state.phase !== "signing") return refuse(`前面的步骤还没有走完，现在是“${event.step}”。`);
  return {
    ok: true,
    state: { ...state, phase: "finalised", passed: state.steps.length, since: event.at, asked: null },
  };
}

function giveBack(state: ReviewState, event: ReviewEvent): Next {
  const fault = faultOfDecision(state, event);
  return fault ? refuse(fault) : toDrafter(state, event);
}

/** Who collects has returned what was finalised; it was opened again for that. */
function sendBack(state: ReviewState, event: ReviewEvent): Next {
  if (inRound(state)) return refuse(`报告又在“${stepNow(state)?.name}”这一步审核，撤回以后才能收下退回。`);
  if (state.phase === "finalised") return refuse("报告已定稿，重新打开以后才能收下退回。");
  return toDrafter(state, event);
}

function toDrafter(state: ReviewState, event: ReviewEvent): Next {
  if (event.reasons.length === 0) return refuse("退回要写至少一条原因。");
  if (event.reasons.some(({ text }) => text.trim() === "")) return refuse("有一条退回的原因还没有写字。");
  const { step, at, text, revision, reasons } = event;
  const returned = { step, by: doneBy(event), at, text, revision, reasons, answers: reasons.map(() => null) };
  return {
    ok: true,
    state: { ...state, phase: "drafting", since: at, agreed: [], returned, asked: returned },
  };
}

/** Items of a return are counted: what is said to those of one is not taken for those of another. @returns why not; null where it is this one */
export function otherReturn({ returned, phase }: ReviewState, seen: string): string | null {
  if (returned?.at === seen) return null;
  const now = returned
    ? `报告又退回了一次，要改的换成了${returned.by}（${returned.step}）提的 ${returned.reasons.length} 条`
    : `报告现在${phaseNames[phase]}，您看到的那次退回不用再回答`;
  return `${now}。写的没有记到别的条上，看过现在的再写。`;
}

/** An empty answer takes back the one before. */
function answer(state: ReviewState, { item = -1, text, by, at }: ReviewEvent): Next {
  const { returned } = state;
  if (!returned) return refuse("报告现在没有退回的要求要回答。");
  if (!returned.reasons[item]) return refuse(`退回的要求有 ${returned.reasons.length} 条，没有第 ${item + 1} 条。`);
  const said = text.trim() === "" ? null : { text: text.trim(), by, at };
  const answered = { ...returned, answers: returned.answers.with(item, said) };
  return { ok: true, state: { ...state, returned: answered, asked: answered } };
}

/** What was asked before is asked again: nobody has looked at what became of it. */
const withdraw = (state: ReviewState, { at }: ReviewEvent): Next =>
  inRound(state)
    ? { ok: true, state: { ...state, phase: "drafting", since: at, agreed: [], returned: state.asked } }
    : refuse(`报告现在${phaseNames[state.phase]}，没有送审，不用撤回。`);

function finalise(state: ReviewState, { at }: ReviewEvent): Next {
  if (inRound(state)) return refuse(`报告在“${stepNow(state)?.name}”这一步，签发就是定稿。要自己定稿，先撤回。`);
  if (state.phase === "finalised") return refuse("报告已定稿。");
  return {
    ok: true,
    state: { ...state, phase: "finalised", since: at, returned: null, asked: null },
  };
}

function reopen(state: ReviewState, { at, text }: ReviewEvent): Next {
  if (state.phase !== "finalised") return refuse("报告没有定稿，不用重新打开。");
  if (text.trim() === "") return refuse("重新打开要写原因。");
  return { ok: true, state: { ...state, phase: "drafting", since: at } };
}

const moves = { submit, agree, return: giveBack, answer, withdraw, sign, finalise, reopen, sendBack };

/** @returns what a report becomes by an event, or why it cannot happen now, in words for whoever asked. */
export const next = (state: ReviewState, event: ReviewEvent): Next => moves[event.kind](state, event);

/** @returns what a report has become; an event that could not have happened changes nothing. */
export const stateAfter = (events: ReviewEvent[]): ReviewState =>
  counted(events).reduce((state, event) => {
    const after = next(state, event);
    return after.ok ? after.state : state;
  }, begun);
