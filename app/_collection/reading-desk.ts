import { refusalOf, sayFailure } from "@/app/api/_http/problem";
import { type CollectedFile, loadBytes, nextWaiting, settleFile } from "@/db/collected-files";
import { read, write } from "@/db/store";
import { readCollected } from "./read-file";

type Waiter = () => void;

/** Reads files one after another, whoever sent them, and goes on when the sender has gone. */
type ReadingDesk = {
  going: Promise<void> | null;
  /** Something came while it was looked for: what was found may not have had it yet. */
  woken: boolean;
  waiters: Map<string, Set<Waiter>>;
  /** A file on which reading broke down once. */
  failed: string | null;
  resumed: boolean;
};

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiReadingDesk?: ReadingDesk };

function readingDesk(): ReadingDesk {
  shared.ogiReadingDesk ??= { going: null, woken: false, waiters: new Map(), failed: null, resumed: false };
  return shared.ogiReadingDesk;
}

const keyOf = (collectionId: string, sha256: string) => `${collectionId} ${sha256}`;

function tell({ waiters }: ReadingDesk, key: string): void {
  const told = waiters.get(key);
  waiters.delete(key);
  for (const waiter of told ?? []) waiter();
}

const broken = "读到一半出了错，原件留着。重新存一份再放进来；一直这样，把它交给维护程序的人看。";

/**
 * What breaks down may be the computer and not the file: it is read once more. One bad file never stops the others; a
 * database that is away stops them all, and says so itself.
 * @returns whether the file is settled
 */
async function readOrRefuse(desk: ReadingDesk, file: CollectedFile): Promise<boolean> {
  const { collectionId, sha256 } = file;
  const bytes = await read((tx) => loadBytes(tx, sha256));
  try {
    await readCollected(file, bytes ?? new Uint8Array());
  } catch (error) {
    sayFailure(error);
    const key = keyOf(collectionId, sha256);
    if (desk.failed !== key) {
      desk.failed = key;
      return false;
    }
    await write((tx) => settleFile(tx, collectionId, sha256, { state: "unreadable", problem: broken }));
  }
  desk.failed = null;
  return true;
}

async function readNext(desk: ReadingDesk): Promise<boolean> {
  const file = await read(nextWaiting);
  if (!file) return false;
  if (await readOrRefuse(desk, file)) tell(desk, keyOf(file.collectionId, file.sha256));
  return true;
}

async function readAll(desk: ReadingDesk): Promise<void> {
  try {
    do {
      desk.woken = false;
      while (await readNext(desk));
    } while (desk.woken);
  } finally {
    desk.going = null;
    // Whoever waits for a file that is not read now is told so.
    for (const key of [...desk.waiters.keys()]) tell(desk, key);
  }
}

/**
 * Lets waiting files be read, if nobody reads yet. Whoever looks at what waits calls this: reading that a program's end or
 * a database that was away has broken off goes on by it.
 */
export function wakeReading(): void {
  const desk = readingDesk();
  desk.woken = true;
  desk.going ??= readAll(desk).catch((error: unknown) => void refusalOf(error));
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
