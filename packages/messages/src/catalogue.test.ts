import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogue, textsOf } from './catalogue.ts'
import { argumentsOf } from './format-text.ts'
import { LOCALES, type Locale, type Texts, type TextTable } from './text-table.ts'

const entries: [string, Texts][] = Object.entries(catalogue)

/** What may stand in Latin letters in any language: code, commands, values, formats and proper names. */
function prose(text: string): string {
  return text
    .replace(/`[^`]*`/g, '')
    .replace(/\{[^{}]*\}/g, '')
    .replace(/\b(docs\/\S+|true|false|null|[A-Z][A-Za-z0-9-]*\d*|--[a-z-]+|[a-z]+\.[a-z]+)\b/g, '')
}

function problemsOf(key: string, texts: Texts): string[] {
  const problems: string[] = []
  const wanted = [...argumentsOf('en', texts.en)].sort().join()
  for (const locale of LOCALES) {
    const text = texts[locale]
    const report = (problem: string) => problems.push(`${key} (${locale}): ${problem}`)
    if (text.trim() === '' || text !== text.trim()) report('empty or with blanks around it')
    if ([...argumentsOf(locale, text)].sort().join() !== wanted) report(`other arguments than in en: ${text}`)
    for (const complaint of languageComplaints(locale, text)) report(`${complaint}: ${text}`)
  }
  return problems
}

function languageComplaints(locale: Locale, text: string): string[] {
  const rest = prose(text)
  const hasHan = /\p{Script=Han}/u.test(rest)
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(rest)
  const complaints: string[] = []
  if (locale === 'en') {
    if (hasHan || hasKana) complaints.push('not English')
    return complaints
  }
  if (/[a-z]{2,} [a-z]{2,}/.test(rest)) complaints.push('English words left')
  if (/[a-z]{3,}/.test(rest) && !hasHan && !hasKana) complaints.push('not translated')
  if (locale === 'zh-CN' && hasKana) complaints.push('Japanese in the Chinese text')
  if (locale === 'ja' && !hasKana && [...rest.matchAll(/\p{Script=Han}/gu)].length > 8) complaints.push('no kana')
  return complaints
}

describe('catalogue', () => {
  it('has every text in every language, with the same arguments', () => {
    expect(entries.flatMap(([key, texts]) => problemsOf(key, texts))).toEqual([])
  })

  it('would notice', () => {
    const good = { en: 'Read {file} again.', 'zh-CN': '请重新读取 {file}。', ja: '{file} を読み直してください。' }
    expect(problemsOf('k', good)).toEqual([])
    const bad: Texts[] = [
      { ...good, ja: '' },
      { ...good, ja: 'もう一度読んでください。' },
      { ...good, 'zh-CN': 'Read {file} again.' },
      { ...good, 'zh-CN': '{file} を読み直してください。' },
      { ...good, ja: '请您再一次重新读取该文件内容 {file}' },
      { ...good, en: '请重新读取 {file}。' },
    ]
    for (const texts of bad) expect(problemsOf('k', texts)).not.toEqual([])
  })

  it('holds every file of the folder, and no key twice', async () => {
    const folder = fileURLToPath(new URL('./catalogue/', import.meta.url))
    const owners = new Map<string, string>()
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
      const tables: Record<string, TextTable> = await import(`./catalogue/${file.slice(0, -3)}.ts`)
      for (const key of Object.values(tables).flatMap((table) => Object.keys(table))) {
        expect(owners.get(key), `${key} stands in ${file} and in ${owners.get(key)}`).toBeUndefined()
        expect(textsOf(key), `${key} of ${file} is not spread into catalogue.ts`).toBeDefined()
        owners.set(key, file)
      }
    }
    expect(owners.size).toBe(entries.length)
  })

  it('names keys the same way everywhere', () => {
    for (const [key] of entries) expect(key).toMatch(/^[a-z]+(\.[A-Za-z0-9_-]+)+$/)
  })
})
