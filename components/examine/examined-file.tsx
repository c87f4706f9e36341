"use client";

import { useState } from "react";
import { stepsOf } from "@/components/report/steps";
import { Banner } from "@/components/ui/banner";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Finding, Severity } from "@/lib/checks/finding";
import { layoutFindings, partNotices } from "@/lib/checks/layout-findings";
import { findingKey } from "@/lib/checks/reasons";
import { editionById } from "@/lib/editions/register";
import type { Notice } from "@/lib/import/proposal";
import { countNumbers } from "@/lib/proposal/take-sections";
import { type Done, downloadReport } from "./examination";

const headings: Record<Severity, string> = { error: "必须改正", warning: "请核对" };

type ExaminedFileProps = { done: Done; lastYear: Done | undefined; onRemove: () => void };

/** What the checks say of one file: to read, to print, to take away. */
export function ExaminedFile({ done, lastYear, onRemove }: ExaminedFileProps) {
  const { read, file, comparedWith } = done;
  const { layout, reading } = partNotices(read);
  const [problem, setProblem] = useState<string | null>(null);
  const edition = editionById(read.edition);
  const findings = [...done.findings, ...layoutFindings(edition, layout)];
  const { printed, placed } = countNumbers(read, edition);
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const name = `${read.unit.name || "没有认出单位"} ${read.year || ""} 年度报告`;
  const take = async (format: "docx" | "pdf") =>
    setProblem((await downloadReport(format, done, lastYear))?.detail ?? null);
  return (
    <section className="examined" aria-label={name}>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow">
          <h2>{name}</h2>
          <p className="text-small text-ink-2 wrap-anywhere">
            {file}，{edition.id} 格式。印了 {printed} 个数，认出 {placed} 个。
            {comparedWith && `已和 ${comparedWith} 年度对照。`}
          </p>
        </div>
        <span className="no-print flex gap-2">
          <Button size="small" icon="download" onClick={() => take("docx")}>
            Word
          </Button>
          <Button size="small" icon="download" onClick={() => take("pdf")}>
            PDF
          </Button>
          <IconButton icon="close" label={`拿掉：${name}`} onClick={onRemove} />
        </span>
      </div>
      <div role="status">{problem && <Banner tone="err">{problem}</Banner>}</div>
      <p className="mt-3">
        {findings.length === 0
          ? "没有发现问题。"
          : `必须改正 ${of("error").length} 处，请核对 ${of("warning").length} 处。`}
      </p>
      <Findings severity="error" findings={of("error")} done={done} />
      <Findings severity="warning" findings={of("warning")} done={done} />
      <Notices notices={reading} />
      <p className="mt-4 text-small text-ink-2">检查帮助核对，不代替公布前的保密审查。这个文件没有存下来。</p>
    </section>
  );
}

const keyOf = (finding: Finding) =>
  `${findingKey(finding)}/${finding.place?.paragraph}/${finding.place?.start}/${finding.message}`;

function Findings({ severity, findings, done }: { severity: Severity; findings: Finding[]; done: Done }) {
  const steps = stepsOf(editionById(done.read.edition));
  const nameOf = (finding: Finding) => steps.find(({ id }) => id === finding.section)?.heading;
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 mb-1">
        {headings[severity]} {findings.length} 处
      </h3>
      <ul className="list">
        {findings.map((finding) => (
          <li key={keyOf(finding)}>
            <Icon name={severity} className={`mt-1 ${severity === "error" ? "text-err" : "text-warn"}`} />
            <div className="min-w-0">
              <p>{finding.message}</p>
              {finding.hint && <p className="text-small">{finding.hint}</p>}
              {finding.excerpt && <p className="excerpt text-small">{finding.excerpt}</p>}
              <p className="text-small text-ink-2">
                {nameOf(finding)}　{finding.basis}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Notices({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 mb-1">读的时候要看一眼的 {notices.length} 处</h3>
      <ul className="list">
        {notices.map(({ message, where, text }) => (
          <li key={`${where}/${text}/${message}`}>
            <Icon name="info" className="mt-1 text-ink-2" />
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
