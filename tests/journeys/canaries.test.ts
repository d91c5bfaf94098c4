/**
 * Personal data of a tape reaches the vault, encrypted, and nothing else; what members share stays out of public parts.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ledgerFolder, openStateSnapshot } from '@chassis/engine'
import { openVault } from '@chassis/gateway'
import { KEYSPACE } from '@chassis/kernel'
import { parseTlogProof } from '@chassis/proofs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  chassis,
  chassisJson,
  type Ran,
  type SmallTape,
  scratchFolder,
  smallTape,
  withCell,
  writeTape,
} from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const dir = join(folder, 'ledger')
const outside = join(folder, 'outside')
/** Not among the files that are searched. */
const tapes = mkdtempSync(join(tmpdir(), 'chassis-tape-'))
afterAll(() => rmSync(tapes, { recursive: true, force: true }))

/** VAULT data, and columns of the tape that the ledger has no use for. Some rows hold what cannot be parsed. */
const PERSONAL = {
  obligorCreditScore: ['QZSCOREMODEL 714', 'QZUNPARSABLESCORE'],
  paymentToIncomePercentage: ['0.987654321', 'QZUNPARSABLERATIO'],
  obligorGeographicLocation: ['QZLOCATIONONE', 'QZLOCATIONTWO'],
  obligorCreditScoreType: ['QZSCORETYPE'],
  obligorName: ['QZOBLIGORNAME'],
  coObligorIndicator: ['QZCOOBLIGOR'],
  obligorIncomeVerificationLevelCode: ['QZINCOMELEVEL'],
} as const
const CANARIES = [
  ...Object.values(PERSONAL).flatMap((values) => values.map((value) => value.split(' ')[0] as string)),
  '987654321',
]
/** The ratio as the integer it is in memory. */
const RATIO_BYTES = Buffer.from('3ade68b1', 'hex')

/** Data that members share: a number in the servicer's book, and an amount of 9,876,543.21. */
const MEMBER_REFERENCE = 'QZMEMBERREFERENCE'
const MEMBER_AMOUNT = '9876543.21'
const MEMBER_SPELLINGS = [
  ...spellings(MEMBER_REFERENCE),
  ...spellings('987654321'),
  ...spellings('9876543.21'),
  Buffer.from('3ade68b1', 'hex'),
]

/** How bytes of a text may stand in a file: plain, UTF-16, hex, and base64 at each of its three phases. */
function spellings(text: string): Buffer[] {
  const plain = Buffer.from(text)
  const base64 = ['', 'x', 'xx'].map((shift) => {
    const encoded = Buffer.from(shift + text).toString('base64url')
    // The first and last groups depend on what stands beside the text.
    return Buffer.from(encoded.slice(shift === '' ? 0 : 4, -3))
  })
  return [plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.toString('hex')), ...base64]
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function canariesIn(bytes: Buffer): string[] {
  const found = CANARIES.filter((canary) => spellings(canary).some((spelling) => bytes.includes(spelling)))
  return bytes.includes(RATIO_BYTES) ? [...found, 'the ratio in binary'] : found
}

function tapeWithCanaries(): SmallTape {
  const base = smallTape(6)
  let tape: SmallTape = { columns: [...base.columns, 'obligorName'], rows: base.rows.map((row) => [...row, '']) }
  for (const [column, values] of Object.entries(PERSONAL)) {
    for (const [i, value] of values.entries()) tape = withCell(tape, i, column, value)
  }
  return tape
}

let printed = ''
const keep = (ran: Ran): Ran => {
  printed += ran.stdout + ran.stderr
  return ran
}

interface Listed {
  readonly items: readonly { readonly id: string }[]
}

beforeAll(async () => {
  const file = writeTape(join(tapes, 'tape.csv'), tapeWithCanaries())
  expect(keep(await chassis(['tape', 'audit', file])).code).toBe(0)
  expect(keep(await chassis(['tape', 'audit', file, '--json', '--rows', join(folder, 'rows.ndjson')])).code).toBe(0)
  expect(keep(await chassis(['start', '--tape', file, '--dir', dir, '--once'])).code).toBe(0)
  expect(keep(await chassis(['tape', 'board', file, '--dir', dir])).code).toBe(0)
})

