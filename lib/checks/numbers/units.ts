/** Measure words after an Arabic number, longest first. */
export const units =
  "个百分点|百分点|个工作日|工作日|个自然月|个季度|个月|小时|分钟|人次|场次|批次|件次|条次|余次|平方米|公里|季度|%|％|‰|件|宗|起|例|条|项|个|份|篇|部|期|次|场|家|名|人|位|户|所|处|座|台|套|间|天|周|级|类|批|届|种|版|轮|倍|成|元|岁|页|字|卷|册|幅|辆|颗|枚|张|支|亩|吨|米|节|讲|组|队|国|区|省|市|县|镇|乡|村|分";

/** Measure words that make a number of a Chinese numeral; others would split words such as 一道, 一步, 两会. */
export const unitsAfterChinese =
  "个工作日|个月|人次|场次|批次|件|宗|起|例|条|项|个|份|篇|部(?!分)|期|次(?!性)|场|家|名|人(?!士)|位|户|处|套|类|级|批|种|轮|倍|颗|天|岁|页|万?元";

/** Cases are counted with these; 份 and 条 are met for applications. */
export const caseUnits = new Set(["件", "宗", "起", "例", "件次", "条", "项", "个", "份", ""]);

export const percentUnits = new Set(["%", "％"]);

export const pointUnits = new Set(["个百分点", "百分点"]);
