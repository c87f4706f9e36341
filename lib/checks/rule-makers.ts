/**
 * 《中华人民共和国立法法》: 规章 are made by the departments of the State Council and by the governments of provinces, of
 * cities divided into districts and of autonomous prefectures. The general office of such a government may report for it.
 */
const ruleMakers = new RegExp(
  [
    "^(?:中华人民共和国)?国家[^省市县区州盟旗局署]{2,18}(?:局|委员会|署|办公室)$",
    "^(?:中华人民共和国)?(?:国务院.{2,20}|海关总署|审计署|[^省市县区州盟旗局]{2,12}部)$",
    "^中国(?:人民银行|证券监督管理委员会|银行保险监督管理委员会|民用航空局|气象局|地震局)$",
    "(?:省|自治区|市|州|盟)(?:人民)?政府(?:办公[厅室])?$",
  ].join("|"),
);

/** @returns whether a unit of this name may make 规章 itself. */
export const makesRules = (name: string): boolean => ruleMakers.test(name.trim());
