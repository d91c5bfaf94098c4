/** A ledger with members and objects of every kind, and a gateway over it, all in the test's own process. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { foundMembers, ledgerV1 } from '@chassis/contracts/ledger'
import { foundSoloLedger, type SoloLedger } from '@chassis/engine'
import { compareKeys, type Role } from '@chassis/kernel'
import { assert, civilDateOfInstant, fromHex, Rejection, toHex, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  decode,
  deriveAccountId,
  encode,
  encodeBody,
  encodeTransaction,
  loanId,
  type Policy,
  SignInChallenge,
  signBytes,
  signInBytes,
  vehicleId,
} from '@chassis/protocol'
import type { ObjectKind } from './authorisation/access-table.ts'
import type { Allowances } from './http/allowance.ts'
import { CONTRACTS, DEFINITION } from './ledger/definition.ts'
import { ledgerReads } from './ledger/ledger-reads.ts'
import { type MovableClock, serveLedger } from './ledger/serve-ledger.ts'
import type { ThreadOptions } from './thread/gateway-thread.ts'
import { type RunningGateway, runGateway } from './thread/run-gateway.ts'

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

const idBytes = (name: string): Uint8Array => sha256.hash(utf8Encode(`gateway test ${name}`)).slice(0, 16)

export const IDS = {
  loan: loanId.of(idBytes('loan')),
  otherLoan: loanId.of(idBytes('other loan')),
  settledLoan: loanId.of(idBytes('settled loan')),
  vehicle: vehicleId.of(idBytes('vehicle')),
} as const

/** An amount and a reference that no answer to a stranger may hold. */
export const CANARY = { amount: 7_654_321n, reference: 'QZCANARYREFERENCE', make: 'QZCANARYMAKE' } as const

export function boarding(loan: string, lender: Party, servicer: Party, more: object = {}): PlannedCall {
  const today = civilDateOfInstant(Date.now())
  return {
    as: servicer,
    method: 'loans.boardLoan',
    args: {
      loan,
      lender: lender.account,
      servicer: servicer.account,
      terms: { currency: 'USD', rate: 59_000_000n, yearBasis: 'actual/365F', allocationOrder: 'interestFeesPrincipal' },
      contract: { originalAmount: CANARY.amount, termMonths: 60, originationMonth: 2024 * 12 },
      opening: {
        asOf: today - 30,
        principal: CANARY.amount,
        interestDue: 0n,
        feesDue: 0n,
        interestPaidThrough: today - 30,
      },
      references: { externalRef: `${CANARY.reference}${loan.slice(-4)}`, obligorRef: idBytes(`obligor ${loan}`) },
      ...more,
    },
  }
}

export function payment(loan: string, servicer: Party, number: number, amount = 50_000n): PlannedCall {
  const today = civilDateOfInstant(Date.now())
  const receipt = { externalRef: `${CANARY.reference}-${number}`, effective: today, posted: today, amount }
  return { as: servicer, method: 'loans.recordPayment', args: { loan, receipt } }
}

export const VIN_TAG = sha256.hash(utf8Encode('gateway test tag'))

/** Loans of two lenders, a vehicle with a title, liens, an odometer and a tag, tokens, a hold, a settlement. */
export async function fillLedger(test: TestLedger): Promise<void> {
  await fillVehicle(test)
  await fillLoans(test)
  await fillTitle(test)
  await fillCash(test)
  await fillGovernance(test)
  const { act } = test
  const { operator, stranger } = PARTIES
  const policy = { ...stranger.policy, recovery: { account: operator.account, delayMs: 86_400_000 } }
  await act(stranger, { as: stranger, method: 'accounts.replacePolicy', args: { policy } })
  const announced = { account: stranger.account, policy: stranger.policy }
  await act(operator, { as: operator, method: 'accounts.announceRecovery', args: announced })
}

