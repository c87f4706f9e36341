import { loadBytes, nextWaiting, settleFile } from "@/db/collected-files";
import { read, write } from "@/db/store";
import { readCollected } from "./read-file";

type Waiter = () => void;

/** Reads files one after another, whoever sent them, and goes on when the sender has gone. */
type ReadingDesk = { going: Promise<void> | null; waiters: Map<string, Set<Waiter>>; resumed: boolean };

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiReadingDesk?: ReadingDesk };

function readingDesk(): ReadingDesk {
  shared.ogiReadingDesk ??= { going: null, waiters: new Map(), resumed: false };
  return shared.ogiReadingDesk;
}

const keyOf = (collectionId: string, sha256: string) => `${collectionId} ${sha256}`;

function tell({ waiters }: ReadingDesk, key: string): void {
  const told = waiters.get(key);
  waiters.delete(key);
  for (const waiter of told ?? []) waiter();
}

const broken = "读到一半出了错，原件留着。重新存一份再放进来；一直这样，把它交给维护程序的人看。";

async function readNext(desk: ReadingDesk): Promise<boolean> {
  const file = await read(nextWaiting);
  if (!file) return false;
  const bytes = await read((tx) => loadBytes(tx, file.sha256));
  try {
    await readCollected(file, bytes ?? new Uint8Array());
  } catch (error) {
    console.error(error);
    // One bad file never stops the others; a database that is away stops them all, and says so itself.
    const settled = { state: "unreadable", problem: broken } as const;
    await write((tx) => settleFile(tx, file.collectionId, file.sha256, settled));
  }
  tell(desk, keyOf(file.collectionId, file.sha256));
  return true;
}

async function readAll(desk: ReadingDesk): Promise<void> {
  try {
    while (await readNext(desk));
  } finally {
    desk.going = null;
    // Whoever waits for a file that is not read now is told so.
    for (const key of [...desk.waiters.keys()]) tell(desk, key);
  }
}

/** Lets waiting files be read, if nobody reads yet. */
export function wakeReading(): void {
  const desk = readingDesk();
  desk.going ??= readAll(desk).catch((error: unknown) => console.error(error));
}

/** Goes on, once after a start, with files that were kept and not yet read when the program ended. */
export function resumeReading(): void {
  const desk = readingDesk();
  if (desk.resumed) return;
  desk.resumed = true;
  wakeReading();
}

/** Resolves once a file has been read, or nothing is read any more. */
export function whenRead(collectionId: string, sha256: string): Promise<void> {
  const { waiters } = readingDesk();
  return new Promise((resolve) => {
    const key = keyOf(collectionId, sha256);
    waiters.set(key, (waiters.get(key) ?? new Set()).add(resolve));
    wakeReading();
  });
}

/** Resolves once nothing is read. */
export const readingEnded = async (): Promise<void> => {
  await readingDesk().going;
};
