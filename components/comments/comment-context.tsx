"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { afterPaint } from "@/components/browser/after-paint";
import { type CellPins, CellPinsProvider } from "@/components/grid/cell-pins";
import { useReportContext } from "@/components/report/report-context";
import { showSideTab } from "@/components/report/side-tab";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { LaterModule } from "@/components/ui/later-module";
import { type CommentState, CommentStore } from "./comment-store";
import { followCommentKey } from "./follow-comment-key";
import "./comments.css";

/** The key is heard from the beginning; where it leads may come a moment later. */
const commentPlace = new LaterModule(() => import("./place-to-comment"));

const CommentContext = createContext<CommentStore | null>(null);

export function useComments(): CommentStore {
  const comments = useContext(CommentContext);
  if (!comments) throw new Error("A comment stands outside its report");
  return comments;
}

/** Renders again only when the selected value changes. */
export function useCommentState<Value>(select: (state: CommentState) => Value): Value {
  const comments = useComments();
  const read = () => select(comments.current());
  return useSyncExternalStore(comments.subscribe, read, read);
}

/** 批注 of the report: fetched once it is painted, pinned to its cells, following what is written. */
export function CommentProvider({ children }: { children: ReactNode }) {
  const { store, place, reportId } = useReportContext();
  const [comments] = useState(() => new CommentStore(reportId, store.edition, store.snapshot));
  useEffect(() => afterPaint(() => void comments.load()), [comments]);
  useEffect(
    () =>
      followCommentKey(async () => {
        await commentPlace.ask();
        comments.write(commentPlace.get()?.placeToComment(store, place) ?? "nowhere");
        showSideTab("comments");
      }),
    [comments, store, place],
  );
  const pins = useMemo(
    (): CellPins => ({
      of: (address) => comments.pinAt(address),
      subscribe: comments.subscribe,
      name: (address) => pinName(comments, address),
    }),
    [comments],
  );
  return (
    <CommentContext value={comments}>
      <Following comments={comments} />
      <CellPinsProvider value={pins}>{children}</CellPinsProvider>
    </CommentContext>
  );
}

function pinName(comments: CommentStore, address: string): string {
  const pin = comments.pinAt(address);
  if (!pin) return "";
  return `，批注 ${pin.number}${pin.comment.settled ? "，已了结" : ""}`;
}

/** What it hears of is for the comments alone; whoever does not see them is told what others say. */
function Following({ comments }: { comments: CommentStore }) {
  const snapshot = useSettledSnapshot();
  useEffect(() => comments.follow(snapshot), [comments, snapshot]);
  const news = useCommentState((state) => state.news);
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}
