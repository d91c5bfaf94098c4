import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unexercisedFiles } from '../../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import { readSecret, signWebhook, verifyWebhook, type WebhookHeaders } from './standard-webhooks.ts'

const SET = ['vectors', 'protocols', 'standard-webhooks']
const FILES = ['bad-secrets.json', 'sign.json', 'verify.json']
const casesOf = <T>(file: string) => readSharedJson<{ cases: readonly T[] }>(...SET, file).cases

interface Signed {
  readonly secret: string
  readonly id: string
  readonly timestamp: number
  readonly payload: string
  readonly signature: string
}
interface Verified {
  readonly name: string
  readonly secret: string
  readonly headers: Partial<WebhookHeaders>
  readonly payload: string
  readonly now: number
  readonly valid: boolean
}

describeShared('Standard Webhooks', SET, () => {
  it('exercises every file', () => expect(unexercisedFiles(SET, FILES)).toEqual([]))

  it('signs as published', () => {
    const cases = casesOf<Signed>('sign.json')
    expect(cases).toHaveLength(2)
    for (const { secret, signature, ...message } of cases) {
      const headers = signWebhook([readSecret(secret) as Uint8Array], message)
      expect(headers['webhook-signature']).toBe(signature)
    }
  })

  it('believes and refuses as published', () => {
    const cases = casesOf<Verified>('verify.json')
    expect(cases).toHaveLength(12)
    for (const { name, secret, headers, payload, now, valid } of cases) {
      const fault = verifyWebhook([readSecret(secret) as Uint8Array], headers, payload, now)
      expect(fault === undefined, name).toBe(valid)
    }
  })

  it('takes no bad secret', () => {
    for (const { secret } of casesOf<{ secret: unknown }>('bad-secrets.json'))
      expect(readSecret(secret)).toBeUndefined()
  })
})

describe('a secret', () => {
  it.each([
    'whsec_short',
    'whsec_!!!',
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    7,
    'whsec_TWZLUTlyOEdLWXFyVHc9',
  ])('%s is refused', (text) => expect(readSecret(text)).toBeUndefined())

  it('is changed without a gap: for a while a message is signed under the old and the new one', () => {
    const [old, fresh, foreign] = [randomBytes(32), randomBytes(32), randomBytes(32)]
    const message = { id: 'msg_1', timestamp: 1_800_000_000, payload: '{"height":"7"}' }
    const headers = signWebhook([fresh, old], message)
    const believes = (secrets: readonly Uint8Array[]) =>
      verifyWebhook(secrets, headers, message.payload, message.timestamp)
    expect(believes([old])).toBeUndefined()
    expect(believes([fresh])).toBeUndefined()
    expect(believes([foreign])).toBe('signature')
    expect(believes([foreign, fresh])).toBeUndefined()
    expect(believes([])).toBe('signature')
  })
})

describe('a message', () => {
  const secret = randomBytes(32)
  const message = { id: 'msg_1', timestamp: 1_800_000_000, payload: '{}' }

  it('says why it is not believed', () => {
    const headers = signWebhook([secret], message)
    expect(verifyWebhook([secret], {}, '{}', 1_800_000_000)).toBe('headers')
    expect(verifyWebhook([secret], { ...headers, 'webhook-timestamp': '1e9' }, '{}', 1_800_000_000)).toBe('headers')
    expect(verifyWebhook([secret], headers, '{}', 1_800_000_301)).toBe('time')
    expect(verifyWebhook([secret], headers, '{ }', 1_800_000_000)).toBe('signature')
    expect(verifyWebhook([secret], headers, '{}', 1_800_000_300)).toBeUndefined()
  })

  it('has an id that cannot be taken for another message', () => {
    expect(() => signWebhook([secret], { ...message, id: 'msg.1' })).toThrow('an id without dots')
    expect(() => signWebhook([], message)).toThrow('secrets')
    expect(() => signWebhook([secret, secret, secret], message)).toThrow('secrets')
    expect(() => signWebhook([secret], { ...message, timestamp: 1.5 })).toThrow('whole seconds')
  })
})
