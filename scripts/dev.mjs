import { ensureInstalled } from "./install.mjs";
import { outliveTerminal } from "./outlive-terminal.mjs";
import { checkedEnvironment, endWithNpm, serve, setupLine, stop } from "./serve.mjs";

outliveTerminal();
endWithNpm();
const environment = checkedEnvironment();
if (!(await ensureInstalled())) stop("没有启动：依赖没有装上。");
await serve("dev", environment);
const setup = await setupLine(environment);
if (setup) console.log(setup);
