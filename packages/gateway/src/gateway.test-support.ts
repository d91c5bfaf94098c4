/** A gateway over a test ledger, in the test's own process. */
import { MessageChannel } from 'node:worker_threads'
import { assert, fromHex, toHex } from '@chassis/primitives'
import type { SigningKey } from '@chassis/primitives/node'
import { type AccountId, decode, SignInChallenge, signInBytes } from '@chassis/protocol'
import type { Allowances } from './http/allowance.ts'
import { type MovableClock, serveLedger } from './ledger/serve-ledger.ts'
import { startTestReadModel } from './read-model/read-model.test-support.ts'
import type { Party, TestLedger } from './test-ledger.test-support.ts'
import type { ThreadOptions } from './thread/gateway-thread.ts'
import { type RunningGateway, runGateway } from './thread/run-gateway.ts'

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
  options: Pick<
    ThreadOptions,
    'allowances' | 'limits' | 'streamLimits' | 'webhookLimits' | 'siteFolder' | 'vault' | 'origin'
  > & {
    readonly clock?: MovableClock
    /** With a read model, for lists and search: embedded, or on the server at this address. */
    readonly lists?: 'embedded' | { readonly url: string }
  } = {},
): Promise<TestGateway> {
  const { clock, lists, ...more } = options
  const { port1, port2 } = new MessageChannel()
  const running = runGateway({ dir, host: '127.0.0.1', port: 0, allowances: GENEROUS, ...more }, port2)
  await serveLedger({ ledger, port: port1, clock })
  const gateway = await running
  const readModel = lists && (await startTestReadModel({ dir, ledger }, lists))
  if (readModel !== undefined) gateway.attachReadModel(readModel.port())
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
  const close = async (): Promise<void> => {
    await gateway.close()
    await readModel?.close()
  }
  return { ...gateway, ask, token, close }
}

/** The body of a sign-in. `challenge`: in hex. */
export function answerChallenge(ledger: Parameters<typeof signInBytes>[1], key: SigningKey, challenge: string) {
  const bytes = fromHex(challenge)
  assert(decode(SignInChallenge, bytes).ledgerId === ledger, 'a challenge of this ledger')
  const signature = toHex(key.sign(signInBytes('ed25519', ledger, bytes)))
  return { challenge, signatures: [{ kind: 'ed25519', publicKey: toHex(key.publicKey), signature }] }
}
