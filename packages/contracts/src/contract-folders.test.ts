import type { RefusalCode } from '@chassis/primitives'
import type { ChoiceType, NamedField, RecordType } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { cashInvariants } from './cash/invariants.ts'
import { consentsInvariants } from './consents/invariants.ts'
import { governanceInvariants } from './governance/invariants.ts'
import { cash, consents, governance, parties, titles, vehicles } from './ledger.ts'
import { partiesInvariants } from './parties/invariants.ts'
import { contractFolder, kebab, refusalsIn, rejectionsIn } from './testkit/contract-folder.ts'
import { titlesInvariants } from './titles/invariants.ts'
import { vehiclesInvariants } from './vehicles/invariants.ts'

const tested = [
  { contract: parties, invariants: partiesInvariants },
  { contract: cash, invariants: cashInvariants },
  { contract: vehicles, invariants: vehiclesInvariants },
  { contract: titles, invariants: titlesInvariants },
  { contract: governance, invariants: governanceInvariants },
  { contract: consents, invariants: consentsInvariants },
]

function fieldsOf(schema: RecordType<unknown> | ChoiceType<unknown>): readonly NamedField[] {
  return 'isChoice' in schema ? schema.variants.flatMap((variant) => variant.record.fields) : schema.fields
}

/**
 * What ties the object of an `own` method to its caller: the refusal that somebody else meets, or `caller` where the
 * object is the caller's by construction (its journal, its token, its balance).
 */
const OWNERSHIP: Readonly<Record<string, string>> = {
  'cash.postEntry': 'caller',
  'cash.admitHolder': 'caller',
  'cash.dismissHolder': 'caller',
  'cash.issueToken': 'caller',
  'cash.redeemToken': 'caller',
  'cash.transferToken': 'caller',
  'cash.placeHold': 'caller',
  'cash.releaseHold': 'NOT_BENEFICIARY',
  'cash.captureHold': 'NOT_BENEFICIARY',
  'cash.proposeSettlement': 'caller',
  'cash.acknowledgeSettlement': 'NOT_COUNTERPARTY',
  'cash.declineSettlement': 'NOT_COUNTERPARTY',
  'vehicles.correctVehicle': 'NOT_REGISTRANT',
  'vehicles.correctOdometer': 'NOT_REPORTER',
  'consents.commitRecord': 'NOT_KEEPER',
  'consents.giveConsent': 'NOT_SUBJECT',
  'consents.withdrawConsent': 'NOT_SUBJECT',
  'consents.logLegalPower': 'NOT_KEEPER',
  'consents.endLegalPower': 'NOT_KEEPER',
  'consents.recordReads': 'NOT_KEEPER',
  'consents.eraseSubject': 'NOT_KEEPER',
  'titles.transferTitle': 'NOT_OWNER',
  'titles.changeKeeper': 'NOT_OWNER',
  'titles.addLien': 'NOT_KEEPING_REGISTRY',
  'titles.perfectLien': 'NOT_KEEPING_REGISTRY',
  'titles.assignLien': 'NOT_LIENHOLDER',
  'titles.releaseLien': 'NOT_LIENHOLDER',
  'titles.consentToTransfer': 'NOT_LIENHOLDER',
}

describe.each(tested)('$contract.name', ({ contract, invariants }) => {
  const folder = contractFolder(contract.name)
  const methods = Object.entries(contract.methods)
  const errors = Object.values(contract.errors)
  const ownNames = (refuses: readonly RefusalCode[]) => refuses.map(({ name }) => name)

  it('has one file per method, and no other', () => {
    expect([...folder.methodFiles].sort()).toEqual(methods.map(([name]) => `${kebab(name)}.ts`).sort())
  })

  it.each(methods)('%s: its test provokes exactly the refusals it declares', (name, method) => {
    expect([...rejectionsIn(folder.methodTest(name))].sort()).toEqual(ownNames(method.refuses).sort())
  })

  it.each(methods)('%s: declares its refusals in the order of checking', (_, method) => {
    const codes = method.refuses.map(({ code }) => code)
    expect(codes).toEqual([...codes].sort((a, b) => a - b))
  })

  it.each(methods)('%s: is tied to its caller if it says so', (name, method) => {
    const tie = OWNERSHIP[`${contract.name}.${name}`]
    expect(tie !== undefined).toBe(method.authority.objects === 'own')
    if (tie !== undefined && tie !== 'caller') expect(ownNames(method.refuses)).toContain(tie)
  })

  it('gives every refusal of its list, and none besides', () => {
    const given = new Set(methods.flatMap(([, method]) => ownNames(method.refuses)))
    expect([...given].sort()).toEqual(ownNames(errors).sort())
  })

  it('has no refusal in its table that does not exist', () => {
    const known = new Set([...ownNames(errors), 'NOT_AUTHORISED'])
    expect([...refusalsIn(folder.table)].filter((name) => !known.has(name))).toEqual([])
  })

  it('numbers methods, events and maps once', () => {
    for (const numbered of [contract.methods, contract.events, contract.state]) {
      const numbers = Object.values(numbered as Record<string, { readonly number: number }>).map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })

  it('keeps no VAULT field and explains every field', () => {
    const definitions = Object.values(contract.state) as readonly {
      readonly value: RecordType<unknown>
      readonly fact?: ChoiceType<unknown>
    }[]
    const schemas = [
      ...definitions.flatMap(({ value, fact }) => (fact ? [value, fact] : [value])),
      ...methods.map(([, method]) => method.args),
      ...Object.values(contract.events).map((event) => event.record as RecordType<unknown>),
    ]
    for (const schema of schemas) {
      for (const field of fieldsOf(schema)) {
        expect(['PUBLIC', 'MEMBER']).toContain(field.dataClass)
        expect(field.meaning).not.toBe('')
      }
    }
  })

  it.each(methods)('%s: its row in the README says who may call it and what it refuses', (name, method) => {
    const { allow, objects } = method.authority
    const row = folder.readme.split('\n').find((line) => line.startsWith(`| ${method.number} | \`${name}\` |`))
    const cells = row?.split(' | ')
    expect(cells?.[2]).toBe(allow.join(', ') + (objects === 'own' ? ' (own)' : ''))
    expect(cells?.[4]).toBe(
      `${ownNames(method.refuses)
        .map((refusal) => `\`${refusal}\``)
        .join(', ')} |`,
    )
  })

  it('is described: every method, refusal, event, map and invariant stands in the README', () => {
    const names = [
      ...methods.map(([name]) => name),
      ...ownNames(errors),
      ...Object.values(contract.events).map((event) => (event.record as RecordType<unknown>).name),
      ...Object.keys(contract.state),
      ...invariants.map(({ name }) => name),
    ]
    expect(names.filter((name) => !folder.readme.includes(`\`${name}\``))).toEqual([])
    expect(folder.readme.split('\n').length).toBeLessThanOrEqual(61)
  })
})
