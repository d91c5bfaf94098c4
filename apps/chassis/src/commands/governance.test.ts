import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFormatter, LOCALES, type Locale } from '@chassis/messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CliIo } from '../cli/cli-io.ts'
import { readMemberKey } from '../governance/acting-member.ts'
import { DEMO_MEMBERS } from '../ledger/demo-members.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { buildProgram } from '../program.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-governance-'))
const dir = join(folder, 'ledger')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(args: readonly string[], locale: Locale = 'en'): Promise<string> {
  const out: string[] = []
  const io: CliIo = {
    locale,
    format: createFormatter(locale),
    print: (line) => void out.push(line),
    note() {},
    progress() {},
    progressDone() {},
    exit() {},
  }
  const program = await buildProgram(io, args)
  await program.parseAsync(args, { from: 'user' })
  return out.join('\n')
}
const governance = (...args: readonly string[]) => run(['governance', ...args, '--dir', dir])
const json = async (...args: readonly string[]) => JSON.parse(await governance(...args, '--json'))
const keyOf = (n: number) => `${String(n).padStart(2, '0').repeat(31)}11`
const refused = (name: string) => expect.objectContaining({ refusal: expect.objectContaining({ name }) })
const failed = (code: string) => expect.objectContaining({ code })

beforeAll(async () => {
  const { ledger } = await openDemoLedger(dir, { format: createFormatter('en'), progressDone() {} } as CliIo)
  await ledger.close()
}, 60_000)

