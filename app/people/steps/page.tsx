import type { Metadata } from "next";
import { everyOfficesDeputies } from "@/app/_review/office-deputies";
import { everyOfficesSteps } from "@/app/_review/office-steps";
import { type Stuck, stuckIn } from "@/app/_review/stuck";
import { openPage } from "@/app/_store/read-page";
import { StepsPage } from "@/components/access/steps-page";
import { read } from "@/db/store";

export const metadata: Metadata = { title: "审核步骤" };

export default async function Steps() {
  await openPage({ needs: "people.manage" });
  const offices = await everyOfficesSteps();
  const stuck = await read(async (tx) => {
    const all: Record<string, Stuck[]> = {};
    for (const { id } of offices) all[id] = await stuckIn(tx, id);
    return all;
  });
  return <StepsPage {...{ offices, stuck }} deputies={await everyOfficesDeputies(offices)} />;
}
