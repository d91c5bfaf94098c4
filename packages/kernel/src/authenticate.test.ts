import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Bytes, concatBytes, fromHex, InvariantViolation, Rejection, utf8Encode } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import { type AccountId, accountId, Policy, ProtocolError, type SignatureEntry } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import type { Account, AccountHead } from './accounts/schema.ts'
import type { AccountsState } from './accounts/state.ts'
import { authenticate, transactionCost } from './authenticate.ts'
import type { StateAccess } from './contract.ts'
import { keyOf, START, sender, ToyLedger, type TransactionOptions, transaction } from './toy-ledger.test-support.ts'
import type { SignatureVerdict } from './verified-transaction.ts'

const ledger = new ToyLedger([sender('a')]).machine.ledgerId
const quota = { perSecond: 1000n, burst: 1_000_000n }
const rules = { ledger, quota }

class Accounts {
  readonly accounts = new Map<AccountId, Account>()
  readonly heads = new Map<AccountId, AccountHead>()
  get state(): StateAccess<AccountsState> {
    return { accounts: this.accounts, heads: this.heads } as unknown as StateAccess<AccountsState>
  }
  add(account: AccountId, policy: Policy): this {
    this.accounts.set(account, { policy, policyVersion: 1 })
    return this
  }
}

const alice = sender('alice')
const one = (world = new Accounts()) => world.add(alice.account, alice.policy)
const call = (as: AccountId, method = 1) => ({ contract: 1, method, as, args: new Uint8Array(0) })
const simple = (more: Partial<TransactionOptions> = {}) =>
  transaction({ ledger, from: alice.account, signers: [alice], calls: [call(alice.account)], ...more })

function codeOf(world: Accounts, tx: ReturnType<typeof simple>, now = START, by = rules): number {
  const before = new Map(world.heads)
  try {
    authenticate(world.state, tx, now, by)
    return 0
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    expect(world.heads).toEqual(before)
    return error.refusal.code
  }
}

describe('authenticate', () => {
  it('rejects: WRONG_LEDGER, NO_CALLS, EXPIRED, VALID_TOO_LONG', () => {
    const other = new ToyLedger([sender('b')]).machine.ledgerId
    expect(codeOf(one(), simple({ ledger: other }))).toBe(ProtocolError.WRONG_LEDGER.code)
    expect(codeOf(one(), simple({ calls: [] }))).toBe(ProtocolError.NO_CALLS.code)
    expect(codeOf(one(), simple({ validUntil: START - 1 }))).toBe(ProtocolError.EXPIRED.code)
    expect(codeOf(one(), simple({ validUntil: START }))).toBe(0)
    expect(codeOf(one(), simple({ validUntil: START + 120_000 }))).toBe(0)
    expect(codeOf(one(), simple({ validUntil: START + 120_001 }))).toBe(ProtocolError.VALID_TOO_LONG.code)
    const nonce = { kind: 'ordered', lane: 0n, sequence: 1n } as const
    expect(codeOf(one(), simple({ nonce, validUntil: START + 2_592_000_000 }))).toBe(0)
    expect(codeOf(one(), simple({ nonce, validUntil: START + 2_592_000_001 }))).toBe(ProtocolError.VALID_TOO_LONG.code)
  })

  it('rejects: SIGNATURES_NOT_SORTED, also for a signature given twice', () => {
    const keys = [keyOf('x'), keyOf('y')].sort((a, b) => Buffer.compare(a, b))
    const [low, high] = keys.map((publicKey) => ({ publicKey })) as [{ publicKey: Bytes }, { publicKey: Bytes }]
    const point = { publicKey: concatBytes(Uint8Array.of(4), keyOf('p'), keyOf('q')) }
    for (const signers of [
      [high, low],
      [low, low],
      [{ ...point, kind: 'es256' as const }, low],
      [
        { ...point, kind: 'webauthn' as const },
        { ...point, kind: 'es256' as const },
      ],
    ]) {
      expect(codeOf(one(), simple({ signers }))).toBe(ProtocolError.SIGNATURES_NOT_SORTED.code)
    }
  })

  it('rejects: UNKNOWN_ACCOUNT, BAD_SIGNATURE, POLICY_NOT_SATISFIED, UNUSED_SIGNATURE', () => {
    expect(codeOf(new Accounts(), simple())).toBe(ProtocolError.UNKNOWN_ACCOUNT.code)
    expect(codeOf(one(), simple({ calls: [call(sender('z').account)] }))).toBe(ProtocolError.UNKNOWN_ACCOUNT.code)
    expect(codeOf(one(), simple({ verdict: { valid: false } }))).toBe(ProtocolError.BAD_SIGNATURE.code)
    expect(codeOf(one(), simple({ signers: [sender('z')] }))).toBe(ProtocolError.POLICY_NOT_SATISFIED.code)
    const signers = [alice, sender('z')].sort((a, b) => Buffer.compare(a.publicKey, b.publicKey))
    expect(codeOf(one(), simple({ signers }))).toBe(ProtocolError.UNUSED_SIGNATURE.code)
  })

  it('checks in the order of the table: what comes earlier decides', () => {
    const stranger = sender('z')
    const unsorted = [stranger, stranger]
    const faults: { code: number; more: Partial<TransactionOptions>; world?: Accounts }[] = [
      { code: 2003, more: { calls: [] } },
      { code: 2004, more: { validUntil: START - 1 } },
      { code: 2006, more: { signers: unsorted } },
      { code: 2008, more: { from: stranger.account } },
      { code: 2009, more: { verdict: { valid: false } } },
      { code: 2010, more: { signers: [stranger] } },
    ]
    for (let i = 0; i < faults.length; i++) {
      for (let j = i + 1; j < faults.length; j++) {
        const [first, second] = [faults[i], faults[j]] as [(typeof faults)[0], (typeof faults)[0]]
        expect(codeOf(one(), simple({ ...second.more, ...first.more })), `${first.code} before ${second.code}`).toBe(
          first.code,
        )
      }
    }
  })
})

