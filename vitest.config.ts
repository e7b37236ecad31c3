import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['src/database/test-cluster.ts'],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
