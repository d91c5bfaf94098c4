/**
 * One attempt to deliver: a POST to an address that was checked. The name is resolved here, every address that it has
 * must be one that may be reached, and the connection goes to those very addresses: a name that means something else a
 * moment later gains nothing. Redirects are not followed, and no proxy is asked.
 */
import { type LookupAddress, promises } from 'node:dns'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { hostOf, urlFault } from './endpoint-url.ts'
import { isReachable } from './reachable-address.ts'
import type { AttemptResult } from './webhook-records.ts'

export interface PostOptions {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** For everything, from the name to the end of the answer. */
  readonly limitMs: number
  readonly isDevelopment: boolean
  /** Ends it, as if there were no connection. */
  readonly signal: AbortSignal
  /** The addresses of a name; the system's resolver by default. */
  resolve?(name: string): Promise<readonly LookupAddress[]>
}

export interface PostAnswer {
  readonly result: Exclude<AttemptResult, 'withheld'>
  readonly status?: number
  /** What the receiver asked to wait. */
  readonly retryAfterMs?: number
}

/** Of an answer so much is read; what it says does not matter. */
const ANSWER_BYTES_MAX = 16_384
const HEADER_BYTES_MAX = 8_192
const RETRY_AFTER = /^\d{1,6}$/

/** Never rejects. */
export async function postMessage(options: PostOptions): Promise<PostAnswer> {
  const { url: text, isDevelopment, limitMs, signal, resolve = resolveName } = options
  if (urlFault(text, isDevelopment) !== undefined) return { result: 'address' }
  const ended = new AbortController()
  let isLate = false
  const late = setTimeout(() => {
    isLate = true
    ended.abort()
  }, limitMs)
  const stop = (): void => ended.abort()
  signal.addEventListener('abort', stop)
  try {
    const url = new URL(text)
    const host = hostOf(url)
    const literal = isIP(host)
    const found = literal === 0 ? await unlessEnded(resolve(host), ended.signal) : [{ address: host, family: literal }]
    if (found.length === 0) return { result: 'connection' }
    if (!found.every(({ address }) => isReachable(address, isDevelopment))) return { result: 'address' }
    return await send(url, found, options, ended.signal)
  } catch {
    return { result: isLate ? 'timeout' : 'connection' }
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
  }
}

const resolveName = (name: string): Promise<readonly LookupAddress[]> => promises.lookup(name, { all: true })

/** The system's resolver cannot be stopped: it is no longer waited for. */
function unlessEnded<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}

/** Answers with what was checked, whatever it is asked for. */
function lookupOf(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, { all }, callback) => {
    const [first] = addresses as readonly [LookupAddress]
    if (all === true) callback(null, [...addresses])
    else callback(null, first.address, first.family)
  }
}

function send(
  url: URL,
  addresses: readonly LookupAddress[],
  { headers, body }: PostOptions,
  signal: AbortSignal,
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest
    const request: ClientRequest = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      // A connection of its own: none is shared between endpoints, and none outlives the check of its address.
      agent: false,
      lookup: lookupOf(addresses),
      maxHeaderSize: HEADER_BYTES_MAX,
      signal,
    })
    let isAnswered = false
    request.on('error', (error) => {
      if (!isAnswered) reject(error)
    })
    request.on('response', (response) => {
      // The head decides: what comes after it can only take too long or be too much.
      isAnswered = true
      discard(response, () => {
        request.destroy()
        resolve(answerOf(response))
      })
    })
    request.end(body)
  })
}

function discard(response: IncomingMessage, done: () => void): void {
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > ANSWER_BYTES_MAX) response.destroy()
  })
  response.on('error', () => response.destroy())
  response.on('close', done)
}

function answerOf({ statusCode = 0, headers }: IncomingMessage): PostAnswer {
  const result = statusCode >= 200 && statusCode < 300 ? 'taken' : 'answered'
  const asked = headers['retry-after']
  const isAsked = result === 'answered' && asked !== undefined && RETRY_AFTER.test(asked)
  return { result, status: statusCode, ...(isAsked ? { retryAfterMs: Number(asked) * 1_000 } : {}) }
}
