/** What `chassis trust update` answers: the outcome with the files that were written. */
import { formatInstant, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { headerHash, type LightBlock, type LightFaultReason } from '@chassis/proofs/light'
import { saveConflict, saveVerified, type TrustFiles } from './save-update.ts'
import type { Accusation, AskedSource, SourceVerdict, UpdateOutcome } from './update-trust.ts'

const NS_PER_MS = 1_000_000n

export interface UpdateAnswer {
  readonly outcome: UpdateOutcome['kind']
  readonly ledgerId: string
  readonly chainId: string
  readonly from?: BlockSummary
  readonly to?: BlockSummary
  readonly steps?: number
  readonly validators?: { readonly before: number; readonly after: number; readonly changed: boolean }
  /** The file as it was, for slips of before. */
  readonly kept?: string
  readonly evidence?: string
  readonly reported?: readonly { readonly to: string; readonly refused?: string }[]
  readonly fault?: LightFaultReason
  readonly numbers?: Readonly<Record<string, string | number>>
  readonly sources: readonly {
    readonly address: string
    readonly verdict: SourceVerdict
    readonly latest?: string
    readonly fault?: LightFaultReason
  }[]
}

interface BlockSummary {
  readonly height: string
  readonly time: string
  readonly hash: string
}

/** Writes what follows from an outcome, and tells the nodes of a conflict if `report` says so. */
export async function settleUpdate(files: TrustFiles, outcome: UpdateOutcome, report: boolean): Promise<UpdateAnswer> {
  const { ledger } = files
  const { chainId = '', ledgerId } = ledger
  const base = { outcome: outcome.kind, ledgerId, chainId, sources: outcome.asked.map(sourceSummary) }
  switch (outcome.kind) {
    case 'verified': {
      const kept = saveVerified(files, outcome.trace)
      const validators = {
        before: ledger.validators?.length ?? 0,
        after: outcome.block.validators.length,
        changed: kept !== undefined,
      }
      const from = outcome.before && { from: summaryOf(outcome.before) }
      const steps = outcome.trace.length - 1
      return { ...base, ...from, to: summaryOf(outcome.block), steps, validators, ...(kept && { kept }) }
    }
    case 'conflict': {
      const [first] = outcome.evidence as readonly [Accusation]
      const { height } = first.evidence.conflictingBlock.signedHeader.header
      const evidence = saveConflict(files, outcome.evidence, height)
      return { ...base, evidence, reported: report ? await reportAll(outcome.evidence) : [] }
    }
    case 'rejected':
      return { ...base, fault: outcome.fault.reason, numbers: numbersOf(outcome) }
    case 'behind':
      return { ...base, numbers: { known: String(outcome.known), latest: String(outcome.latest) } }
    case 'nobodyAgrees':
      return { ...base, numbers: { height: String(outcome.height) } }
    default:
      return base
  }
}

function numbersOf({ fault, from, to }: Extract<UpdateOutcome, { kind: 'rejected' }>) {
  const step = { ...(from !== undefined && { from: String(from) }), ...(to !== undefined && { to: String(to) }) }
  return { ...step, ...fault.numbers }
}

/** Best effort: a node may be unreachable or refuse what it cannot verify. */
async function reportAll(evidence: readonly Accusation[]) {
  return Promise.all(
    evidence.map(async ({ evidence: one, tell }) => {
      const refused = await tell
        .report(one)
        .catch((error: unknown) => (error as { code?: string }).code ?? String(error))
      return { to: tell.name, ...(refused !== undefined && { refused }) }
    }),
  )
}

function sourceSummary({ name, verdict, latest, fault }: AskedSource) {
  const rest = { ...(latest !== undefined && { latest: String(latest) }), ...(fault && { fault: fault.reason }) }
  return { address: name, verdict, ...rest }
}

function summaryOf({ signedHeader: { header } }: LightBlock): BlockSummary {
  return {
    height: String(header.height),
    time: formatInstant(Number(header.timeNs / NS_PER_MS)),
    hash: toHex(headerHash(sha256, header)),
  }
}
