import { once } from "node:events";
import "@/app/_events/tell";
import { happened } from "@/db/happenings";
import { closeStore, pingStore, write } from "@/db/store";

// A process of its own for told-by-two.test.ts: once it is told to, it stores one thing after the other.
const [name, many] = process.argv.slice(2);
await pingStore();
process.stdout.write("ready\n");
await once(process.stdin, "data");
for (let index = 0; index < Number(many); index += 1)
  await write(async (tx) =>
    happened(tx, { kind: "comment.asked", at: new Date().toISOString(), by: `${name}${index}` }),
  );
await once(process.stdin, "data");
await closeStore();
process.exit(0);
