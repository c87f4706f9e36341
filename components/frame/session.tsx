"use client";

import { useEffect, useSyncExternalStore } from "react";
import { LaterModule } from "@/components/ui/later-module";

/** In the layout of every page, also where nobody logs in: it is fetched once the page has been painted. */
const watch = new LaterModule(() => import("./session-watch"));
const onServer = () => null;

/** What keeps a log-in and says when it ends. */
export function Session({ person }: { person: string }) {
  const found = useSyncExternalStore(watch.subscribe, watch.get, onServer);
  useEffect(() => void watch.ask(), []);
  return found && <found.SessionWatch person={person} />;
}
