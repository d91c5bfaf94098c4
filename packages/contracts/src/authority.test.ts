import { ROLES } from '@chassis/kernel'
import { describe, expect, it } from 'vitest'
import { ledgerV1 } from './ledger.ts'
import { openStage } from './testkit/assemble.ts'

/** One member per role, and a person: whoever may not call is told so before anything else is looked at. */
const members = Object.fromEntries(ROLES.map((role) => [`the-${role}`, [role]]))
const stage = openStage({
  definition: ledgerV1,
  vocabulary: { verbs: {}, asks: {} },
  members,
  persons: ['person'],
})
const callers = [...ROLES.map((role) => ({ name: `the-${role}`, role })), { name: 'person', role: undefined }]

/** Arguments that no schema accepts: who may call gets past the table and no further. */
const NO_ARGUMENTS = new Uint8Array(0)

describe.each(ledgerV1.contracts)('who may call $name', ({ name: contract, methods }) => {
  const table = Object.entries(methods as Record<string, (typeof methods)[string]>)

  it.each(table)('%s', (method, definition) => {
    const { allow, objects } = definition.authority
    expect(allow.length).toBeGreaterThan(0)
    expect(['own', 'any']).toContain(objects)
    const may = callers.filter(({ name }) => {
      const { result } = stage.world.submit([{ as: name, contract, method, args: NO_ARGUMENTS }])
      expect(['NOT_AUTHORISED', 'BAD_ARGUMENTS']).toContain(result)
      return result === 'BAD_ARGUMENTS'
    })
    const expected = callers.filter(({ role }) => allow.includes('anyone') || (role && allow.includes(role)))
    expect(may).toEqual(expected)
  })
})

describe('suspension', () => {
  it('takes every right away that a role gave', () => {
    const { world } = openStage({
      definition: ledgerV1,
      vocabulary: { verbs: {}, asks: {} },
      members,
      persons: [],
    })
    const account = world.account('the-registry')
    const suspend = { account, cause: 'ruleBreach' }
    expect(
      world.submit([{ as: 'the-operator', contract: 'parties', method: 'suspendMember', args: suspend }]).result,
    ).toBe('ok')
    for (const { name: contract, methods } of ledgerV1.contracts) {
      for (const [method, { authority }] of Object.entries(
        methods as Record<string, { authority: { allow: readonly string[] } }>,
      )) {
        const { result } = world.submit([{ as: 'the-registry', contract, method, args: NO_ARGUMENTS }])
        expect(result).toBe(authority.allow.includes('anyone') ? 'BAD_ARGUMENTS' : 'NOT_AUTHORISED')
      }
    }
  })
})
