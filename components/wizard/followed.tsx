"use client";

import { createContext, useContext, useLayoutEffect, useState } from "react";
import type { ReportStore } from "./report-store";

const FollowedContext = createContext(false);

export const FollowedProvider = FollowedContext;

/** Whether the fields on the page are followed: before, a cell takes nothing by itself. */
export const useFollowed = (): boolean => useContext(FollowedContext);

/** Follows the form before the page is painted for the first time. @returns whether it is followed. */
export function useFollowing(store: ReportStore): boolean {
  const [followed, setFollowed] = useState(false);
  useLayoutEffect(() => {
    const stop = store.connect();
    setFollowed(true);
    return stop;
  }, [store]);
  return followed;
}
