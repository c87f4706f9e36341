import { useEffect, useEffectEvent, useRef, useState } from "react";
import { call, type Problem } from "@/components/requests/call";
import { hearSignedIn } from "@/components/requests/signed-out";
import type { AskedField, AskedView } from "@/lib/assignments/views";
import { type Kept, keepAnswers, keptAnswers } from "./kept-answers";

/** A pause of the keys after which what was typed is stored, in ms. */
const pause = 600;
/** A server that was not there, or failed, is asked again after this time, in ms. */
const again = 5000;

/** Why a value is right though it is far from last year's. */
type Explained = { value: string; text: string };

export type Filling = {
  /** Of the assignment. */
  id: string;
  values: ReadonlyMap<string, string>;
  faults: ReadonlyMap<string, string>;
  saving: "stored" | "storing" | "failed";
  /** Why it could not be stored. */
  problem: string | null;
  /** What was typed at this computer before and could not be stored, where something else lies now. */
  left: ReadonlyMap<string, string>;
  /** What could not be stored at places that are asked of others by now. */
  gone: ReadonlyMap<string, Kept>;
  /** Nobody wants what was left at a place. */
  drop: (place: string) => void;
  type: (place: string, value: string) => void;
  /** What was written of the value that lies there now; "" where nothing was. */
  reasonOf: (place: string) => string;
  explain: (place: string, text: string) => void;
  /** Places of which something lies in this browser alone. */
  unstored: number;
  /** Nobody wants what is not stored. */
  giveUp: () => void;
  /** Stores what is not stored yet. @returns whether all is stored */
  settle: () => Promise<boolean>;
};

const fieldsOf = ({ groups }: AskedView): AskedField[] =>
  groups.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields));
const valuesOf = (asked: AskedView) => new Map(fieldsOf(asked).map(({ place, value }) => [place, value]));
const faultsOf = (asked: AskedView): Map<string, string> =>
  new Map(fieldsOf(asked).flatMap(({ place, fault }): [string, string][] => (fault ? [[place, fault]] : [])));

/** What a place is called where its row is asked for. */
function nameIn({ groups }: AskedView, place: string): string {
  for (const { name, fields } of groups.flatMap(({ rows }) => rows)) {
    const field = fields.find((each) => each.place === place);
    if (field) return field.label && fields.length > 1 ? `${name}，${field.label}` : name;
  }
  return "";
}

const mayWorkAgain = ({ status = 500 }: Problem) => status >= 500;

const reasonsOf = (asked: AskedView) =>
  new Map(fieldsOf(asked).map(({ place, value, reason }): [string, Explained] => [place, { value, text: reason }]));

const without = <Value>(map: ReadonlyMap<string, Value>, place: string): Map<string, Value> =>
  new Map([...map].filter(([each]) => each !== place));

