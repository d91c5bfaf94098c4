import { describe, expect, it } from 'vitest'
import { findBrokenLinks } from './markdown-links.mjs'

const rulesOf = (text: string) => {
  const documents = new Map([
    ['docs/a.md', text],
    ['docs/b.md', '# One two\n## Two, three: `x`\n## Same\n## Same\n```\n# not a heading\n```\n'],
  ])
  return findBrokenLinks(documents, (path: string) => documents.has(path)).map(({ rule }) => rule)
}

describe('findBrokenLinks', () => {
  it.each([
    '[b](b.md) [b](../docs/b.md) [web](https://example.org/x) [here](#top)\n# Top',
    '[b](b.md#one-two) [b](b.md#two-three-x) [b](b.md#same-1)',
    '`[code](nowhere.md)`\n\n```\n[code](nowhere.md)\n```',
  ])('accepts %s', (text) => {
    expect(rulesOf(text)).toEqual([])
  })

  it.each([
    ['broken-link', '[x](nowhere.md)'],
    ['broken-link', '![x](picture.png)'],
    ['broken-anchor', '[x](b.md#not-a-heading)'],
    ['broken-anchor', '[x](#nowhere)'],
    ['link-outside', '[x](../../elsewhere.md)'],
  ])('%s: %s', (rule, text) => {
    expect(rulesOf(text)).toEqual([rule])
  })
})
