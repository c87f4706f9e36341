// Plain JavaScript: the server refuses some requests before Next has seen them (`scripts/gate.mjs`).

/** Everything a request can be refused for: the one place where codes meet HTTP. */
export const problemKinds = /** @type {const} */ ({
  malformed: { status: 400, title: "请求读不懂" },
  signedOut: { status: 401, title: "没有登录" },
  wrongPassword: { status: 401, title: "登录名或密码不对" },
  forbidden: { status: 403, title: "没有这个权限" },
  mustChange: { status: 403, title: "先换一个自己的密码" },
  noAccounts: { status: 403, title: "还没有建账号" },
  foreignOrigin: { status: 403, title: "请求来自别的网站" },
  notFound: { status: 404, title: "找不到" },
  method: { status: 405, title: "不能这样用这个地址" },
  accountsExist: { status: 409, title: "已经有账号了" },
  lastAdministrator: { status: 409, title: "至少要有一个管理员" },
  exists: { status: 409, title: "已经有了" },
  conflict: { status: 409, title: "两处改得不一样" },
  overtaken: { status: 409, title: "这一次保存来晚了" },
  decided: { status: 409, title: "已经有了决定" },
  inBin: { status: 409, title: "报告在回收站里" },
  notInBin: { status: 409, title: "报告不在回收站里" },
  finalised: { status: 409, title: "报告已定稿" },
  inReview: { status: 409, title: "报告在审核" },
  notInOrder: { status: 409, title: "还不到这一步" },
  notFinalised: { status: 409, title: "报告还没有定稿" },
  notReady: { status: 409, title: "还有没改正的" },
  tooLarge: { status: 413, title: "内容太大" },
  mediaType: { status: 415, title: "内容的类型不对" },
  misdirected: { status: 421, title: "这个名字不是本程序的" },
  invalid: { status: 422, title: "有的值不能存" },
  unreadable: { status: 422, title: "文件读不出来" },
  locked: { status: 429, title: "密码错了几次，先锁住" },
  tooMany: { status: 429, title: "请求来得太快" },
  failed: { status: 500, title: "服务器出了错" },
  database: { status: 500, title: "数据文件不能用" },
  damaged: { status: 500, title: "有一部分内容坏了，读不出来" },
  inDoubt: { status: 500, title: "不能确定存上没有" },
  busy: { status: 503, title: "数据库正忙" },
  stopping: { status: 503, title: "程序正在停下" },
  queueFull: { status: 503, title: "排队的太多" },
  tooSlow: { status: 503, title: "做得太久，停下了" },
  diskFull: { status: 507, title: "磁盘满了" },
});

/**
 * A problem response's body (RFC 9457).
 * @param {keyof typeof problemKinds} code
 * @param {string} detail
 * @param {Record<string, unknown>} [extension] members beside the five standard ones
 */
export const problemBody = (code, detail, extension = {}) => {
  const { status, title } = problemKinds[code];
  return { type: `urn:ogi-annual-report:problem:${code}`, title, status, detail, ...extension };
};
