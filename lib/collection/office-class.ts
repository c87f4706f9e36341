/** What kind of organ a roster's office is; the word is what people read. */
export const officeClasses = {
  department: "部门",
  township: "乡镇街道",
  dispatched: "派出机构",
  vertical: "垂直管理",
  other: "其他",
} as const;
export type OfficeClass = keyof typeof officeClasses;
export const officeClassIds = Object.keys(officeClasses) as OfficeClass[];

/** Which offices a sum covers. Always said beside the sum (rule C-6). */
export const scopes = { "own-level": "本级", region: "本行政区域" } as const;
export type Scope = keyof typeof scopes;
export const scopeIds = Object.keys(scopes) as Scope[];

/** 本级 is the government's own organs; 本行政区域 has the levels below, too. */
export const classesIn: Record<Scope, readonly OfficeClass[]> = {
  "own-level": ["department", "dispatched", "vertical"],
  region: officeClassIds,
};
