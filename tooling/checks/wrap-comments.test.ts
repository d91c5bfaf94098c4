import { describe, expect, it } from 'vitest'
import { wrapComments } from './wrap-comments.mjs'

const long = 'word '.repeat(30).trim()

describe('wrapComments', () => {
  it('opens a one-line block', () => {
    const lines = wrapComments(`  /** ${long} */\n  f()`).split('\n')
    expect(lines[0]).toBe('  /**')
    expect(lines.slice(-2)).toEqual(['   */', '  f()'])
    expect(lines.every((line) => line.length <= 120)).toBe(true)
  })
  it('continues a line of a block and a line comment', () => {
    expect(
      wrapComments(` * ${long}`)
        .split('\n')
        .every((line) => line.startsWith(' * w')),
    ).toBe(true)
    expect(
      wrapComments(`  // ${long}`)
        .split('\n')
        .every((line) => line.startsWith('  // w')),
    ).toBe(true)
  })
  it('moves a comment behind code above it', () => {
    const lines = wrapComments(`  NAME: 1, // ${long}`).split('\n')
    expect(lines.at(-1)).toBe('  NAME: 1,')
    expect(lines[0]).toMatch(/^ {2}\/\/ word/)
  })
  it('leaves code, strings and short comments alone', () => {
    for (const text of [`f('${long}')`, '// short', `call('a, // ${long}')`, `/** ${long}`]) {
      expect(wrapComments(text)).toBe(text)
    }
  })
})
