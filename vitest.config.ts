import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['src/database/test-cluster.ts'],
    isolate: false,
    maxWorkers: 2, // half of vitest's own choice would be idle on a machine of two cores
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
