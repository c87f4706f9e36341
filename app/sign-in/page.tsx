import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { administratorNames } from "@/app/_access/administrators";
import { askerOf } from "@/app/_access/asker";
import { ownPlace } from "@/app/_access/own-place";
import { SignInPage } from "@/components/access/sign-in-page";
import { readEnvironment } from "@/db/environment.mjs";
import { listOffices } from "@/db/people";
import { read } from "@/db/store";

export const metadata: Metadata = { title: "登录" };

type Query = Promise<{ next?: string | string[]; refused?: string | string[] }>;
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

/** The door of an installation with accounts. */
export default async function SignIn({ searchParams }: { searchParams: Query }) {
  const { next, refused } = await searchParams;
  const asker = await askerOf({ headers: await headers() });
  if (asker.state === "closed") redirect("/setup");
  if (asker.state !== "nobody") redirect(ownPlace(one(next) ?? "/"));
  const { administrators, offices } = await read(async (tx) => ({
    administrators: await administratorNames(tx),
    offices: await listOffices(tx),
  }));
  return (
    <SignInPage
      next={ownPlace(one(next) ?? "/")}
      oidc={readEnvironment().oidc?.name ?? null}
      refused={asker.because === "disabled" ? "disabled" : one(refused)}
      administrators={administrators}
      office={offices.length === 1 ? offices[0].name : ""}
    />
  );
}