describe('ordered nonces', () => {
  const ordered = (lane: bigint, sequence: bigint) =>
    simple({ nonce: { kind: 'ordered', lane, sequence }, validUntil: START + 10_000 })
  const run = (world: Accounts, lane: bigint, sequence: bigint, now = START) => {
    const tx = ordered(lane, sequence)
    const code = codeOf(world, tx, now)
    if (code === 0) world.heads.set(alice.account, authenticate(world.state, tx, now, rules))
    return code
  }

  it('rejects: NONCE_USED and NONCE_GAP; lanes do not know of one another', () => {
    const world = one()
    expect(run(world, 5n, 0n)).toBe(ProtocolError.NONCE_USED.code)
    expect(run(world, 5n, 2n)).toBe(ProtocolError.NONCE_GAP.code)
    expect(run(world, 5n, 1n)).toBe(0)
    expect(run(world, 5n, 1n)).toBe(ProtocolError.NONCE_USED.code)
    expect(run(world, 5n, 3n)).toBe(ProtocolError.NONCE_GAP.code)
    expect(run(world, 9n, 2n)).toBe(ProtocolError.NONCE_GAP.code)
    expect(run(world, 2n, 1n)).toBe(0)
    expect(run(world, 9n, 1n)).toBe(0)
    expect(run(world, 5n, 2n)).toBe(0)
    expect(world.heads.get(alice.account)?.lanes).toEqual([
      { lane: 2n, last: 1n },
      { lane: 5n, last: 2n },
      { lane: 9n, last: 1n },
    ])
  })

  it('works with the largest lane and sequence', () => {
    const max = 2n ** 64n - 1n
    const world = one()
    const head = { remembered: [], quotaLevel: quota.burst, quotaAt: START }
    world.heads.set(alice.account, { ...head, lanes: [{ lane: max, last: max - 1n }] })
    expect(run(world, max, max)).toBe(0)
    expect(run(world, max, max)).toBe(ProtocolError.NONCE_USED.code)
  })

  it('rejects: TOO_MANY_LANES for the 65th; the 64 go on', () => {
    const world = one()
    for (let lane = 0n; lane < 64n; lane++) expect(run(world, lane, 1n)).toBe(0)
    expect(run(world, 64n, 1n)).toBe(ProtocolError.TOO_MANY_LANES.code)
    expect(run(world, 63n, 2n)).toBe(0)
  })
})

describe('unordered nonces', () => {
  const run = (world: Accounts, salt: string, now = START, validUntil = now + 120_000) => {
    const tx = simple({ salt, validUntil })
    const code = codeOf(world, tx, now)
    if (code === 0) world.heads.set(alice.account, authenticate(world.state, tx, now, rules))
    return code
  }

  it('rejects: ALREADY_INCLUDED up to and including validUntil, EXPIRED after it', () => {
    const world = one()
    const until = START + 1000
    expect(run(world, 'x', START, until)).toBe(0)
    expect(run(world, 'x', START, until)).toBe(ProtocolError.ALREADY_INCLUDED.code)
    expect(run(world, 'x', until, until)).toBe(ProtocolError.ALREADY_INCLUDED.code)
    expect(run(world, 'x', until + 1, until)).toBe(ProtocolError.EXPIRED.code)
    expect(world.heads.get(alice.account)?.remembered).toHaveLength(1)
    expect(run(world, 'y', until + 1)).toBe(0)
    expect(world.heads.get(alice.account)?.remembered).toHaveLength(1)
  })

  it('rejects: TOO_MANY_REMEMBERED for the 257th; an ordered one passes and prunes', () => {
    const world = one()
    const rich = { ...rules, quota: { perSecond: 0n, burst: 1n << 60n } }
    for (let i = 0; i < 256; i++) {
      const tx = simple({ salt: `${i}` })
      world.heads.set(alice.account, authenticate(world.state, tx, START, rich))
    }
    expect(codeOf(world, simple({ salt: 'more' }), START, rich)).toBe(ProtocolError.TOO_MANY_REMEMBERED.code)
    const nonce = { kind: 'ordered', lane: 0n, sequence: 1n } as const
    const head = authenticate(world.state, simple({ nonce, validUntil: START + 100_000 }), START + 60_001, rich)
    expect(head.remembered).toEqual([])
  })
})

