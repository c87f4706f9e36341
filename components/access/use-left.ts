"use client";

import { useEffect, useRef } from "react";

/** @returns what begins a request that ends with this part of the page: nothing is made of which nobody would hear */
export function useLeft(): () => AbortSignal {
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  return () => {
    asking.current = new AbortController();
    return asking.current.signal;
  };
}
