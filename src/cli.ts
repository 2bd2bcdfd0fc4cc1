#!/usr/bin/env node
import nodeModule from "node:module";
import { help } from "#generated/help.js";

const [first, ...others] = process.argv.slice(2);
if (first === "--help" && others.length === 0) process.stdout.write(help);
else {
  // Node 22 keeps what it has compiled, in a folder of its own; where it can't, it says so to nobody.
  if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function")
    nodeModule.enableCompileCache();
  await import("./cli/start.js");
}
