import { describe, expect, it } from 'vitest'
import { findUntidiness } from './tidy.mjs'

const rulesOf = (file: string, text: string) => findUntidiness(file, text).findings.map(({ rule }) => rule)
const source = 'packages/kernel/src/sample.ts'
const body = (lines: number) => `function f() {\n${'  g()\n'.repeat(lines - 2)}}\n`
// Words and hosts are joined here so that this file passes the check it tests.
const joined = (...parts: string[]) => parts.join('')

describe('findUntidiness', () => {
  const bad: [rule: string, file: string, text: string][] = [
    ['unfinished', source, joined('// TO', 'DO later\n')],
    ['unfinished', 'docs/page.md', joined('FIX', 'ME\n')],
    ['machine-path', 'docs/page.md', joined('see /wo', 'rk/main/x\n')],
    ['machine-path', source, joined("const p = '/ro", "ot/x'\n")],
    ['registry-host', 'package-lock.json', joined('"https://registry.npm', 'js.org/a"\n')],
    ['registry-host', '.ci/run', joined('GOPROXY=https://proxy.go', 'lang.org\n')],
    ['file-name', 'packages/kernel/src/sampleFile.ts', 'export const a = 1\n'],
    ['file-name', 'packages/kernel/src/Sample.ts', 'export const a = 1\n'],
    ['line-length', source, `const a = ${'1 + '.repeat(30)}1\n`],
    ['file-length', source, 'g()\n'.repeat(401)],
    ['function-length', source, body(71)],
    ['function-length', 'packages/contracts/src/loans/x.ts', body(51)],
    ['default-export', source, 'export default 1\n'],
    ['focused-test', 'packages/kernel/src/a.test.ts', joined('it.on', "ly('x', () => {})\n")],
    ['focused-test', 'packages/kernel/src/a.test.ts', joined('describe.on', "ly.each([])('x', () => {})\n")],
    ['bare-error', source, "throw new Error('x')\n"],
    ['readme-length', 'packages/kernel/README.md', 'x\n'.repeat(41)],
  ]
  it.each(bad)('%s in %s', (rule, file, text) => {
    expect(rulesOf(file, text)).toEqual([rule])
  })

  it('accepts what is within the limits', () => {
    expect(rulesOf(source, body(70))).toEqual([])
    expect(rulesOf('packages/contracts/src/loans/x.ts', body(50))).toEqual([])
    expect(rulesOf(source, 'g()\n'.repeat(400))).toEqual([])
    expect(rulesOf(source, `const hex = '${'a'.repeat(200)}'\n`)).toEqual([])
    expect(rulesOf('vitest.config.ts', 'export default {}\n')).toEqual([])
    expect(rulesOf('packages/kernel/src/a.test.ts', `${body(300)}throw new Error('x')\n`)).toEqual([])
    expect(rulesOf(source, "const url = 'https://example.org/work/x'\n")).toEqual([])
  })

  it('notes a file above the aim without failing it', () => {
    expect(findUntidiness(source, 'g()\n'.repeat(301)).notices).toHaveLength(1)
    expect(findUntidiness(source, 'g()\n'.repeat(300)).notices).toHaveLength(0)
  })
})
