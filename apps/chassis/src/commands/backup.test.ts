import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consents } from '@chassis/contracts/ledger'
import { EraseSubject, OpenSubject, type SubjectId } from '@chassis/contracts/schemas'
import { openVault } from '@chassis/gateway'
import { createFormatter, LOCALES, type Locale } from '@chassis/messages'
import { toHex } from '@chassis/primitives'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { filesIn } from '../backup/backup-files.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { memberOf } from '../ledger/member-of.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { type PlannedCall, plan, signCalls } from '../ledger/sign-calls.ts'
import { buildProgram } from '../program.ts'
import { vaultOf } from '../vault/vault-folder.ts'

// A restore replays the ledger in a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const folder = mkdtempSync(join(tmpdir(), 'chassis-backup-'))
const at = (name: string) => join(folder, name)
const dir = at('ledger')
const passphrase = at('passphrase.txt')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(args: readonly string[], locale: Locale = 'en'): Promise<string> {
  const out: string[] = []
  const io: CliIo = {
    locale,
    format: createFormatter(locale),
    print: (line) => void out.push(line),
    note: (line) => void out.push(line),
    progress() {},
    progressDone() {},
    exit() {},
  }
  const program = await buildProgram(io, args)
  await program.parseAsync(args, { from: 'user' })
  return out.join('\n')
}
const json = async (...args: readonly string[]) => JSON.parse(await run(['backup', ...args, '--json']))
const restore = (backup: string, to: string, ...more: readonly string[]) =>
  json('restore', backup, '--dir', to, ...more)
const failed = (code: string, details = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })

const ANN = 'a1'.repeat(16)
const BEN = 'b2'.repeat(16)
const subj = (name: string) => `subj_${name}` as SubjectId
/** Not to be read in any file of a backup. */
const CANARIES = ['QZSCORE', 'whsec_QZSECRET', '203.0.113.77']
const quiet = { format: createFormatter('en'), progressDone() {}, note() {} } as unknown as CliIo

/** Takes one transaction of the servicer's into the ledger. */
async function transact(of: string, calls: (as: ReturnType<typeof memberOf>) => readonly PlannedCall[]) {
  const { ledger, clock } = await openDemoLedger(of, quiet)
  const as = memberOf(of, 'servicer')
  const validUntil = clock.now() + 60_000
  const nonce = { kind: 'unordered' } as const
  const raw = signCalls({ ledgerId: ledger.ledgerId, from: as, nonce, validUntil, calls: calls(as) })
  const { code } = (await ledger.submit(raw)) as unknown as { readonly code?: number }
  await ledger.close()
  expect(code ?? 0).toBe(0)
}
const mention = (name: string) => (as: ReturnType<typeof memberOf>) => [
  plan(consents, consents.methods.openSubject, OpenSubject, as, { subject: subj(name) }),
]

/** Erases ben as a gateway does: hidden, told to the ledger, gone. */
async function eraseBen(): Promise<void> {
  const vault = openVault(vaultOf(dir))
  const { records, root, epoch } = vault.beginErasure(BEN)
  const args = { subject: subj(BEN), records, erased: root, epoch }
  await transact(dir, (as) => [plan(consents, consents.methods.eraseSubject, EraseSubject, as, args)])
  vault.finishErasure(BEN)
  await vault.close()
}

/** The store of a gateway, opened as a vault whose key lies elsewhere. */
const storeOf = (of: string) => ({ dir: join(of, 'gateway', 'store'), rootKeyFile: at('store.key') })

async function readable(of: string): Promise<readonly (string | undefined)[]> {
  const vault = openVault(vaultOf(of))
  const found = ['r-ann', 'r-ben'].map((id) => vault.get(id)?.values.creditScore)
  await vault.close()
  return found
}

