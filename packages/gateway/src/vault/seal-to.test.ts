import { fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, it } from 'vitest'
import { unexercisedFiles } from '../../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import { HAND_OVER_INFO, sealTo } from './seal-to.ts'

const SET = ['vectors', 'protocols', 'hpke']

interface Case {
  readonly mode: 0 | 1
  readonly kem_id: 16 | 32
  readonly aead_id: 1 | 2
  readonly info: string
  readonly skRm: string
  readonly skEm: string
  readonly pkRm: string
  readonly pkEm: string
  readonly enc: string
  readonly psk?: string
  readonly psk_id?: string
  readonly encryptions: readonly { seq: number; aad: string; ct: string; pt: string }[]
}

const bufferOf = (hex: string) => Uint8Array.from(fromHex(hex)).buffer

function suiteOf({ kem_id, aead_id }: Pick<Case, 'kem_id' | 'aead_id'>) {
  const kem = kem_id === 16 ? new DhkemP256HkdfSha256() : new DhkemX25519HkdfSha256()
  return new CipherSuite({ kem, kdf: new HkdfSha256(), aead: aead_id === 1 ? new Aes128Gcm() : new Aes256Gcm() })
}

describeShared('HPKE', SET, () => {
  it('exercises every file', () => expect(unexercisedFiles(SET, ['base.json', 'psk.json'])).toEqual([]))

  it.each(['base.json', 'psk.json'])('%s: seals and opens as published', async (file) => {
    const { cases } = readSharedJson<{ cases: readonly Case[] }>(...SET, file)
    expect(cases).toHaveLength(4)
    for (const one of cases) {
      const suite = suiteOf(one)
      const { kem } = suite
      const psk = one.psk === undefined ? {} : { psk: { id: bufferOf(one.psk_id as string), key: bufferOf(one.psk) } }
      const common = { info: bufferOf(one.info), ...psk }
      const ekm = {
        privateKey: await kem.deserializePrivateKey(bufferOf(one.skEm)),
        publicKey: await kem.deserializePublicKey(bufferOf(one.pkEm)),
      }
      const recipientPublicKey = await kem.deserializePublicKey(bufferOf(one.pkRm))
      const sender = await suite.createSenderContext({ recipientPublicKey, ekm, ...common })
      expect(toHex(new Uint8Array(sender.enc))).toBe(one.enc)
      const recipientKey = await kem.deserializePrivateKey(bufferOf(one.skRm))
      const recipient = await suite.createRecipientContext({ recipientKey, enc: bufferOf(one.enc), ...common })
      const bySequence = new Map(one.encryptions.map((encryption) => [encryption.seq, encryption]))
      for (let seq = 0; seq <= 256; seq += 1) {
        const { pt, aad, ct } = bySequence.get(seq) ?? { pt: '00', aad: '', ct: undefined }
        const sealed = await sender.seal(bufferOf(pt), bufferOf(aad))
        if (ct !== undefined) expect(toHex(new Uint8Array(sealed))).toBe(ct)
        const opened = await recipient.open(ct === undefined ? sealed : bufferOf(ct), bufferOf(aad))
        expect(toHex(new Uint8Array(opened))).toBe(pt)
      }
    }
  })

  it('our profile is base mode, P-256, AES-256-GCM: the keys of other suites are refused', async () => {
    for (const file of ['base.json', 'psk.json']) {
      for (const { kem_id, pkRm } of readSharedJson<{ cases: readonly Case[] }>(...SET, file).cases) {
        const sealed = sealTo(fromHex(pkRm), 'context', utf8Encode('712'))
        if (kem_id === 16) await expect(sealed).resolves.toMatchObject({ encapsulated: expect.anything() })
        else await expect(sealed).rejects.toMatchObject({ refusal: { name: 'SEAL_KEY_INVALID' } })
      }
    }
  })
})

describe('sealTo', () => {
  it('opens for the recipient, in its context, and for nobody else', async () => {
    const suite = suiteOf({ kem_id: 16, aead_id: 2 })
    const [own, other] = [await suite.kem.generateKeyPair(), await suite.kem.generateKeyPair()]
    const recipient = new Uint8Array(await suite.kem.serializePublicKey(own.publicKey))
    const { encapsulated: enc, ciphertext } = await sealTo(recipient, 'tx_1', utf8Encode('712'))
    const open = (recipientKey: typeof own.privateKey, context: string, info = HAND_OVER_INFO) =>
      suite.open({ recipientKey, enc, info: utf8Encode(info) }, ciphertext, utf8Encode(context))
    expect(Buffer.from(await open(own.privateKey, 'tx_1')).toString()).toBe('712')
    await expect(open(own.privateKey, 'tx_2')).rejects.toThrow()
    await expect(open(other.privateKey, 'tx_1')).rejects.toThrow()
    await expect(open(own.privateKey, 'tx_1', 'another purpose')).rejects.toThrow()
  })
})
