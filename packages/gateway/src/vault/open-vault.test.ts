import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPlatformError, toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { openVault } from './open-vault.ts'

function scratch() {
  const dir = mkdtempSync(join(tmpdir(), 'chassis-vault-'))
  return { dir: join(dir, 'vault'), rootKeyFile: join(dir, 'keys', 'vault.key') }
}

const CANARY = 'CANARY-7f3a9b-SCORE'
const request = {
  recordId: 'loan_1',
  subject: 'obligor-1',
  schema: 'obligor/v1',
  values: { score: CANARY, state: 'NC' },
}

describe('openVault', () => {
  it('default: gives back what was put, also after reopening', async () => {
    const options = scratch()
    const vault = openVault(options)
    const put = vault.put(request)
    await vault.close()
    const again = openVault(options)
    expect(again.get('loan_1')).toEqual(put)
    expect(again.get('loan_1')?.values).toEqual(request.values)
    expect(again.get('loan_2')).toBeUndefined()
    await again.close()
  })

  it('behavior: a digest is the SHA-256 of its RFC 9901 disclosure', async () => {
    const vault = openVault(scratch())
    const { disclosures, digests } = vault.put(request)
    const scoreDisclosure = disclosures.score as string
    const [salt, name, value] = JSON.parse(Buffer.from(scoreDisclosure, 'base64url').toString('utf8')) as string[]
    expect([name, value]).toEqual(['score', CANARY])
    expect(Buffer.from(salt as string, 'base64url')).toHaveLength(16)
    expect(toHex(digests[0] as Uint8Array)).toBe(createHash('sha256').update(scoreDisclosure).digest('hex'))
    await vault.close()
  })

  it('makes no new key for a vault whose key is gone', async () => {
    const options = scratch()
    await openVault(options).close()
    const key = readFileSync(options.rootKeyFile)
    rmSync(options.rootKeyFile)
    expect(() => openVault(options)).toThrow(expect.objectContaining({ code: 'VAULT_KEY_MISMATCH' }))
    expect(existsSync(options.rootKeyFile)).toBe(false)
    writeFileSync(options.rootKeyFile, key)
    await openVault(options).close()
  })

  it('a batch is there as a whole or not at all', async () => {
    const options = scratch()
    const vault = openVault(options)
    const [first, again] = vault.batch(() => [vault.put(request), vault.put(request)] as const)
    expect(again).toEqual(first)
    expect(() =>
      vault.batch(() => {
        vault.put({ ...request, recordId: 'loan_2' })
        vault.discard('loan_1')
        throw new Error('no')
      }),
    ).toThrow('no')
    await vault.close()
    const later = openVault(options)
    expect(later.get('loan_1')).toEqual(first)
    expect(later.get('loan_2')).toBeUndefined()
    await later.close()
  })

  it('behavior: putting the same values again keeps salts and digests; other values are refused', async () => {
    const vault = openVault(scratch())
    const first = vault.put(request)
    expect(vault.put(request)).toEqual(first)
    let failure: unknown
    try {
      vault.put({ ...request, values: { score: '1', state: 'NC' } })
    } catch (error) {
      failure = error
    }
    expect(isPlatformError(failure) && failure.code).toBe('VAULT_RECORD_EXISTS')
    await vault.close()
  })

  it('behavior: plain values stand in no file of the vault, and its key file is private', async () => {
    const options = scratch()
    const vault = openVault(options)
    vault.put(request)
    await vault.close()
    const files = readdirSync(options.dir)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(readFileSync(join(options.dir, file)).includes(CANARY)).toBe(false)
    expect(statSync(options.rootKeyFile).mode & 0o777).toBe(0o600)
  })

  it('behavior: a discarded record can be put again with other values', async () => {
    const vault = openVault(scratch())
    vault.put(request)
    vault.discard('loan_1')
    vault.discard('never there')
    expect(vault.get('loan_1')).toBeUndefined()
    expect(vault.put({ ...request, values: { score: '1' } }).values).toEqual({ score: '1' })
    await vault.close()
  })

  it('behavior: erasing a subject removes its records and only those', async () => {
    const vault = openVault(scratch())
    vault.put(request)
    vault.put({ ...request, recordId: 'loan_2' })
    vault.put({ ...request, recordId: 'loan_3', subject: 'obligor-2' })
    expect(vault.beginErasure('obligor-1').records).toBe(2)
    expect(vault.get('loan_1')).toBeUndefined()
    vault.finishErasure('obligor-1')
    expect(vault.unfinishedErasures()).toEqual([])
    expect(vault.get('loan_1')).toBeUndefined()
    expect(vault.get('loan_3')?.values.score).toBe(CANARY)
    await vault.close()
  })

  it('behavior: erases what was put a moment ago, under whatever name', async () => {
    const vault = openVault(scratch())
    const subject = 'subj_0123456789abcdef0123456789abcdef'
    // What this id leaves in lmdb's buffer behind the subject's name is no key: within a write transaction it looks.
    const broken = `${'loan_'.padEnd(41, '3')}${'\x14'.repeat(39)}`
    for (const recordId of ['loan_1', 'loan_2', broken]) {
      expect(vault.recordsOf(subject)).not.toContain(recordId)
      vault.put({ ...request, recordId, subject })
    }
    expect(vault.get(broken)?.values).toEqual(request.values)
    expect(vault.beginErasure(subject).records).toBe(3)
    vault.finishErasure(subject)
    expect([vault.unfinishedErasures(), vault.get('loan_1'), vault.get(broken)]).toEqual([[], undefined, undefined])
    await vault.close()
  })

  it('rejects: VAULT_KEY_MISMATCH for another root key', async () => {
    const options = scratch()
    await openVault(options).close()
    writeFileSync(options.rootKeyFile, Buffer.alloc(32, 1))
    expect(() => openVault(options)).toThrowError(/does not open/)
    writeFileSync(options.rootKeyFile, Buffer.alloc(31))
    expect(() => openVault(options)).toThrowError(/32 bytes/)
  })
})
