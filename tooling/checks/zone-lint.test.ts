import { describe, expect, it } from 'vitest'
import { findZoneBreaches, inZone } from './zone-lint.mjs'

const file = 'packages/kernel/src/sample.ts'
const rulesOf = (text: string, path = file) => findZoneBreaches(path, text).map(({ rule }) => rule)

describe('inZone', () => {
  it('covers the sources of the six packages without tests and providers', () => {
    expect(inZone('packages/finance/src/accrue.ts')).toBe(true)
    expect(inZone('packages/primitives/src/bytes.ts')).toBe(true)
    expect(inZone('packages/primitives/src/node.ts')).toBe(false)
    expect(inZone('packages/primitives/src/node/sodium.ts')).toBe(false)
    expect(inZone('packages/primitives/src/browser.ts')).toBe(false)
    expect(inZone('packages/finance/src/accrue.test.ts')).toBe(false)
    expect(inZone('packages/engine/src/application.ts')).toBe(false)
  })
})

describe('findZoneBreaches', () => {
  const bad: [rule: string, text: string][] = [
    ['clock', 'const now = Date.now()'],
    ['clock', 'const now = new Date()'],
    ['clock', 'let when: Date'],
    ['clock', 'performance.now()'],
    ['timer', 'setTimeout(f, 1)'],
    ['timer', 'queueMicrotask(f)'],
    ['outside-world', 'process.env.HOME'],
    ['outside-world', "fetch('x')"],
    ['outside-world', 'console.log(1)'],
    ['outside-world', 'crypto.getRandomValues(b)'],
    ['outside-world', "import { readFileSync } from 'node:fs'"],
    ['outside-world', "import { sha256 } from '@chassis/primitives/node'"],
    ['loophole', "globalThis['Date']"],
    ['loophole', "new Function('return 1')"],
    ['locale', 'new Intl.NumberFormat()'],
    ['locale', 'a.localeCompare(b)'],
    ['locale', 'n.toLocaleString()'],
    ['locale', "s['toLocaleUpperCase']()"],
    ['unicode-version', "s.normalize('NFC')"],
    ['unicode-version', 'const re = /\\p{L}/u'],
    ['asynchrony', 'const p: Promise<void> = q'],
    ['asynchrony', 'new WeakRef(x)'],
    ['asynchrony', 'async function f() {}'],
    ['asynchrony', 'const f = async () => 1'],
    ['asynchrony', 'const o = { async m() {} }'],
    ['randomness', 'Math.random()'],
    ['loophole', 'const { random } = Math'],
    ['loophole', 'const M = Math'],
    ['loophole', 'f(Math)'],
    ['float', "Math['sqrt'](2)"],
    ['float', 'const half = 2 ** -1'],
    ['runtime-text', "new Error('x').stack"],
    ['sort', 'list.sort(undefined)'],
    ['float', 'Math.round(x)'],
    ['float', 'Math.pow(2, x)'],
    ['float', 'const r = 0.5'],
    ['float', 'const r = 1e-9'],
    ['float', "parseFloat('1')"],
    ['float', "Number.parseFloat('1')"],
    ['float', 'new Float64Array(1)'],
    ['float', 'n.toFixed(2)'],
    ['sort', 'list.sort()'],
    ['sort', 'list.toSorted()'],
    ['for-in', 'for (const k in o) f(k)'],
    ['try', 'try { f() } catch { g() }'],
  ]
  it.each(bad)('%s: %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule)
  })

  it.each([
    '// Date.now() in a comment\n/* Math.random() */',
    "const text = 'process.exit(1) and 0.5'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
    '`fetch ${name}`',
    'const o = { process: 1, Date: 2 }; o.process; o.Date',
    'interface Clock { fetch(): number; readonly performance: number }',
    'function run(process: number) { return process + 1 }',
    'Math.floor(7 / 2); Math.max(1, 2); 1_000_000; 1e9; 10n ** 9n',
    'list.sort((a, b) => a - b)',
    'JSON.parse(text); /^[a-z]+$/.test(text)',
    'for (const [k, v] of Object.entries(o)) f(k, v)',
  ])('accepts %s', (text) => {
    expect(rulesOf(text)).toEqual([])
  })

  it('finds code inside a template', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
    expect(rulesOf('`at ${Date.now()}`')).toEqual(['clock'])
  })

  it('lets the byte decoder catch, and nobody else', () => {
    const text = 'try { f() } catch { g() }'
    expect(rulesOf(text, 'packages/primitives/src/bytes.ts')).toEqual([])
    expect(rulesOf(text, 'packages/primitives/src/other.ts')).toEqual(['try'])
  })

  it('takes a waiver with a reason, on the line or above it', () => {
    expect(rulesOf('Math.sqrt(x) // zone-ok: integer square root, checked below')).toEqual([])
    expect(rulesOf('// zone-ok: integer square root, checked below\nMath.sqrt(x)')).toEqual([])
    expect(rulesOf('try {\n f()\n} catch { // zone-ok: the runtime only throws\n g()\n}')).toEqual([])
    expect(rulesOf('Math.sqrt(x) // zone-ok:')).toEqual(['float', 'waiver'])
    expect(rulesOf('const x = 1 // zone-ok: nothing to waive here')).toEqual(['waiver'])
  })
})
