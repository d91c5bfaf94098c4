import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openVault } from '@chassis/gateway'
import { createFormatter } from '@chassis/messages'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { scratchFolder, smallTape, writeTape } from '../../../../tests/support/run-chassis.ts'
import { boardTape } from '../board/board-tape.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { CALENDAR_YEAR } from '../commands/year-basis-option.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { vaultOf } from '../vault/vault-folder.ts'
import { checkVault } from './vault-check.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const whole = join(folder, 'whole')
const language = { locale: 'en', format: createFormatter('en') } as const
const io: CliIo = { ...language, print() {}, note() {}, progress() {}, progressDone() {}, exit() {} }
let subjects: string[] = []

beforeAll(async () => {
  const opened = await openDemoLedger(whole, io)
  const file = writeTape(join(folder, 'tape.csv'), smallTape(6))
  await boardTape(opened, { file, yearBasis: CALENDAR_YEAR }, io)
  await opened.ledger.close()
  const vault = openVault(vaultOf(whole))
  subjects = [...subjectsOf(readFileSync(join(whole, 'vault', 'data.mdb')).toString('latin1'))].filter(
    (subject) => vault.recordsOf(subject).length > 0,
  )
  await vault.close()
})

function subjectsOf(text: string): Set<string> {
  return new Set(text.match(/[0-9a-f]{32}/g) ?? [])
}

let copies = 0
function copy(): string {
  copies += 1
  const dir = join(folder, `copy-${copies}`)
  cpSync(whole, dir, { recursive: true })
  return dir
}

const detailOf = async (dir: string) => (await checkVault(dir, language)).map(({ ok, detail }) => ({ ok, detail }))

describe('checkVault', () => {
  it('finds a whole vault whole, and counts who was erased apart', async () => {
    const dir = copy()
    expect(await detailOf(dir)).toEqual([
      { ok: true, detail: 'The personal data of 6 loans agree with the ledger; of 0 they were erased.' },
    ])
    const vault = openVault(vaultOf(dir))
    const [subject] = subjects as [string]
    vault.beginErasure(subject)
    vault.finishErasure(subject)
    await vault.close()
    expect(await detailOf(dir)).toEqual([
      { ok: true, detail: 'The personal data of 5 loans agree with the ledger; of 1 they were erased.' },
    ])
  })

  it.each([
    ['a file cut to nothing', (dir: string) => writeFileSync(join(dir, 'vault', 'data.mdb'), '')],
    ['a vault that is gone', (dir: string) => rmSync(join(dir, 'vault'), { recursive: true })],
    ['a key that is gone', (dir: string) => rmSync(join(dir, 'keys', 'vault.key'))],
  ])('finds %s', async (_, lose) => {
    const dir = copy()
    lose(dir)
    const [check] = await checkVault(dir, language)
    expect(check).toMatchObject({ name: 'vault', ok: false })
    expect(check?.detail).toBe('The personal data of 6 loans out of 6 are missing or damaged.')
    expect(check?.advice).toContain('back-up-and-restore')
  })

  it('tells another key from lost data', async () => {
    const dir = copy()
    writeFileSync(join(dir, 'keys', 'vault.key'), Buffer.alloc(32, 7))
    const [check] = await checkVault(dir, language)
    expect(check).toMatchObject({ name: 'vault', ok: false })
    expect(check?.detail).toContain('VAULT_KEY_MISMATCH')
  })

  it('finds records that were changed', async () => {
    const dir = copy()
    const file = join(dir, 'vault', 'data.mdb')
    const bytes = readFileSync(file)
    // The ciphertexts follow the names of their subjects in the pages.
    for (const subject of subjects) {
      for (let at = bytes.indexOf(subject); at >= 0; at = bytes.indexOf(subject, at + 1)) {
        const end = at + subject.length + 40
        bytes[end] = (bytes[end] as number) ^ 0x10
      }
    }
    writeFileSync(file, bytes)
    expect(await checkVault(dir, language)).toMatchObject([{ name: 'vault', ok: false }])
  })

  it('has nothing to say of a folder without a book', async () => {
    expect(await checkVault(join(folder, 'nowhere'), language)).toEqual([])
  })
})
