import process from "node:process";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Where `.ci/run` wants the totals of the run as JSON. */
const totals = process.env["DIRECTIVES_TEST_TOTALS"];

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    setupFiles: ["tests/setup.ts"],
    reporters: totals === undefined ? ["default"] : ["default", ["json", { outputFile: totals }]],
  },
});
export default config;
