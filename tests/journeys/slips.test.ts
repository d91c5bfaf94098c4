/** From a ledger to a slip that another process checks with the network off. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ledgerFolder, readBlockStore, readGenesis } from '@chassis/engine'
import { toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { parseTlogProof } from '@chassis/proofs'
import {
  accountId,
  decode,
  decodeTransaction,
  encode,
  ledgerId,
  loanId,
  Slip,
  transactionHash,
} from '@chassis/protocol'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { chassis, chassisJson, type Ran, scratchFolder, smallTape, writeTape } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const dir = join(folder, 'ledger')
const other = join(folder, 'other')
const trust = join(folder, 'trust.json')
const otherTrust = join(folder, 'other-trust.json')
const at = (name: string) => join(folder, name)

interface Report {
  readonly ok: boolean
  readonly checks: readonly { readonly name: string; readonly passed: boolean; readonly numbers: object }[]
  readonly content: { readonly what: string; readonly key?: string; readonly fields: Record<string, unknown> } | null
  readonly doesNotProve: readonly string[]
  readonly origin: string | null
}

interface Ids {
  readonly loan: string
  readonly vehicle: string
  readonly account: string
  readonly transaction: string
}
let ids: Ids

/** The last transaction of the block store. */
function lastTransaction(): string {
  const { blocks } = ledgerFolder(dir)
  const reader = readBlockStore({ folder: blocks, ledgerId: ledgerId.bytesOf(readGenesis(blocks).id) })
  const hashes: string[] = []
  for (const { transactions } of reader.blocks(1))
    for (const raw of transactions) hashes.push(toHex(transactionHash(sha256, decodeTransaction(raw).bodyBytes)))
  reader.close()
  return `tx_${hashes.at(-1)}`
}

beforeAll(async () => {
  const tape = writeTape(at('tape.csv'), smallTape(12))
  for (const folder of [dir, other]) expect((await chassis(['tape', 'board', tape, '--dir', folder])).code).toBe(0)
  expect((await chassis(['trust', 'export', '-o', trust, '--dir', dir])).code).toBe(0)
  expect((await chassis(['trust', 'export', '-o', otherTrust, '--dir', other])).code).toBe(0)
  interface Listed {
    readonly items: readonly { readonly id: string; readonly servicer: string }[]
  }
  const { items } = await chassisJson<Listed>(['loan', 'list', '--dir', dir])
  const [first] = items as [Listed['items'][0]]
  interface Shown {
    readonly facts: readonly { readonly references?: { readonly vehicle: string } }[]
  }
  const { facts } = await chassisJson<Shown>(['loan', 'show', first.id, '--dir', dir])
  const vehicle = facts[0]?.references?.vehicle as string
  ids = { loan: first.id, vehicle, account: first.servicer, transaction: lastTransaction() }
})

it('transactions of a loan are found by its number', async () => {
  interface Shown {
    readonly facts: readonly { readonly recordedAt: string }[]
    readonly transactions?: readonly { readonly id: string; readonly height: number; readonly time: string }[]
  }
  const show = (...args: string[]) => chassisJson<Shown>(['loan', 'show', ids.loan, '--dir', dir, ...args])
  const { facts, transactions = [] } = await show('--transactions')
  expect(transactions.map(({ time }) => time)).toEqual([...new Set(facts.map(({ recordedAt }) => recordedAt))])
  for (const [index, { id, height, time }] of transactions.entries()) {
    expect((await get(id, `by-loan-${index}.slip`)).code).toBe(0)
    const { content } = reportOf(await verify(`by-loan-${index}.slip`))
    expect(content?.fields).toMatchObject({ subject: id.slice(3), height: String(height), time, code: 0 })
  }
  const [first] = facts as [Shown['facts'][0]]
  expect((await show('--transactions', '--known-at', first.recordedAt)).transactions).toHaveLength(1)
  expect(await show()).not.toHaveProperty('transactions')
  expect((await chassis(['loan', 'show', ids.loan, '--dir', dir, '--transactions'])).stdout).toContain('tx_')
})

const get = (id: string, file: string, ...more: string[]) =>
  chassis(['slip', 'get', id, '-o', at(file), '--dir', dir, ...more])
const verify = (file: string, trustFile = trust) =>
  chassis(['slip', 'verify', at(file), '--trust', trustFile, '--json'], { offline: true, cwd: folder })
