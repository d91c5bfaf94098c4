/**
 * The second verifier, written in Python from docs/spec and the golden vectors alone, agrees with `chassis slip
 * verify`: check by check on true slips of a real ledger, on seeded mutations of them, and on slips that are forged as
 * a whole.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoLedger } from '../support/demo-ledger.ts'
import { chassis, chassisJson, scratchFolder } from '../support/run-chassis.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const COMMAND = fileURLToPath(new URL('../../apps/chassis/dist/main.js', import.meta.url))
const MUTATIONS = 600
const MAX_OUTPUT = 1 << 28

/**
 * JSON that readers disagree on: the second verifier refuses it in a disclosure (docs/spec/commitment.md section 4).
 * No ledger of ours writes such JSON; the verdict of the command is not compared.
 */
const DISPUTED_JSON =
  /^json-(repeated-name|repeated-escaped|proto-twice|lone-high-escape|lone-low-escape|pair-reversed|\d{4}-levels)\.slip$/
const LEVELS_ALLOWED = /^json-000[0-7]-levels/
const TRUE_COMMITS =
  /^commit-(by-all|by-three|in-round-2|of-many-parts|time-in-.*|height-largest|vote-of-zip-215)\.slip$/
const FALSE_COMMITS =
  /^commit-(by-two|by-none|nil-votes|another-address|two-wrong-.*|.*changed|other-.*|bare-.*|.*-215-.*|time-b.*|time-w.*)\.slip$/

interface Check {
  readonly name: string
  readonly passed: boolean
}

interface Answer {
  readonly ok: boolean
  readonly checks: readonly Check[]
}

interface Judged<Content> {
  readonly file: string
  readonly code: number
  readonly answer: (Answer & { readonly content: Content }) | undefined
}

interface NamedFields {
  readonly fields: Readonly<Record<string, unknown>>
  readonly hidden?: readonly string[]
}

interface NamedFact extends NamedFields {
  readonly kind: string
}

interface CommandContent extends NamedFields {
  readonly what: string
  readonly key?: string
  readonly facts?: readonly NamedFact[]
}

interface OtherContent extends NamedFields {
  readonly claim: string
  readonly what: string
  readonly key?: unknown
  readonly facts?: readonly NamedFact[]
  readonly months?: readonly { readonly fact: number; readonly agrees: boolean }[]
}

function python(args: readonly string[], codes: readonly number[] = [0]): string {
  const ran = spawnSync('python3', ['-B', ...args], { cwd: here, encoding: 'utf8', maxBuffer: MAX_OUTPUT })
  if (ran.status === null || !codes.includes(ran.status))
    throw new Error(`${args[0]}: exit ${ran.status}\n${ran.stderr}`)
  return ran.stdout
}

function byCommand(files: readonly string[], trust: string): Judged<CommandContent>[] {
  const input = JSON.stringify(files.map((file) => [file, trust]))
  const args = [join(here, 'verify-many.mjs'), COMMAND]
  const { NODE_OPTIONS: _, ...env } = process.env
  const ran = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: MAX_OUTPUT, env })
  if (ran.status !== 0) throw new Error(`verify-many: exit ${ran.status}\n${ran.stderr}`)
  const answers = JSON.parse(ran.stdout) as { readonly code: number; readonly stdout: string }[]
  return answers.map(({ code, stdout }, i) => ({
    file: files[i] as string,
    code,
    answer: code === 2 ? undefined : (JSON.parse(stdout) as Answer & { content: CommandContent }),
  }))
}

function byOther(files: readonly string[], trust: string): Judged<OtherContent>[] {
  const lines = python(['verify.py', ...files, '--trust', trust, '--json'], [0, 1, 2])
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(files.length)
  return lines.map((line, i) => {
    const answer = JSON.parse(line) as (Answer & { content: OtherContent }) | { readonly error: string }
    const file = files[i] as string
    return 'error' in answer ? { file, code: 2, answer: undefined } : { file, code: answer.ok ? 0 : 1, answer }
  })
}

