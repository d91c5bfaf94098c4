import { readFileSync } from 'node:fs'
import type { MethodDefinition } from '@chassis/kernel'
import { describe, expect, it } from 'vitest'
import { loans } from './contract.ts'
import { LoansError } from './errors.ts'
import { loansEvents } from './events.ts'
import { loansInvariants } from './invariants.ts'
import { LoanFact } from './schema/facts.ts'

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

describe('README of loans', () => {
  it.each(Object.entries<MethodDefinition>(loans.methods))(
    'lists %s with its refusals in their order',
    (name, method) => {
      const row = readme.split('\n').find((line) => line.startsWith(`| ${method.number} | \`${name}\` |`))
      const refusals = method.refuses.map((refusal) => `\`${refusal.name}\``).join(', ')
      expect(row?.endsWith(`| ${refusals} |`)).toBe(true)
    },
  )

  it('lists facts, events and invariants', () => {
    for (const { kind, number } of LoanFact.variants) expect(readme).toContain(`| \`${kind}\` | ${number} |`)
    for (const { number, record } of Object.values(loansEvents))
      expect(readme).toContain(`\`${record.name}\` ${number}`)
    for (const { name, says } of loansInvariants) expect(readme).toContain(`- \`${name}\` ${says}`)
  })

  it('knows refusals that some method gives, in the order of their numbers', () => {
    const given = new Set<string>()
    for (const method of Object.values<MethodDefinition>(loans.methods)) {
      const codes = method.refuses.map((refusal) => refusal.code)
      expect(codes).toEqual([...codes].sort((a, b) => a - b))
      for (const refusal of method.refuses) given.add(refusal.name)
    }
    expect([...given].sort()).toEqual(Object.keys(LoansError).sort())
  })
})
