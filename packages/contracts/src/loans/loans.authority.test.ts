/** Every method × every role × own or another's loan, on the whole ledger. */
import { type MethodDefinition, ROLES, type Role } from '@chassis/kernel'
import { nodeSha256 } from '@chassis/primitives/node'
import { loanId } from '@chassis/protocol'
import { beforeAll, describe, expect, it } from 'vitest'
import { ledgerV1, loans } from '../ledger.ts'
import { foundMembers } from '../parties/found-members.ts'
import { World } from '../testkit/world.ts'
import { boarding, date, month, payment, receipt, reversal } from './loans-harness.test-support.ts'

const LENDER_OR_SERVICER: readonly Role[] = ['lender', 'servicer']
/** Who may call what; every method of the contract stands here. */
const EXPECTED: Readonly<Record<string, readonly Role[]>> = {
  boardLoan: LENDER_OR_SERVICER,
  reportMonth: LENDER_OR_SERVICER,
  recordPayment: LENDER_OR_SERVICER,
  reversePayment: LENDER_OR_SERVICER,
  settle: LENDER_OR_SERVICER,
  correctMonth: LENDER_OR_SERVICER,
  resolveBreak: LENDER_OR_SERVICER,
  correctBoarding: LENDER_OR_SERVICER,
  changeServicer: ['lender'],
}

let world: World
let argsOf: Readonly<Record<string, object>>

beforeAll(() => {
  const others = Object.fromEntries(ROLES.map((role) => [`other ${role}`, [role]]))
  world = new World({
    sha256: nodeSha256,
    definition: ledgerV1,
    foundMembers,
    members: { lender: ['lender'], servicer: ['servicer'], ...others },
    persons: ['person'],
    start: date('2030-01-01') * 86_400_000,
  })
  const loan = world.idOf(loanId, 'loan')
  const parties = { lender: world.account('lender'), servicer: world.account('servicer') }
  const board = { ...boarding({ loan }), ...parties }
  const boarded = world.submit([{ as: 'servicer', contract: 'loans', method: 'boardLoan', args: board }])
  expect(boarded.result).toBe('ok')
  const entry = { externalRef: 'e', posted: date('2029-01-01') }
  argsOf = {
    boardLoan: { ...board, loan: world.idOf(loanId, 'another') },
    reportMonth: { ...month('m', '2020-01-02', '2020-01-31', {}), loan },
    recordPayment: { ...payment('p', '2020-01-31', 1n), loan },
    reversePayment: { ...reversal(0, 'r', '2029-01-01'), loan },
    settle: { loan, receipt: receipt('s', '2020-01-31', 1n), payoff: 1n },
    correctMonth: { loan, month: 0, entry, claim: {} },
    resolveBreak: { loan, opened: 0, resolution: 'explained', explanation: 'other' },
    changeServicer: { loan, servicer: world.account('other servicer') },
    correctBoarding: { loan, entry, terms: board.terms, contract: board.contract, opening: board.opening },
  }
})

function resultOf(as: string, method: string): string {
  return world.submit([{ as, contract: 'loans', method, args: argsOf[method] }]).result
}

describe('authority over loans', () => {
  it('is written down for every method', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(loans.methods).sort())
    for (const [name, method] of Object.entries<MethodDefinition>(loans.methods)) {
      expect(method.authority).toEqual({ allow: EXPECTED[name], objects: 'own' })
    }
  })

  it.each(Object.keys(EXPECTED))('%s is refused to persons and to every other role', (method) => {
    expect(resultOf('person', method)).toBe('NOT_AUTHORISED')
    for (const role of ROLES) {
      const isAllowed = EXPECTED[method]?.includes(role)
      expect(resultOf(`other ${role}`, method), role).toBe(isAllowed ? 'NOT_LENDER_NOR_SERVICER' : 'NOT_AUTHORISED')
    }
  })

  it.each(Object.keys(EXPECTED))('%s reaches its other guards for the lender and servicer of the loan', (method) => {
    for (const role of EXPECTED[method] ?? []) {
      expect(['NOT_AUTHORISED', 'NOT_LENDER_NOR_SERVICER']).not.toContain(resultOf(role, method))
    }
    expect(world.alarms).toEqual([])
    expect(world.findings()).toEqual([])
  })
})
