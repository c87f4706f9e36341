/**
 * What a person must be allowed for an operation, and what that covers. On one computer, where everybody is 本机, every
 * right is given; an office with accounts gives them by role (`may.ts`).
 */
export const rights = {
  nothing: "不用登录",
  program: "用这个程序：不读也不改存下的报告",
  "account.own": "自己的登录和密码",
  "reports.list": "看有哪些报告",
  "reports.create": "新建报告",
  "report.read": "看一份报告，导出它",
  "report.write": "填写一份报告",
  "report.comment": "写批注，回复，了结",
  "assignments.fill": "填分给自己的几行，交给编制人",
  "report.discard": "把一份报告移到回收站、放回、彻底删除",
  "report.review": "在一轮审核里给意见",
  "report.sign": "在一轮审核里签发",
  "report.finalise": "把一份报告定稿，定它要走哪几步",
  "report.reopen": "重新打开定稿的报告",
  "report.handIn": "把定稿的报告报送给上级单位",
  "collections.read": "看收报：名册、报送、合计",
  "collections.write": "收报：建名册，收文件，接收和退回，汇总",
  "people.manage": "添加人、给角色、看操作记录",
} as const;

export type Right = keyof typeof rights;
