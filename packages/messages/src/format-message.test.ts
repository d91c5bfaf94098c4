import { describe, expect, it } from 'vitest'
import { createFormatter } from './format-message.ts'
import { argumentsOf, formatText } from './format-text.ts'

describe('createFormatter', () => {
  it('speaks the language asked for', () => {
    expect(createFormatter('en')('error.encoding.TRUNCATED.title')).toBe('The data ends too early.')
    expect(createFormatter('zh-CN')('error.encoding.TRUNCATED.title')).toBe('数据不完整，提前结束。')
    expect(createFormatter('ja')('error.encoding.TRUNCATED.title')).toBe('データが途中で終わっています。')
  })
  it('has no key without text: an unknown one does not compile', () => {
    // @ts-expect-error no such key
    expect(() => createFormatter('en')('error.encoding.NO_SUCH.title')).toThrow()
  })
})

describe('formatText', () => {
  it('fills in values, counts and plurals', () => {
    expect(formatText('en', '{n, plural, one {# loan} other {# loans}} in {file}', { n: 6398, file: 'a.csv' })).toBe(
      '6,398 loans in a.csv',
    )
    expect(formatText('zh-CN', '{n, number} 笔', { n: 6398n })).toBe('6,398 笔')
    expect(formatText('ja', '{id} を確認', { id: 12n })).toBe('12 を確認')
  })
  it('leaves angle brackets alone', () => {
    expect(formatText('en', 'chassis loan show <ID>')).toBe('chassis loan show <ID>')
  })
  it('throws when a value is missing', () => {
    expect(() => formatText('en', 'in {file}')).toThrow(/file/)
  })
})

describe('argumentsOf', () => {
  it('names every argument once, nested ones too', () => {
    const text =
      '{n, plural, one {# loan of {owner}} other {# loans of {owner}}} on {day, date} {k, select, a {{x}} other {}}'
    expect(argumentsOf('en', text)).toEqual(['n', 'owner', 'day', 'k', 'x'])
    expect(argumentsOf('en', 'plain')).toEqual([])
  })
})
