import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  test: {
    // By itself it leaves one core free, of two.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          css: true,
          environment: "happy-dom",
          include: ["src/**/*.test.{ts,tsx}", "tests/*.test.{ts,tsx}", "tests/engine/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.e2e.ts"],
          fileParallelism: false,
          // A real browser on a busy machine misses a beat now and then. The report says which test needed a second go.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