const listed = (answer: Answer | undefined) => answer?.checks.map(({ name, passed }) => `${name} ${passed}`)

interface ListedLoan {
  readonly id: string
  readonly status: string
  readonly openBreaks: number
}

interface LoanPage {
  readonly items: readonly ListedLoan[]
  readonly cursor: string | null
}

/** Every page: ids are random, and of a thousand loans it may be that none is settled. */
async function allLoans(dir: string): Promise<ListedLoan[]> {
  const loans: ListedLoan[] = []
  let cursor: string | null = null
  do {
    const after: readonly string[] = cursor === null ? [] : ['--cursor', cursor]
    const page: LoanPage = await chassisJson(['loan', 'list', '--dir', dir, '--limit', '1000', ...after])
    loans.push(...page.items)
    cursor = page.cursor
  } while (cursor !== null)
  return loans
}

/** Both judge all of these slips, with the same verdict and the same checks. */
function expectAgreement(files: readonly string[], trust: string): [Judged<CommandContent>[], Judged<OtherContent>[]] {
  const ours = byCommand(files, trust)
  const others = byOther(files, trust)
  for (const [i, { file, code, answer }] of ours.entries()) {
    const other = others[i] as Judged<OtherContent>
    expect({ file, code: other.code, checks: listed(other.answer) }).toEqual({ file, code, checks: listed(answer) })
  }
  return [ours, others]
}

const slipsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.slip'))
    .sort()

const found = spawnSync('python3', ['--version']).status === 0