/** What somebody fills in, stored as they type; what is typed stays as it was typed, whether it is stored or not. */
export function useFilling(asked: AskedView, onRefused: () => void): Filling {
  const [values, setValues] = useState(() => valuesOf(asked));
  const [faults, setFaults] = useState(() => faultsOf(asked));
  const [reasons, setReasons] = useState(() => reasonsOf(asked));
  const [saving, setSaving] = useState<Filling["saving"]>("stored");
  const [problem, setProblem] = useState<string | null>(null);
  const [left, setLeft] = useState<Map<string, string>>(new Map());
  const [gone, setGone] = useState<ReadonlyMap<string, Kept>>(new Map());
  const [found] = useState(() => keptAnswers(asked.id));
  const kept = useRef(new Map(found));
  const [unstored, setUnstored] = useState(found.size);
  /** What lies at the server, as far as this page knows. */
  const known = useRef(valuesOf(asked));
  const waiting = useRef(new Map<string, string>());
  const unsaid = useRef(new Map<string, string>());
  const under = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const store = async (): Promise<boolean> => {
    if (waiting.current.size + unsaid.current.size === 0) return true;
    const [sent, said] = [new Map(waiting.current), new Map(unsaid.current)];
    setSaving("storing");
    const body = { answers: Object.fromEntries(sent), reasons: Object.fromEntries(said) };
    const answer = await call("PATCH /api/assignments/{assignmentId}/answers", {
      path: { assignmentId: asked.id },
      body,
    });
    setProblem(answer.ok ? null : answer.problem.detail);
    if (!answer.ok) {
      setSaving("failed");
      if (mayWorkAgain(answer.problem)) sendAfter(again);
      else onRefused();
      return false;
    }
    known.current = valuesOf(answer.value);
    for (const [place, value] of sent) if (waiting.current.get(place) === value) waiting.current.delete(place);
    for (const [place, text] of said) if (unsaid.current.get(place) === text) unsaid.current.delete(place);
    for (const place of [...sent.keys(), ...said.keys()])
      if (!waiting.current.has(place) && !unsaid.current.has(place)) kept.current.delete(place);
    keepAnswers(asked.id, kept.current);
    setUnstored(kept.current.size);
    setFaults(faultsOf(answer.value));
    const more = waiting.current.size + unsaid.current.size;
    setSaving(more > 0 ? "storing" : "stored");
    return more === 0 || store();
  };
  // One after another: an earlier one that came late would undo a later one.
  const settle = () => {
    clearTimeout(timer.current);
    under.current = under.current.then(store, store);
    return under.current;
  };
  const sendAfter = (time: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void settle(), time);
  };
  const keep = (place: string, written: { value: string } | { reason: string }) => {
    const before = known.current.get(place) ?? "";
    const name = nameIn(asked, place);
    kept.current.set(place, { ...kept.current.get(place), name, before, ...written });
    keepAnswers(asked.id, kept.current);
    setUnstored(kept.current.size);
  };
  const type = (place: string, value: string) => {
    setValues((before) => new Map(before).set(place, value));
    waiting.current.set(place, value);
    keep(place, { value });
    setLeft((before) => without(before, place));
    sendAfter(pause);
  };
  const drop = (place: string) => {
    kept.current.delete(place);
    keepAnswers(asked.id, kept.current);
    setUnstored(kept.current.size);
    setLeft((before) => without(before, place));
    setGone((before) => without(before, place));
  };
  const giveUp = () => {
    clearTimeout(timer.current);
    for (const all of [kept, waiting, unsaid]) all.current.clear();
    keepAnswers(asked.id, kept.current);
    setUnstored(0);
    setValues(new Map(known.current));
    setLeft(new Map());
    setGone(new Map());
  };
  const reasonOf = (place: string): string => {
    const given = reasons.get(place);
    return given?.value.trim() === values.get(place)?.trim() ? (given?.text ?? "") : "";
  };
  const explain = (place: string, text: string) => {
    setReasons((before) => new Map(before).set(place, { value: values.get(place) ?? "", text }));
    unsaid.current.set(place, text);
    keep(place, { reason: text });
    void settle();
  };
  /** What an earlier page could not store goes on where nothing else has been stored since; the rest is shown beside it. */
  const takeUp = useEffectEvent(() => {
    const isOpen = asked.handedInAt === null && asked.closed === null;
    setGone(new Map([...found].filter(([place]) => !known.current.has(place))));
    const asks = [...found].filter(([place]) => known.current.has(place) && !waiting.current.has(place));
    for (const [place, { value, before, reason }] of asks) {
      const now = known.current.get(place);
      const goesOn = isOpen && (now === before || now === value);
      if (value !== undefined && value !== now) {
        if (goesOn) type(place, value);
        else setLeft((others) => new Map(others).set(place, value));
      }
      if (goesOn && reason !== undefined) explain(place, reason);
      if (value === now && reason === undefined) drop(place);
    }
  });
  const goOn = useEffectEvent(() => void settle());
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (waiting.current.size + unsaid.current.size > 0) event.preventDefault();
    };
    takeUp();
    const online = () => goOn();
    const stop = hearSignedIn(online);
    addEventListener("online", online);
    addEventListener("beforeunload", ask);
    return () => {
      stop();
      removeEventListener("online", online);
      removeEventListener("beforeunload", ask);
    };
  }, []);
  return {
    id: asked.id,
    values,
    faults,
    saving,
    problem,
    left,
    gone,
    drop,
    type,
    reasonOf,
    explain,
    unstored,
    giveUp,
    settle,
  };
}
