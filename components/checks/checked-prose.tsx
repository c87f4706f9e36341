"use client";

import { type ComponentProps, useMemo } from "react";
import { ProseSection } from "@/components/prose/prose-section";
import { later } from "@/components/ui/later";
import { useCheckContext, useChecks } from "./check-context";
import { markList } from "./number-mark-list";

const MarkContent = later(() => import("./mark-content").then((module) => module.MarkContent));

type Props = Omit<ComponentProps<typeof ProseSection>, "marks" | "renderMark">;

/** A text with what the checks say of its words and numbers. */
export function CheckedProse(props: Props) {
  const { id } = props;
  const { checks } = useCheckContext();
  const items = useChecks((state) => state.items);
  const numbers = useChecks((state) => state.numbers[id]);
  const marks = useMemo(() => markList(id, items, numbers, checks.current().traced), [id, items, numbers, checks]);
  return (
    <ProseSection
      {...props}
      marks={marks}
      renderMark={(mark, close) => <MarkContent section={id} mark={mark} close={close} />}
    />
  );
}