const reportOf = ({ stdout }: Ran) => JSON.parse(stdout) as Report
const failed = (report: Report) => report.checks.filter(({ passed }) => !passed).map(({ name }) => name)

describe('a slip', () => {
  it.each([
    ['loan', 'loans.loans', 'facts.recomputed'],
    ['vehicle', 'titles.titles', 'facts.root'],
    ['account', 'accounts.accounts', 'state.path'],
    ['transaction', 'outcome', 'log.inclusion'],
  ] as const)('about a %s passes in another process without a network', async (kind, what, check) => {
    const written = await get(ids[kind], `${kind}.slip`)
    expect(written).toMatchObject({ code: 0, stdout: '' })
    expect(written.stderr).toContain(`${statSync(at(`${kind}.slip`)).size} bytes`)
    const ran = await verify(`${kind}.slip`)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const report = reportOf(ran)
    expect(report.ok).toBe(true)
    expect(report.checks.map(({ name }) => name)).toContain(check)
    expect(report.content?.what).toBe(what)
    if (kind !== 'transaction') expect(report.content?.key).toBe(ids[kind])
    // The tape of a file is nobody's demonstration.
    expect(report.origin).toBeNull()
  })

  it('about nothing shows that nothing is there', async () => {
    for (const id of [loanId.of(new Uint8Array(16).fill(0xab)), accountId.of(new Uint8Array(20).fill(0xcd))]) {
      expect((await get(id, 'absent.slip')).code).toBe(0)
      const ran = await verify('absent.slip')
      expect(ran.code).toBe(0)
      const report = reportOf(ran)
      expect(report.checks.at(-1)?.name).toBe('state.absence')
      expect(report.content).toMatchObject({ key: id, fields: {} })
    }
  })

  it('opens what was asked for, of the value and of its facts, and nothing else', async () => {
    const secret = /"(opening|originalAmount|terms|claim|position)":/
    expect((await get(ids.loan, 'closed.slip', '--open', '')).code).toBe(0)
    const closed = await verify('closed.slip')
    expect(closed.code).toBe(0)
    expect(closed.stdout).not.toMatch(secret)
    expect(reportOf(closed).doesNotProve).toContain('hiddenFields')
    expect(reportOf(closed).checks.map(({ name }) => name)).not.toContain('facts.recomputed')
    expect((await get(ids.loan, 'position.slip', '--open', 'position', '--no-facts')).code).toBe(0)
    const position = reportOf(await verify('position.slip'))
    expect(position.ok).toBe(true)
    expect(Object.keys(position.content?.fields ?? {})).toContain('position')
    expect(position.doesNotProve).toEqual(expect.arrayContaining(['hiddenFields', 'factsNotIncluded']))
    const misspelt = await get(ids.loan, 'misspelt.slip', '--open', 'postion')
    expect(misspelt.code).toBe(2)
    expect(misspelt.stderr).toContain('INPUT_UNKNOWN_FIELD')
  })

  it('is refused for ids of no use', async () => {
    for (const [id, code, name] of [
      [`tx_${'ab'.repeat(32)}`, 2, 'ID_NOT_FOUND'],
      ['loan_12', 2, '1013'],
      ['LOAN', 2, 'ID_UNKNOWN_KIND'],
      [`bond_${'00'.repeat(16)}`, 2, 'ID_UNKNOWN_KIND'],
    ] as const) {
      const ran = await get(id, 'none.slip')
      expect(ran.code, id).toBe(code)
      expect(ran.stderr).toContain(name)
    }
    const nowhere = await chassis(['slip', 'get', ids.loan, '-o', join(folder, 'no', 'such', 'folder'), '--dir', dir])
    expect(nowhere).toMatchObject({ code: 3 })
    expect(nowhere.stderr).toContain('OUTPUT_NOT_WRITTEN')
  })
})

