import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { takeSeenDamage } from "../damaged-values";
import { codeOf } from "../database-error";
import { forgetSections } from "../known-sections";
import type { Work } from "../transaction";
import type { Connection } from "./connection";
import type { Commit, FileKeeper } from "./file-keeper";
import { giveBackPages } from "./free-pages.mjs";

type Waiting = {
  work: Work<unknown>;
  since: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};
type Outcome = { value: unknown } | { error: unknown };
/** `commit` is null where nothing was written: there is nothing to wait for then. */
type Transacted = { outcomes: Outcome[]; connection: Connection; commit: Commit | null };

/** Another program may hold the file so long; then whoever asks is told. */
const patience = 5000;

/**
 * Units of work on the one connection, one after another. Writes that arrive while the disk works share the next
 * transaction and flush; each still succeeds or fails alone.
 */
export class UnitOfWork {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting: Waiting[] = [];
  private committing: Promise<void> | null = null;

  constructor(private readonly keeper: FileKeeper) {}

  /** Runs `work` on one state of the data. */
  read<T>(work: Work<T>): Promise<T> {
    return this.patiently(Date.now(), async () => {
      const { say, client, tx } = await this.keeper.connected();
      say.begin.run();
      try {
        say.touch.get();
        return await work(tx);
      } finally {
        this.keeper.noteDamage(takeSeenDamage(tx));
        // Nothing was written; and a commit would fail where a page was malformed.
        if (client.inTransaction) say.rollback.run();
      }
    });
  }

  /** Commits `work`. @returns what it returned, once it is on the disk. @throws what it throws; then nothing is stored. */
  write<T>(work: Work<T>): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.push({ work, since: Date.now(), resolve, reject });
      this.committing ??= new Promise((done) => setImmediate(() => done(this.commitWaiting())));
    }) as Promise<T>;
  }

  /** @returns whether more of the file's free pages can be given back */
  giveBackSpace(): Promise<boolean> {
    return this.patiently(Date.now(), async () => giveBackPages((await this.keeper.writable()).client));
  }

  /** Ends what has been begun, and closes the file. */
  async close(): Promise<void> {
    await this.committing;
    await this.turn;
    this.keeper.close();
  }

  /** Waits for the units before it: between two of its statements no other unit may speak on this connection. */
  private alone<T>(unit: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(unit);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /** As long as another program is at the file, the unit is tried again; others, and this thread, are free meanwhile. */
  private async patiently<T>(since: number, unit: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.alone(unit);
      } catch (error) {
        this.keeper.noteDamage(error);
        if (!codeOf(error).startsWith("SQLITE_BUSY") || Date.now() > since + patience) throw error;
      }
      await pause(25);
    }
  }

  private async commitWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.commit(group);
    }
    this.committing = null;
  }

  private async commit(group: Waiting[]): Promise<void> {
    let transacted: Transacted;
    try {
      transacted = await this.patiently(group[0].since, () => this.transact(group));
    } catch (error) {
      // One of them took the others along: each gets a transaction and an error of its own.
      if (group.length === 1) return group[0].reject(error);
      for (const one of group) await this.commit([one]);
      return;
    }
    const unproven = await this.settle(transacted).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = transacted.outcomes[index];
      if ("error" in outcome) reject(outcome.error);
      else if (unproven) reject(unproven.error);
      else resolve(outcome.value);
    }
  }

  /** @returns when what was committed is on the disk. @throws when it is not, or nobody can say */
  private async settle({ connection, commit }: Transacted): Promise<void> {
    if (commit === null) return;
    const failure = await connection.flush.run().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null && this.keeper.isInPlace(connection)) return;
    await this.alone(() => this.keeper.prove(connection, commit, failure));
  }

  /** @throws when the transaction as a whole is lost, as on a full disk */
  private async transact(group: Waiting[]): Promise<Transacted> {
    const connection = await this.keeper.writable();
    const { say, client, tx } = connection;
    say.immediate.run();
    try {
      const outcomes: Outcome[] = [];
      const before = say.changes.get();
      for (const { work } of group) outcomes.push(await this.one(connection, work));
      const commit = say.changes.get() === before ? null : this.keeper.number(connection);
      say.commit.run();
      return { outcomes, connection, commit };
    } catch (error) {
      if (client.inTransaction) say.rollback.run();
      forgetSections(tx);
      throw error;
    }
  }

  private async one({ say, client, tx }: Connection, work: Work<unknown>): Promise<Outcome> {
    say.mark.run();
    try {
      const value = await work(tx);
      say.keep.run();
      return { value };
    } catch (error) {
      this.keeper.noteDamage(error);
      if (!client.inTransaction) throw error;
      say.undo.run();
      say.keep.run();
      forgetSections(tx);
      return { error };
    }
  }
}
