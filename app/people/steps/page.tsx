import type { Metadata } from "next";
import { everyOfficesDeputies } from "@/app/_review/office-deputies";
import { everyOfficesSteps } from "@/app/_review/office-steps";
import { stuckIn } from "@/app/_review/stuck";
import { openPage } from "@/app/_store/read-page";
import { StepsPage } from "@/components/access/steps-page";
import { read } from "@/db/store";

export const metadata: Metadata = { title: "审核步骤" };

export default async function Steps() {
  await openPage({ needs: "people.manage" });
  const offices = await everyOfficesSteps();
  const ids = offices.map(({ id }) => id);
  const stuck = await read((tx) => stuckIn(tx, ids));
  return <StepsPage {...{ offices, stuck }} deputies={await everyOfficesDeputies(ids)} />;
}
