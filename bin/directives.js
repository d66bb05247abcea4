#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

// The global process: to import it as a module would set up its three streams, which nothing here uses.
if (existsSync(join(__dirname, "../dist/main.js"))) {
  const { main, nodeIo } = require("./load.js").load("main.js");
  main(process.argv.slice(2), nodeIo()).then((/** @type {number} */ code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write("directives: the bundle is missing; run `npm run build` to make it\n");
  process.exitCode = 2;
}
