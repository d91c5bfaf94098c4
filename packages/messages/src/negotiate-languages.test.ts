import { describe, expect, it } from 'vitest'
import { negotiateLanguages } from './negotiate-languages.ts'

describe('negotiateLanguages', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['ja', 'ja'],
    ['zh-Hans-CN, en;q=0.5', 'zh-CN'],
    ['fr, ja;q=0.4, zh;q=0.8', 'zh-CN'],
    ['en;q=0, ja;q=0.001', 'ja'],
    ['ja;q=0.5, en;q=0.5', 'ja'],
    ['ja;q=nonsense', 'ja'],
    [`${'x,'.repeat(300)}ja`, 'en'],
  ])('default: %j is %s', (header, locale) => {
    expect(negotiateLanguages(header)).toBe(locale)
  })
})
