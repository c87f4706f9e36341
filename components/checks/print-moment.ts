/** 2027年1月12日 10:31, on China's clock: server and browser must print the same. */
export const printMoment = (iso: string): string =>
  new Date(iso).toLocaleString("zh-CN", {
    timeZone: "Asia/Shanghai",
    dateStyle: "long",
    timeStyle: "short",
    hour12: false,
  });
