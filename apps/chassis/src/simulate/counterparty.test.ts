/** What a counterparty keeps and forgets; what it does on a ledger is in tests/journeys/simulate.test.ts. */
import type { Client, Leaf, SubmitOptions } from '@chassis/client'
import { accountId } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { type Answered, answers } from './counterparty.ts'

const BANK = accountId.of(new Uint8Array(20).fill(1))
const HOLDER = accountId.of(new Uint8Array(20).fill(2))
const redeemed = (index: number): Leaf =>
  ({
    index: String(index),
    time: '2026-01-01T00:00:00.000Z',
    events: [
      {
        contract: 'cash',
        event: 'tokenRedeemed',
        body: { issuer: BANK, holder: HOLDER, currency: 'USD', amountMinor: '3000' },
      },
    ],
  }) as unknown as Leaf

/** Of the client what a counterparty uses: a stream that goes on where it was, and outcomes kept under their keys. */
function clientOver(leaves: readonly Leaf[]) {
  const kept = new Map<string, string>()
  const signed: string[] = []
  let cursor = 0
  const client = {
    async *listen() {
      for (; cursor < leaves.length; cursor++) yield leaves[cursor] as Leaf
    },
    async submit(_: unknown, { key = '' }: SubmitOptions) {
      if (!kept.has(key)) {
        kept.set(key, `tx_${signed.length}`)
        signed.push(key)
      }
      return { status: 'accepted', id: kept.get(key) }
    },
    now: async () => Date.parse('2026-01-02T00:00:00Z'),
    forget: async (key: string) => void kept.delete(key),
  }
  return { client: client as unknown as Client, kept, signed }
}

function answersOf(client: Client): AsyncGenerator<Answered> {
  const odds = { refusePercent: 100, returnPercent: 0, seed: 'a' }
  const bank = { who: 'bank', account: BANK, isRegistry: false, client, odds, delayMs: 0, fromHeight: undefined }
  return answers(bank, new AbortController().signal)
}

describe('a counterparty', () => {
  it('that was killed after an answer finds it again and gives no second one', async () => {
    const { client, signed } = clientOver([redeemed(7)])
    const first = (await answersOf(client).next()).value
    expect(first).toEqual({ who: 'bank', answer: 'bounced', about: HOLDER, transaction: 'tx_0' })
    const again = answersOf(client)
    expect((await again.next()).value).toEqual(first)
    expect((await again.next()).done).toBe(true)
    expect(signed).toEqual(['bank-7.0-bounced'])
  })

  it('forgets an answer once the stream is past it', async () => {
    const { client, kept } = clientOver([redeemed(7), redeemed(8)])
    const told = answersOf(client)
    await told.next()
    expect([...kept.keys()]).toEqual(['bank-7.0-bounced'])
    await told.next()
    expect([...kept.keys()]).toEqual(['bank-8.0-bounced'])
  })
})
