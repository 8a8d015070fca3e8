// Runs the asset that browsers run, in Node: [{"value", "pool"}] in, a draw a case out. The pool is the text of the page's box.
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import vm from "node:vm";

const { script, cases } = JSON.parse(readFileSync(0, "utf8"));
vm.runInThisContext(readFileSync(script, "utf8"));
const { draw, poolIn } = globalThis.drawCheck;
const drawn = [];
for (const one of cases) drawn.push(await draw(one.value, poolIn(one.pool), webcrypto.subtle));
process.stdout.write(JSON.stringify(drawn));
