/** What the portal's pages of worked loans say by the words of the tables has its text, and no text is left over. */
import { workedFile, workedProducts, workedTables } from '@chassis/client/worked-loans'
import { portalWorkedTexts } from '@chassis/messages/portal-worked'
import { describe, expect, it } from 'vitest'

const tables = workedTables()
const loans = tables.flatMap((table) => table.loans)
const products = workedProducts()
const texts: Readonly<Record<string, { readonly en: string }>> = portalWorkedTexts
const isPair = (name: string) => name.includes(' × ')

/** The ends of the keys that begin so. */
const keysOf = (beginning: string) =>
  Object.keys(texts)
    .filter((key) => key.startsWith(beginning))
    .map((key) => key.slice(beginning.length))
const unique = (words: readonly string[]) => [...new Set(words)].sort()

describe('the texts of worked loans', () => {
  it('name every one, in English as its table does', () => {
    const named = loans.filter(({ name }) => !isPair(name))
    const shortOf = (id: string) => id.slice(id.indexOf('/') + 1)
    expect(named.map(({ id }) => [id, texts[`portal.worked.name.${shortOf(id)}`]?.en])).toEqual(
      named.map(({ id, name }) => [id, name]),
    )
    expect(unique(keysOf('portal.worked.name.'))).toEqual(unique(named.map(({ id }) => shortOf(id))))
  })

  it('name every situation of a pair and every table', () => {
    const situations = loans.filter(({ name }) => isPair(name)).flatMap(({ name }) => name.toLowerCase().split(' × '))
    const keys = unique(situations).map((name) => name.replaceAll(' ', '-'))
    expect(unique(keysOf('portal.worked.situation.'))).toEqual(unique(keys))
    for (const name of situations) {
      expect(texts[`portal.worked.situation.${name.replaceAll(' ', '-')}`]?.en).toBe(name)
    }
    expect(tables.map(({ name, title }) => [name, title])).toEqual(
      tables.map(({ name }) => [name, texts[`portal.worked.table.${name}`]?.en]),
    )
    expect(unique(keysOf('portal.worked.table.'))).toEqual(unique(tables.map(({ name }) => name)))
  })

  it('name every field of a contract', () => {
    const fields = loans.flatMap((loan) => Object.keys(workedFile(loan, products).contract as object))
    expect(unique(keysOf('portal.worked.contract.'))).toEqual(unique(fields))
  })

  it('name every kind of fact and every status', () => {
    const missing = (beginning: string, words: readonly string[]) =>
      words.filter((word) => texts[beginning + word] === undefined)
    const kinds = loans.flatMap(({ facts }) => facts.map(({ text }) => text.split(' ')[0] ?? ''))
    expect(missing('derivation.fact.', unique(kinds))).toEqual([])
    const statuses = loans.flatMap(({ positions }) => positions.map(({ status }) => status))
    expect(missing('cli.loanFile.status.', unique(statuses))).toEqual([])
    const rows = loans.flatMap(({ schedule }) => schedule.map(({ status }) => status))
    expect(missing('cli.loanFile.row.', unique(rows))).toEqual([])
  })
})
