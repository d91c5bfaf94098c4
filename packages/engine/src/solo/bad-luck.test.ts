import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHex } from '@chassis/primitives'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../chain-verify/verify-chain.ts'
import { storageError } from '../files/storage-error.ts'
import { openStateSnapshot } from '../state-store/state-snapshot.ts'
import { type FaultyFiles, faultyFiles } from '../testkit/faulty-files.ts'
import { signPost, TALLY_START, tallyGenesis, tallyId, tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { foundSoloLedger, openSoloLedger, type SoloOptions } from './open-solo-ledger.ts'
import type { SoloLedger } from './solo-ledger.ts'

let base: string
let dir: string
let clock: number
let senders: ReturnType<typeof tallySenders>
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'chassis-luck-'))
  dir = join(base, 'ledger')
  clock = TALLY_START + 1_000
  senders = tallySenders(1)
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const options = (more: Partial<SoloOptions> = {}): SoloOptions => ({
  dir,
  rules: tallyRules,
  workers: 0,
  checkpointWriter: 'inline',
  now: () => clock++,
  alarm() {},
  ...more,
})
const post = (ledger: SoloLedger): Uint8Array => {
  const [sender] = senders as [(typeof senders)[0]]
  return signPost({ ledger: ledger.ledgerId, sender, validUntil: clock + 60_000, tally: tallyId(1), amount: 1n })
}

/** Opens again without faults: all that was acknowledged and nothing else is there. */
async function expectSound(height: number, appHash: string): Promise<void> {
  const again = await openSoloLedger(options())
  expect(again.height).toBe(height)
  expect(toHex(again.position.appHash)).toBe(appHash)
  await again.close()
  expect(await verifyChain({ dir, rules: tallyRules, workers: 0 })).toMatchObject({ ok: true, height })
}

describe('storage that fails', () => {
  const faults: readonly (readonly [string, (files: FaultyFiles) => void, string])[] = [
    ['a full disk', (files) => files.fail('ENOSPC'), 'DISK_FULL'],
    ['a disk that fills up in the middle of a record', (files) => files.fail('ENOSPC', 150), 'DISK_FULL'],
    ['a quota', (files) => files.fail('EDQUOT'), 'DISK_FULL'],
    ['a file system that turned read-only', (files) => files.fail('EROFS'), 'STORAGE_READ_ONLY'],
    ['an I/O error in the sync', (files) => files.failSync('EIO'), 'STORAGE_FAILED'],
  ]
  for (const [what, inject, code] of faults) {
    it(`${what} is named, stops the ledger and loses nothing acknowledged`, async () => {
      const files = faultyFiles()
      const ledger = await foundSoloLedger(options({ files }), tallyGenesis(senders))
      for (let i = 0; i < 3; i++) await ledger.submit(post(ledger))
      const { height } = ledger
      const appHash = toHex(ledger.position.appHash)
      inject(files)
      const failing = [post(ledger), post(ledger)].map((raw) => ledger.submit(raw))
      for (const one of await Promise.allSettled(failing)) {
        expect(one).toMatchObject({ status: 'rejected', reason: { code } })
      }
      expect(ledger.stoppedBy?.code).toBe(code)
      files.heal()
      await expect(ledger.submit(post(ledger))).rejects.toMatchObject({ code })
      expect(ledger.height).toBe(height)
      await ledger.close()
      if (code === 'STORAGE_FAILED') {
        // What was written but not synced may be there or not; it was not acknowledged.
        const again = await openSoloLedger(options())
        expect(again.height).toBeGreaterThanOrEqual(height)
        await again.close()
      } else {
        await expectSound(height, appHash)
      }
    })
  }

  /**
   * A small file system of our own at `base`/small, for `use`; skips where mounting is not permitted, in CI it fails.
   */
  async function onSmallDisk(size: string, skip: (why: string) => void, use: (mount: string) => Promise<void>) {
    const mount = join(base, 'small')
    mkdirSync(mount)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', mount], { stdio: 'ignore' })
    } catch (cause) {
      if (process.env.CI) throw new Error('a full disk is to be had by a file system of our own alone', { cause })
      skip('mounting a file system is not permitted here')
    }
    try {
      dir = join(mount, 'ledger')
      await use(mount)
    } finally {
      execFileSync('umount', ['-l', mount])
    }
  }

  it('a really full disk gives DISK_FULL, and with more room the ledger goes on', ({ skip }) =>
    onSmallDisk('600k', skip, async (mount) => {
      const ledger = await foundSoloLedger(options(), tallyGenesis(senders))
      let acknowledged = 0
      let failure: unknown
      while (failure === undefined && acknowledged < 10_000) {
        await ledger.submit(post(ledger)).then(
          () => acknowledged++,
          (error: unknown) => {
            failure = error
          },
        )
      }
      expect(failure).toMatchObject({ code: 'DISK_FULL' })
      expect(ledger.stoppedBy).toMatchObject({ code: 'DISK_FULL' })
      await ledger.close()
      execFileSync('mount', ['-o', 'remount,size=8m', mount])
      const again = await openSoloLedger(options())
      expect([...again.blocks(1)].flatMap((b) => b.transactions)).toHaveLength(acknowledged)
      await again.close()
    }))

  it('a write that a full disk cut short, which LMDB calls an I/O error, is told from a broken disk', ({ skip }) =>
    onSmallDisk('1m', skip, async (mount) => {
      const cutShort = new Error('Input/output error')
      expect(storageError(cutShort, mount)).toMatchObject({ code: 'STORAGE_FAILED' })
      writeFileSync(join(mount, 'ballast'), new Uint8Array(900 * 1024))
      expect(storageError(cutShort, mount)).toMatchObject({ code: 'DISK_FULL' })
    }))

  it('a read-only disk is named, and commands that only read work on it', ({ skip }) =>
    onSmallDisk('8m', skip, async (mount) => {
      const ledger = await foundSoloLedger(options(), tallyGenesis(senders))
      await ledger.submit(post(ledger))
      await ledger.close()
      execFileSync('mount', ['-o', 'remount,ro', mount])
      await expect(openSoloLedger(options())).rejects.toMatchObject({ code: 'STORAGE_READ_ONLY' })
      const snapshot = openStateSnapshot(join(dir, 'state'))
      expect(snapshot.position.height).toBe(1)
      await snapshot.close()
      expect(await verifyChain({ dir, rules: tallyRules, workers: 0 })).toMatchObject({ ok: true, height: 1 })
    }))
})

describe('company', () => {
  it('a reader in another process sees a whole block while the node writes', async () => {
    const ledger = await foundSoloLedger(options({ pace: { idle: 5 } }), tallyGenesis(senders))
    const script = `
      import { openStateSnapshot } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)}
      let last = -1
      for (let i = 0; i < 40; i++) {
        const snapshot = openStateSnapshot(process.argv[1])
        const { height } = snapshot.position
        const facts = [...snapshot.scan(Uint8Array.of(2))].length
        if (facts !== height || height < last) throw new Error(height + ' ' + facts + ' ' + last)
        last = height
        await snapshot.close()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      console.log('ok ' + last)
    `
    let writing = true
    const writer = (async () => {
      while (writing) {
        await ledger.submit(post(ledger))
        await new Promise((resolve) => setTimeout(resolve, 8))
      }
    })()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const said = await new Promise<string>((resolve) => {
      const args = ['--input-type=module', '-e', script, join(dir, 'state')]
      execFile(process.execPath, args, { env: {} }, (_error, stdout, stderr) => resolve(stdout + stderr))
    })
    writing = false
    await writer
    await ledger.close()
    expect(said).toMatch(/^ok \d+/)
  })
})
