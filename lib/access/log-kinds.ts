/** What the log writes down, in the words of its page. */
export const logKinds = {
  setup: "建立账号",
  signIn: "登录",
  signInRefused: "登录，没有成功",
  locked: "登录，锁住",
  signOut: "退出",
  sessionEnded: "结束登录",
  password: "换密码",
  passwordRefused: "换密码，没有成功",
  passwordReset: "重置密码",
  personAdded: "添加",
  personChanged: "改资料",
  roles: "改角色",
  disabled: "停用",
  enabled: "重新启用",
  office: "添加单位",
  steps: "审核步骤",
  deputy: "请假由人代",
  feed: "订阅地址",
  create: "新建、复制",
  export: "导出",
  import: "导入",
  finalise: "定稿",
  reopen: "重新打开",
  handIn: "报送",
  putBack: "恢复以前的样子",
  moved: "单位改名、归到别的单位",
  assignment: "分工",
  discard: "移到回收站、删除",
  collection: "名册、收报、汇总",
  decision: "接收、退回",
  publication: "记为已公开",
  key: "签名的指纹",
  review: "送审、审核、签发",
} as const;

export type LogKind = keyof typeof logKinds;
export const logKindIds = Object.keys(logKinds) as LogKind[];

/** What a line says of a try at a name that is locked: its password was not looked at. */
export const triedWhileLocked = "锁住时又试";
