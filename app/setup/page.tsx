import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isExposed } from "@/app/_access/exposed";
import { accountsAreOn } from "@/app/_access/known";
import { setupTokenState } from "@/app/_access/setup-token";
import { ClosedPage } from "@/components/access/closed-page";
import { SetupForm } from "@/components/access/setup-form";
import { listOffices } from "@/db/people";
import { read } from "@/db/store";

export const metadata: Metadata = { title: "建账号" };

type Query = Promise<{ token?: string | string[] }>;

const said = {
  over: "这个设置地址过了 10 分钟。把程序停下再启动，窗口里会写一个新的。",
  wrong: "这个设置地址不对，或者已经用过。",
};

/** The first administrator: by the one-time address, or at this computer where nobody else reaches the program. */
export default async function Setup({ searchParams }: { searchParams: Query }) {
  if (await accountsAreOn()) redirect("/");
  const { token } = await searchParams;
  const state = typeof token === "string" ? setupTokenState(token) : null;
  if (isExposed() && state !== "good") return <ClosedPage said={state && said[state]} />;
  const offices = await read(listOffices);
  return (
    <SetupForm
      office={offices.length === 1 ? offices[0].name : ""}
      token={isExposed() && typeof token === "string" ? token : undefined}
    />
  );
}
