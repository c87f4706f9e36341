/** @type {Record<string, string>} */
const names = {
  reports: "报告",
  report_versions: "定稿",
  section_revisions: "修改记录",
  finding_reasons: "理由",
  ledgers: "台账",
  offices: "单位",
};

/** So many reports are named. */
const named = 10;

/** @param {import("./prove-copy.mjs").Proof} proof @returns {string[]} what is in a copy, line by line */
export function printProof({ counts, opened }) {
  const sums = Object.entries(names).flatMap(([table, name]) => (table in counts ? [`${name} ${counts[table]}`] : []));
  const lines = opened
    .slice(0, named)
    .map(({ unit, year, updatedAt }) => `  ${unit} ${year} 年度，改于 ${local(updatedAt)}`);
  const more = opened.length > named ? [`  其余没有列出`] : [];
  return [`里面有：${sums.join("，")}。`, ...(lines.length > 0 ? ["打开看过最近改的："] : []), ...lines, ...more];
}

/** @param {string} instant */
const local = (instant) => new Date(instant).toLocaleString("zh-CN");