beforeAll(async () => {
  const { ledger } = await openDemoLedger(dir, quiet)
  await ledger.close()
  await transact(dir, mention(ANN))
  await transact(dir, mention(BEN))
  const vault = openVault(vaultOf(dir))
  for (const [recordId, subject] of [['r-ann', ANN] as const, ['r-ben', BEN] as const]) {
    vault.put({ recordId, subject, schema: 'obligor/v1', values: { creditScore: `QZSCORE ${recordId}` } })
  }
  await vault.close()
  writeFileSync(join(dir, 'vault', 'masking.json'), '{}')
  mkdirSync(join(dir, 'gateway', 'audit'), { recursive: true })
  writeFileSync(join(dir, 'gateway', 'audit', 'refusals.ndjson'), '{"address":"203.0.113.77"}\n')
  // Any store will do: this one has the secret in the clear, too.
  const store = openVault(storeOf(dir))
  store.put({ recordId: 'whsec_QZSECRET', subject: ANN, schema: 'any/v1', values: {} })
  await store.close()
  writeFileSync(passphrase, 'correct horse battery staple\n')
  await json('create', '--dir', dir, '-o', at('before'), '--passphrase', passphrase)
  await json('create', '--dir', dir, '-o', at('bare'))
  await eraseBen()
  await json('create', '--dir', dir, '-o', at('after'))
})