async function fillVehicle({ act }: TestLedger): Promise<void> {
  const { dealer, registry } = PARTIES
  await act(dealer, {
    as: dealer,
    method: 'vehicles.registerVehicle',
    args: { vehicle: IDS.vehicle, make: CANARY.make, condition: 'used', vehicleType: 'car' },
  })
  const tag = { vehicle: IDS.vehicle, epoch: 1, vinTag: VIN_TAG }
  await act(registry, { as: registry, method: 'vehicles.registerVinTag', args: tag })
  const readOn = civilDateOfInstant(Date.now())
  const reading = { vehicle: IDS.vehicle, value: 12_345, unit: 'km', source: 'dealer', readOn }
  await act(dealer, { as: dealer, method: 'vehicles.recordOdometer', args: reading })
}

async function fillLoans({ act }: TestLedger): Promise<void> {
  const { lender, otherLender, servicer } = PARTIES
  await act(servicer, boarding(IDS.loan, lender, servicer))
  await act(otherLender, boarding(IDS.otherLoan, otherLender, otherLender))
  await act(servicer, payment(IDS.loan, servicer, 1))
}

async function fillTitle({ act, ledger }: TestLedger): Promise<void> {
  const { lender, servicer, registry, person } = PARTIES
  const { vehicle } = IDS
  const title = { vehicle, owner: person.account, jurisdiction: 'US-CA' }
  await act(registry, { as: registry, method: 'titles.issueTitle', args: title })
  await act(lender, { as: lender, method: 'titles.addLien', args: { vehicle, position: 1 } })
  // A loan that is settled at once starts the clock of the lien that secures it.
  const today = civilDateOfInstant(Date.now())
  const opening = {
    asOf: (today - 1) as typeof today,
    principal: 1_000n,
    interestDue: 0n,
    feesDue: 0n,
    interestPaidThrough: today,
  }
  const secures = IDS.settledLoan
  await act(servicer, boarding(secures, lender, servicer, { opening }))
  await act(lender, { as: lender, method: 'titles.addLien', args: { vehicle, position: 2, secures } })
  const receipt = { externalRef: 'payoff', effective: today, posted: today, amount: 1_000n }
  await act(servicer, { as: servicer, method: 'loans.settle', args: { loan: secures, receipt, payoff: 1_000n } })
  const [lien] = await liensOf({ ledger })
  const consent = { lien, to: PARTIES.dealer.account, validUntil: Date.now() + 86_400_000 }
  await act(lender, { as: lender, method: 'titles.consentToTransfer', args: consent })
}

async function fillCash({ act }: TestLedger): Promise<void> {
  const { dealer, bank, person } = PARTIES
  for (const holder of [person.account, dealer.account]) {
    await act(bank, { as: bank, method: 'cash.admitHolder', args: { currency: 'USD', holder } })
  }
  const issue = { currency: 'USD', to: person.account, amountMinor: CANARY.amount }
  await act(bank, { as: bank, method: 'cash.issueToken', args: issue })
  const expiresAt = Date.now() + 86_400_000
  const hold = { issuer: bank.account, currency: 'USD', beneficiary: dealer.account, amountMinor: 1_000n, expiresAt }
  await act(person, { as: person, method: 'cash.placeHold', args: hold })
  const paidOn = civilDateOfInstant(Date.now())
  const settlement = { payee: dealer.account, currency: 'USD', amountMinor: CANARY.amount, paidOn }
  await act(person, { as: person, method: 'cash.proposeSettlement', args: settlement })
}

const TABLE = 'holidays.test'

/** A rule table that enough members agreed to publish. */
async function fillGovernance({ act, ledger }: TestLedger): Promise<void> {
  const [proposer, ...voters] = Object.values(PARTIES).filter(({ roles }) => roles.length > 0) as [Party, ...Party[]]
  const effectiveFrom = civilDateOfInstant(Date.now()) + 365
  const action = { kind: 'publishTable', table: TABLE, version: 1, effectiveFrom, content: utf8Encode('2026-12-25') }
  await act(proposer, { as: proposer, method: 'governance.propose', args: { action } })
  const proposals = () => [...ledgerReads(ledger.reader).governance.proposals.entries()]
  const [[proposal] = []] = proposals()
  for (const voter of voters) {
    if (proposals()[0]?.[1].status !== 'open') break
    await act(voter, { as: voter, method: 'governance.vote', args: { proposal, approve: true } })
  }
}

