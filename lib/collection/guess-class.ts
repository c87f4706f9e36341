import type { OfficeClass } from "./office-class";

const patterns: [OfficeClass, RegExp][] = [
  ["township", /(?:[镇乡]|[镇乡]人民政府|街道|街道办事处)$/],
  ["vertical", /海关|税务局|国家统计局|调查队|气象局|消防救援|烟草专卖|邮政管理局|海事局|金融监督管理/],
  ["dispatched", /(?:分局|派出所|派出机构|行政公署)$/],
  ["other", /(?:开发区|园区|新区|示范区|度假区|景区|高新区)(?:管理委员会|管委会)?$|(?:公司|集团|中心|学校|医院)$/],
];

/** @returns what an office most likely is, by its name; the collector may say otherwise. */
export const guessClass = (name: string): OfficeClass =>
  patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? "department";
