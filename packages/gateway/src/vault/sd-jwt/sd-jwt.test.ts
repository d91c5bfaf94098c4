import type { JsonWebKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unexercisedFiles } from '../../../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../../../tests/support/shared.ts'
import { openRecord } from '../disclosures.ts'
import { disclosureDigest, processClaims, readDisclosure, SdJwtError } from './process-claims.ts'
import { verifyPresentation } from './verify-presentation.ts'

const SET = ['vectors', 'protocols', 'sd-jwt']
const FILES = ['disclosures.json', 'examples.json', 'invalid.json', 'structures.json']
const read = <T>(file: string) => readSharedJson<T>(...SET, file)
/** 2024-07-03: within the time of checking that the vectors ask for. */
const NOW = 1_720_000_000

type Claims = Readonly<Record<string, unknown>>
interface Example {
  readonly name: string
  readonly issuance: string
  readonly presentation: string
  readonly key_binding: boolean
  readonly processed: Claims
  readonly user_claims: Claims
}
interface Examples {
  readonly issuer_key: JsonWebKey
  readonly nonce: string
  readonly aud: string
  readonly cases: readonly Example[]
}

describeShared('the vectors of RFC 9901', SET, () => {
  it('are all exercised', () => expect(unexercisedFiles(SET, FILES)).toEqual([]))

  it('disclosures: digests and contents', () => {
    const { cases } = read<{ cases: readonly { disclosure: string; digest: string; contents: unknown[] }[] }>(
      'disclosures.json',
    )
    expect(cases).toHaveLength(59)
    for (const { disclosure, digest, contents } of cases) {
      expect(disclosureDigest(disclosure)).toBe(digest)
      expect(readDisclosure(disclosure)).toEqual(contents)
    }
  })

  it('examples: what a verifier gets of each presentation', () => {
    const { issuer_key: issuerKey, nonce, aud, cases } = read<Examples>('examples.json')
    expect(cases).toHaveLength(5)
    for (const { name, presentation, issuance, key_binding, processed } of cases) {
      const holder = key_binding ? { holder: { audience: aud, nonce } } : {}
      expect(verifyPresentation(presentation, { issuerKey, now: NOW, ...holder }), name).toEqual(processed)
      expect(() => verifyPresentation(issuance, { issuerKey, now: NOW }), name).not.toThrow()
      if (!key_binding) continue
      for (const wrong of [
        { audience: aud, nonce: 'another' },
        { audience: 'https://other.example', nonce },
      ]) {
        expect(() => verifyPresentation(presentation, { issuerKey, now: NOW, holder: wrong }), name).toThrow(SdJwtError)
      }
    }
  })

  it('examples: expired ones are refused', () => {
    const { issuer_key: issuerKey, cases } = read<Examples>('examples.json')
    const { presentation } = cases.find(({ name }) => name === 'simple') as Example
    expect(() => verifyPresentation(presentation, { issuerKey, now: 1_883_000_000 })).toThrow('expired')
  })

  it('invalid: each presentation is refused', () => {
    const { issuer_key: issuerKey, nonce, aud } = read<Examples>('examples.json')
    const { cases } = read<{ cases: readonly { name: string; presentation: string; key_binding_required: boolean }[] }>(
      'invalid.json',
    )
    expect(cases).toHaveLength(6)
    for (const { name, presentation, key_binding_required } of cases) {
      const holder = key_binding_required ? { holder: { audience: aud, nonce } } : {}
      expect(() => verifyPresentation(presentation, { issuerKey, now: NOW, ...holder }), name).toThrow(SdJwtError)
    }
  })

  it('structures: flat, structured and recursive payloads open to the same address', () => {
    const { cases } = read<{ cases: readonly { name: string; payload: Claims; disclosures: string[] }[] }>(
      'structures.json',
    )
    expect(cases).toHaveLength(4)
    const addresses = cases.map(({ payload, disclosures }) => processClaims(payload, disclosures).address)
    for (const address of addresses) expect(address).toEqual(addresses[0])
    expect(Object.keys(addresses[0] as object)).toHaveLength(4)
    for (const { name, payload, disclosures } of cases) {
      const kept = processClaims(payload, [])
      expect(JSON.stringify(kept), name).not.toContain('_sd')
      expect(() => processClaims(payload, [...disclosures, disclosures[0] as string]), name).toThrow(SdJwtError)
    }
  })
})

describe('processClaims', () => {
  const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url')

  it('opens the disclosures of a vault record', () => {
    const plain = { creditScore: { salt: 'c2FsdA', value: '712' }, location: { salt: 'c2FsdB', value: 'NC' } }
    const { disclosures } = openRecord({ subject: 's', schema: 'obligor/v1' }, plain)
    const payload = { _sd: Object.values(disclosures).map(disclosureDigest) }
    expect(processClaims(payload, [disclosures.location as string])).toEqual({ location: 'NC' })
  })

  it('refuses reserved names, claims that are there, digests that stand twice and what is no disclosure', () => {
    const refused = (payload: Claims, ...disclosures: readonly string[]) =>
      expect(() => processClaims(payload, disclosures)).toThrow(SdJwtError)
    const [sd, dots, taken, element] = [
      encode(['s', '_sd', 1]),
      encode(['s', '...', 1]),
      encode(['s', 'a', 1]),
      encode(['s', 1]),
    ]
    refused({ _sd: [disclosureDigest(sd)] }, sd)
    refused({ _sd: [disclosureDigest(dots)] }, dots)
    refused({ a: 0, _sd: [disclosureDigest(taken)] }, taken)
    refused({ _sd: [disclosureDigest(taken), disclosureDigest(taken)] }, taken)
    refused({ _sd: [disclosureDigest(element)] }, element)
    refused({ list: [{ '...': disclosureDigest(taken) }] }, taken)
    refused({ list: [{ '...': disclosureDigest(element), more: 1 }] }, element)
    refused({ _sd_alg: 'sha-512' })
    refused({ '...': 'x' })
    refused({ _sd: 'x' })
    refused({ _sd: [7] })
    refused({ _sd: [disclosureDigest('!')] }, '!')
    refused({}, encode(['s']))
    refused({}, encode([1, 'a', 1]))
    refused({}, encode({}))
  })

  it('refuses nesting beyond its limit instead of following it', () => {
    let nested: unknown = 1
    for (let depth = 0; depth < 10_000; depth += 1) nested = [nested]
    expect(() => processClaims({ nested }, [])).toThrow('nested too deeply')
  })
})
