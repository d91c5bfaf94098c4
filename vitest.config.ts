import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Pure functions and contracts: their files share the modules of one worker, which spares each to load them anew.
 * Nothing in them outlives a test. `cold` are those that must meet the zone as it is when nothing has run in it yet:
 * the determinism traps could not see what an earlier file made and kept.
 */
const shared = ['contracts', 'finance', 'messages', 'primitives', 'proofs', 'protocol'].map(
  (name) => `packages/${name}/**/*.test.ts`,
)
const cold = ['packages/contracts/src/*.test.ts', 'packages/contracts/**/*.random.test.ts']

/** What takes longest comes first, so that no core is idle at the end; within a place the larger file comes first. */
const SLOW_FIRST = ['tests/crash/', 'tests/second-verifier/', 'tests/network/', 'tests/', 'apps/', 'packages/proofs/']

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const path = relative(this.ctx.config.root, moduleId)
      const place = SLOW_FIRST.findIndex((folder) => path.startsWith(folder))
      // Workers are shared only by files that follow each other.
      return (project.config.isolate ? 0 : 100) + (place < 0 ? SLOW_FIRST.length : place)
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

// Tests run on the TypeScript sources: every package exports them under this condition.
export default defineConfig({
  resolve: { conditions: ['chassis-source'] },
  ssr: { resolve: { conditions: ['chassis-source'] } },
  test: {
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['packages', 'apps', 'tests', 'tooling', 'data'].map((folder) => `${folder}/**/*.test.ts`),
          exclude: ['**/node_modules/**', ...shared],
        },
      },
      { extends: true, test: { name: 'cold', include: cold } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: shared,
          exclude: ['**/node_modules/**', ...cold],
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
    ],
  },
})
