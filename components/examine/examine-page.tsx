"use client";

import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { DropZone } from "../import/drop-zone";
import { type Done, type Examined, lastYearOf } from "./examination";
import "./examine.css";
import { ExaminedFile } from "./examined-file";
import { useExamination } from "./use-examination";

/** 体检: published reports in, findings out; nothing is kept. */
export function ExaminePage() {
  const { files, add, cancel, remove } = useExamination();
  const done = files.filter((file): file is Done => file.state === "done");
  const open = files.filter(({ state }) => state === "waiting" || state === "reading");
  return (
    <PageFrame>
      <PageTitle>体检已发布的报告</PageTitle>
      <p className="no-print mt-1.5 mb-5 text-[16px] leading-[26px] text-ink-2">
        放进一份或几份报告，本单位的或别人的都可以，逐条检查表内、跨年和文字里的数。什么都不存。
      </p>
      <DropZone multiple button="选文件" onFiles={add}>
        <p>把文件拖到这里，可以一次放几份；同一单位相邻两年的会互相对照。</p>
        <p className="text-small text-ink-2">Word、PDF、网页、Excel 或本系统导出的 json，每份最大 30 MB。</p>
      </DropZone>
      <div role="status" className="no-print">
        {files.length > 0 && <FileStates files={files} open={open.length} onCancel={cancel} onRemove={remove} />}
      </div>
      {done.length > 0 && (
        <div className="no-print mt-4 flex justify-end">
          <Button icon="document" onClick={() => window.print()}>
            打印结果
          </Button>
        </div>
      )}
      {done.map((each) => (
        <ExaminedFile key={each.id} done={each} lastYear={lastYearOf(each, files)} onRemove={() => remove(each.id)} />
      ))}
    </PageFrame>
  );
}

type FileStatesProps = { files: Examined[]; open: number; onCancel: () => void; onRemove: (id: number) => void };

function FileStates({ files, open, onCancel, onRemove }: FileStatesProps) {
  const read = files.length - open;
  return (
    <section aria-label="进度" className="mt-5 rounded-ctl border border-line-2 bg-paper px-4 py-3 text-small">
      <div className="flex flex-wrap items-center gap-3">
        <progress className="h-2 w-[220px]" max={files.length} value={read} aria-label="已读完的文件" />
        <span>
          {read} / {files.length} 份读完
        </span>
        {open > 0 && (
          <Button size="small" onClick={onCancel}>
            其余的不读了
          </Button>
        )}
      </div>
      <ul className="mt-2">
        {files.map((file) => (
          <li key={file.id} className="flex items-start gap-2 py-0.5 wrap-anywhere">
            <FileState file={file} />
            {file.state === "failed" && (
              <button
                type="button"
                className="ml-auto min-h-6 cursor-pointer underline"
                onClick={() => onRemove(file.id)}
              >
                拿掉
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileState({ file }: { file: Examined }) {
  if (file.state === "failed")
    return (
      <>
        <Icon name="error" className="mt-[3px] text-err" />
        <span>
          <b>{file.file}</b> 没有读出来。{file.detail}
        </span>
      </>
    );
  const faults = file.state === "done" ? file.findings.length : 0;
  const words = { waiting: "等着", reading: "正在读…", done: faults === 0 ? "没有发现问题" : `${faults} 条` }[
    file.state
  ];
  return (
    <>
      <Icon name={file.state === "done" ? "check" : "none"} className="mt-[3px] text-ink-2" />
      <span>
        <b>{file.file}</b> {words}
      </span>
    </>
  );
}
