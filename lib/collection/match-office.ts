import { plainName, regionsOf, waysToWrite, withoutRegion } from "./office-names";

/** An office as a file may call it. */
export type KnownOffice = { id: string; name: string; formerNames: readonly string[] };

/** What a file says of its office; `reportName` is blank where the report names none. */
export type Said = { reportName: string; fileName: string };

/** `matched`: one office, surely. `asked`: none or several; the likely ones come first. */
export type OfficeMatch = { kind: "matched"; id: string } | { kind: "asked"; why: string; likely: string[] };

type Named = KnownOffice & { ways: string[] };

/** A roster prepared for matching many files. */
export type Matcher = { named: Named[]; byWay: ReadonlyMap<string, ReadonlySet<string>>; regions: string[] };

/** @param supervisor the name of the supervising office, whose region the others' names begin with */
export function buildMatcher(supervisor: string, roster: readonly KnownOffice[]): Matcher {
  const regions = regionsOf(supervisor);
  const byWay = new Map<string, Set<string>>();
  const named = roster.map((office) => {
    const ways = [office.name, ...office.formerNames].flatMap((name) => waysToWrite(name, regions));
    for (const way of ways) byWay.set(way, (byWay.get(way) ?? new Set()).add(office.id));
    return { ...office, ways };
  });
  return { named, byWay, regions };
}

/** Exactly so named, or so named without its region or its long end. */
function namedExactly({ byWay, regions }: Matcher, name: string): string[] {
  for (const way of waysToWrite(name, regions)) {
    const found = byWay.get(way);
    if (found) return [...found];
  }
  return [];
}

const stem = (fileName: string) => plainName(fileName.replace(/\.[A-Za-z0-9]{1,5}$/, ""));

/** Offices of which a file's name holds a way of writing; what is only part of a longer one does not count. */
function namedWithin({ named }: Matcher, text: string): string[] {
  const hits = named.flatMap(({ id, ways }) => ways.filter((way) => text.includes(way)).map((way) => ({ id, way })));
  const longest = hits.filter(({ way }) => !hits.some((other) => other.way !== way && other.way.includes(way)));
  return [...new Set(longest.map(({ id }) => id))];
}

/** The name of the file itself, then those of the folders around it, nearest first. */
function namedInPath(matcher: Matcher, fileName: string): string[] {
  for (const part of fileName.split(/[/\\]/).reverse()) {
    const found = namedWithin(matcher, stem(part));
    if (found.length > 0) return found;
  }
  return [];
}

const pairsOf = (text: string) => new Set([...text].slice(1).map((character, index) => [...text][index] + character));

function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

const mostLikely = 3;

/** What half of all names end with says nothing of which office it is. */
const withoutEnd = (name: string) =>
  name.replace(/(?:人民政府|办事处|管理委员会|委员会|管委会|办公室|局|委|办|厅)$/, "");

/** @returns offices whose names are like the text, the likeliest first. */
function alike({ named, regions }: Matcher, text: string): string[] {
  const core = withoutEnd(withoutRegion(text, regions));
  const scored = named.map(({ id, ways }) => ({
    id,
    score: Math.max(...ways.map((way) => likeness(withoutEnd(way), core))),
  }));
  return scored
    .filter(({ score }) => score >= 0.15)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostLikely)
    .map(({ id }) => id);
}

const asked = (why: string, likely: string[]): OfficeMatch => ({
  ...{ kind: "asked", why },
  likely: [...new Set(likely)].slice(0, mostLikely),
});

/**
 * Whose report a file is, by the name in the report and then by the name of the file. Where both name offices and they
 * are not the same, or a name fits none or two, a person is asked.
 */
export function matchOffice(matcher: Matcher, { reportName, fileName }: Said): OfficeMatch {
  const [inReport, inFile] = [namedExactly(matcher, reportName), namedInPath(matcher, fileName)];
  const both = inReport.filter((id) => inFile.includes(id));
  if (inReport.length === 1 && (inFile.length === 0 || both.length === 1)) return { kind: "matched", id: inReport[0] };
  if (inReport.length > 1 && both.length === 1) return { kind: "matched", id: both[0] };
  if (inReport.length > 0 && inFile.length > 0 && both.length === 0)
    return asked("文件名和文中写的不是一个单位。", [...inReport, ...inFile]);
  if (inReport.length > 1) return asked(`“${reportName}”在名册里有 ${inReport.length} 个。`, inReport);
  if (reportName === "") {
    if (inFile.length === 1) return { kind: "matched", id: inFile[0] };
    return asked("文中没有写单位名称。", inFile.length > 0 ? inFile : alike(matcher, stem(fileName)));
  }
  return asked("名册里没有这个单位。", [...inFile, ...alike(matcher, reportName)]);
}
