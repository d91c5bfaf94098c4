/** Writes what an update found: the trust file, a copy of the one before it, the light client's memory, evidence. */
import { copyFileSync } from 'node:fs'
import { equalBytes, PlatformError } from '@chassis/primitives'
import type { LightBlock } from '@chassis/proofs/light'
import { type TrustedLedger, TrustFile } from '@chassis/protocol'
import { evidenceJson, type LightStore, lightStoreFile, replaceFile, writeLightStore } from './light-store.ts'
import type { Accusation } from './update-trust.ts'

/** More would only help to find where two chains parted long ago. */
const BLOCKS_KEPT = 8

export interface TrustFiles {
  readonly file: string
  readonly trust: TrustFile
  readonly store: LightStore
  readonly ledger: TrustedLedger
}

/**
 * Pins the set of the last block of the trace. Returns the copy of the file before, which old slips need; undefined
 * where the set stayed the same.
 */
export function saveVerified(files: TrustFiles, trace: readonly LightBlock[]): string | undefined {
  const { file, trust, store, ledger } = files
  const newest = trace.at(-1) as LightBlock
  const validators = newest.validators.map(({ publicKey, power }) => ({ publicKey, power }))
  const record = store.find(({ ledgerId }) => ledgerId === ledger.ledgerId)
  const first = trace[0] as LightBlock
  const known = record?.blocks.filter(({ signedHeader }) => heightOf(signedHeader) < heightOf(first.signedHeader)) ?? []
  const blocks = [...known, ...trace].slice(-BLOCKS_KEPT)
  let copy: string | undefined
  if (!isSameSet(ledger.validators ?? [], validators)) {
    copy = `${file}.until-${newest.signedHeader.header.height}`
    keep(file, copy)
    const ledgers = trust.ledgers.map((one) => (one.ledgerId === ledger.ledgerId ? { ...one, validators } : one))
    replaceFile(file, `${JSON.stringify(TrustFile.toJson({ ...trust, ledgers }), undefined, 2)}\n`)
  }
  remember(files, { ledgerId: ledger.ledgerId, blocks })
  return copy
}

/** Freezes the client of this ledger, and writes the evidence beside the trust file. Returns the name of that file. */
export function saveConflict(files: TrustFiles, evidence: readonly Accusation[], height: bigint): string {
  const { file, store, ledger } = files
  const frozen = evidence.map((accusation) => evidenceJson(accusation.evidence))
  const evidenceFile = `${file}.evidence-${height}.json`
  replaceFile(evidenceFile, `${JSON.stringify(frozen, undefined, 2)}\n`)
  const blocks = store.find(({ ledgerId }) => ledgerId === ledger.ledgerId)?.blocks ?? []
  remember(files, { ledgerId: ledger.ledgerId, blocks, frozen })
  return evidenceFile
}

function remember({ file, store }: TrustFiles, record: LightStore[0]): void {
  const others = store.filter(({ ledgerId }) => ledgerId !== record.ledgerId)
  writeLightStore(lightStoreFile(file), [...others, record])
}

function keep(file: string, copy: string): void {
  try {
    copyFileSync(file, copy)
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? String(cause)
    throw new PlatformError(`cannot write ${copy}`, {
      code: 'OUTPUT_NOT_WRITTEN',
      details: { file: copy, reason },
      cause,
    })
  }
}

const heightOf = ({ header }: LightBlock['signedHeader']): bigint => header.height

type Set = NonNullable<TrustedLedger['validators']>
export function isSameSet(a: Set, b: Set): boolean {
  return (
    a.length === b.length && a.every((one, i) => one.power === b[i]?.power && equalBytes(one.publicKey, b[i].publicKey))
  )
}
