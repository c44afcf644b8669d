import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '#src': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    // Who reads the times sits in Madrid.
    env: { TZ: 'Europe/Madrid' },
    restoreMocks: true,
    unstubGlobals: true,
  },
})
