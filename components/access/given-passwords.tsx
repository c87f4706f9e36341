"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { writeTabText } from "@/lib/report/write-tab-text";

export type Given = { name: string; username: string; password: string };
/** Which of the two it is that they were given. */
export type GivenBy = "added" | "reset";

const said: Record<GivenBy, (count: number) => string> = {
  added: (count) => `添加了 ${count} 个人。`,
  reset: (count) => `给 ${count} 个人重新设了密码，以前给的作废。`,
};

const cell = "border-b border-line px-2 py-1 text-left";

/** The passwords of several people, the one time that they are shown; as a table they go back into the spreadsheet. */
export function GivenPasswords({ given, by, onDone }: { given: Given[]; by: GivenBy; onDone: () => void }) {
  const [copying, setCopying] = useState("");
  const copy = async () => {
    const table = writeTabText(given.map(({ name, username, password }) => [name, username, password]));
    // Browsers give the clipboard to pages that came by https or from this computer alone.
    const copied = await navigator.clipboard?.writeText(table).then(
      () => true,
      () => false,
    );
    setCopying(copied ? "复制好了，贴到 Excel 里就是一张表。" : "这里不能自动复制，选中这张表按 Ctrl+C。");
  };
  return (
    <Banner
      tone="ok"
      className="mt-3"
      actions={
        <>
          <Button size="small" onClick={() => void copy()}>
            复制这张表
          </Button>
          <Button size="small" onClick={onDone}>
            都告诉他们了
          </Button>
        </>
      }
    >
      <p role="status">
        {said[by](given.length)}密码只在这里显示一次，当面或打电话告诉他们；第一次登录要换成自己的。{copying}
      </p>
      <table className="mt-2 border-collapse select-all" aria-label="登录名和密码">
        <thead>
          <tr>
            {["姓名", "登录名", "密码"].map((head) => (
              <th key={head} scope="col" className={cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {given.map(({ name, username, password }) => (
            <tr key={username}>
              <th scope="row" className={`${cell} font-normal`}>
                {name}
              </th>
              <td className={cell}>{username}</td>
              <td className={`${cell} font-semibold tabular-nums`}>{password}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Banner>
  );
}
