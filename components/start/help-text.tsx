import type { ReactNode } from "react";

const work: [title: string, text: string][] = [
  ["先填表，后写文字", "文字里的数字用“插入数字”从表里取。表改了，文字里的数字跟着改，两处不会对不上。"],
  ["空着和 0 不一样", "没有发生的填 0，空着表示还没有填。“其余空格填 0”一次填完，Ctrl+Z 可以退回。"],
  ["灰底带 ∑ 的格不用填", "它们由别的格加出来。选中一个按回车，就看到是哪几格相加。"],
  ["从 Excel 或 WPS 粘贴", "复制一片格子，到表里第一格按 Ctrl+V。放不下的会先问您。"],
  ["右边就是正式报告", "点右边的任何一格或一段，就回到填它的地方。“版式”和导出的 PDF 一页不差。"],
  ["写完以后", "在“检查与导出”里看还缺什么，取走 Word、PDF、网页、Excel 或数据文件。"],
];

const keys: [keys: string[][], does: string][] = [
  [[["↑"], ["↓"], ["←"], ["→"]], "表格里移到旁边一格"],
  [[["回车"], ["Shift", "回车"]], "下一格，上一格；在合计格上看来由"],
  [[["Tab"]], "右边一格，到行末转到下一行"],
  [[["Home"], ["End"]], "行首、行末；加 Ctrl 是表首、表末"],
  [[["F2"]], "改格里的数，不重新输入"],
  [[["F4"]], "从台账填入的表里，看一格是哪几行数出来的"],
  [[["Esc"]], "放弃这次输入，关掉浮层"],
  [[["Ctrl", "Z"]], "退回一步，整片粘贴一次退回"],
  [[["Ctrl", ";"]], "在文字里插入数字"],
  [[["Ctrl", "\\"]], "收起或打开右边的预览"],
];

const answers: [question: string, answer: string][] = [
  ["要不要自己保存？", "不用。停下来不到一秒就存好，右上角写着几点存的。没有存上会变红，并说明原因。"],
  [
    "内容存在哪里？",
    "只存在运行本程序的这台电脑上，在程序的数据文件夹里（默认叫 data）。本程序不向外发送任何内容。备份时先关掉程序，把这个文件夹整个拷走。",
  ],
  ["换一台电脑接着写？", "把数据文件夹拷到那台电脑上程序的同一位置，再启动程序，全部报告都在。"],
  [
    "为什么有两种格式？",
    "2019、2020 年度用《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号），2021 年度起用《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。按年度自动选，定下后不变。表格的栏目按流传的模板和已公布的报告核对，格内的填写提示是本程序归纳的。",
  ],
  [
    "什么时候交？",
    "政府部门在次年 1 月 31 日前提交并公布，各级政府在次年 3 月 31 日前公布。当地通知往往更早，以通知为准。",
  ],
  [
    "有什么做不到？",
    "每段文字最多 30 万字，件数最多 12 位。本程序没有登录，能打开它的人都能看到和修改全部报告，不要开放给外网。国家秘密和工作秘密不要写进来。",
  ],
];

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-7 rounded-ctl border border-line-2 bg-paper px-[26px] py-[22px] max-tablet:px-[18px]">
    <h2 className="mb-2">{title}</h2>
    {children}
  </section>
);

const Pairs = ({ pairs }: { pairs: [string, string][] }) => (
  <dl>
    {pairs.map(([term, text]) => (
      <div key={term} className="grid grid-cols-[220px_1fr] gap-x-4 py-[7px] max-tablet:grid-cols-1">
        <dt className="font-semibold">{term}</dt>
        <dd className="text-ink-2">{text}</dd>
      </div>
    ))}
  </dl>
);

const Keys = ({ combination }: { combination: string[] }) => (
  <span className="mr-2 inline-block whitespace-nowrap">
    {combination.map((key, index) => (
      <span key={key}>
        {index > 0 && " + "}
        <kbd>{key}</kbd>
      </span>
    ))}
  </span>
);

export function HelpText() {
  return (
    <>
      <Part title="怎么写一份报告">
        <Pairs pairs={work} />
      </Part>
      <Part title="键盘">
        <table className="w-full text-left">
          <thead className="sr">
            <tr>
              <th scope="col">按键</th>
              <th scope="col">作用</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([combinations, does]) => (
              <tr key={does} className="border-t border-line first:border-t-0">
                <td className="w-[236px] py-[7px] align-top max-tablet:w-[132px]">
                  {combinations.map((combination) => (
                    <Keys key={combination.join()} combination={combination} />
                  ))}
                </td>
                <td className="py-[7px] text-ink-2">{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title="常问的事">
        <Pairs pairs={answers} />
      </Part>
    </>
  );
}
