/** Objects of every kind on a test ledger, and whose they are. */
import { subjectId } from '@chassis/contracts/schemas'
import { assert, civilDateOfInstant, toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { loanId, vehicleId } from '@chassis/protocol'
import type { ObjectKind } from './authorisation/access-table.ts'
import { ledgerReads } from './ledger/ledger-reads.ts'
import { PARTIES, type Party, type PartyName, type PlannedCall, type TestLedger } from './test-ledger.test-support.ts'

const idBytes = (name: string): Uint8Array => sha256.hash(utf8Encode(`gateway test ${name}`)).slice(0, 16)

export const IDS = {
  loan: loanId.of(idBytes('loan')),
  otherLoan: loanId.of(idBytes('other loan')),
  settledLoan: loanId.of(idBytes('settled loan')),
  vehicle: vehicleId.of(idBytes('vehicle')),
  subject: subjectId.of(idBytes('subject')),
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
  await fillConsents(test)
  await fillGovernance(test)
  const { act } = test
  const { dealer, stranger } = PARTIES
  const policy = { ...stranger.policy, recovery: { account: dealer.account, delayMs: 86_400_000 } }
  await act(stranger, { as: stranger, method: 'accounts.replacePolicy', args: { policy } })
  const announced = { account: stranger.account, policy: stranger.policy }
  await act(dealer, { as: dealer, method: 'accounts.announceRecovery', args: announced })
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
  // The person owes this one, as the ledger learns when its servicer tells of the subject.
  const references = { externalRef: `${CANARY.reference}-LOAN`, obligorRef: subjectId.bytesOf(IDS.subject) }
  await act(servicer, boarding(IDS.loan, lender, servicer, { references }))
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

/** The servicer keeps data of the person; the dealer may read under consent, the bank by a legal power. */
async function fillConsents({ act }: TestLedger): Promise<void> {
  const { servicer, person, dealer, bank } = PARTIES
  const { subject, vehicle } = IDS
  await act(servicer, { as: servicer, method: 'consents.openSubject', args: { subject, account: person.account } })
  const scope = { subject, purpose: 'audit', fields: ['creditScore'], until: Date.now() + 86_400_000 }
  const consent = { ...scope, grantee: dealer.account, vehicle }
  await act(person, { as: person, method: 'consents.giveConsent', args: consent })
  const grounds = { law: '15 USC 1681b(a)(1)', authority: CANARY.reference, caseRef: VIN_TAG }
  const power = { ...scope, ...grounds, grantee: bank.account }
  await act(servicer, { as: servicer, method: 'consents.logLegalPower', args: power })
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
  const [consent] = first(reads.consents.consents.entries())
  const [power] = first(reads.consents.powers.entries())
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
      'dealer',
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
    Subject: at(`/v1/subjects/${IDS.subject}`, `/v1/subjects/${none('subj')}`, 'consent', ['servicer', 'person']),
    Consent: at(`/v1/consents/${consent}`, `/v1/consents/${none('cons')}`, 'consent', ['servicer', 'person', 'dealer']),
    LegalPower: at(`/v1/legal-powers/${power}`, `/v1/legal-powers/${none('lawp')}`, 'consent', [
      'servicer',
      'person',
      'bank',
    ]),
    OwnerWatch: at(`${v}/owner-watch`, `${noVehicle}/owner-watch`, 'consent', [...titled, 'dealer']),
    Governance: at('/v1/governance', '', 'governance', []),
    Proposal: at(`/v1/governance/proposals/${proposal}`, `/v1/governance/proposals/${none('prop')}`, 'governance', []),
    RuleTable: at(`/v1/governance/tables/${TABLE}`, '/v1/governance/tables/none', 'governance', []),
    Loan: at(`/v1/loans/${IDS.loan}`, `/v1/loans/${none('loan')}`, 'loan', ['lender', 'servicer', 'person']),
  }
}
