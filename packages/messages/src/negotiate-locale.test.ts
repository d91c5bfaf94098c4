import { describe, expect, it } from 'vitest'
import { matchLocale, negotiateLocale } from './negotiate-locale.ts'

describe('negotiateLocale', () => {
  it.each([
    [{ env: {} }, 'en'],
    [{ env: { LANG: 'zh_CN.UTF-8' } }, 'zh-CN'],
    [{ env: { LANG: 'zh_TW.UTF-8' } }, 'zh-CN'],
    [{ env: { LANG: 'ja_JP.eucJP' } }, 'ja'],
    [{ env: { LANG: 'C.UTF-8' } }, 'en'],
    [{ env: { LANG: 'de_DE.UTF-8' } }, 'en'],
    [{ env: { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' } }, 'ja'],
    [{ env: { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' } }, 'en'],
    [{ env: { LANG: 'ja_JP.UTF-8', LC_ALL: '' } }, 'ja'],
    [{ lang: 'zh-Hans', env: { LANG: 'ja_JP.UTF-8' } }, 'zh-CN'],
    [{ lang: 'JA', env: {} }, 'ja'],
  ] as const)('%j is %s', (wishes, locale) => {
    expect(negotiateLocale(wishes)).toBe(locale)
  })
})

describe('matchLocale', () => {
  it('does not take a language that only begins alike', () => {
    expect(matchLocale('zha')).toBeUndefined()
    expect(matchLocale('')).toBeUndefined()
  })
})
