/** The few questions that a light client has for CometBFT's RPC, over HTTP. Nothing of the answers is believed here. */
import { jsonRpc, type RpcAnswer } from '@chassis/engine'
import { PlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  type AttackEvidence,
  type LightBlock,
  readSignedHeader,
  readValidators,
  sortValidators,
  VALIDATORS_MAX,
  type Validator,
  writeAttackEvidence,
} from '@chassis/proofs/light'
import type { ChainHead, LightSource } from './light-source.ts'

const PATIENCE_MS = 10_000
const PAGE = 100
/** A commit of 10,000 votes. */
const ANSWER_BYTES_MAX = 8 * 1024 * 1024

const REASON_LENGTH_MAX = 300

type Members = Readonly<Record<string, unknown>>

/** A source at `address`: `http://host:port`, `https://…`, or CometBFT's own `tcp://…`. Throws INPUT_NO_RPC_ADDRESS. */
export function cometRpc(address: string): LightSource {
  const base = rpcAddress(address)
  const call = (method: string, parameters: Members = {}) => callRpc(base, method, parameters)
  return {
    name: base,
    head: () => call('status').then((answer) => reading(base, 'status', () => readHead(answer))),
    async block(height) {
      const commit = await call('commit', { height: String(height) })
      if ('failure' in commit) return undefined
      const signed = (commit.result as Members | null)?.signed_header as Members | null | undefined
      // A node that has no block yet answers with an empty header instead of an error.
      if (!signed?.header || !signed.commit) return undefined
      const signedHeader = reading(base, 'commit', () => readSignedHeader(signed))
      const validators = await allValidators(base, height)
      return validators && ({ signedHeader, validators } satisfies LightBlock)
    },
    async report(evidence: AttackEvidence) {
      const answer = await call('broadcast_evidence', { evidence: writeAttackEvidence(sha256, evidence) })
      return 'failure' in answer ? textOf(answer.failure) : undefined
    },
  }
}

export function rpcAddress(address: string): string {
  const text = address.replace(/^tcp:/, 'http:')
  if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return new URL(text).href.replace(/\/+$/, '')
  throw new PlatformError('not the address of an RPC', { code: 'INPUT_NO_RPC_ADDRESS', details: { address } })
}

function readHead(answer: RpcAnswer): ChainHead {
  const { result } = answer as { readonly result?: unknown }
  const { node_info, sync_info } = result as Record<string, Record<string, unknown>>
  const number = (value: unknown) => {
    if (!/^\d{1,19}$/.test(String(value))) throw new TypeError('height')
    return BigInt(String(value))
  }
  const chainId = node_info?.network
  if (typeof chainId !== 'string') throw new TypeError('no network')
  return { chainId, latest: number(sync_info?.latest_block_height), earliest: number(sync_info?.earliest_block_height) }
}

/** All pages of a set, in the order of its hash; undefined where the node does not have it. */
async function allValidators(base: string, height: bigint): Promise<Validator[] | undefined> {
  const validators: Validator[] = []
  for (let page = 1; validators.length < VALIDATORS_MAX; page++) {
    const parameters = { height: String(height), page: String(page), per_page: String(PAGE) }
    const answer = await callRpc(base, 'validators', parameters)
    if ('failure' in answer) return undefined
    const { validators: listed, total } = (answer.result ?? {}) as Members
    const found = reading(base, 'validators', () => readValidators(listed))
    validators.push(...found)
    if (found.length === 0 || validators.length >= Number(total)) break
  }
  return sortValidators(sha256, validators)
}

/** Once more where nobody answered: a light client has time. */
async function callRpc(base: string, method: string, params: Members): Promise<RpcAnswer> {
  const limits = { timeoutMs: PATIENCE_MS, bytesMax: ANSWER_BYTES_MAX }
  try {
    return await jsonRpc(base, method, params, limits)
  } catch {
    return jsonRpc(base, method, params, limits)
  }
}

function reading<Result>(base: string, method: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw unreadable(base, method, cause instanceof Rejection ? cause.refusal.name : (cause as Error).name, cause)
  }
}

function unreadable(address: string, method: string, reason: string, cause?: unknown): PlatformError {
  return new PlatformError(`${address} answers ${method} with something else`, {
    code: 'RPC_ANSWER_UNREADABLE',
    details: { address, method, reason },
    cause,
  })
}

/** CometBFT repeats the whole evidence after its reason. */
function textOf({ message, data }: { readonly message: string; readonly data: string }): string {
  return `${message}: ${data.split('. Evidence:')[0]}`.slice(0, REASON_LENGTH_MAX)
}
