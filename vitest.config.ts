import { defineConfig } from 'vitest/config'

// Tests run on the TypeScript sources: every package exports them under this condition.
export default defineConfig({
  resolve: { conditions: ['chassis-source'] },
  ssr: { resolve: { conditions: ['chassis-source'] } },
  test: {
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'tests/**/*.test.ts',
      'tooling/**/*.test.ts',
      'data/**/*.test.ts',
    ],
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
})
