import { backUp, isDue } from "./back-up.mjs";
import { refusalOf } from "./refusal-of.mjs";

/** After the start, when everybody has their pages; then it is looked every hour, so that no day is left out. */
const firstMilliseconds = 60_000;
const everyMilliseconds = 60 * 60 * 1000;

/**
 * Backs up once a day while the program runs.
 * @param {import("../../db/environment.mjs").Environment} environment
 */
export function scheduleBackups(environment) {
  // What lies in PostgreSQL is backed up there.
  if (environment.databaseUrl) return;
  const run = async () => {
    await backUpWhenDue(environment);
    setTimeout(run, everyMilliseconds).unref();
  };
  setTimeout(run, firstMilliseconds).unref();
}

/** @param {import("../../db/environment.mjs").Environment} environment */
export async function backUpWhenDue(environment) {
  try {
    if (!isDue(environment, new Date())) return;
    const { path, counts } = await backUp(environment, "daily");
    console.log(`今天的备份做好了，核对过，${counts.reports} 份报告：${path}`);
  } catch (error) {
    console.error(`今天的备份没有做成，一小时后再试。${refusalOf(error) ?? error}`);
  }
}
