import { matchesOf } from "../../report/matches-of";

/** Offices below this one, or beside it. */
const others =
  /下[级属辖]|所属|所辖|直属|基层|市直|县直|区直|县级|区级|市级|各(?!类|种|级机关)|[区县市](?:县|区)(?:人民)?政府|镇街|乡镇|[镇乡](?:人民)?政府|街镇|分局|其[他它](?:机关|单位|部门)/;
const answering =
  /([^，。；：、\d]{1,24}?)(?:(?:作为|成为|为|是|系|当)(?:复议)?(?:被申请人|被告|被复议机关)|被(?:起诉|诉|复议|申请))/g;
const answeredBy = /(?:被申请人|被告|被复议机关)(?:为|是|系)([^，。；：、\d]{1,16})/g;
const own = /[我本](?!级)|全|自身|自己/;

/** 以下级机关为被申请人的复议, 所属部门作为被告的诉讼: somebody else answers for it. */
const answeredByOthers = (part: string): boolean => {
  const named = [...matchesOf(answering, part), ...matchesOf(answeredBy, part)].at(-1)?.[1];
  if (named === undefined) return false;
  const who = named.slice(named.lastIndexOf("以") + 1);
  return others.test(who) && !own.test(who);
};

/** 作为复议机关受理, 本机关审理的…复议: this one decides. */
const decides =
  /(?:作为|履行|担任)(?:行政)?复议(?:机关|机构|职责)(?![^，。；]{0,10}(?:维持|共同被告))|[我本](?:机关|单位|[市省县区州]?(?:人民)?政府|[市省县区州]?[\u4e00-\u9fa5]{0,3}[局厅委部办])(?:依法|负责|共|全年)*(?:审理|审结|审查|承办|裁决)的?(?:政府)?(?:信息公开)?[^，。；\d被]{0,10}复议|(?:不服|对)(?:下[级属辖]|所属|直属|基层|各|区县|县区)[^，。；\d]{1,30}复议|(?<![我本])司法[局厅](?:依法|负责|共|全年)*(?:审理|审结|审查|受理|办理|收到)的?(?:政府)?(?:信息公开)?[^，。；\d被]{0,10}复议|本级(?:依法)?(?:审理|审结)[^，。；\d被]{0,16}复议/;

/** @returns whether the words in front of a number of cases say that this organ is not the one that answers. */
export const ofOtherParty = (part: string): boolean => {
  const last = Math.max(part.lastIndexOf("以我"), part.lastIndexOf("以本"));
  const since = last < 0 ? part : part.slice(last);
  return answeredByOthers(since) || decides.test(since);
};
