import { type APIRequestContext, test as base } from "@playwright/test";
import { watchFaults } from "./watched-faults";

/** What POST /api/reports takes: an interchange file, of which all but the unit's name and the year may be missing. */
export type NewReport = { unit: { name: string; kind?: "department" | "government" }; year: number } & Record<
  string,
  unknown
>;

let created = 0;

/** A name that no other test uses: a unit has one report a year. */
export const uniqueUnit = (): string => `某某市第${process.pid}号第${++created}局`;

async function removeReport(request: APIRequestContext, id: string): Promise<void> {
  await request.delete(`/api/reports/${id}`);
  await request.delete(`/api/reports/${id}?permanently=true`);
}

type Options = {
  /** What the Content-Security-Policy blocks of hostile content that the test brings along. */
  blockedOnPurpose: RegExp | undefined;
};

type Fixtures = {
  /** Creates a report by the API and takes it away after the test. @returns its id */
  createReport: (report?: Partial<NewReport>) => Promise<string>;
};

export const test = base.extend<Fixtures & Options>({
  blockedOnPurpose: [undefined, { option: true }],
  context: async ({ context, blockedOnPurpose }, use) => {
    const judge = watchFaults(context, blockedOnPurpose);
    await use(context);
    judge();
  },
  createReport: async ({ request }, use) => {
    const ids: string[] = [];
    await use(async (report = {}) => {
      const answer = await request.post("/api/reports", {
        data: { unit: { name: uniqueUnit() }, year: 2025, ...report },
      });
      if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
      const { id } = await answer.json();
      ids.push(id);
      return id;
    });
    for (const id of ids) await removeReport(request, id);
  },
});

export { expect } from "@playwright/test";
