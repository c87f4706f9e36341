"use client";

import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import { LaterModule } from "./later-module";

const nothing = () => null;
const notMissed = () => false;

/** @returns the module once it has come, null before; whatever draws with it asks for it. */
export function useLater<Module>(later: LaterModule<Module>): Module | null {
  const { ask, get, subscribe } = later;
  useEffect(() => void ask(), [ask]);
  return useSyncExternalStore(subscribe, get, nothing);
}

type Waiting = {
  /** `over` for a layer, whose own place in the page nobody sees; `nothing` where nobody has asked for it. */
  says?: "here" | "over" | "nothing";
};

/**
 * A part of the page that a press opens. It is fetched with all others (`askForAll`), and says so where it is opened
 * before it has come.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { says = "here" }: Waiting = {},
): ComponentType<Props> {
  const part = new LaterModule(load);
  return (props) => <Later part={part} says={says} props={props} />;
}

type LaterProps<Props> = { part: LaterModule<ComponentType<Props>>; says: Waiting["says"]; props: Props };

function Later<Props extends object>({ part, says, props }: LaterProps<Props>) {
  const Part = useLater(part);
  if (Part) return <Part {...props} />;
  return says === "nothing" ? null : <Coming part={part} over={says === "over"} />;
}

const looks = {
  here: "py-2 text-small text-ink-2",
  over: "fixed inset-x-0 bottom-16 z-50 mx-auto w-fit rounded-pop border border-line-2 bg-paper px-4 py-2 shadow-pop",
};

function Coming<Part>({ part, over }: { part: LaterModule<Part>; over: boolean }) {
  const missed = useSyncExternalStore(part.subscribe, part.missed, notMissed);
  return (
    <p role="status" className={over ? looks.over : looks.here}>
      {missed ? "这里还没有取来：连不上程序。连上以后自动打开。" : "正在打开…"}
    </p>
  );
}
