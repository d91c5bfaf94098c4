import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHex } from '@chassis/primitives'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../chain-verify/verify-chain.ts'
import { openSoloLedger } from '../solo/open-solo-ledger.ts'
import { signTally, tallyOptions, writeTallyBook } from '../testkit/tally-book.ts'
import { tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { copyFile } from './copy-file.ts'
import { copyLedger } from './copy-ledger.ts'
import { ledgerEnd } from './ledger-end.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chassis-copy-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const verify = (dir: string) => verifyChain({ dir, rules: tallyRules, workers: 0, scratch: root })

describe('copyLedger', () => {
  it('beside a node that writes: each copy is whole, without a torn tail, and ends at a height it had', async () => {
    const dir = join(root, 'ledger')
    const senders = tallySenders(3)
    await writeTallyBook(dir, senders, 200)
    const ledger = await openSoloLedger({ ...tallyOptions(dir), segmentBytes: 20_000 })
    const hashes = new Map<number, string>([[ledger.position.height, toHex(ledger.position.appHash)]])
    let writing = true
    const writer = (async () => {
      for (let i = 0; writing; i++) {
        const raw = signTally(ledger, senders, 200 + i)
        await ledger.submit(raw)
        hashes.set(ledger.position.height, toHex(ledger.position.appHash))
      }
    })()
    const copies: string[] = []
    for (let i = 0; i < 4; i++) {
      const to = join(root, `copy-${i}`)
      const { height, appHash } = await copyLedger(dir, to)
      copies.push(to)
      expect(toHex(appHash as Uint8Array)).toMatch(/^[0-9a-f]{64}$/)
      expect(ledgerEnd(to)).toMatchObject({ ledgerId: ledger.ledgerId, height })
      expect(existsSync(join(to, 'keys'))).toBe(false)
      expect(statSync(join(to, 'state', 'data.mdb')).mode & 0o777).toBe(0o600)
    }
    writing = false
    await writer
    await ledger.close()
    for (const to of copies) {
      cpSync(join(dir, 'keys'), join(to, 'keys'), { recursive: true })
      const { height, appHash } = ledgerEnd(to)
      const report = await verify(to)
      expect(report).toMatchObject({
        ok: true,
        height,
        appHash: toHex(appHash as Uint8Array),
        findings: [],
        notices: [],
      })
      expect(hashes.get(height)).toBe(report.appHash)
    }
    expect(ledgerEnd(copies.at(-1) as string).height).toBeGreaterThan(ledgerEnd(copies[0] as string).height)
  }, 120_000)

  it('has nothing to copy where there is no ledger', async () => {
    await expect(copyLedger(join(root, 'none'), join(root, 'copy'))).rejects.toMatchObject({ code: 'LEDGER_NOT_FOUND' })
  })
})

describe('copyFile', () => {
  it('writes over nothing', async () => {
    const from = join(root, 'a')
    cpSync(new URL(import.meta.url).pathname, from)
    await copyFile({ from, to: join(root, 'b') })
    await expect(copyFile({ from, to: join(root, 'b') })).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
    await expect(copyFile({ from: join(root, 'none'), to: join(root, 'c') })).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    })
  })
})