describe('a second verifier', () => {
  if (!found) {
    const line = 'needs python3 to run tests/second-verifier'
    if (process.env.CI === 'true') {
      it(line, () => {
        throw new Error(`absent in CI: ${line}`)
      })
    } else {
      it.skip(line, () => {})
    }
    return
  }

  it('agrees with the golden vectors', () => {
    const lines = python(['vectors.py'], [0, 1]).trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\d{4,} passed, 0 failed$/)
  })

  const folder = scratchFolder()
  const trust = join(folder, 'trust.json')
  let slips: string[] = []

  beforeAll(async () => {
    const dir = await demoLedger()
    expect((await chassis(['trust', 'export', '--dir', dir, '-o', trust])).code).toBe(0)
    const items = await allLoans(dir)
    const plain = items.find(({ openBreaks }) => openBreaks === 0)?.id as string
    const broken = items.find(({ openBreaks }) => openBreaks > 0)?.id as string
    const settled = items.find(({ status }) => status === 'settled')?.id as string
    interface Shown {
      readonly servicer: string
      readonly facts: readonly { readonly references?: { readonly vehicle?: string } }[]
    }
    const loan = await chassisJson<Shown>(['loan', 'show', settled, '--dir', dir])
    const vehicle = loan.facts[0]?.references?.vehicle as string
    const last = python(['transactions.py', dir, '--last', '12']).trimEnd().split('\n')
    const transactions = last.map((line) => JSON.parse(line) as { readonly id: string; readonly signed: boolean })
    expect(transactions.every(({ signed }) => signed)).toBe(true)
    const wanted: [string, string[]][] = [
      ['loan', [plain]],
      ['loan-with-break', [broken]],
      ['loan-settled', [settled]],
      ['loan-closed', [plain, '--open', '']],
      ['loan-terms-only', [plain, '--open', 'terms']],
      ['loan-without-facts', [plain, '--no-facts']],
      ['loan-absent', [`loan_${'00'.repeat(16)}`]],
      ['title', [vehicle]],
      ['title-absent', [`veh_${'00'.repeat(16)}`]],
      ['account', [loan.servicer]],
      ['transaction', [transactions[0]?.id as string]],
      ['transaction-closed', [transactions.at(-1)?.id as string, '--open', '']],
    ]
    for (const [name, args] of wanted) {
      const file = join(folder, `${name}.slip`)
      const ran = await chassis(['slip', 'get', ...args, '--dir', dir, '-o', file])
      expect(ran.code, ran.stderr).toBe(0)
      slips = [...slips, file]
    }
  }, 600_000)

  it('agrees on true slips, and reads the same in them', () => {
    const [ours, others] = expectAgreement(slips, trust)
    let months = 0
    for (const [i, { file, code, answer }] of ours.entries()) {
      expect(code, file).toBe(0)
      const content = answer?.content as CommandContent
      const other = others[i]?.answer?.content as OtherContent
      expect({ what: other.what, key: other.key }, file).toEqual({ what: content.what, key: content.key })
      if (other.claim === 'absence') {
        expect(content.fields).toEqual({})
        continue
      }
      const { fields, hidden, facts } = other
      expect({ fields, hidden, facts }, file).toEqual({
        fields: content.fields,
        hidden: content.hidden,
        facts: content.facts,
      })
      for (const { agrees } of other.months ?? []) expect(agrees, file).toBe(true)
      months += other.months?.length ?? 0
    }
    expect(months).toBeGreaterThan(1)
    const trusted = JSON.parse(readFileSync(trust, 'utf8')) as { readonly format: string }
    expect(trusted.format).toBe('chassis-trust/v1')
  }, 120_000)

  it(`agrees on ${MUTATIONS} mutations of them`, () => {
    const mutated = join(folder, 'mutated')
    mkdirSync(mutated)
    python(['mutations.py', '--seed', '20261123', '--count', String(MUTATIONS), '--out', mutated, ...slips])
    const files = slipsIn(mutated).map((name) => join(mutated, name))
    expect(files).toHaveLength(MUTATIONS)
    const [ours] = expectAgreement(files, trust)
    const codes = ours.map(({ code }) => code)
    for (const code of [0, 1, 2]) expect(codes.filter((each) => each === code).length).toBeGreaterThan(MUTATIONS / 20)
  }, 240_000)

  it('agrees on what an issuer could write itself', () => {
    const forged = join(folder, 'forged')
    mkdirSync(forged)
    python(['forgeries.py', '--out', forged])
    const names = slipsIn(forged)
    const trusted = join(forged, 'trust.json')
    const paths = (these: readonly string[]) => these.map((name) => join(forged, name))
    const isDisputed = (name: string) => DISPUTED_JSON.test(name) && !LEVELS_ALLOWED.test(name)
    const disputed = names.filter(isDisputed)
    const compared = names.filter((name) => !isDisputed(name))
    expect(compared.length).toBeGreaterThan(200)
    const [ours] = expectAgreement(paths(compared), trusted)
    for (const { file, code } of byOther(paths(disputed), trusted)) expect(code, file).toBe(1)
    const codes = new Map(ours.map(({ file, code }) => [basename(file), code]))
    for (const name of compared.filter((each) => TRUE_COMMITS.test(each))) expect(codes.get(name), name).toBe(0)
    for (const name of compared.filter((each) => FALSE_COMMITS.test(each))) expect(codes.get(name), name).toBe(1)
  }, 240_000)

  it('computes positions of loans as the command does, and refuses the same ones', () => {
    const loans = join(folder, 'loans')
    mkdirSync(loans)
    python(['loan_cases.py', '--out', loans])
    const names = slipsIn(loans)
    const paths = names.map((name) => join(loans, name))
    const [ours] = expectAgreement(paths, join(loans, 'trust.json'))
    const recomputed = new Map(
      ours.map(({ file, answer }) => [basename(file), answer?.checks.find(({ name }) => name === 'facts.recomputed')]),
    )
    const those = (prefix: string) => names.filter((name) => name.startsWith(prefix))
    expect(those('history-')).toHaveLength(160)
    for (const name of those('history-')) expect(recomputed.get(name)?.passed, name).toBe(true)
    expect(those('position-').length).toBeGreaterThan(25)
    for (const name of those('position-')) expect(recomputed.get(name)?.passed, name).toBe(false)
    expect(those('left-out-')).toHaveLength(8)
    for (const name of those('left-out-')) expect(recomputed.get(name), name).toBeUndefined()
    expect(new Set(those('reading-').map((name) => recomputed.get(name)?.passed))).toEqual(new Set([true, false]))
  }, 240_000)
})