describe('slip verify', () => {
  it('fails with exit 1 for another issuer, and says so', async () => {
    await get(ids.loan, 'ours.slip')
    const ran = await verify('ours.slip', otherTrust)
    expect(ran.code).toBe(1)
    expect(failed(reportOf(ran))).toEqual(['issuer.known'])
    expect(reportOf(ran).content).toBeNull()
    const words = await chassis(['slip', 'verify', at('ours.slip'), '--trust', otherTrust])
    expect(words.code).toBe(1)
    expect(words.stdout).toMatch(/FAILED\s+issuer\.known/)
    expect(words.stdout).not.toContain('What it says')
  })

  it('fails a consistent slip of another ledger that takes our name', async () => {
    const made = await chassis(['slip', 'get', ids.loan, '-o', at('theirs.slip'), '--dir', other])
    expect(made.code).toBe(0)
    const slip = decode(Slip, Uint8Array.from(readFileSync(at('theirs.slip'))))
    writeFileSync(at('renamed.slip'), encode(Slip, { ...slip, ledgerId: readGenesis(ledgerFolder(dir).blocks).id }))
    expect(failed(reportOf(await verify('theirs.slip')))).toEqual(['issuer.known'])
    const renamed = await verify('renamed.slip')
    expect(renamed.code).toBe(1)
    expect(failed(reportOf(renamed))).toEqual(['checkpoint.origin', 'checkpoint.signature'])
  })

  it('fails one with another value in an opened field', async () => {
    await get(ids.loan, 'changed.slip')
    const bytes = Uint8Array.from(readFileSync(at('changed.slip')))
    const slip = decode(Slip, bytes)
    if (slip.claim.kind !== 'state') throw new Error('no state')
    const [opened] = slip.claim.value.opened
    if (!opened) throw new Error('nothing open')
    const text = Buffer.from(Buffer.from(opened.disclosure).toString('ascii'), 'base64url').toString('utf8')
    const forged = Buffer.from(Buffer.from(text.replace('"USD"', '"JPY"')).toString('base64url'), 'ascii')
    const value = { ...slip.claim.value, opened: [{ ...opened, disclosure: Uint8Array.from(forged) }] }
    writeFileSync(at('changed.slip'), encode(Slip, { ...slip, claim: { ...slip.claim, value } }))
    const ran = await verify('changed.slip')
    expect(ran.code).toBe(1)
    expect(failed(reportOf(ran))).toContain('fields.opened')
  })

  it('answers an absence of an odd key without falling over', async () => {
    const absent = loanId.of(new Uint8Array(16).fill(0xab))
    await get(absent, 'odd.slip')
    const slip = decode(Slip, Uint8Array.from(readFileSync(at('odd.slip'))))
    if (slip.claim.kind !== 'absence') throw new Error('no absence')
    // Whatever its length, some key ends at the same place of so small a tree: the proof is true.
    const { claim } = slip
    let answered = false
    for (let i = 0; i < 400 && !answered; i++) {
      const key = Uint8Array.of(i >> 8, i & 0xff, 1)
      const moved = encode(Slip, { ...slip, claim: { ...claim, address: { ...claim.address, key } } })
      writeFileSync(at('odd.slip'), moved)
      answered = await passesHere(moved)
    }
    expect(answered).toBe(true)
    const ran = await verify('odd.slip')
    expect(ran.code).toBe(0)
    expect(reportOf(ran)).toMatchObject({ ok: true, content: { what: 'loans.loans' } })
    expect((await chassis(['slip', 'verify', at('odd.slip'), '--trust', trust])).code).toBe(0)
  })

  it('exits with 2 for files that cannot be read, and says which', async () => {
    await get(ids.loan, 'good.slip')
    writeFileSync(at('noise.slip'), 'not a slip')
    writeFileSync(at('cut.slip'), readFileSync(at('good.slip')).subarray(0, 100))
    writeFileSync(at('huge.slip'), Buffer.alloc(16 * 1024 * 1024 + 1))
    const text = readFileSync(trust, 'utf8')
    writeFileSync(at('twice.json'), text.replace('"name"', '"name": "x", "name"'))
    for (const [slip, trustFile, name] of [
      ['noise.slip', trust, 'SLIP_FILE_UNREADABLE'],
      ['cut.slip', trust, 'SLIP_FILE_UNREADABLE'],
      ['huge.slip', trust, 'INPUT_TOO_LARGE'],
      ['absent.file', trust, 'INPUT_UNREADABLE'],
      ['good.slip', at('twice.json'), 'TRUST_FILE_UNREADABLE'],
      ['good.slip', at('no-trust.json'), 'INPUT_UNREADABLE'],
    ] as const) {
      const ran = await verify(slip, trustFile)
      expect(ran.code, `${slip} ${trustFile}`).toBe(2)
      const { error } = JSON.parse(ran.stdout) as { error: { code: string; title: string; action: string } }
      expect(error.code).toBe(name)
      expect(error.title.length * error.action.length).toBeGreaterThan(0)
    }
    const noTrust = await chassis(['slip', 'verify', at('good.slip')])
    expect(noTrust.code).toBe(2)
    expect(noTrust.stderr).toContain('--trust')
  })

  it('needs nothing of the ledger: a copy of two files in an empty folder is enough', async () => {
    const alone = at('alone')
    mkdirSync(alone)
    await get(ids.transaction, 'alone.slip')
    copyFileSync(at('alone.slip'), join(alone, 'a.slip'))
    copyFileSync(trust, join(alone, 't.json'))
    const ran = await chassis(['slip', 'verify', 'a.slip', '--trust', 't.json'], { cwd: alone, offline: true })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('What this does not prove')
  })
})

