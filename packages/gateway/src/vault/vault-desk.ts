/**
 * Where personal data leave a vault: on a basis that the ledger judges, masked by policy, after the receipt of the read
 * is durable. No receipt, no release.
 */
import { ConsentsError, ensureCovered } from '@chassis/contracts'
import { consents } from '@chassis/contracts/ledger'
import type { Read, ReadBasis, ReadPurpose, SubjectId } from '@chassis/contracts/schemas'
import { type Bytes, Rejection, utf8Encode } from '@chassis/primitives'
import type { Viewer } from '../authorisation/viewer.ts'
import { GatewayError } from '../errors.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import type { OpenedRecord } from './disclosures.ts'
import type { Keeper } from './keeper.ts'
import { maskValue } from './mask-value.ts'
import { actionFor, type MaskAction, type MaskingPolicy, policyDigest } from './masking-policy.ts'
import { actAsKeeper, type Receipt, Receipts } from './receipts.ts'
import { type Sealed, sealTo } from './seal-to.ts'
import type { Erasure, Vault } from './vault.ts'
import { vaultSubject } from './vault-subject.ts'

export interface ReleaseRequest {
  readonly subject: SubjectId
  /** Needed where the subject has several records. */
  readonly record?: string | undefined
  readonly purpose: ReadPurpose
  readonly fields: readonly string[]
  readonly basis: ReadBasis
  /** The reader's name of the request: serves once. */
  readonly request: string
  /** Seals values and disclosures for this key (uncompressed P-256 point) instead of giving them in the clear. */
  readonly sealFor?: Bytes | undefined
}

export interface ReleasedField {
  readonly name: string
  /** `absent`: the record has no such field. */
  readonly form: MaskAction['kind'] | 'absent'
  readonly value: string | undefined
  /** RFC 9901 disclosure of a field that is shown as it is. */
  readonly disclosure: string | undefined
}

export interface Release {
  readonly record: string
  readonly schema: string
  readonly commitment: Bytes
  /** Digests of all fields of the record, in the order of their names: `commitment` is the RFC 6962 root over them. */
  readonly digests: readonly Bytes[]
  readonly fields: readonly ReleasedField[]
  readonly sealed: Sealed | undefined
  readonly policy: string
  readonly policyDigest: Bytes
  /** Durable height at which the basis was judged first; the receipt's block judged it again. */
  readonly judgedAt: number
  readonly receipt: Receipt
}

export interface RecordSummary {
  readonly record: string
  readonly schema: string
  readonly fields: readonly string[]
  readonly commitment: Bytes
}

/** Most records that are listed of a subject. */
export const RECORDS_MAX = 1_000

export interface DeskOptions {
  readonly vault: Vault
  readonly keeper: Keeper
  readonly policy: MaskingPolicy
  readonly ledger: Pick<LedgerAccess, 'ledgerId' | 'submit' | 'now' | 'state'>
  readonly reads: LedgerReads
}

export class VaultDesk {
  private readonly options: DeskOptions
  private readonly receipts: Receipts
  private readonly policyDigest: Bytes

  constructor(options: DeskOptions) {
    this.options = options
    this.receipts = new Receipts(options.ledger, options.keeper)
    this.policyDigest = policyDigest(options.policy)
    this.finishErasures()
  }

  get policy(): { readonly policy: MaskingPolicy; readonly digest: Bytes } {
    return { policy: this.options.policy, digest: this.policyDigest }
  }

  /** An erasure that the ledger has taken is carried out, also after a crash between the two. */
  private finishErasures(): void {
    const { vault, reads } = this.options
    for (const subject of vault.unfinishedErasures()) {
      const head = reads.consents.subjects.get(`subj_${subject}` as SubjectId)
      if (head?.erasedAt !== undefined) vault.finishErasure(subject)
    }
  }

  /**
   * Releases fields of one record to `viewer`. A basis that is not the viewer's looks as if there were none: refuses
   * NOT_FOUND, RECORD_NOT_NAMED, SEAL_KEY_INVALID, every refusal of `consents.recordReads`; throws BUSY.
   */
  async release(viewer: Viewer, request: ReleaseRequest): Promise<Release> {
    const { ledger, reads, policy } = this.options
    const { subject, fields, purpose, basis } = request
    const grantee = viewer.account ?? refused()
    const head = reads.consents.subjects.get(subject)
    if (head === undefined || head.keeper !== this.options.keeper.account || !this.isFor(request, viewer)) refused()
    if (head.erasedAt !== undefined) throw new Rejection(ConsentsError.SUBJECT_ERASED)
    const judgedAt = ledger.state.position.height
    const scope = { subject, grantee, purpose, fields, basis }
    ensureCovered(reads.consents, head, scope, ledger.now())
    const [recordId, record] = this.recordOf(request)
    // A key that nothing can be sealed for costs no receipt.
    if (request.sealFor !== undefined) await sealTo(request.sealFor, '', new Uint8Array(0))
    const read: Read = {
      ...scope,
      fields: [...fields],
      record: record.commitment,
      policy: this.policyDigest,
      judgedAt: BigInt(judgedAt),
      request: request.request,
    }
    const receipt = await this.receipts.record(read)
    // Erased while the receipt was under way: there is nothing to give any more.
    const now = this.options.vault.get(recordId)
    if (now === undefined) throw new Rejection(ConsentsError.SUBJECT_ERASED)
    const shown = fields.map((name) => this.fieldOf(now, name, request, viewer))
    return {
      record: recordId,
      schema: now.schema,
      commitment: now.commitment,
      digests: now.digests,
      ...(await sealedOrClear(shown, request, receipt)),
      policy: policy.name,
      policyDigest: this.policyDigest,
      judgedAt,
      receipt,
    }
  }

