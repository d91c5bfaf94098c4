import { type NamedField, type RecordType, VAULT } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { loans } from '../contract.ts'
import { loansEvents } from '../events.ts'
import { LoanFact } from './facts.ts'
import { LoanHead } from './position.ts'

const HIDDEN_MAX = 5
const hidden = (record: RecordType<unknown>) => record.fields.filter((f) => f.dataClass !== 'PUBLIC')
/** Not to be found in any fact, head, argument or event: it belongs into the vault. */
const PERSONAL = /name|score|income|address|birth|location/i

const facts = LoanFact.variants.map(({ kind, record }) => ({ kind, record }))
const everything: readonly RecordType<unknown>[] = [
  LoanHead as unknown as RecordType<unknown>,
  ...facts.map(({ record }) => record),
  ...Object.values(loans.methods).map((method) => method.args),
  ...Object.values(loansEvents).map((event) => event.record as unknown as RecordType<unknown>),
]

describe('schema of loans', () => {
  it.each(facts)('commits to at most five hidden fields in $kind', ({ record }) => {
    expect(hidden(record).length).toBeLessThanOrEqual(HIDDEN_MAX)
  })

  it('commits to two hidden fields in a payment and two in the head', () => {
    const payment = facts.find(({ kind }) => kind === 'paymentReceived')?.record as RecordType<unknown>
    expect(hidden(payment).map((f) => f.name)).toEqual(['receipt', 'split'])
    expect(hidden(LoanHead as unknown as RecordType<unknown>).map((f) => f.name)).toEqual(['terms', 'position'])
  })

  it('shows amounts, rates, dates and references to members only', () => {
    for (const record of everything) {
      for (const f of record.fields) {
        const isFigure = /minor units|10⁻⁹|civil date/.test(f.type.name)
        if (isFigure) expect(f.dataClass, `${record.name}.${f.name}`).toBe('MEMBER')
      }
    }
  })

  it('has no place for personal data', () => {
    const named = (f: NamedField) => f.dataClass === VAULT || PERSONAL.test(f.name)
    expect(everything.flatMap((record) => record.fields.filter(named).map((f) => `${record.name}.${f.name}`))).toEqual(
      [],
    )
  })
})