/** Cheaper than a process for each try. */
async function passesHere(bytes: Uint8Array): Promise<boolean> {
  const { verifySlip } = await import('@chassis/proofs/verify')
  const { parseTrustFile } = await import('@chassis/protocol')
  const { verifier } = await import('@chassis/primitives/node')
  return verifySlip(bytes, parseTrustFile(Uint8Array.from(readFileSync(trust))), { sha256, verifier }).ok
}

describe("other people's formats", () => {
  const source = fileURLToPath(new URL('../other-verifiers/', import.meta.url))
  const go = spawnSync('go', ['version'], { cwd: source }).status === 0

  it('exist for the ids they fit and no others', async () => {
    for (const [id, format] of [
      ['loan', 'c2sp'],
      ['transaction', 'ics23'],
    ] as const) {
      const ran = await get(ids[id], 'x', '--format', format)
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain('INPUT_FORMAT_NOT_FOR_ID')
    }
    expect((await get(ids.loan, 'x', '--format', 'pdf')).code).toBe(2)
  })

  it.runIf(go || process.env.CI === 'true')('are accepted by the verifiers written in Go', async () => {
    const program = at('verify')
    execFileSync('go', ['build', '-mod=readonly', '-o', program, '.'], { cwd: source, stdio: 'inherit' })
    const absent = loanId.of(new Uint8Array(16).fill(0xab))
    expect((await get(ids.transaction, 'tx.tlog', '--format', 'c2sp')).code).toBe(0)
    const checks: object[] = [...tlogChecks(readFileSync(at('tx.tlog'), 'utf8'))]
    for (const id of [ids.loan, ids.vehicle, ids.account, absent]) {
      expect((await get(id, 'proof.json', '--format', 'ics23')).code).toBe(0)
      checks.push(...ics23Checks(readFileSync(at('proof.json'), 'utf8')))
    }
    const output = execFileSync(program, { input: JSON.stringify(checks), encoding: 'utf8' })
    expect(output.trimEnd().split('\n')).toEqual(checks.map(() => 'ok'))
  })
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const hexBase64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')

function* tlogChecks(text: string): Generator<object> {
  const { index, hashes, checkpoint, extra } = parseTlogProof(text)
  const [, size, root] = checkpoint.split('\n') as [string, string, string]
  const { operator } = (JSON.parse(readFileSync(trust, 'utf8')) as { ledgers: [{ operator: string }] }).ledgers[0]
  yield { kind: 'note', note: checkpoint, vkey: operator, size: Number(size), root }
  const leaf = base64(extra as Uint8Array)
  yield { kind: 'record', index: Number(index), size: Number(size), root, leaf, hashes: hashes.map(base64) }
}

interface Ics23Document {
  readonly path: readonly [string, string]
  readonly value: string | null
  readonly stateRoot: string
  readonly appHash: string
  readonly proofs: readonly [string, string]
}

function* ics23Checks(text: string): Generator<object> {
  const { path, value, stateRoot, appHash, proofs } = JSON.parse(text) as Ics23Document
  const inState = {
    kind: 'ics23',
    spec: 'smt',
    root: hexBase64(stateRoot),
    proof: hexBase64(proofs[0]),
    key: hexBase64(path[1]),
  }
  yield value === null ? inState : { ...inState, value: hexBase64(value) }
  const root = { kind: 'ics23', spec: 'tendermint', root: hexBase64(appHash), proof: hexBase64(proofs[1]) }
  yield { ...root, key: Buffer.from(path[0]).toString('base64'), value: hexBase64(stateRoot) }
}