  /** Whether the basis that a request names is about this subject and this reader: only then is more said about it. */
  private isFor({ subject, basis }: ReleaseRequest, { account }: Viewer): boolean {
    const { consents: state } = this.options.reads
    if (basis.kind === 'ownData') return account !== undefined && state.subjects.get(subject)?.account === account
    const found = basis.kind === 'consent' ? state.consents.get(basis.consent) : state.powers.get(basis.power)
    return found !== undefined && found.subject === subject && found.grantee === account
  }

  private recordOf({ subject, record }: ReleaseRequest): readonly [string, OpenedRecord] {
    const { vault } = this.options
    const ids = vault.recordsOf(vaultSubject(subject))
    if (record === undefined && ids.length > 1) throw new Rejection(GatewayError.RECORD_NOT_NAMED)
    const id = record ?? ids[0]
    const opened = id !== undefined && ids.includes(id) ? vault.get(id) : undefined
    return id === undefined || opened === undefined ? refused() : [id, opened]
  }

  private fieldOf(
    { schema, values, disclosures }: OpenedRecord,
    name: string,
    { purpose, subject }: ReleaseRequest,
    { account, roles }: Viewer,
  ): ReleasedField {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return { name, form: 'absent', value: undefined, disclosure: undefined }
    const isSubject = this.options.reads.consents.subjects.get(subject)?.account === account
    const readers = isSubject ? (['subject', ...roles] as const) : roles
    const action = actionFor(this.options.policy, { schema, field: name, purpose, readers })
    const tokenKey = this.options.vault.derivedKey(`token/${purpose}/${name}`)
    const masked = maskValue(value, action, tokenKey)
    const disclosure = action.kind === 'show' ? disclosures[name] : undefined
    return { name, form: masked === undefined ? 'redact' : action.kind, value: masked, disclosure }
  }

  /**
   * What the vault holds of a subject, for its keeper and for the person itself: names, no values; the first thousand.
   */
  records(viewer: Viewer, subject: SubjectId): readonly RecordSummary[] {
    const { vault, reads, keeper } = this.options
    const head = reads.consents.subjects.get(subject)
    const isOwn = viewer.account !== undefined && viewer.account === head?.account
    if (viewer.account !== keeper.account && !isOwn) refused()
    const ids = vault.recordsOf(vaultSubject(subject)).slice(0, RECORDS_MAX)
    return ids.flatMap((record) => {
      const opened = vault.get(record)
      if (opened === undefined) return []
      const { schema, commitment, values } = opened
      return [{ record, schema, fields: Object.keys(values), commitment }]
    })
  }

  /**
   * Erases a subject: nothing is read from the first moment on, the ledger is told, then keys and ciphertext go. For
   * the keeper alone. Refuses NOT_FOUND, LEGAL_HOLD, and SUBJECT_ERASED, which destroys what the vault still has;
   * throws BUSY and what stopped the ledger, after which it can be asked again.
   */
  async erase(viewer: Viewer, subject: SubjectId): Promise<Erasure & { readonly receipt: Receipt }> {
    const { vault, keeper, ledger, reads } = this.options
    if (viewer.account !== keeper.account) refused()
    const name = vaultSubject(subject)
    const head = reads.consents.subjects.get(subject)
    if (head !== undefined && head.keeper !== keeper.account) refused()
    if (head === undefined && vault.recordsOf(name).length === 0) refused()
    const erasure = vault.beginErasure(name)
    if (head?.erasedAt !== undefined) {
      // The answer of the erasure was lost, or the vault is an older one that was put back.
      vault.finishErasure(name)
      throw new Rejection(ConsentsError.SUBJECT_ERASED)
    }
    const { records, root, epoch } = erasure
    const { openSubject, eraseSubject } = consents.methods
    const mention = head === undefined ? [{ contract: consents, method: openSubject, args: { subject } }] : []
    const args = { subject, records, erased: root, epoch }
    try {
      const receipt = await actAsKeeper(ledger, keeper, [
        ...mention,
        { contract: consents, method: eraseSubject, args },
      ])
      vault.finishErasure(name)
      return { ...erasure, receipt }
    } catch (error) {
      const isErased = reads.consents.subjects.get(subject)?.erasedAt !== undefined
      if (isErased) vault.finishErasure(name)
      else if (error instanceof Rejection) vault.cancelErasure(name)
      throw error
    }
  }

  close(): Promise<void> {
    return this.options.vault.close()
  }
}

function refused(): never {
  throw new Rejection(GatewayError.NOT_FOUND)
}

async function sealedOrClear(
  shown: readonly ReleasedField[],
  { sealFor }: ReleaseRequest,
  { transaction }: Receipt,
): Promise<Pick<Release, 'fields' | 'sealed'>> {
  if (sealFor === undefined) return { fields: shown, sealed: undefined }
  const content = shown.map(({ name, form, value, disclosure }) => ({ name, form, value, disclosure }))
  const sealed = await sealTo(sealFor, transaction, utf8Encode(JSON.stringify(content)))
  const fields = shown.map(({ name, form }) => ({ name, form, value: undefined, disclosure: undefined }))
  return { fields, sealed }
}
