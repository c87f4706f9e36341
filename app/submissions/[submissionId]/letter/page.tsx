import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { letterDraft } from "@/app/_across/letter-draft";
import { readPage } from "@/app/_store/read-page";
import { LetterPage } from "@/components/letter/letter-page";
import { loadSubmission } from "@/db/submissions";

export const metadata: Metadata = { title: "退回函" };
export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ submissionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const longestSaid = 300;

/** 退回函 of a submission; `pick` names the findings that are asked for, by their places in the list, `say` what else is. */
export default async function Letter({ params, searchParams }: PageProps) {
  const { submissionId } = await params;
  const { pick, say } = await searchParams;
  const picked = typeof pick === "string" ? pick.split(",").filter(Boolean).map(Number) : null;
  const said = typeof say === "string" ? say.slice(0, longestSaid) : "";
  const draft = await readPage({ needs: "collections.read", submissionId }, async (tx) => {
    const stored = await loadSubmission(tx, submissionId);
    return stored && letterDraft(tx, stored, { picked, said }, new Date().toISOString());
  });
  if (!draft) notFound();
  return <LetterPage key={submissionId} {...draft} />;
}
