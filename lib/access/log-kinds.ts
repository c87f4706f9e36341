/** What the log writes down, in the words of its page. */
export const logKinds = {
  setup: "建立账号",
  signIn: "登录",
  signInRefused: "登录，没有成功",
  locked: "登录，锁住",
  signOut: "退出",
  sessionEnded: "结束登录",
  password: "换密码",
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
  export: "导出",
  import: "导入",
  finalise: "定稿",
  reopen: "重新打开",
  handIn: "报送",
  discard: "移到回收站、删除",
  decision: "接收、退回",
  review: "送审、审核、签发",
  refused: "没有权限",
} as const;

export type LogKind = keyof typeof logKinds;
export const logKindIds = Object.keys(logKinds) as LogKind[];