describe('personal data', () => {
  it('is in the vault, readable with its key', async () => {
    const { items } = await chassisJson<Listed>(['loan', 'list', '--dir', dir])
    const vault = openVault({ dir: join(dir, 'vault'), rootKeyFile: join(dir, 'keys', 'vault.key') })
    const values = items.flatMap(({ id }) => Object.values(vault.get(id)?.values ?? {}))
    await vault.close()
    for (const canary of ['QZSCOREMODEL', 'QZLOCATIONONE', 'QZLOCATIONTWO', '987654321'])
      expect(
        values.some((value) => value.includes(canary)),
        canary,
      ).toBe(true)
  })

  it('is in no file of the ledger, in no slip and no export, and is never printed', async () => {
    const { items } = await chassisJson<Listed>(['loan', 'list', '--dir', dir])
    for (const { id } of items) {
      const file = `${outside}-${id}.slip`
      expect(keep(await chassis(['slip', 'get', id, '-o', file, '--dir', dir])).code).toBe(0)
    }
    const [{ id }] = items as [{ id: string }]
    const trust = `${outside}-trust.json`
    keep(await chassis(['trust', 'export', '-o', trust, '--dir', dir]))
    keep(await chassis(['slip', 'get', id, '--format', 'ics23', '-o', `${outside}.ics23`, '--dir', dir]))
    keep(await chassis(['slip', 'verify', `${outside}-${id}.slip`, '--trust', trust]))
    keep(await chassis(['loan', 'show', id, '--dir', dir]))
    keep(await chassis(['loan', 'show', id, '--dir', dir, '--json']))
    const files = filesIn(folder)
    expect(files.length).toBeGreaterThan(20)
    const found = files.flatMap((file) =>
      canariesIn(readFileSync(file)).map((canary) => `${canary} in ${relative(folder, file)}`),
    )
    expect(found).toEqual([])
    expect(canariesIn(Buffer.from(printed))).toEqual([])
  })

  it('would be found where it stood', () => {
    const disclosure = Buffer.from(JSON.stringify(['c2FsdA', 'location', 'QZLOCATIONONE'])).toString('base64url')
    expect(canariesIn(Buffer.from(disclosure))).toEqual(['QZLOCATIONONE'])
    expect(canariesIn(Buffer.from('00QZOBLIGORNAME00'))).toEqual(['QZOBLIGORNAME'])
    expect(canariesIn(Buffer.concat([Buffer.alloc(3), RATIO_BYTES]))).toEqual(['the ratio in binary'])
  })
})

describe("members' data", () => {
  const members = join(folder, 'members-ledger')

  it('is on the ledger, and in no tile of the public log and no slip that keeps it closed', async () => {
    let tape = withCell(smallTape(4), 0, 'assetNumber', MEMBER_REFERENCE)
    tape = withCell(tape, 0, 'originalLoanAmount', MEMBER_AMOUNT)
    tape = withCell(tape, 0, 'totalActualAmountPaid', MEMBER_AMOUNT)
    expect((await chassis(['tape', 'board', writeTape(join(folder, 'm.csv'), tape), '--dir', members])).code).toBe(0)
    const holds = (bytes: Uint8Array) => MEMBER_SPELLINGS.some((spelling) => Buffer.from(bytes).includes(spelling))
    const snapshot = openStateSnapshot(ledgerFolder(members).state)
    const tiles = [...snapshot.scan(Uint8Array.of(KEYSPACE.tile))].map(([, value]) => value)
    const inState = [...snapshot.scan(Uint8Array.of(KEYSPACE.value))].length
    await snapshot.close()
    expect(tiles.length).toBeGreaterThan(0)
    expect(inState).toBeGreaterThan(0)
    expect(tiles.filter(holds)).toEqual([])
    expect(filesIn(ledgerFolder(members).blocks).some((file) => holds(readFileSync(file)))).toBe(true)
    const { items } = await chassisJson<Listed>(['loan', 'list', '--dir', members])
    let open = 0
    for (const { id } of items) {
      const file = join(folder, `${id}.closed`)
      await chassis(['slip', 'get', id, '--open', '', '-o', file, '--dir', members])
      expect(holds(readFileSync(file)), 'a closed slip').toBe(false)
      await chassis(['slip', 'get', id, '-o', file, '--dir', members])
      const slip = readFileSync(file)
      if (holds(slip)) open++
    }
    expect(open).toBe(1)
    expect(holds(readFileSync(ledgerFolder(members).checkpoint))).toBe(false)
  })

  it('is not in the entries that other logs of this kind are checked with', async () => {
    const { hashes } = parseTlogProof(await anyTlogProof())
    expect(hashes.length).toBeGreaterThan(0)
  })

  async function anyTlogProof(): Promise<string> {
    const snapshot = openStateSnapshot(ledgerFolder(members).state)
    const subjects = [...snapshot.scan(Uint8Array.of(KEYSPACE.subject))].map(([key]) =>
      Buffer.from(key.slice(1)).toString('hex'),
    )
    await snapshot.close()
    let text = ''
    for (const subject of subjects.slice(0, 3)) {
      const file = join(folder, `${subject}.tlog`)
      const ran = await chassis(['slip', 'get', `tx_${subject}`, '--format', 'c2sp', '-o', file, '--dir', members])
      if (ran.code !== 0) continue
      text = readFileSync(file, 'utf8')
      const { extra } = parseTlogProof(text)
      expect(MEMBER_SPELLINGS.some((spelling) => Buffer.from(extra ?? []).includes(spelling))).toBe(false)
    }
    return text
  }
})
