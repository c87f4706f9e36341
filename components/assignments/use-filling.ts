import { useEffect, useRef, useState } from "react";
import { call } from "@/components/requests/call";
import type { AskedField, AskedView } from "@/lib/assignments/views";

/** A pause of the keys after which what was typed is stored, in ms. */
const pause = 600;

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
  type: (place: string, value: string) => void;
  /** What was written of the value that lies there now; "" where nothing was. */
  reasonOf: (place: string) => string;
  explain: (place: string, text: string) => void;
  /** Stores what is not stored yet. @returns whether all is stored */
  settle: () => Promise<boolean>;
};

const fieldsOf = ({ groups }: AskedView): AskedField[] =>
  groups.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields));
const faultsOf = (asked: AskedView): Map<string, string> =>
  new Map(fieldsOf(asked).flatMap(({ place, fault }): [string, string][] => (fault ? [[place, fault]] : [])));

const reasonsOf = (asked: AskedView) =>
  new Map(fieldsOf(asked).map(({ place, value, reason }): [string, Explained] => [place, { value, text: reason }]));

/** What somebody fills in, stored as they type; what is typed stays as it was typed, whether it is stored or not. */
export function useFilling(asked: AskedView): Filling {
  const [values, setValues] = useState(() => new Map(fieldsOf(asked).map(({ place, value }) => [place, value])));
  const [faults, setFaults] = useState(() => faultsOf(asked));
  const [reasons, setReasons] = useState(() => reasonsOf(asked));
  const [saving, setSaving] = useState<Filling["saving"]>("stored");
  const [problem, setProblem] = useState<string | null>(null);
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
      return false;
    }
    for (const [place, value] of sent) if (waiting.current.get(place) === value) waiting.current.delete(place);
    for (const [place, text] of said) if (unsaid.current.get(place) === text) unsaid.current.delete(place);
    setFaults(faultsOf(answer.value));
    const left = waiting.current.size + unsaid.current.size;
    setSaving(left > 0 ? "storing" : "stored");
    return left === 0 || store();
  };
  // One after another: an earlier one that came late would undo a later one.
  const settle = () => {
    clearTimeout(timer.current);
    under.current = under.current.then(store, store);
    return under.current;
  };
  const type = (place: string, value: string) => {
    setValues((before) => new Map(before).set(place, value));
    waiting.current.set(place, value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void settle(), pause);
  };
  const reasonOf = (place: string): string => {
    const given = reasons.get(place);
    return given?.value.trim() === values.get(place)?.trim() ? (given?.text ?? "") : "";
  };
  const explain = (place: string, text: string) => {
    setReasons((before) => new Map(before).set(place, { value: values.get(place) ?? "", text }));
    unsaid.current.set(place, text);
    void settle();
  };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (waiting.current.size + unsaid.current.size > 0) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return { id: asked.id, values, faults, saving, problem, type, reasonOf, explain, settle };
}
