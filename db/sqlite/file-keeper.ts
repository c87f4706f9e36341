import "server-only";
import { copyFileSync, existsSync, linkSync, rmSync, statSync } from "node:fs";
import Client from "better-sqlite3";
import { codeOf, DatabaseError } from "../database-error";
import type { Work } from "../transaction";
import { vacuumInto } from "./backup";
import { type Connection, connect, damaged, type Folders, fileIn } from "./connection";
import { flushPath, makeCopy } from "./copies.mjs";
import { markAt } from "./file-mark";

/** Counts commits, in the header of the file: SQLite has it for programs and does nothing with it. */
const versionIn = (client: Client.Database) => Number(client.pragma("user_version", { simple: true }));
const highest = 2_000_000_000;

/**
 * Keeps one connection to the file and knows whether what is committed on it is on the disk, under the file's name. All
 * methods but `close` are called in turn: no unit of work is open meanwhile.
 */
export class FileKeeper {
  private connection: Connection | null = null;
  /** Changes when another file is taken up: what was committed to the former one is not in it. */
  private lineage = Symbol();
  /** A flush has failed since: what is in the log counts for nothing until it has been brought into the file. */
  private doubtful = false;
  /** Size and time of the file when it was found damaged. */
  private seenWhenDamaged = "";
  /** Connections that must not be closed: SQLite would copy a log into the file that nobody has proved. */
  private readonly abandoned: Connection[] = [];
  private readonly atExit = () => this.close();

  constructor(
    private readonly folders: Folders,
    private readonly onOpen: Work<unknown>,
  ) {
    // Closing moves what stands in the log into the file, which is whole then for whoever copies it alone.
    process.once("exit", this.atExit);
  }

  /** @returns the connection to the file that lies there now. @throws when there is none, or another one than before */
  async connected(): Promise<Connection> {
    if (this.connection && !this.isInPlace(this.connection)) await this.followFile(this.connection);
    // Somebody has been at a damaged file, into which this program writes nothing: it may be whole now.
    if (this.connection?.damage && this.look() !== this.seenWhenDamaged) this.drop();
    this.connection ??= await this.open();
    return this.connection;
  }

  /** @returns the connection, when writing is of any use. @throws DatabaseError when the file takes nothing more */
  async writable(): Promise<Connection> {
    const connection = await this.connected();
    if (connection.damage) throw connection.damage;
    if (this.doubtful) this.bringHome(connection);
    return connection;
  }

  /** Within a transaction: numbers it. @returns the number, by which it is found again */
  number({ client }: Connection): Commit {
    const version = (versionIn(client) % highest) + 1;
    client.pragma(`user_version = ${version}`);
    return { version, lineage: this.lineage };
  }

  /** @returns whether the file lies where it did; then a flush of its log is all that a commit needs */
  isInPlace({ mark, flush }: Connection): boolean {
    const file = fileIn(this.folders);
    return markAt(file) === mark && markAt(`${file}-wal`) === flush.mark;
  }

  /**
   * After a flush that failed, or a file that is not in its place: finds out what became of a commit.
   * @throws DatabaseError when it is lost, or nobody can say
   */
  async prove(connection: Connection, commit: Commit, flushError: unknown): Promise<void> {
    if (flushError !== null && connection === this.connection) this.distrust(connection, flushError);
    const now = await this.connected().catch((cause: unknown) => {
      throw flushError === null ? cause : doubt(cause);
    });
    if (commit.lineage !== this.lineage) throw new DatabaseError("DATABASE_REPLACED", "Another file lies there now");
    if ((versionIn(now.client) - commit.version + highest) % highest > highest / 2)
      throw new DatabaseError("DATABASE_LOST", "The commit did not survive", { cause: flushError });
    if (this.doubtful) this.bringHome(now);
  }