/** Liens of the vehicle, by position. */
async function liensOf({ ledger }: Pick<TestLedger, 'ledger'>): Promise<readonly string[]> {
  return ledgerReads(ledger.reader).titles.titles.get(IDS.vehicle)?.openLiens ?? []
}

export interface TestObject {
  readonly path: string
  readonly unknown: string
  readonly kind: ObjectKind
  readonly owners: readonly PartyName[]
}

/** One object of every resource: where it is, where nothing is, and whose it is. */
export function testObjects({ ledger }: TestLedger): Readonly<Record<string, TestObject>> {
  const reads = ledgerReads(ledger.reader)
  const first = <T>(entries: Iterable<T>): T => [...entries][0] as T
  const record = reads.titles.titles.get(IDS.vehicle)
  assert(record !== undefined, 'the vehicle has a title')
  const { title, openLiens } = record
  const [lien1, lien2] = openLiens
  const [hold] = first(reads.cash.holds.entries())
  const [settlement] = first(reads.cash.settlements.entries())
  const [journal] = [...reads.cash.journals.entries()].find(([key]) => key.startsWith(PARTIES.servicer.account)) ?? []
  const agenda = [...reads.accounts.agenda.entries()].find(([, call]) => call.as === PARTIES.person.account)?.[0]
  const [proposal] = first(reads.governance.proposals.entries())
  const { person, stranger, bank, servicer } = PARTIES
  const at = (path: string, unknown: string, kind: ObjectKind, owners: readonly PartyName[]): TestObject => ({
    path,
    unknown,
    kind,
    owners,
  })
  const none = (prefix: string, bytes = 16): string => `${prefix}_${'0'.repeat(2 * bytes)}`
  const nobody = none('acct', 20)
  const v = `/v1/vehicles/${IDS.vehicle}`
  const noVehicle = `/v1/vehicles/${none('veh')}`
  const titled: readonly PartyName[] = ['person', 'registry', 'lender']
  assert(journal?.endsWith(':USD'), 'the servicer has a journal')
  return {
    Account: at(`/v1/accounts/${person.account}`, `/v1/accounts/${nobody}`, 'account', ['person']),
    AccountHead: at(`/v1/accounts/${person.account}/head`, `/v1/accounts/${nobody}/head`, 'account', ['person']),
    AccountRecovery: at(`/v1/accounts/${stranger.account}/recovery`, `/v1/accounts/${nobody}/recovery`, 'account', [
      'stranger',
    ]),
    AgendaCall: at(`/v1/agenda/${agenda}`, `/v1/agenda/${none('agnd')}`, 'agenda', ['person']),
    Party: at(`/v1/parties/${bank.account}`, `/v1/parties/${nobody}`, 'party', []),
    RoleTally: at('/v1/roles/bank', '', 'party', []),
    Journal: at(`/v1/journals/${servicer.account}/USD`, `/v1/journals/${nobody}/USD`, 'journal', ['servicer']),
    Token: at(`/v1/tokens/${bank.account}/USD`, `/v1/tokens/${nobody}/USD`, 'token', ['bank']),
    TokenBalance: at(
      `/v1/tokens/${bank.account}/USD/balances/${person.account}`,
      `/v1/tokens/${bank.account}/USD/balances/${nobody}`,
      'token',
      ['bank', 'person'],
    ),
    Hold: at(`/v1/holds/${hold}`, `/v1/holds/${none('hold')}`, 'hold', ['person', 'dealer', 'bank']),
    Settlement: at(`/v1/settlements/${settlement}`, `/v1/settlements/${none('setl')}`, 'settlement', [
      'person',
      'dealer',
    ]),
    Vehicle: at(v, noVehicle, 'vehicle', [...titled, 'dealer']),
    Odometer: at(`${v}/odometer`, `${noVehicle}/odometer`, 'vehicle', [...titled, 'dealer']),
    VinTag: at(`/v1/vin-tags/1/${toHex(VIN_TAG)}`, `/v1/vin-tags/1/${'0'.repeat(64)}`, 'vinTag', []),
    TagOfVehicle: at(`${v}/vin-tags/1`, `${v}/vin-tags/2`, 'vinTag', []),
    TitleOfVehicle: at(`${v}/title`, `${noVehicle}/title`, 'title', titled),
    TitleAddress: at(`/v1/titles/${title}`, `/v1/titles/${none('titl')}`, 'title', [...titled, 'dealer']),
    Lien: at(`/v1/liens/${lien1}`, `/v1/liens/${none('lien')}`, 'title', titled),
    TransferConsent: at(
      `/v1/liens/${lien1}/transfer-consent`,
      `/v1/liens/${none('lien')}/transfer-consent`,
      'title',
      titled,
    ),
    ReleaseClock: at(`/v1/liens/${lien2}/release-clock`, `/v1/liens/${none('lien')}/release-clock`, 'title', titled),
    LiensOfLoan: at(`/v1/loans/${IDS.settledLoan}/liens`, `/v1/loans/${none('loan')}/liens`, 'loan', [
      'lender',
      'servicer',
    ]),
    Governance: at('/v1/governance', '', 'governance', []),
    Proposal: at(`/v1/governance/proposals/${proposal}`, `/v1/governance/proposals/${none('prop')}`, 'governance', []),
    RuleTable: at(`/v1/governance/tables/${TABLE}`, '/v1/governance/tables/none', 'governance', []),
    Loan: at(`/v1/loans/${IDS.loan}`, `/v1/loans/${none('loan')}`, 'loan', ['lender', 'servicer']),
  }
}

