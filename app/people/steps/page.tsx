import type { Metadata } from "next";
import { everyOfficesDeputies } from "@/app/_review/office-deputies";
import { everyOfficesSteps } from "@/app/_review/office-steps";
import { openPage } from "@/app/_store/read-page";
import { StepsPage } from "@/components/access/steps-page";

export const metadata: Metadata = { title: "审核步骤" };

export default async function Steps() {
  await openPage({ needs: "people.manage" });
  const offices = await everyOfficesSteps();
  return <StepsPage offices={offices} deputies={await everyOfficesDeputies(offices)} />;
}
