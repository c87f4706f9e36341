import { type Heading, type Section, standings } from "@/lib/editions/edition";
import { leafPaths } from "@/lib/editions/figures-of-edition";

/** What the notice and the Regulations ask of this section, and what counts in which row. */
export function OfficialPanel({ section }: { section: Section }) {
  const { text, source, standing } = section.officialText;
  return (
    <div className="panel">
      <h2>官方要求：{standings[standing]}</h2>
      <blockquote className="official">{text}</blockquote>
      <p className="source">{source}</p>
      <p className="source">下面是本程序归纳的填写提示，与条文的对应也是本程序作的，不是官方原文。</p>
      {section.kind === "prose" && section.aspects && (
        <dl className="asks">
          {section.aspects.map(({ id, short, asks, governmentsOnly }) => (
            <div key={id}>
              <dt>{short}</dt>
              <dd>
                {asks}
                {governmentsOnly}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {section.kind === "table" && (
        <dl className="asks">
          {section.frame.tables.flatMap((table) =>
            [...leafPaths(table.rows), ...leafPaths(table.columns)].map(explained).filter(Boolean),
          )}
        </dl>
      )}
    </div>
  );
}

function explained(path: Heading[]) {
  const leaf = path[path.length - 1];
  if (!leaf.help && !leaf.basis) return null;
  return (
    <div key={path.map(({ id }) => id).join(".")}>
      <dt>{leaf.label}</dt>
      <dd>
        {leaf.help} {leaf.basis && <span className="basis">依据：{leaf.basis}</span>}
      </dd>
    </div>
  );
}
