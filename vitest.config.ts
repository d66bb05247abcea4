import process from "node:process";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The build's plugin that makes modules of calendars; imported by name, since scripts have types of their own. */
const { calendars } = await import(new URL("./scripts/lib/calendars.js", import.meta.url).href);

/** Where `.ci/run` wants the totals of the run as JSON. */
const totals = process.env["DIRECTIVES_TEST_TOTALS"];

const config: ViteUserConfig = defineConfig({
  plugins: [calendars],
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    setupFiles: ["tests/setup.ts"],
    reporters: totals === undefined ? ["default"] : ["default", ["json", { outputFile: totals }]],
  },
});
export default config;
