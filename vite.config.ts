import { defineConfig } from 'vite';

/** Both faces in one build, so that they share what they have in common; src/apps/server/build-web.ts runs it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  appType: 'custom',
  logLevel: 'warn',
  // A placeholder; src/apps/server/serve-web.ts puts each answer's own nonce in its place.
  html: { cspNonce: 'NONCE' },
  build: {
    target: 'baseline-widely-available',
    // light-dark() and the like stay as they are written.
    cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { portal: 'src/apps/portal/index.html', console: 'src/apps/console/index.html' },
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning); // "use client" means nothing here
      },
    },
  },
});
