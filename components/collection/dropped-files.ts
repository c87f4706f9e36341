/** A file as it goes up: with the path of its folder, by which its office may be known; null: the browser cannot open it. */
export type Dropped = { file: File | null; name: string };

const readAll = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return [{ file, name: entry.fullPath.replace(/^\//, "") }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Dropped[] = [];
  // A browser gives a folder's entries in lots until there are none left.
  for (let lot = await readAll(reader); lot.length > 0; lot = await readAll(reader))
    for (const each of lot) found.push(...(await filesIn(each)));
  return found;
}

/** Files and folders that were dropped; what systems leave beside them is left where it is. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const found: Dropped[] = [];
  for (const entry of entries) found.push(...(await filesIn(entry)));
  return found.filter(isSent);
}

const isSent = ({ name }: Dropped) => !/(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** Files that were chosen in a dialog, or those of a folder that was. */
export const chosenFiles = (files: FileList | null): Dropped[] =>
  [...(files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name })).filter(isSent);
