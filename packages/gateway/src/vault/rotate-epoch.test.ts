import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterAll, describe, expect, it } from 'vitest'
import { openVault } from './open-vault.ts'
import { rotateEpoch } from './rotate-epoch.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-rotation-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const record = (recordId: string, subject: string) => ({
  recordId,
  subject,
  schema: 'obligor/v1',
  values: { score: `712 of ${recordId}` },
})

/** Wrapped key and ciphertext of a subject's record, as they lie in the file. */
async function bytesOf(dir: string, subject: string, recordId: string): Promise<readonly Buffer[]> {
  const root = open({ path: dir, maxDbs: 12 })
  const key = root.openDB('subjects', {}).get(subject).wrappedKey
  const { sealed } = root.openDB('records', {}).get(recordId)
  await root.close()
  return [Buffer.from(key), Buffer.from(sealed)]
}

const isInFiles = (dir: string, bytes: Buffer) =>
  readdirSync(dir).some((file) => readFileSync(join(dir, file)).includes(bytes))

describe('rotateEpoch', () => {
  it('keeps what is there, and leaves nothing of what was erased in any file', async () => {
    const options = { dir: join(folder, 'vault'), rootKeyFile: join(folder, 'vault.key') }
    const vault = openVault(options)
    const kept = vault.put(record('r1', 'ann'))
    vault.put(record('r2', 'ben'))
    await vault.close()
    const [key, sealed] = (await bytesOf(options.dir, 'ben', 'r2')) as [Buffer, Buffer]
    const [keptKey] = (await bytesOf(options.dir, 'ann', 'r1')) as [Buffer]
    expect(isInFiles(options.dir, key) && isInFiles(options.dir, sealed)).toBe(true)

    const erasing = openVault(options)
    erasing.beginErasure('ben')
    erasing.finishErasure('ben')
    await erasing.close()
    expect(await rotateEpoch(options)).toEqual({ epoch: 2, subjects: 1 })

    expect(isInFiles(options.dir, key)).toBe(false)
    expect(isInFiles(options.dir, sealed)).toBe(false)
    expect(isInFiles(options.dir, keptKey)).toBe(false)
    const after = openVault(options)
    expect(after.epoch).toBe(2)
    expect(after.get('r1')).toEqual(kept)
    expect(after.get('r2')).toBeUndefined()
    expect(() => after.put(record('r3', 'ben'))).toThrow(expect.objectContaining({ code: 'VAULT_SUBJECT_ERASED' }))
    after.put(record('r4', 'carl'))
    await after.close()
    expect(await rotateEpoch(options)).toEqual({ epoch: 3, subjects: 2 })
  })

  it('a backup from before still opens with the same key file: it has to go, too', async () => {
    const options = { dir: join(folder, 'second'), rootKeyFile: join(folder, 'second.key') }
    const vault = openVault(options)
    vault.put(record('r1', 'ann'))
    await vault.close()
    const backup = { ...options, dir: join(folder, 'backup') }
    cpSync(options.dir, backup.dir, { recursive: true })
    await rotateEpoch(options)
    const old = openVault(backup)
    expect(old.get('r1')?.values.score).toBe('712 of r1')
    await old.close()
  })

  it('leaves the store as it was when it fails, whatever an earlier try left behind', async () => {
    const options = { dir: join(folder, 'fourth'), rootKeyFile: join(folder, 'fourth.key') }
    const vault = openVault(options)
    vault.put(record('r1', 'ann'))
    vault.put(record('r2', 'ben'))
    await vault.close()
    const root = open({ path: options.dir, maxDbs: 12 })
    root.openDB('subjects', {}).putSync('ben', { epoch: 1, wrappedKey: new Uint8Array(40) })
    await root.close()
    const left = join(options.dir, 'compacted')
    mkdirSync(left)
    writeFileSync(join(left, 'data.mdb'), 'half a copy')
    await expect(rotateEpoch(options)).rejects.toMatchObject({ code: 'VAULT_KEY_MISMATCH' })
    const after = openVault(options)
    expect([after.epoch, after.get('r1')?.values.score]).toEqual([1, '712 of r1'])
    await after.close()
  })

  it('an erasure that was begun hides the subject, can be taken back, and is remembered over a restart', async () => {
    const options = { dir: join(folder, 'third'), rootKeyFile: join(folder, 'third.key') }
    const vault = openVault(options)
    vault.put(record('r1', 'ann'))
    const erasure = vault.beginErasure('ann')
    expect(vault.beginErasure('ann')).toEqual(erasure)
    expect([vault.get('r1'), vault.recordsOf('ann')]).toEqual([undefined, []])
    vault.cancelErasure('ann')
    expect(vault.get('r1')?.values.score).toBe('712 of r1')
    vault.beginErasure('ann')
    await vault.close()
    const again = openVault(options)
    expect(again.unfinishedErasures()).toEqual(['ann'])
    expect(again.get('r1')).toBeUndefined()
    again.finishErasure('ann')
    again.cancelErasure('ann')
    expect([again.unfinishedErasures(), again.get('r1')]).toEqual([[], undefined])
    await again.close()
  })
})
