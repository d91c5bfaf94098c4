/** A ledger with members of every role, in the test's own process. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundMembers, ledgerV1 } from '@chassis/contracts/ledger'
import { foundSoloLedger, type SoloLedger } from '@chassis/engine'
import { compareKeys, type Role } from '@chassis/kernel'
import { assert, Rejection, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  deriveAccountId,
  encode,
  encodeBody,
  encodeTransaction,
  type Policy,
  signBytes,
} from '@chassis/protocol'
import { CONTRACTS, DEFINITION } from './ledger/definition.ts'
import type { MovableClock } from './ledger/serve-ledger.ts'

export interface Party {
  readonly name: string
  readonly roles: readonly Role[]
  readonly key: SigningKey
  readonly account: AccountId
  readonly policy: Policy
}

const SALT = new Uint8Array(16)

export function partyOf(name: string, roles: readonly Role[]): Party {
  const key = ed25519KeyFromSeed(sha256.hash(utf8Encode(`gateway test ${name}`)))
  const policy: Policy = {
    threshold: 1,
    keys: [{ kind: 'ed25519', publicKey: key.publicKey, weight: 1 }],
    accounts: [],
  }
  return { name, roles, key, policy, account: deriveAccountId(sha256, policy, SALT) }
}

/** One member for every role, a second lender, and two persons. */
export const PARTIES = {
  operator: partyOf('operator', ['operator']),
  lender: partyOf('lender', ['lender']),
  otherLender: partyOf('other lender', ['lender']),
  servicer: partyOf('servicer', ['servicer']),
  dealer: partyOf('dealer', ['dealer']),
  insurer: partyOf('insurer', ['insurer']),
  registry: partyOf('registry', ['registry']),
  regulator: partyOf('regulator', ['regulator']),
  auditor: partyOf('auditor', ['auditor']),
  bank: partyOf('bank', ['bank']),
  partner: partyOf('partner', ['partner']),
  person: partyOf('person', []),
  stranger: partyOf('stranger', []),
} as const
export type PartyName = keyof typeof PARTIES

export const rules = {
  definition: ledgerV1,
  foundMembers: (state: never, members: never, now: number) => foundMembers(state, members, now),
} as const

export interface PlannedCall {
  readonly as: Party
  /** `loans.boardLoan` */
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
}

export interface TestLedger {
  readonly dir: string
  readonly ledger: SoloLedger
  readonly clock: MovableClock
  sign(from: Party, calls: readonly PlannedCall[]): Uint8Array
  /** Signs, submits and expects all calls to take effect. */
  act(from: Party, ...calls: readonly PlannedCall[]): Promise<void>
  close(): Promise<void>
}

export function findMethod(name: string) {
  const [contractName, methodName] = name.split('.') as readonly string[] as [string, string]
  const contract = CONTRACTS.find((c) => c.name === contractName)
  const method = contract?.methods[methodName]
  assert(contract !== undefined && method !== undefined, `no method ${name}`)
  return { contract, method }
}

export async function foundTestLedger(): Promise<TestLedger> {
  const dir = mkdtempSync(join(tmpdir(), 'chassis-gateway-'))
  const parties = Object.values(PARTIES)
  let aheadMs = 0
  const now = () => Date.now() + aheadMs
  const ledger = await foundSoloLedger(
    {
      dir,
      rules: rules as never,
      workers: 0,
      checkpointWriter: 'inline',
      now,
      alarm: (failure) => console.error(failure),
    },
    (keys) => ({
      ...keys,
      name: 'Gateway test',
      environment: 'development',
      protocolVersion: DEFINITION.protocolVersion,
      time: Date.now(),
      quotaPerSecond: 1n << 40n,
      quotaBurst: 1n << 60n,
      accounts: parties.map(({ account, policy }) => ({ account, salt: SALT, policy })),
      members: parties
        .filter(({ roles }) => roles.length > 0)
        .map(({ account, name, roles }) => ({ account, name, roles, country: 'US' })),
    }),
  )
  const sign = (from: Party, calls: readonly PlannedCall[]): Uint8Array => {
    const bodyBytes = encodeBody({
      ledgerId: ledger.ledgerId,
      from: from.account,
      nonce: { kind: 'unordered' },
      validUntil: now() + 100_000,
      salt: Uint8Array.from(randomBytes(16)),
      calls: calls.map(({ as, method: name, args }) => {
        const { contract, method } = findMethod(name)
        return { contract: contract.number, method: method.number, as: as.account, args: encode(method.args, args) }
      }),
    })
    const message = signBytes('ed25519', ledger.ledgerId, bodyBytes)
    const signers = new Map([from, ...calls.map((call) => call.as)].map((party) => [party.account, party.key]))
    const signatures = [...signers.values()]
      .map((key) => ({ kind: 'ed25519', publicKey: key.publicKey, signature: key.sign(message) }) as const)
      .sort(compareKeys)
    return encodeTransaction(bodyBytes, signatures)
  }
  const clock = {
    now,
    moveTo(toMs: number) {
      aheadMs = Math.max(aheadMs, toMs - Date.now())
      ledger.clockMoved()
      return now()
    },
  }
  return {
    dir,
    ledger,
    clock,
    sign,
    async act(from, ...calls) {
      const { result } = await ledger.submit(sign(from, calls))
      if (result.refusal !== undefined) throw new Rejection(result.refusal, result.details)
    },
    async close() {
      await ledger.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
