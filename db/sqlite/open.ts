import "server-only";
import { signalsHere } from "../signals";
import type { Store, Work } from "../transaction";
import type { Folders } from "./connection";
import { FileKeeper } from "./file-keeper";
import { UnitOfWork } from "./unit-of-work";

/**
 * Opens `reports.sqlite` in the data folder.
 * @param onOpen completes the data of an older program, within a transaction, whenever a file is opened
 * @throws when it cannot be opened or read
 */
export async function openSqlite(folders: Folders, onOpen: Work<unknown>): Promise<Store> {
  const units = new UnitOfWork(new FileKeeper(folders, onOpen));
  try {
    await units.read(async () => undefined);
  } catch (error) {
    await units.close();
    throw error;
  }
  return {
    read: (work) => units.read(work),
    write: (work) => units.write(work),
    giveBackSpace: () => units.giveBackSpace(),
    signals: signalsHere(),
    close: () => units.close(),
  };
}
