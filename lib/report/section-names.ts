import type { Edition, Section, SectionId } from "../editions/edition";

export const coverName = "封面与前言";

/** 三、申请情况 */
export const shortName = ({ number, short }: Section): string => `${number}、${short}`;

/** Cover and sections, as lists and links call them. */
export const sectionNamesOf = (edition: Edition): { id: SectionId; name: string }[] => [
  { id: "cover", name: coverName },
  ...edition.sections.map((section) => ({ id: section.id, name: shortName(section) })),
];
