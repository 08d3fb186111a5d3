// Fails with each fault that the AsyncAPI parser finds in asyncapi.json.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const { document, diagnostics } = await new Parser().parse(readFileSync("asyncapi.json", "utf8"));
for (const { severity, code, path, message } of diagnostics) {
  console.log(severity, code, path.join("/"), message);
}
process.exit(document && diagnostics.every(({ severity }) => severity > 1) ? 0 : 1);
