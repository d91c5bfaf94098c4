import { describe, expect, it } from 'vitest'
import { findPolicyBreaches } from './dependency-policy.mjs'

const policy = {
  packages: {
    low: { folder: 'packages/low', imports: [], externals: [{ module: 'sodium', only: ['src/node'] }] },
    high: { folder: 'packages/high', imports: ['low', 'side/*'], externals: ['node:*', 'lmdb', 'ghost'] },
    side: { folder: 'packages/side', imports: ['low'], externals: [] },
    split: {
      folder: 'packages/split',
      imports: [],
      externals: [],
      apart: { below: 'src', shared: ['common'] },
    },
  },
  folders: { tests: { imports: ['*'], externals: ['vitest'] } },
  tests: { imports: ['*'], externals: ['vitest'], reach: ['vectors'] },
}
const exports = { '.': {}, './extra': {} }
const manifests = new Map<string, object>([
  ['low', { exports, dependencies: { sodium: '5.1.0' } }],
  ['high', { exports, dependencies: { '@chassis/low': '0.1.0', '@chassis/side': '0.1.0', lmdb: '3.5.6' } }],
  ['side', { exports, dependencies: { '@chassis/low': '0.1.0' } }],
])

function rulesOf(
  files: Record<string, string>,
  changed: Partial<{ policy: object; manifests: typeof manifests }> = {},
) {
  const found = findPolicyBreaches({ policy, manifests, files: new Map(Object.entries(files)), ...changed })
  return found.map(({ rule }: { rule: string }) => rule)
}

describe('findPolicyBreaches', () => {
  it('accepts what the policy lists', () => {
    const files = {
      'packages/high/src/a.ts': `import '@chassis/low'\nimport { y } from '@chassis/side/extra'\nimport 'node:fs'`,
      'packages/high/src/b.ts': `import { open } from 'lmdb'\nimport './a.ts'\nexport type { Q } from './a.ts'`,
      'packages/high/src/b.test.ts': `import { it } from 'vitest'\nimport '../../../tests/support/shared.ts'`,
      'packages/high/src/c.test.ts': `import '../../low/tests/support/sample.ts'\nimport '../../../vectors/cbor.json'`,
      'packages/low/src/node/provider.ts': `import sodium from 'sodium'`,
      'tests/journey.test.ts': `import { it } from 'vitest'\nimport '@chassis/high'\nimport './support/shared.ts'`,
    }
    expect(rulesOf(files)).toEqual([])
  })

  it('lets folders that stand apart import themselves, what they share and what lies above them', () => {
    const files = {
      'packages/split/src/one/a.ts': `import './b.ts'\nimport '../common/c.ts'\nimport '../d.ts'`,
      'packages/split/src/e.ts': `import './one/a.ts'\nimport './two/a.ts'`,
      'packages/split/src/one/a.test.ts': `import '../two/a.ts'`,
    }
    expect(rulesOf(files)).toEqual([])
  })

  const bad: [rule: string, file: string, text: string][] = [
    ['forbidden-import', 'packages/low/src/a.ts', `import { x } from '@chassis/high'`],
    ['forbidden-import', 'packages/side/src/a.ts', `import { x } from '@chassis/low/extra'`],
    ['forbidden-import', 'packages/low/src/a.ts', `export { x } from '@chassis/high'`],
    ['forbidden-import', 'packages/low/src/a.ts', `export * from '@chassis/high'`],
    ['forbidden-import', 'packages/low/src/a.ts', `const x = await import('@chassis/high')`],
    ['forbidden-import', 'packages/low/src/a.ts', `type X = import('@chassis/high').X`],
    ['deep-import', 'packages/high/src/a.ts', `import { x } from '@chassis/low/src/a.ts'`],
    ['unknown-package', 'packages/high/src/a.ts', `import { x } from '@chassis/nowhere'`],
    ['self-import', 'packages/high/src/a.ts', `import { x } from '@chassis/high'`],
    ['leaves-package', 'packages/high/src/a.ts', `import { x } from '../../low/src/a.ts'`],
    ['leaves-package', 'packages/high/src/a.ts', `import { s } from '../../../tests/support/shared.ts'`],
    ['leaves-package', 'packages/high/src/a.test.ts', `import '../../low/src/a.ts'`],
    ['leaves-package', 'tests/a.test.ts', `import { x } from '../packages/low/src/a.ts'`],
    ['not-apart', 'packages/split/src/one/deep/a.ts', `import { x } from '../../two/b.ts'`],
    ['no-extension', 'packages/high/src/a.ts', `import { x } from './b'`],
    ['forbidden-external', 'packages/low/src/a.ts', `import 'node:fs'`],
    ['forbidden-external', 'packages/low/src/a.ts', `import sodium from 'sodium'`],
    ['forbidden-external', 'packages/high/src/a.ts', `import { it } from 'vitest'`],
    ['undeclared-dependency', 'packages/high/src/a.ts', `import 'ghost'`],
    ['computed-import', 'packages/high/src/a.ts', `const x = await import(name)`],
    ['file-cycle', 'packages/high/src/a.ts', `import './a.ts'`],
  ]
  it.each(bad)('%s in %s: %s', (rule, file, text) => {
    expect(rulesOf({ [file]: text })).toEqual([rule])
  })

  it('file-cycle through several files, type imports included', () => {
    const files = {
      'packages/low/src/a.ts': `import './b.ts'`,
      'packages/low/src/b.ts': `import type { C } from './c.ts'`,
      'packages/low/src/c.ts': `export { a } from './a.ts'`,
    }
    const [finding, ...others] = findPolicyBreaches({ policy, manifests, files: new Map(Object.entries(files)) })
    expect(others).toEqual([])
    const path = ['a', 'b', 'c', 'a'].map((name) => `packages/low/src/${name}.ts`).join(' -> ')
    expect(finding?.message).toBe(`imports itself: ${path}`)
  })

  it('policy-cycle', () => {
    const circular = { ...policy, packages: { ...policy.packages, low: { ...policy.packages.low, imports: ['high'] } } }
    expect(rulesOf({}, { policy: circular })).toContain('policy-cycle')
  })

  it('inexact-version and forbidden-dependency', () => {
    const loose = new Map(manifests).set('side', { exports, dependencies: { '@chassis/low': '^0.1.0' } })
    expect(rulesOf({}, { manifests: loose })).toEqual(['inexact-version'])
    const greedy = new Map(manifests).set('side', { exports, dependencies: { lmdb: '3.5.6' } })
    expect(rulesOf({}, { manifests: greedy })).toEqual(['forbidden-dependency'])
  })
})
