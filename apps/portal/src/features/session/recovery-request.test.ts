import { accountId } from '@chassis/client'
import { expect, it } from 'vitest'
import { readRequest, requestAddress } from './recovery-request.ts'

const request = {
  account: accountId.fromJson(`acct_${'ab'.repeat(20)}`, 'account'),
  passkey: { publicKey: `04${'0a'.repeat(64)}`, rpId: 'localhost', origin: 'http://localhost:8480' },
}
const searchOf = (more: object = {}) => {
  const { publicKey, rpId, origin } = { ...request.passkey, ...more }
  return new URL(requestAddress({ ...request, passkey: { publicKey, rpId, origin } }, 'http://a')).search
}

it('is read from the address that was made of it', () => {
  expect(requestAddress(request, 'http://localhost:8480')).toMatch(/^http:\/\/localhost:8480\/recover\?account=acct_/)
  expect(readRequest(searchOf())).toEqual(request)
  expect(readRequest(searchOf({ rpId: 'example', origin: 'https://portal.example' }))?.passkey.rpId).toBe('example')
})

it('is none where a part is missing or fits no policy', () => {
  for (const search of ['', '?account=x', searchOf().replace('acct_', 'loan_')]) {
    expect(readRequest(search), search).toBeUndefined()
  }
  for (const wrong of [
    { publicKey: 'ab' },
    { publicKey: `02${'0a'.repeat(64)}` },
    { rpId: '' },
    { rpId: 'example' },
    { origin: 'javascript:alert(1)' },
    { origin: 'http://localhost:8480/path' },
    { origin: 'http://evil-localhost' },
    { origin: `http://localhost:8480?${'a'.repeat(200)}` },
  ]) {
    expect(readRequest(searchOf(wrong)), JSON.stringify(wrong)).toBeUndefined()
  }
})