describe('chassis backup create', () => {
  it('leaves out every key, and lets nothing of what it holds be read', async () => {
    const keys = ['keys', 'members'].flatMap((name) => filesIn(join(dir, name)).map((file) => join(dir, name, file)))
    const secrets = keys.filter((file) => file.endsWith('.key') || file.endsWith('.secret')).map((f) => readFileSync(f))
    expect(secrets.length).toBeGreaterThan(10)
    const inText = secrets.map((bytes) => bytes.toString('latin1').trim())
    const forms = [
      ...secrets,
      ...inText.filter((text) => /^[0-9a-f]{64}$/.test(text)).map((t) => Buffer.from(t, 'hex')),
    ]
    for (const backup of ['before', 'bare', 'after']) {
      for (const path of filesIn(at(backup))) {
        const bytes = readFileSync(join(at(backup), path))
        expect(
          forms.filter((form) => bytes.includes(form)),
          path,
        ).toEqual([])
        for (const canary of CANARIES) expect(bytes.includes(canary), `${canary} in ${path}`).toBe(false)
        expect(statSync(join(at(backup), path)).mode & 0o077, path).toBe(0)
      }
    }
    expect([filesIn(at('before')).includes('keys.sealed'), filesIn(at('bare')).includes('keys.sealed')]).toEqual([
      true,
      false,
    ])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('writes over nothing, and wants a passphrase that is worth one', async () => {
    await expect(json('create', '--dir', dir, '-o', at('bare'))).rejects.toEqual(failed('BACKUP_FOLDER_NOT_EMPTY'))
    const short = at('short.txt')
    writeFileSync(short, 'elevenchars\n')
    const args = ['create', '--dir', dir, '-o', at('none'), '--passphrase', short]
    await expect(json(...args)).rejects.toEqual(failed('PASSPHRASE_SHORT', { min: 12 }))
    await expect(json('create', '--dir', at('nowhere'), '-o', at('none'))).rejects.toEqual(failed('LEDGER_NOT_FOUND'))
  })
})

describe('chassis backup verify', () => {
  it('says what a whole one holds, without keys', async () => {
    const { height, appHash, keys } = await json('verify', at('before'))
    expect([height, keys, appHash]).toEqual([2, true, expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(await json('verify', at('after'))).toMatchObject({ height: 3, keys: false })
  })

  it('names the file that was changed, is missing, or was added', async () => {
    const copy = at('copy')
    for (const path of filesIn(at('before'))) {
      for (const harm of ['change', 'cut', 'lose'] as const) {
        cpSync(at('before'), copy, { recursive: true })
        const file = join(copy, path)
        const bytes = readFileSync(file)
        if (harm === 'lose') rmSync(file)
        else if (harm === 'cut') writeFileSync(file, bytes.subarray(0, bytes.length - 1))
        else {
          const middle = bytes.length >> 1
          bytes[middle] = (bytes[middle] as number) ^ 1
          writeFileSync(file, bytes)
        }
        const gone = harm === 'lose' && (path === 'SHA256SUMS' || path === 'backup.note')
        const expected = gone ? failed('BACKUP_NOT_ONE', { file: path }) : failed('BACKUP_DAMAGED')
        await expect(json('verify', copy), `${harm} ${path}`).rejects.toEqual(expected)
        if (!gone && path !== 'backup.note') {
          await expect(json('verify', copy), `${harm} ${path}`).rejects.toEqual(
            failed('BACKUP_DAMAGED', { file: path }),
          )
        }
        rmSync(copy, { recursive: true })
      }
    }
    cpSync(at('before'), copy, { recursive: true })
    writeFileSync(join(copy, 'vault', 'more'), '')
    await expect(json('verify', copy)).rejects.toEqual(failed('BACKUP_DAMAGED', { file: 'vault/more' }))
    rmSync(copy, { recursive: true })
  })

  it('believes no list that the operator did not sign', async () => {
    const forged = at('forged')
    cpSync(at('bare'), forged, { recursive: true })
    const masking = join(forged, 'vault', 'masking.json')
    writeFileSync(masking, '{"rules":[]}')
    const { listDigests, digestOf } = await import('../backup/sums.ts')
    const kept = ['SHA256SUMS', 'backup.note'].map((name) => [name, readFileSync(join(forged, name), 'utf8')] as const)
    for (const [name] of kept) rmSync(join(forged, name))
    const { text } = await listDigests(forged)
    writeFileSync(join(forged, 'SHA256SUMS'), text)
    const [[, sums], [, note]] = kept as unknown as readonly [readonly [string, string], readonly [string, string]]
    writeFileSync(join(forged, 'backup.note'), note.replace(digestOf(sums), digestOf(text)))
    await expect(json('verify', forged)).rejects.toEqual(failed('BACKUP_DAMAGED', { file: 'backup.note' }))
  })
})

describe('chassis backup restore', () => {
  it('goes on at the same app hash, with what the member alone had', async () => {
    const to = at('restored')
    const { appHash } = await json('verify', at('before'))
    const args = ['--passphrase', passphrase, '--erasures', 'none']
    expect(await restore(at('before'), to, ...args)).toMatchObject({ height: 2, appHash, erasedAgain: 0 })
    const { ledger } = await openDemoLedger(to, quiet)
    expect(toHex(ledger.position.appHash)).toBe(appHash)
    await ledger.close()
    expect(await readable(to)).toEqual(['QZSCORE r-ann', 'QZSCORE r-ben'])
    expect(readFileSync(join(to, 'gateway', 'audit', 'refusals.ndjson'), 'utf8')).toContain('203.0.113.77')
    const store = openVault(storeOf(to))
    expect(store.recordsOf(ANN)).toEqual(['whsec_QZSECRET'])
    await store.close()
    await transact(to, mention('c3'.repeat(16)))
    await expect(restore(at('before'), to, ...args)).rejects.toEqual(failed('BACKUP_FOLDER_NOT_EMPTY'))
  })

  it.each([
    ['the register beside the keys in use', () => ['--keys', join(dir, 'keys'), '--members', join(dir, 'members')]],
    ['the ledger', () => ['--passphrase', passphrase, '--erasures', dir]],
    ['a later backup', () => ['--passphrase', passphrase, '--erasures', at('after')]],
    ['a register', () => ['--passphrase', passphrase, '--erasures', join(dir, 'keys', 'vault.erased')]],
  ])('whoever was erased since stays erased: %s says so', async (_, sources) => {
    const to = at('older')
    expect(readFileSync(join(at('before'), 'vault', 'data.mdb')).includes('r-ben')).toBe(true)
    expect(await restore(at('before'), to, ...sources())).toMatchObject({ height: 2, erasedAgain: 1 })
    expect(await readable(to)).toEqual(['QZSCORE r-ann', undefined])
    const vault = openVault(vaultOf(to))
    const again = { recordId: 'r-new', subject: BEN, schema: 'obligor/v1', values: { creditScore: '1' } }
    expect(() => vault.put(again)).toThrow(failed('VAULT_SUBJECT_ERASED'))
    await vault.close()
    for (const path of filesIn(to)) expect(readFileSync(join(to, path)).includes('r-ben'), path).toBe(false)
    rmSync(to, { recursive: true })
  })

  it('does not guess who was erased, and believes only what is of the same ledger', async () => {
    const sealed = ['--passphrase', passphrase]
    await expect(restore(at('before'), at('x'), ...sealed)).rejects.toEqual(failed('BACKUP_ERASURES_REQUIRED'))
    const keys = at('keys-alone')
    mkdirSync(keys)
    for (const name of ['operator.key', 'chain.secret', 'vault.key']) cpSync(join(dir, 'keys', name), join(keys, name))
    await expect(restore(at('before'), at('x'), '--keys', keys)).rejects.toEqual(failed('BACKUP_ERASURES_REQUIRED'))
    const other = at('other')
    const { ledger } = await openDemoLedger(other, quiet)
    await ledger.close()
    await expect(restore(at('before'), at('x'), ...sealed, '--erasures', other)).rejects.toEqual(
      failed('ERASURES_OF_ANOTHER_LEDGER'),
    )
    for (const source of [folder, at('nothing')]) {
      await expect(restore(at('before'), at('x'), ...sealed, '--erasures', source)).rejects.toEqual(
        failed('ERASURES_UNKNOWN'),
      )
    }
    const foreign = ['--keys', join(other, 'keys'), '--erasures', 'none']
    await expect(restore(at('bare'), at('x'), ...foreign)).rejects.toEqual(failed('KEYS_OF_ANOTHER_LEDGER'))
    rmSync(join(keys, 'vault.key'))
    const bare = ['--keys', keys, '--erasures', 'none']
    await expect(restore(at('bare'), at('x'), ...bare)).rejects.toEqual(failed('VAULT_KEY_MISMATCH'))
    expect(readdirSync(folder).includes('x')).toBe(false)
  })

  it('wants keys from one place, and the passphrase that sealed them', async () => {
    await expect(restore(at('before'), at('x'))).rejects.toEqual(failed('BACKUP_KEYS_REQUIRED'))
    const both = ['--passphrase', passphrase, '--keys', join(dir, 'keys')]
    await expect(restore(at('before'), at('x'), ...both)).rejects.toEqual(failed('BACKUP_KEYS_REQUIRED'))
    const wrong = at('wrong.txt')
    writeFileSync(wrong, 'correct horse battery stable')
    await expect(restore(at('before'), at('x'), '--passphrase', wrong)).rejects.toEqual(failed('PASSPHRASE_WRONG'))
    await expect(restore(folder, at('x'), '--passphrase', wrong)).rejects.toEqual(failed('BACKUP_NOT_ONE'))
  })

  it('clears away the rest of a restore that was cut off, and nothing else', async () => {
    const to = at('cut-off')
    const args = ['--keys', join(dir, 'keys')]
    await restore(at('bare'), to, ...args)
    mkdirSync(join(to, 'restoring'))
    renameSync(join(to, 'blocks'), join(to, 'restoring', 'blocks'))
    expect(await restore(at('bare'), to, ...args)).toMatchObject({ height: 2 })
    appendFileSync(at('file'), 'mine')
    mkdirSync(at('mine'))
    renameSync(at('file'), join(at('mine'), 'file'))
    await expect(restore(at('bare'), at('mine'), ...args)).rejects.toEqual(failed('BACKUP_FOLDER_NOT_EMPTY'))
    expect(readdirSync(at('mine'))).toEqual(['file'])
  })

  it.each(LOCALES)('prints for people in %s', async (locale) => {
    const backup = at(`backup-${locale}`)
    const to = at(`restored-${locale}`)
    const made = await run(['backup', 'create', '--dir', dir, '-o', backup], locale)
    const verified = await run(['backup', 'verify', backup], locale)
    const restored = await run(['backup', 'restore', backup, '--dir', to, '--keys', join(dir, 'keys')], locale)
    for (const text of [made, verified, restored]) expect(text).not.toMatch(/cli\.|undefined|\{/)
  })
})
