/** What nobody should send and somebody will: bytes that are no transaction, and transactions that are refused. */
import { type Bytes, concatBytes } from '@chassis/primitives'
import { boardLoan, moveTokens } from './business-steps.ts'
import type { Planner } from './planner.ts'
import { call, type PlannedCall, sign } from './sign.ts'

type Maker = (planner: Planner) => Bytes

function nothing(planner: Planner, name = 'dealer'): PlannedCall {
  return call(planner.cast.of(name), 'accounts.cancelRecovery', {})
}

function signed(
  planner: Planner,
  calls: readonly PlannedCall[],
  more: Partial<Parameters<typeof sign>[0]> = {},
): Bytes {
  const from = calls[0]?.as ?? planner.cast.of('dealer')
  const { ledger, random, time } = planner
  const options = { ledger, from, calls, nonce: { kind: 'unordered' }, validUntil: time + 60_000 } as const
  return sign({ ...options, salt: random.bytes(16), ...more }).raw
}

const MAKERS: Readonly<Record<string, Maker>> = {
  noise: ({ random }) => random.bytes(random.between(0, 300)),
  tooLarge: ({ random }) => concatBytes(random.bytes(16), new Uint8Array(65_536)),
  truncated(planner) {
    const raw = planner.sent.at(-1) ?? new Uint8Array(1)
    return raw.slice(0, planner.random.below(raw.length))
  },
  flippedBit(planner) {
    const raw = Uint8Array.from(planner.sent.at(-1) ?? [0])
    const at = planner.random.below(raw.length)
    raw[at] = (raw[at] as number) ^ (1 << planner.random.below(8))
    return raw
  },
  /** The same bytes once more: included before, or expired. */
  again: (planner) => (planner.sent.length > 0 ? planner.random.pick(planner.sent) : new Uint8Array(0)),
  expired: (planner) => signed(planner, [nothing(planner)], { validUntil: planner.time - 1 }),
  validTooLong: (planner) => signed(planner, [nothing(planner)], { validUntil: planner.time + 120_001 }),
  nonceGap: (planner) => signed(planner, [nothing(planner)], { nonce: { kind: 'ordered', lane: 999n, sequence: 2n } }),
  /** Signed by another than the one it is from. */
  otherSigner: (planner) =>
    signed(planner, [nothing(planner, 'carol')], { from: planner.cast.of('registry') }).slice(0),
  unknownMethod: (planner) =>
    signed(planner, [{ ...nothing(planner), contract: planner.random.pick([16, 99]), method: 77 }]),
  badArguments: (planner) =>
    signed(planner, [{ ...nothing(planner), contract: 16, method: 1, args: planner.random.bytes(40) }]),
  /** What comes before the call that is refused is undone with it. */
  halfRefused(planner) {
    const first = boardLoan(planner)?.calls ?? []
    return signed(planner, [...first, call(planner.cast.of('servicer'), 'accounts.cancelRecovery', {})])
  },
  notAuthorised(planner) {
    const [one] = moveTokens(planner)?.calls ?? []
    return signed(planner, [{ ...(one as PlannedCall), as: planner.cast.of('alice'), method: 4 }])
  },
  hundredCalls: (planner) =>
    signed(
      planner,
      Array.from({ length: 100 }, () => nothing(planner, 'insurer')),
    ),
  noCalls: (planner) => signed(planner, []),
}

/** One account sends until its quota is used up. */
export function flood(planner: Planner): readonly Bytes[] {
  return Array.from({ length: 30 }, () => (MAKERS.hundredCalls as Maker)(planner))
}

export const BAD_KINDS = Object.keys(MAKERS)

export function badTransaction(planner: Planner): Bytes {
  return (MAKERS[planner.random.pick(BAD_KINDS)] as Maker)(planner)
}
