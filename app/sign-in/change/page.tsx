import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { askerOf } from "@/app/_access/asker";
import { FirstPassword } from "@/components/access/first-password";

export const metadata: Metadata = { title: "换密码" };

/** Where somebody goes whose password is still the administrator's. */
export default async function ChangeFirst() {
  const asker = await askerOf({ headers: await headers() });
  if (asker.state !== "signedIn") redirect("/sign-in");
  const { name, username, mustChange } = asker.signedIn.person;
  if (!mustChange) redirect("/");
  return <FirstPassword owner={{ name, username }} />;
}
