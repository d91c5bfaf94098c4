import { currency } from '@chassis/finance'
import { bindState, StateView } from '@chassis/kernel'
import { nodeSha256 } from '@chassis/primitives/node'
import { accountId } from '@chassis/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryState } from '../testkit/memory-state.ts'
import { accountCurrency } from '../vocabulary/account-currency-key.ts'
import { cash } from './contract.ts'
import { holdId } from './schema.ts'
import { type CashState, cashState } from './state.ts'
import { asTokens, changeBalance, type Tokens } from './tokens.ts'

const [BANK, ALICE, BOB, CAROL] = [1, 2, 3, 4].map((n) => accountId.of(new Uint8Array(20).fill(n))) as [
  ReturnType<typeof accountId.of>,
  ReturnType<typeof accountId.of>,
  ReturnType<typeof accountId.of>,
  ReturnType<typeof accountId.of>,
]
const USD = currency('USD')
const TOKEN = accountCurrency(BANK, USD)
const HOLD = holdId.of(new Uint8Array(16))
const of = { issuer: BANK, currency: USD }

let tokens: Tokens
beforeEach(() => {
  const state = bindState<CashState>(new StateView(new MemoryState(), nodeSha256), cash.number, cashState)
  tokens = asTokens({ state })
  changeBalance(state, TOKEN, ALICE, { admitted: true, balanceMinor: 100n })
  changeBalance(state, TOKEN, BOB, { admitted: true })
})

const spendable = (who: typeof ALICE) => tokens.spendable(BANK, USD, who)
const promised = (amountMinor: bigint) =>
  tokens.hold(HOLD, { ...of, holder: ALICE, beneficiary: BOB, amountMinor, expiresAt: 10 })

describe('asTokens', () => {
  it('transfers inside another contract’s call, with the refusals of a transfer', () => {
    const transfer = (from: typeof ALICE, to: typeof ALICE, amountMinor: bigint) => () =>
      tokens.transfer({ ...of, from, to, amountMinor })
    expect(transfer(ALICE, ALICE, 1n)).toThrow('SAME_PARTY')
    expect(transfer(ALICE, CAROL, 1n)).toThrow('HOLDER_NOT_ADMITTED')
    expect(transfer(ALICE, BOB, 101n)).toThrow('INSUFFICIENT_BALANCE')
    transfer(ALICE, BOB, 60n)()
    expect([spendable(ALICE), spendable(BOB)]).toEqual([40n, 60n])
  })

  it('holds and releases', () => {
    expect(() => promised(101n)).toThrow('INSUFFICIENT_BALANCE')
    promised(70n)
    expect(spendable(ALICE)).toBe(30n)
    tokens.release(HOLD)
    expect(spendable(ALICE)).toBe(100n)
    expect(() => tokens.release(HOLD)).toThrow('HOLD_NOT_FOUND')
  })

  it('captures a part and frees the rest', () => {
    promised(70n)
    expect(() => tokens.capture(HOLD, 71n)).toThrow('CAPTURE_EXCEEDS_HOLD')
    tokens.capture(HOLD, 50n)
    expect([spendable(ALICE), spendable(BOB)]).toEqual([50n, 50n])
    expect(() => tokens.capture(HOLD, 1n)).toThrow('HOLD_NOT_FOUND')
  })
})
