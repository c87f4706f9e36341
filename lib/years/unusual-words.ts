import { type Comparison, type FigureLine, isUnusual } from "./compare-years";
import type { Unusual } from "./growth";

const words: Record<Unusual, string> = {
  up: "多了两倍以上",
  down: "少了三分之二以上",
  turned: "正负反过来了",
  unit: "差一百倍以上，看看是不是元和万元填混了",
};

/** @returns what to look at in a line, by year: 2024 年比 2023 年多了两倍以上; "" where nothing stands out. */
export function unusualWords({ changes }: FigureLine, years: Comparison["years"]): string {
  const said = changes.flatMap(({ unusual }, index) =>
    unusual ? [`${years[index + 1].name} 年比 ${years[index].name} 年${words[unusual]}`] : [],
  );
  return said.join("；");
}

/** @returns why a line has no difference or growth, where its editions are the reason; otherwise "". */
export function absenceWords({ absent }: FigureLine, years: Comparison["years"]): string {
  return absent.length > 0 ? `${absent.map((index) => years[index].name).join("、")} 年的格式没有这一项` : "";
}

/** How many lines of the comparison have a step to look at. */
export const unusualCount = ({ sections }: Comparison): number =>
  sections.flatMap(({ lines }) => lines).filter(isUnusual).length;
