import "server-only";
import type Client from "better-sqlite3";
import { forgetSections } from "../known-sections";
import type { Transaction, Work } from "../transaction";

type Waiting = { work: Work<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Outcome = { value: unknown } | { error: unknown };

/**
 * Units of work on the one connection, one after another. Writes that arrive while the disk works share the next
 * transaction and flush; each still succeeds or fails alone.
 */
export class UnitOfWork {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting: Waiting[] = [];
  private committing = false;
  private readonly say: Record<
    "begin" | "immediate" | "commit" | "rollback" | "mark" | "keep" | "undo",
    Client.Statement
  >;

  constructor(
    private readonly client: Client.Database,
    private readonly tx: Transaction,
    private readonly flush: () => Promise<void>,
  ) {
    this.say = {
      begin: client.prepare("begin"),
      immediate: client.prepare("begin immediate"),
      commit: client.prepare("commit"),
      rollback: client.prepare("rollback"),
      mark: client.prepare("savepoint one"),
      keep: client.prepare("release one"),
      undo: client.prepare("rollback to one"),
    };
  }

  /** Runs `work` on one state of the data. */
  read<T>(work: Work<T>): Promise<T> {
    return this.alone(async () => {
      this.say.begin.run();
      try {
        return await work(this.tx);
      } finally {
        if (this.client.inTransaction) this.say.commit.run();
      }
    });
  }

  /** Commits `work`. @returns what it returned, once it is on the disk. @throws what it throws; then nothing is stored. */
  write<T>(work: Work<T>): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.push({ work, resolve, reject });
      if (this.committing) return;
      this.committing = true;
      setImmediate(() => this.commitWaiting());
    }) as Promise<T>;
  }

  /** Waits for the units before it: between two of its statements no other unit may speak on this connection. */
  private alone<T>(unit: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(unit);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private async commitWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.commit(group).catch(async () => {
        // One of them took the others along: each gets a transaction and an error of its own.
        for (const one of group) await this.commit([one]).catch(one.reject);
      });
    }
    this.committing = false;
  }

  private async commit(group: Waiting[]): Promise<void> {
    const outcomes = await this.alone(() => this.transact(group));
    await this.flush();
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if ("error" in outcome) reject(outcome.error);
      else resolve(outcome.value);
    }
  }

  /** @throws when the transaction as a whole is lost, as on a full disk */
  private async transact(group: Waiting[]): Promise<Outcome[]> {
    this.say.immediate.run();
    try {
      const outcomes: Outcome[] = [];
      for (const { work } of group) outcomes.push(await this.one(work));
      this.say.commit.run();
      return outcomes;
    } catch (error) {
      if (this.client.inTransaction) this.say.rollback.run();
      forgetSections(this.tx);
      throw error;
    }
  }

  private async one(work: Work<unknown>): Promise<Outcome> {
    this.say.mark.run();
    try {
      const value = await work(this.tx);
      this.say.keep.run();
      return { value };
    } catch (error) {
      if (!this.client.inTransaction) throw error;
      this.say.undo.run();
      this.say.keep.run();
      forgetSections(this.tx);
      return { error };
    }
  }
}
