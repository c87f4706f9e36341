/** What websites put around an article. */
const pageFurniture =
  /^(?:索引号|信息索引|主题分类|信息分类|主题词|关键词|内容概述|发布机构|发布单位|发布日期|发布时间|公开日期|公开方式|公开范围|公开时限|成文日期|发文日期|生成日期|日期[：:]|时间[：:]|名称[：:]|标题[：:]|有效性|文号|发文字号|来源|信息来源|作者|浏览|点击|访问|阅读|字体|字号|【|打印|收藏|保护视力|您?当前位置|您的位置|您现在的位置|首页|网站首页|今天是|分享|上一篇|下一篇|关闭|返回|扫一扫|相关|附件|责任编辑|编辑|审核|主办|承办|技术支持|版权|网站标识|ICP|[\u4e00-\u9fff]ICP|公安备案|联系我们|网站地图|无障碍|政府网站)/;
const contentsLine = /^目\s*录$|[.…·]{2,}\d{1,3}$|[\t\u3000 ]\d{1,2}$/;

const isFurniture = (text: string) =>
  !/。$/.test(text) &&
  ((pageFurniture.test(text.replace(/\s+/g, "")) && text.length < 120) ||
    contentsLine.test(text.trim()) ||
    isDateOnly(text));

const isDateOnly = (text: string) =>
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text.trim());

/** Above the text, only what reads like furniture; without a title, all lines before the first sentence as well. */
export function splitAbove(texts: string[], isTitled: boolean): { kept: string[]; furniture: string[] } {
  const from = isTitled
    ? 0
    : Math.max(
        0,
        texts.findIndex((text) => /。/.test(text)),
      );
  return {
    kept: texts.filter((text, index) => index >= from && !isFurniture(text)),
    furniture: texts.filter((text, index) => index < from || isFurniture(text)),
  };
}

/** From the first line below the text that belongs to the website. */
export function splitBelow(texts: string[]): { kept: string[]; furniture: string[] } {
  const from = texts.findIndex((text) => pageFurniture.test(text) && text.length < 60 && !/。$/.test(text));
  return from < 0 ? { kept: texts, furniture: [] } : { kept: texts.slice(0, from), furniture: texts.slice(from) };
}
