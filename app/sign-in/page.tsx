import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { askerOf } from "@/app/_access/asker";
import { ownPlace } from "@/app/_access/own-place";
import { SignInPage } from "@/components/access/sign-in-page";
import { readEnvironment } from "@/db/environment.mjs";
import { listPeople } from "@/db/people";
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
  const people = await read(listPeople);
  const names = people.filter(({ administrator, disabledAt }) => administrator && !disabledAt).map(({ name }) => name);
  return (
    <SignInPage
      next={ownPlace(one(next) ?? "/")}
      oidc={readEnvironment().oidc?.name ?? null}
      refused={asker.disabled ? "disabled" : one(refused)}
      administrators={names.slice(0, 3)}
    />
  );
}
