import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enterInRegister, readRegister, registerFile } from './erasure-register.ts'
import { openVault } from './open-vault.ts'
import { reapplyErasures } from './reapply-erasures.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chassis-register-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const record = (recordId: string, subject: string) => ({
  recordId,
  subject,
  schema: 'obligor/v1',
  values: { score: `712 of ${recordId}` },
})

/** A vault with two persons, an older copy of it, and ben erased since. */
async function erasedSince() {
  const options = { dir: join(folder, 'vault'), rootKeyFile: join(folder, 'vault.key') }
  const vault = openVault(options)
  vault.put(record('r1', 'ann'))
  vault.put(record('r2', 'ben'))
  await vault.close()
  const older = { ...options, dir: join(folder, 'older') }
  cpSync(options.dir, older.dir, { recursive: true })
  const live = openVault(options)
  live.beginErasure('ben')
  live.finishErasure('ben')
  await live.close()
  return { options, older, register: registerFile(options.rootKeyFile) }
}

describe('the register of erasures', () => {
  it('names whom the vault erased, beside its key, readable by the owner alone', async () => {
    const { register } = await erasedSince()
    expect(register).toBe(join(folder, 'vault.erased'))
    expect(readFileSync(register, 'utf8')).toBe('ben\n')
    expect(statSync(register).mode & 0o777).toBe(0o600)
  })

  it('reaches an older copy of the vault that is put back, when it opens', async () => {
    const { older } = await erasedSince()
    const back = openVault(older)
    expect(back.get('r1')?.values.score).toBe('712 of r1')
    expect([back.get('r2'), back.recordsOf('ben'), back.erasedSubjects()]).toEqual([undefined, [], ['ben']])
    expect(() => back.put(record('r3', 'ben'))).toThrow(expect.objectContaining({ code: 'VAULT_SUBJECT_ERASED' }))
    await back.close()
  })

  it('is completed from the vault when it was lost', async () => {
    const { options, register } = await erasedSince()
    rmSync(register)
    await openVault(options).close()
    expect([...readRegister(register)]).toEqual(['ben'])
  })

  it('goes on after a line that was cut off, and enters nobody twice', async () => {
    const { options, register } = await erasedSince()
    appendFileSync(register, 'car')
    enterInRegister(register, ['dan', 'eve'])
    expect([...readRegister(register)]).toEqual(['ben', 'car', 'dan', 'eve'])
    await openVault(options).close()
    await openVault(options).close()
    expect(readFileSync(register, 'utf8')).toBe('ben\ncar\ndan\neve\n')
  })

  it('refuses a file that is longer than any register', () => {
    const file = join(folder, 'long')
    writeFileSync(file, Buffer.alloc(67_108_865, 'x'))
    expect(() => readRegister(file)).toThrow(expect.objectContaining({ code: 'INPUT_TOO_LARGE' }))
  })
})

describe('reapplyErasures', () => {
  it('leaves neither key nor ciphertext of the erased in any file', async () => {
    const { older, options } = await erasedSince()
    const root = open({ path: older.dir, maxDbs: 12 })
    const key = Buffer.from(root.openDB('subjects', {}).get('ben').wrappedKey)
    const sealed = Buffer.from(root.openDB('records', {}).get('r2').sealed)
    await root.close()
    const isInFiles = (bytes: Buffer) =>
      readdirSync(older.dir).some((file) => readFileSync(join(older.dir, file)).includes(bytes))
    expect([isInFiles(key), isInFiles(sealed)]).toEqual([true, true])
    // Another copy of the key, from before the erasure: the register comes from elsewhere.
    const apart = { dir: older.dir, rootKeyFile: join(folder, 'apart.key') }
    cpSync(options.rootKeyFile, apart.rootKeyFile)
    expect(await reapplyErasures(apart, ['ben', 'nobody'])).toBe(1)
    expect([isInFiles(key), isInFiles(sealed)]).toEqual([false, false])
    expect(await reapplyErasures(apart, ['ben'])).toBe(0)
    const back = openVault(apart)
    expect(back.get('r1')?.values.score).toBe('712 of r1')
    expect(back.get('r2')).toBeUndefined()
    await back.close()
  })
})
