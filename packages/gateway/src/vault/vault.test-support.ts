/** A gateway with the vault of the servicer, over the test ledger. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SubjectId, subjectId } from '@chassis/contracts/schemas'
import { toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import type { VaultSettings } from './open-desk.ts'
import { openVault } from './open-vault.ts'
import { vaultSubject } from './vault-subject.ts'

export const CANARY = 'QZVAULTCANARY'
export const VALUES = { creditScore: '712', location: CANARY, paymentToIncome: '0.0875' } as const

export function subjectOf(name: string): SubjectId {
  return subjectId.of(sha256.hash(utf8Encode(`vault test ${name}`)).slice(0, 16))
}

/** Puts one record for each subject, then starts the gateway that keeps them. */
export async function startVaultGateway(
  test: TestLedger,
  subjects: readonly SubjectId[],
  options: Parameters<typeof startTestGateway>[1] = {},
): Promise<{ readonly gateway: TestGateway; readonly settings: VaultSettings }> {
  const settings = settingsOf(test)
  const vault = openVault(settings)
  for (const subject of subjects) {
    const recordId = `file of ${subject}`
    vault.put({ recordId, subject: vaultSubject(subject), schema: 'obligor/v1', values: VALUES })
  }
  await vault.close()
  return { settings, gateway: await startTestGateway(test, { ...options, vault: settings }) }
}

export function settingsOf({ dir }: TestLedger): VaultSettings {
  const keyFile = join(dir, 'servicer.key')
  writeFileSync(keyFile, toHex(sha256.hash(utf8Encode('gateway test servicer'))), { mode: 0o600 })
  const { account } = PARTIES.servicer
  return { dir: join(dir, 'vault'), rootKeyFile: join(dir, 'keys', 'vault.key'), account, keyFile }
}

export interface GivenConsent {
  readonly subject: SubjectId
  readonly to: Party
  readonly purpose?: string
  readonly fields?: readonly string[]
  readonly until?: number
  readonly vehicle?: string
}

/** The person gives it; answers with its id. */
export async function giveConsent({ act, ledger, clock }: TestLedger, given: GivenConsent): Promise<string> {
  const { subject, to, purpose = 'audit', fields = Object.keys(VALUES), until, vehicle } = given
  const known = new Set([...ledgerReads(ledger.reader).consents.consents.entries()].map(([id]) => id))
  const args = { subject, grantee: to.account, purpose, fields, until: until ?? clock.now() + 3_600_000, vehicle }
  await act(PARTIES.person, { as: PARTIES.person, method: 'consents.giveConsent', args })
  for (const [id] of ledgerReads(ledger.reader).consents.consents.entries()) if (!known.has(id)) return id
  throw new Error('no consent')
}

let requests = 0

/** The body of a release under a consent; every call has a request name of its own. */
export function releaseBody(subject: SubjectId, consent: string, more: object = {}) {
  requests += 1
  return {
    subject,
    purpose: 'audit',
    fields: ['creditScore'],
    basis: { kind: 'consent', consent },
    request: `request-${requests}`,
    ...more,
  }
}
