"use client";

import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { DecisionItem } from "@/lib/collection/submission";
import type { SubmissionView } from "./submission-page";

type Given = { items: DecisionItem[]; due: string | null; reason: string };
type ReturnDialogProps = {
  items: DecisionItem[];
  submission: SubmissionView;
  onClose: () => void;
  onReturn: (given: Given) => void;
};

const ownItem: DecisionItem = { place: "", is: "", should: "", why: "", severity: "error" };

/** 退回: the ticked findings as items that can be edited, own ones beside them, and when to send again. */
export function ReturnDialog({ items: first, submission, onClose, onReturn }: ReturnDialogProps) {
  const [rows, setRows] = useState(() => first.map((item, key) => ({ item, key })));
  const items = rows.map(({ item }) => item);
  const [due, setDue] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const change = (index: number, part: Partial<DecisionItem>) =>
    setRows((now) => now.map((row, at) => (at === index ? { ...row, item: { ...row.item, ...part } } : row)));
  const give = () => {
    const written = items.filter(({ why, should }) => why.trim() !== "" || should.trim() !== "");
    if (written.length === 0) return setFault("写明要改哪里，至少一处。");
    onReturn({ items: written, due: due || null, reason: "" });
  };
  return (
    <Dialog
      title={`退回${submission.office.name}，${items.length} 处`}
      width={720}
      unsaved
      onClose={onClose}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" onClick={give}>
            退回
          </Button>
        </>
      )}
    >
      <ol className="max-h-[50dvh] overflow-auto">
        {rows.map(({ item, key }, index) => (
          <li key={key} className="flex items-start gap-2 border-b border-line py-2">
            <span className="pt-2 text-ink-2">{index + 1}</span>
            <div className="grid min-w-0 grow gap-2">
              <Textarea
                aria-label={`第 ${index + 1} 处：问题`}
                rows={2}
                value={item.why}
                maxLength={1000}
                onChange={({ target }) => change(index, { why: target.value })}
              />
              <div className="grid grid-cols-2 gap-2">
                <Input
                  aria-label={`第 ${index + 1} 处：现为`}
                  placeholder="现为"
                  value={item.is}
                  maxLength={1000}
                  onChange={({ target }) => change(index, { is: target.value })}
                />
                <Input
                  aria-label={`第 ${index + 1} 处：应为`}
                  placeholder="应为"
                  value={item.should}
                  maxLength={1000}
                  onChange={({ target }) => change(index, { should: target.value })}
                />
              </div>
            </div>
            <IconButton
              icon="close"
              label={`去掉第 ${index + 1} 处`}
              onClick={() => setRows((now) => now.filter((row) => row.key !== key))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon="add"
        className="mt-2"
        onClick={() =>
          setRows((now) => [...now, { item: ownItem, key: Math.max(-1, ...now.map((row) => row.key)) + 1 }])
        }
      >
        另加一处
      </Button>
      <Field label="什么时候前再报" hint="可以不写" error={fault} className="mt-3">
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            className="!w-[170px]"
            value={due}
            onChange={({ target }) => setDue(target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
