/** Refusals and results as CometBFT carries them (docs/spec/abci.md). */
import type { BlockOutcome, TransactionResult, ValidatorPower } from '@chassis/kernel'
import { type Bytes, Rejection } from '@chassis/primitives'
import type { ConsensusParams, ValidatorUpdate } from '../abci/common.ts'
import type { ResponseOf } from '../abci/responses.ts'
import { detailsText } from './refusal-details.ts'

type ExecTxResult = NonNullable<ResponseOf<'finalizeBlock'>['txResults']>[number]

/** Codes of refusals by the ledger's rules are the numbers of its registry. */
const LEDGER = 'chassis'
/** Codes of refusals that are of this node and this moment. */
export const NODE = 'chassis.node'
export const NODE_CODE = { busy: 1, notReady: 2, unknownPath: 3, badQuery: 4, notFound: 5 } as const

/** Why a transaction is not taken. The name and the details help the sender and go into no block. */
export function refusedCheck({ refusal, details }: Rejection): ResponseOf<'checkTx'> {
  return { code: refusal.code, codespace: LEDGER, log: `${refusal.module}.${refusal.name} ${detailsText(details)}` }
}

export function busyCheck(pending: number): ResponseOf<'checkTx'> {
  return { code: NODE_CODE.busy, codespace: NODE, log: `BUSY ${detailsText({ pending })}` }
}

const NO_BYTES: Bytes = new Uint8Array(0)

/**
 * Results in the order of the block's transactions. `inputs[i]` is what was executed or, for bytes that are no
 * transaction, the rejection. Code and data are hashed into the next header; everything else stays empty.
 */
export function txResultsOf(inputs: readonly unknown[], outcome: BlockOutcome): ExecTxResult[] {
  const first = outcome.logSize - BigInt(outcome.leafHashes.length)
  let next = 0
  return inputs.map((input) => {
    if (input instanceof Rejection) return execResult(input.refusal.code, NO_BYTES)
    const { code, leafIndex } = outcome.results[next++] as TransactionResult
    const leaf = leafIndex === undefined ? undefined : outcome.leafHashes[Number(leafIndex - first)]
    return execResult(code, leaf ?? NO_BYTES)
  })
}

function execResult(code: number, data: Bytes): ExecTxResult {
  return { code, data, log: '', info: '', gasWanted: 0n, gasUsed: 0n, events: [], codespace: '' }
}

export function validatorUpdatesOf(updates: readonly ValidatorPower[]): ValidatorUpdate[] {
  return updates.map(({ publicKey, power }) => ({ pubKey: { ed25519: publicKey, secp256k1: undefined }, power }))
}

/** What CometBFT is told of the ledger's rules. */
export interface ToldRules {
  readonly protocolVersion: number
  readonly blockBytes: number
}

/** What a block of CometBFT holds beside its transactions, at most: header, commit, evidence (1 MiB by genesis). */
const BLOCK_OVERHEAD_BYTES = 2 * 1024 * 1024

/**
 * The version that goes into the headers from the next block on, and how large blocks may be: what changed of them;
 * undefined when nothing did.
 */
export function changedParams(before: Partial<ToldRules>, after: ToldRules): ConsensusParams | undefined {
  const version = before.protocolVersion === after.protocolVersion ? undefined : { app: BigInt(after.protocolVersion) }
  const { blockBytes } = after
  const maxBytes = BigInt(blockBytes + BLOCK_OVERHEAD_BYTES)
  const block = before.blockBytes === blockBytes ? undefined : { maxBytes, maxGas: -1n }
  if (version === undefined && block === undefined) return undefined
  return { block, evidence: undefined, validator: undefined, version, abci: undefined }
}
