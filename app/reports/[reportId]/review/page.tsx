import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadReviewPage } from "@/app/_review/load-review-page";
import { readPage } from "@/app/_store/read-page";
import { ReviewPage } from "@/components/review/review-page";

export const metadata: Metadata = { title: "审核" };
export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ reportId: string }> };

/** 审核、签发: the report beside what is said of it, and the opinion at the foot. */
export default async function ReviewOfReport({ params }: PageProps) {
  const { reportId } = await params;
  const reviewed = await readPage({ needs: "report.read", reportId }, (tx, viewer) =>
    loadReviewPage(tx, reportId, viewer),
  );
  if (!reviewed) notFound();
  return <ReviewPage key={reviewed.id} reviewed={reviewed} />;
}