describe('chassis governance', () => {
  it('shows a ledger that nobody has governed yet', async () => {
    const summary = await json('show')
    expect(summary).toMatchObject({ protocolVersion: 1, planned: null, validators: [], openProposals: [], tables: [] })
    expect([summary.entitled.length, summary.approvalsNeeded]).toEqual([DEMO_MEMBERS.length, 7])
    expect(summary.parameters.every(({ isSet }: { isSet: boolean }) => !isSet)).toBe(true)
    expect(await governance('list')).toBe(createFormatter('en')('cli.governance.list.none'))
  })

  it('proposes, votes and carries out; lists what became of it', async () => {
    const action = { kind: 'changeValidators', changes: [] as object[] }
    for (const [i, slug] of ['lender', 'bank', 'registry'].entries()) {
      const { account } = (await json('show')).entitled.find(({ name }: { name: string }) =>
        DEMO_MEMBERS.some((member) => member.slug === slug && member.name === name),
      )
      action.changes.push({ kind: 'admit', publicKey: keyOf(i + 1), power: '100', organisation: account })
    }
    const file = join(folder, 'action.json')
    writeFileSync(file, JSON.stringify(action))
    const made = await json('propose', 'file', file, '--as', 'lender')
    expect(made).toMatchObject({ status: 'open', by: { name: 'Demo Captive Finance' } })
    expect(made.says[0]).toBe(`admit ${keyOf(1)} 100 Demo Captive Finance`)
    await expect(governance('vote', made.id, 'yes', '--as', 'lender')).rejects.toThrow(refused('ALREADY_VOTED'))
    for (const who of ['bank', 'registry', 'insurer', 'operator', 'servicer'])
      await governance('vote', made.id, 'yes', '--as', who)
    expect(await json('list')).toMatchObject({ items: [{ id: made.id, status: 'open' }] })
    expect(await json('vote', made.id, 'yes', '--as', 'regulator')).toMatchObject({ status: 'accepted' })
    const { validators, approvalsNeeded, entitled } = await json('show')
    expect(validators.map(({ power }: { power: string }) => power)).toEqual(['100', '100', '100'])
    expect([entitled.length, approvalsNeeded]).toEqual([3, 3])
    expect((await json('list', made.id)).items[0]).toMatchObject({ status: 'accepted', rejections: [] })
    await expect(governance('vote', made.id, 'no', '--as', 'operator')).rejects.toThrow(refused('NOT_ENTITLED'))
  }, 60_000)

  it('takes every form of an action', async () => {
    const table = join(folder, 'table.txt')
    writeFileSync(table, 'days=10')
    const forms: readonly (readonly [words: readonly string[], says: string])[] = [
      [['admit', keyOf(9), '50', 'insurer'], `admit ${keyOf(9)} 50 Demo Motor Insurance`],
      [['admit', keyOf(9), '50', 'Demo Motor Insurance'], `admit ${keyOf(9)} 50 Demo Motor Insurance`],
      [['remove', keyOf(1)], `remove ${keyOf(1)}`],
      [['power', keyOf(1), '120'], `power ${keyOf(1)} 120`],
      [['rotate', keyOf(1), keyOf(8)], `rotate ${keyOf(1)} ${keyOf(8)}`],
      [['set', 'quotaBurst=20000000', 'retainHeights=0'], 'set quotaBurst=20000000'],
      [['table', 'us.tx', table, '2027-01-01'], 'table us.tx 1 2027-01-01'],
    ]
    for (const [i, [words, says]] of forms.entries()) {
      const who = ['lender', 'bank', 'registry'][i % 3] as string
      const made = await json('propose', ...words, '--as', who)
      expect(made.says[0]).toBe(says)
      // All three must approve: one rejection ends it.
      await governance('vote', made.id, 'no', '--as', who === 'bank' ? 'lender' : 'bank')
    }
    await expect(governance('propose', 'reinstate', keyOf(1), '--as', 'bank')).rejects.toThrow(
      refused('VALIDATOR_NOT_SUSPENDED'),
    )
  }, 60_000)

  it('refuses what is no action, nobody’s key, and a version that this program does not have', async () => {
    for (const words of [
      ['nothing'],
      ['admit', 'xy', '1', 'bank'],
      ['set', 'quota=1'],
      ['version', '2'],
      ['remove', keyOf(1), 'x'],
    ]) {
      await expect(governance('propose', ...words, '--as', 'bank')).rejects.toThrow(failed('INPUT_GOVERNANCE_ACTION'))
    }
    await expect(governance('propose', 'admit', keyOf(9), '50', 'nobody', '--as', 'bank')).rejects.toThrow(
      failed('INPUT_MEMBER_UNKNOWN'),
    )
    await expect(governance('propose', 'remove', keyOf(1), '--as', '../bank')).rejects.toThrow(
      failed('MEMBER_KEY_MISSING'),
    )
    writeFileSync(join(dir, 'members', 'stranger.key'), '77'.repeat(32))
    expect(readMemberKey(dir, 'stranger').publicKey).toHaveLength(32)
    await expect(governance('propose', 'remove', keyOf(1), '--as', 'stranger')).rejects.toThrow(
      failed('INPUT_KEY_OF_NOBODY'),
    )
    await expect(governance('propose', 'version', '2', '9000', '--as', 'bank')).rejects.toThrow(
      failed('GOVERNANCE_VERSION_NOT_HERE'),
    )
    await expect(governance('list', `prop_${'00'.repeat(16)}`)).rejects.toThrow(failed('ID_NOT_FOUND'))
    await expect(
      governance('propose', 'table', 't', join(folder, 'absent'), '2027-01-01', '--as', 'bank'),
    ).rejects.toThrow(failed('INPUT_UNREADABLE'))
  })

  it('goes on after export and import with the same validators, and gives a slip of its record', async () => {
    const [file, copy] = [join(folder, 'ledger.snapshot'), join(folder, 'copy')]
    await run(['chain', 'export', '--dir', dir, '-o', file])
    await run(['chain', 'import', file, '--dir', copy, '--keys', join(dir, 'keys')])
    const shown = async (where: string) => JSON.parse(await run(['governance', 'show', '--dir', where, '--json']))
    expect(await shown(copy)).toEqual(await shown(dir))
    const [slip, trust] = [join(folder, 'governance.slip'), join(folder, 'trust.json')]
    await run(['slip', 'get', 'governance', '--dir', copy, '-o', slip])
    await run(['trust', 'export', '--dir', copy, '-o', trust])
    const report = JSON.parse(await run(['slip', 'verify', slip, '--trust', trust, '--json']))
    expect(report.ok).toBe(true)
    expect(report.content.facts.map(({ kind }: { kind: string }) => kind)).toContain('validatorAdmitted')
    expect(readFileSync(slip).length).toBeGreaterThan(500)
  }, 60_000)

  it.each(LOCALES)('speaks %s', async (locale) => {
    const shown = await run(['governance', 'show', '--dir', dir], locale)
    expect(shown).toContain(keyOf(1))
    expect(shown).toContain(createFormatter(locale)('cli.governance.parameters'))
    const listed = await run(['governance', 'list', '--all', '--dir', dir], locale)
    expect(listed).toContain(createFormatter(locale)('cli.governance.status.rejected'))
  })
})