export interface TestGateway extends RunningGateway {
  /** A request; `as` signs in first (once). */
  ask(path: string, options?: AskOptions): Promise<Answer>
  token(party: Party): Promise<string>
}

export interface AskOptions {
  readonly as?: Party
  readonly method?: string
  readonly json?: unknown
  readonly body?: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of every form
  readonly json: any
}

const GENEROUS: Allowances = {
  anonymous: { perSecond: 1e6, burst: 1e9 },
  account: { perSecond: 1e6, burst: 1e9 },
}

export async function startTestGateway(
  { dir, ledger }: TestLedger,
  options: Pick<ThreadOptions, 'allowances' | 'limits' | 'streamLimits'> & {
    readonly clock?: MovableClock
  } = {},
): Promise<TestGateway> {
  const { clock, ...more } = options
  const { port1, port2 } = new MessageChannel()
  const running = runGateway({ dir, host: '127.0.0.1', port: 0, allowances: GENEROUS, ...more }, port2)
  await serveLedger({ ledger, port: port1, clock })
  const gateway = await running
  const base = `http://127.0.0.1:${gateway.port}`
  const tokens = new Map<AccountId, string>()
  const ask = async (path: string, { as, method, json, body, headers = {} }: AskOptions = {}): Promise<Answer> => {
    const sent = json === undefined ? body : JSON.stringify(json)
    const response = await fetch(`${base}${path}`, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      ...(sent === undefined ? {} : { body: sent }),
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as === undefined ? {} : { authorization: `Bearer ${await token(as)}` }),
        ...headers,
      },
      redirect: 'manual',
    })
    // A stream has no end.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
    if (isStream) await response.body?.cancel()
    const text = isStream ? '' : await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
  }
  const token = async (party: Party): Promise<string> => {
    const known = tokens.get(party.account)
    if (known !== undefined) return known
    const { challenge } = (await ask('/v1/challenges', { json: { account: party.account } })).json
    const answer = await ask('/v1/tokens', { json: answerChallenge(ledger.ledgerId, party.key, challenge) })
    assert(answer.status === 201, `sign-in: ${answer.text}`)
    tokens.set(party.account, answer.json.token)
    return answer.json.token
  }
  return { ...gateway, ask, token }
}

/** The body of a sign-in. `challenge`: in hex. */
export function answerChallenge(ledger: Parameters<typeof signInBytes>[1], key: SigningKey, challenge: string) {
  const bytes = fromHex(challenge)
  assert(decode(SignInChallenge, bytes).ledgerId === ledger, 'a challenge of this ledger')
  const signature = toHex(key.sign(signInBytes('ed25519', ledger, bytes)))
  return { challenge, signatures: [{ kind: 'ed25519', publicKey: toHex(key.publicKey), signature }] }
}
