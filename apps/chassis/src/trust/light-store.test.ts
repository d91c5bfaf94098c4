import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPlatformError, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { attackEvidence, writeLightBlock } from '@chassis/proofs/light'
import { parseTrustFile, type TrustedLedger } from '@chassis/protocol'
import { afterAll, describe, expect, it } from 'vitest'
import {
  CHAIN_ID,
  lightCrypto as crypto,
  makeBlock,
  members,
} from '../../../../packages/proofs/tests/support/light-fixture.ts'
import { lightStoreFile, readLightStore, writeLightStore } from './light-store.ts'
import { saveConflict, saveVerified } from './save-update.ts'

const dir = mkdtempSync(join(tmpdir(), 'chassis-light-store-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const ID = `ledger_${'cd'.repeat(32)}`
const block = (height: number, count = 4) => makeBlock({ height: BigInt(height), set: members(count) })

describe('the memory of a light client', () => {
  it('is read as it was written; no file is no memory', () => {
    const file = join(dir, 'round-trip')
    expect(readLightStore(file)).toEqual([])
    const store = [
      { ledgerId: ID, blocks: [block(3), block(9)] },
      { ledgerId: `ledger_${'ef'.repeat(32)}`, blocks: [block(4)], frozen: [{ type: 'evidence' }] },
    ]
    writeLightStore(file, store)
    expect(readLightStore(file)).toEqual(store)
  })

  const blocks = [writeLightBlock(sha256, block(3))]
  it.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({ format: 'chassis-light/v2', ledgers: [] })],
    ['no ledgers', JSON.stringify({ format: 'chassis-light/v1' })],
    ['null', 'null'],
    [
      'too many ledgers',
      JSON.stringify({ format: 'chassis-light/v1', ledgers: Array(101).fill({ ledgerId: ID, blocks }) }),
    ],
    ['a ledger without name', JSON.stringify({ format: 'chassis-light/v1', ledgers: [{ blocks }] })],
    ['a block that is none', JSON.stringify({ format: 'chassis-light/v1', ledgers: [{ ledgerId: ID, blocks: [{}] }] })],
    [
      'frozen by nothing',
      JSON.stringify({ format: 'chassis-light/v1', ledgers: [{ ledgerId: ID, blocks, frozen: true }] }),
    ],
  ])('%s is refused with the name of the file', (_, text) => {
    const file = join(dir, 'bad')
    writeFileSync(file, text)
    try {
      readLightStore(file)
      expect.unreachable()
    } catch (error) {
      expect(isPlatformError(error) && error.code).toBe('LIGHT_STORE_UNREADABLE')
    }
  })
})

describe('saving an update', () => {
  function trustFile(name: string, count: number) {
    const file = join(dir, name)
    const validators = block(1, count).validators.map(({ publicKey, power }) => ({
      publicKey: toHex(publicKey),
      power: String(power),
    }))
    const ledger = { ledgerId: ID, name: 'Net', environment: 'development', chainId: CHAIN_ID, validators }
    const solo = { ledgerId: `ledger_${'01'.repeat(32)}`, name: 'Solo', environment: 'production', operator: 'key' }
    writeFileSync(file, JSON.stringify({ format: 'chassis-trust/v1', ledgers: [solo, ledger] }))
    const read = () => parseTrustFile(readFileSync(file))
    const files = () => {
      const trust = read()
      const store = readLightStore(lightStoreFile(file))
      return { file, trust, store, ledger: trust.ledgers[1] as TrustedLedger }
    }
    return { file, read, files }
  }

  it('pins the new set, keeps the file of before, and leaves other ledgers alone', () => {
    const { file, read, files } = trustFile('changed', 4)
    const before = readFileSync(file, 'utf8')
    const copy = saveVerified(files(), [block(3), block(9, 6)])
    expect(copy).toBe(`${file}.until-9`)
    expect(readFileSync(copy as string, 'utf8')).toBe(before)
    expect(read().ledgers[1]?.validators).toHaveLength(6)
    expect(read().ledgers[0]).toMatchObject({ name: 'Solo', operator: 'key' })
    expect(readLightStore(lightStoreFile(file))[0]?.blocks).toHaveLength(2)
  })

  it('writes no trust file where the set stayed the same, and remembers a bounded number of blocks', () => {
    const { file, files } = trustFile('same', 4)
    const before = readFileSync(file, 'utf8')
    expect(saveVerified(files(), [block(1)])).toBeUndefined()
    for (let height = 2; height < 30; height++) saveVerified(files(), [block(height - 1), block(height)])
    expect(readFileSync(file, 'utf8')).toBe(before)
    const heights = readLightStore(lightStoreFile(file))[0]?.blocks.map(({ signedHeader }) =>
      Number(signedHeader.header.height),
    )
    expect(heights).toEqual([22, 23, 24, 25, 26, 27, 28, 29])
  })

  it('a conflict is remembered with its evidence', () => {
    const { file, files } = trustFile('conflict', 4)
    saveVerified(files(), [block(5)])
    const fork = makeBlock({ height: 9n, set: members(4), header: { dataHash: new Uint8Array(32) } })
    const evidence = attackEvidence(crypto, fork, block(9), block(5))
    const tell = { name: 'a' } as never
    const written = saveConflict(files(), [{ evidence, tell }], 9n)
    expect(written).toBe(`${file}.evidence-9.json`)
    const [record] = readLightStore(lightStoreFile(file))
    expect(record?.frozen).toEqual(JSON.parse(readFileSync(written, 'utf8')))
    expect(record?.blocks).toHaveLength(1)
  })
})