  /** Nothing more is written into a file in which SQLite found something that cannot be. */
  noteDamage(error: unknown): void {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error)) || !this.connection || this.connection.damage) return;
    this.setDamage(this.connection, damaged(this.folders, String(error)));
  }

  close(): void {
    process.off("exit", this.atExit);
    this.drop();
  }

  private async open(): Promise<Connection> {
    const connection = await connect(this.folders);
    void connection.later?.then((fault) => fault !== null && this.setDamage(connection, damaged(this.folders, fault)));
    if (!connection.damage) await this.complete(connection);
    else this.setDamage(connection, connection.damage);
    return connection;
  }

  private async complete(connection: Connection): Promise<void> {
    const { say, client, tx } = connection;
    try {
      say.immediate.run();
      await this.onOpen(tx);
      say.commit.run();
    } catch (error) {
      if (client.inTransaction) say.rollback.run();
      shut(connection);
      throw error;
    }
  }

  private drop(): void {
    if (this.connection) shut(this.connection);
    this.connection = null;
  }

  private setDamage(connection: Connection, damage: DatabaseError): void {
    connection.damage = damage;
    this.seenWhenDamaged = this.look();
    console.error(`reports.sqlite 没有通过完整性检查（${damage.message}）。不再往里写，能读的还能看、能导出。`);
  }

  private look(): string {
    const { size, mtimeMs } = statSync(fileIn(this.folders), { throwIfNoEntry: false }) ?? {};
    return `${size} ${mtimeMs}`;
  }

  /**
   * Closes the connection without touching the log: SQLite would copy it into the file unread, but opening it anew takes
   * of it only what proves whole.
   */
  private distrust(connection: Connection, flushError: unknown): void {
    console.error(`磁盘没有写好（${codeOf(flushError)}），重新打开 reports.sqlite，核对已经存上的内容。`);
    this.doubtful = true;
    this.connection = null;
    try {
      const other = new Client(fileIn(this.folders), { readonly: true, fileMustExist: true, timeout: 0 });
      // As long as it has read, the first one is not the last to be closed; and who only reads leaves the log alone.
      versionIn(other);
      shut(connection);
      other.close();
    } catch {
      this.abandoned.push(connection);
    }
  }

  /** Brings the log into the file, whose own flush says whether the disk takes it. */
  private bringHome({ client }: Connection): void {
    try {
      client.pragma("synchronous = FULL");
      const [{ busy }] = client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
      if (busy) throw new Error("Another program keeps the log");
      client.pragma("synchronous = NORMAL");
    } catch (cause) {
      throw doubt(cause);
    }
    this.doubtful = false;
  }

  /** The file is not where it was: its contents are there still, as long as this connection is. */
  private async followFile(connection: Connection): Promise<void> {
    const file = fileIn(this.folders);
    const there = markAt(file);
    if (there === connection.mark) return this.replaceLog(connection);
    const rescued = await this.rescue(connection);
    const isOurLog = markAt(`${file}-wal`) === connection.flush.mark;
    this.drop();
    // SQLite leaves them when the file has moved, and would take the log for the one of whatever lies there next.
    if (isOurLog) for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
    if (there === null) return this.putBack(rescued);
    this.lineage = Symbol();
    throw new DatabaseError("DATABASE_REPLACED", `Another file lies at ${file}`, { about: [rescued] });
  }

  /** The log alone is gone: everything in it goes into the file, and a new one is begun. */
  private replaceLog(connection: Connection): void {
    this.doubtful = true;
    this.bringHome(connection);
    this.drop();
  }

  private async rescue({ client }: Connection): Promise<string> {
    const { dataDir, backupDir } = this.folders;
    if (!existsSync(dataDir)) throw new DatabaseError("DATABASE_GONE", `${dataDir} is gone`);
    try {
      const path = await makeCopy({ folder: backupDir, kind: "rescued", keep: 0 }, (path) => vacuumInto(client, path));
      console.error(`reports.sqlite 被删掉或换掉了，原来的内容留在 ${path}。`);
      return path;
    } catch (cause) {
      throw new DatabaseError("DATABASE_GONE", "What the file held could not be copied", { cause });
    }
  }

  /** The file was deleted while its contents were in use: it comes back as it was. */
  private putBack(rescued: string): void {
    const file = fileIn(this.folders);
    const part = `${file}.part`;
    rmSync(part, { force: true });
    copyFileSync(rescued, part);
    flushPath(part);
    // Unlike renaming, this takes no place that somebody else has taken meanwhile.
    linkSync(part, file);
    rmSync(part);
    if (process.platform !== "win32") flushPath(this.folders.dataDir);
    console.error(`已经按原来的内容放回 ${file}。`);
  }
}

/** By which a commit is found again: its number, and the file that it was made in. */
export type Commit = { version: number; lineage: symbol };

const doubt = (cause: unknown) => new DatabaseError("DATABASE_DOUBT", "The disk failed while it wrote", { cause });

function shut({ flush, client }: Connection): void {
  flush.close();
  client.close();
}
