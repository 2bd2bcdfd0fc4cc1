#!/usr/bin/env node
import nodeModule from "node:module";
import { help } from "#generated/help.js";

const [first, ...others] = process.argv.slice(2);
if (first === "--help" && others.length === 0) process.stdout.write(help);
else {
  // From version 22 on, Node keeps what it has compiled, in a folder of its own. Where it can't, it goes on without.
  if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function")
    nodeModule.enableCompileCache();
  const { start } = await import("./cli/start.js");
  await start();
}
