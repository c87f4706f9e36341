"use client";

import { useEffect, useRef, useState } from "react";
import { readFile } from "../import/read-file";
import { checkWithLastYear, type Examined, lastYearOf } from "./examination";

let next = 0;

/** Reads files one after another; the rest waits, can be cancelled, and one bad file holds up no other. */
export function useExamination() {
  const [files, setFiles] = useState<Examined[]>([]);
  const all = useRef<Examined[]>([]);
  const queue = useRef<{ id: number; file: File }[]>([]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const update = (change: (before: Examined[]) => Examined[]) => {
    all.current = change(all.current);
    setFiles(all.current);
  };
  const replace = (examined: Examined) =>
    update((before) => before.map((each) => (each.id === examined.id ? examined : each)));

  const readOne = async ({ id, file }: { id: number; file: File }, { signal }: AbortController) => {
    replace({ id, file: file.name, state: "reading" });
    const answer = await readFile(file, signal);
    if (signal.aborted) return;
    if (!answer.ok) return replace({ id, file: file.name, state: "failed", detail: answer.problem.detail });
    const { findings } = answer.value;
    replace({ id, file: file.name, state: "done", read: answer.value, findings, comparedWith: null });
    await compareYears();
  };

  /** Two years of one unit are compared as soon as both have been read. */
  const compareYears = async () => {
    for (const done of all.current) {
      if (done.state !== "done" || done.comparedWith !== null) continue;
      const lastYear = lastYearOf(done, all.current);
      const answer = lastYear && (await checkWithLastYear(done, lastYear));
      if (answer?.ok) replace({ ...done, findings: answer.value.findings, comparedWith: done.read.year - 1 });
    }
  };

  const run = async () => {
    if (running.current) return;
    for (let job = queue.current.shift(); job; job = queue.current.shift()) {
      running.current = new AbortController();
      await readOne(job, running.current);
    }
    running.current = null;
  };

  return {
    files,
    add: (chosen: File[]) => {
      const jobs = chosen.map((file) => ({ id: ++next, file }));
      queue.current.push(...jobs);
      update((before) => [
        ...before,
        ...jobs.map(({ id, file }): Examined => ({ id, file: file.name, state: "waiting" })),
      ]);
      void run();
    },
    cancel: () => {
      queue.current = [];
      running.current?.abort();
      update((before) => before.filter(({ state }) => state !== "reading" && state !== "waiting"));
    },
    remove: (id: number) => update((before) => before.filter((each) => each.id !== id)),
  };
}
