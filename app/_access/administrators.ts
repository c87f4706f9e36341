import "server-only";
import { listPeople } from "@/db/people";
import type { Transaction } from "@/db/transaction";

/** Whom the door names: enough to find one of them. */
const mostNamed = 3;

/** @returns the names of those who can give a new password */
export async function administratorNames(tx: Transaction): Promise<string[]> {
  const people = await listPeople(tx);
  return people
    .filter(({ administrator, disabledAt }) => administrator && !disabledAt)
    .map(({ name }) => name)
    .slice(0, mostNamed);
}