describe('quota', () => {
  const tx = simple()
  const cost = transactionCost(tx)
  const headAt = (quotaLevel: bigint, quotaAt: number): Accounts => {
    const world = one()
    world.heads.set(alice.account, { lanes: [], remembered: [], quotaLevel, quotaAt })
    return world
  }

  it('costs bytes, signatures and calls', () => {
    expect(cost).toBe(BigInt(1000 + tx.raw.length + 1500 + 500))
    const two = simple({ calls: [call(alice.account), call(alice.account)] })
    expect(transactionCost(two) - cost).toBe(BigInt(two.raw.length - tx.raw.length + 500))
  })

  it('rejects: QUOTA_EXCEEDED for one unit less than the cost', () => {
    expect(codeOf(headAt(cost - 1n, START), tx)).toBe(ProtocolError.QUOTA_EXCEEDED.code)
    expect(authenticate(headAt(cost, START).state, tx, START, rules)).toMatchObject({ quotaLevel: 0n, quotaAt: START })
  })

  it('regains by time, up to the burst', () => {
    // 1,000 units a second are one a millisecond.
    expect(codeOf(headAt(0n, START - Number(cost) + 1), tx)).toBe(ProtocolError.QUOTA_EXCEEDED.code)
    expect(authenticate(headAt(0n, START - Number(cost)).state, tx, START, rules).quotaLevel).toBe(0n)
    expect(authenticate(headAt(0n, 0).state, tx, START, rules).quotaLevel).toBe(quota.burst - cost)
  })

  it('neither overflows nor gains by a clock that goes back', () => {
    const max = (1n << 64n) - 1n
    const huge = { ...rules, quota: { perSecond: max, burst: max } }
    expect(authenticate(headAt(max, 0).state, tx, START, huge).quotaLevel).toBe(max - cost)
    expect(authenticate(headAt(cost, START + 5000).state, tx, START, rules).quotaLevel).toBe(0n)
    expect(codeOf(headAt(cost - 1n, START + 5000), tx)).toBe(ProtocolError.QUOTA_EXCEEDED.code)
  })
})

interface PolicyVectors {
  accounts: { account: AccountId; policy: never }[]
  evaluations: {
    name: string
    from: AccountId
    calls: [AccountId, number][]
    signers: [SignatureEntry['kind'], string][]
    origin?: string
    code: number
  }[]
}
const vectors = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../vectors/policy.json', import.meta.url)), 'utf8'),
) as PolicyVectors
const RP_ID_HASH = sha256.hash(utf8Encode('localhost'))

describe('policies (vectors/policy.json)', () => {
  const world = new Accounts()
  for (const { account, policy } of vectors.accounts) world.add(accountId.parse(account), Policy.fromJson(policy, ''))

  it.each(vectors.evaluations)('$name', ({ from, calls, signers, origin, code }) => {
    const verdictOf = (kind: string): SignatureVerdict =>
      kind === 'webauthn' ? { valid: true, rpIdHash: RP_ID_HASH, origin: origin as string } : { valid: true }
    const tx = transaction({
      ledger,
      from,
      calls: calls.map(([as, method]) => ({ contract: 15, method, as, args: new Uint8Array(0) })),
      signers: signers.map(([kind, hex]) => ({ kind, publicKey: fromHex(hex) })),
    })
    expect(codeOf(world, { ...tx, verdicts: signers.map(([kind]) => verdictOf(kind)) })).toBe(code)
  })

  it('ends after 256 policies, however accounts are nested', () => {
    const wide = new Accounts()
    const id = (level: number, i: number) => accountId.of(sha256.hash(utf8Encode(`${level} ${i}`)).slice(0, 20))
    const threshold = { keys: [], recovery: undefined }
    for (let level = 0; level < 4; level++) {
      for (let i = 0; i < 16; i++) {
        const accounts = Array.from({ length: 16 }, (_, j) => ({ account: id(level + 1, j), weight: 1 }))
        wide.add(id(level, i), { ...threshold, threshold: 16, accounts })
      }
    }
    let reads = 0
    const get = wide.accounts.get.bind(wide.accounts)
    wide.accounts.get = (account) => {
      reads += 1
      return get(account)
    }
    expect(codeOf(wide, simple({ from: id(0, 0), calls: [call(id(0, 0))] }))).toBe(
      ProtocolError.POLICY_NOT_SATISFIED.code,
    )
    expect(reads).toBeLessThanOrEqual(256)
  })
})

describe('who is wrong', () => {
  it('passes failures on that are no refusals', () => {
    const world = one()
    const failing = {
      ...world.state,
      heads: {
        get: () => {
          throw new InvariantViolation('memory')
        },
      },
    }
    expect(() => authenticate(failing as never, simple(), START, rules)).toThrow(InvariantViolation)
  })
})
