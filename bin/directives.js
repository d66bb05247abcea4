#!/usr/bin/env node
import { existsSync } from "node:fs";

const bundle = new URL("../dist/main.js", import.meta.url);

// The global process: to import it as a module would set up its three streams, which nothing here uses.
if (existsSync(bundle)) {
  const { main, nodeIo } = await import("../dist/main.js");
  process.exitCode = await main(process.argv.slice(2), nodeIo());
} else {
  process.stderr.write("directives: the bundle is missing; run `npm run build` to make it\n");
  process.exitCode = 2;
}
