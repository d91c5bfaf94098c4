/**
 * One call of a node's JSON-RPC. Nothing of the answer is believed: it has a limit, and redirections are not followed.
 */
import { PlatformError } from '@chassis/primitives'

/** An error that CometBFT itself answers with. */
export interface RpcFailure {
  readonly code: number
  readonly message: string
  readonly data: string
}

export type RpcAnswer = { readonly result: unknown } | { readonly failure: RpcFailure }

export interface JsonRpcLimits {
  readonly timeoutMs?: number
  readonly bytesMax?: number
}

const TIMEOUT_MS = 15_000
/** The largest slip in base64, and room around it. */
const BYTES_MAX = 32 * 1024 * 1024

/** `address`: `http://host:port`. Throws NODE_UNREACHABLE: nobody answers in time, with JSON and within the limit. */
export async function jsonRpc(
  address: string,
  method: string,
  params: Readonly<Record<string, unknown>>,
  { timeoutMs = TIMEOUT_MS, bytesMax = BYTES_MAX }: JsonRpcLimits = {},
): Promise<RpcAnswer> {
  let answer: { result?: unknown; error?: Partial<RpcFailure> }
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    answer = parse(await limitedText(response, bytesMax))
  } catch (cause) {
    throw new PlatformError(`${address} does not answer`, {
      code: 'NODE_UNREACHABLE',
      retryable: true,
      cause,
      details: { address },
    })
  }
  if (answer.error === undefined) return { result: answer.result }
  const { code = 0, message = '', data = '' } = answer.error
  return { failure: { code, message: String(message), data: String(data) } }
}

function parse(text: string): { result?: unknown; error?: Partial<RpcFailure> } {
  const json = JSON.parse(text) as { result?: unknown; error?: Partial<RpcFailure> | null } | null
  if (typeof json !== 'object' || json === null) throw new TypeError('no answer')
  const { result, error } = json
  return error === undefined || error === null ? { result } : { error }
}

async function limitedText(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > bytesMax) throw new RangeError('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
