// Runs the asset that browsers run, in Node: {"keys": {...}, "codes": [...]} in, a verdict a code out.
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import vm from "node:vm";

const { script, keys, codes } = JSON.parse(readFileSync(0, "utf8"));
vm.runInThisContext(readFileSync(script, "utf8"));
const verdicts = [];
for (const code of codes) verdicts.push(await globalThis.offlineCheck.check(code, keys, webcrypto.subtle));
process.stdout.write(JSON.stringify(verdicts));
