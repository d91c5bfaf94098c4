import { fileURLToPath } from 'node:url'
import { createFormatter } from '@chassis/messages'
import { Command, CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import type { CliIo } from '../cli/cli-io.ts'
import { registerLoanExplain } from './loan-explain.ts'
import { registerLoanFile } from './loan-file.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/loans/us-simple-interest.json', import.meta.url))

/** What is printed, or what is wrong with the command line. */
async function run(...args: string[]): Promise<string> {
  const printed: string[] = []
  const io = { locale: 'en', format: createFormatter('en'), print: (line: string) => printed.push(line) }
  const program = new Command().exitOverride()
  registerLoanExplain(program, io as unknown as CliIo)
  registerLoanFile(program, io as unknown as CliIo)
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return `${error.code}: ${error.message}`
    throw error
  }
  return printed.join('\n')
}

// No such ledger: the command line is refused before anything is looked up.
const LEDGER = ['loan_00000000000000000000000000000000', '--dir', '/nowhere']

describe('dates on the command line of a loan', () => {
  it.each([
    ['explain', '--fact', 'fact-1', '--on', '2026-02-30'],
    ['explain', '--as-of', 'yesterday'],
    ['explain', '--interest-from', '2026-1-1'],
    ['payoff', '--on', 'never'],
    ['payoff', '--good-through', '2026-13-01'],
    ['schedule', '--as-of', ''],
  ])('%s %s: what is no date is refused, of a file and of the ledger', async (command, ...flags) => {
    for (const loan of [[EXAMPLE], LEDGER]) {
      const text = await run(command, ...loan, ...flags)
      expect(text).toMatch(/^commander\.invalidArgument: .*It must be a day of the calendar, written YYYY-MM-DD\.$/)
    }
  })

  it('--on says something about --fact only', async () => {
    for (const loan of [[EXAMPLE], LEDGER]) {
      expect(await run('explain', ...loan, '--on', '2026-04-03')).toMatch(/^chassis\.optionAlone: /)
    }
    expect(await run('explain', EXAMPLE, '--fact', 'p2', '--on', '2026-04-03')).toContain('2026-04-03')
    expect(await run('explain', EXAMPLE, '--fact', 'p2', '--on', 'never')).toContain('Had p2 never happened')
  })

  it.each(['explain', 'payoff'])('%s: a file states itself since when interest runs', async (command) => {
    const refused = run(command, EXAMPLE, '--interest-from', '2026-03-01')
    await expect(refused).rejects.toMatchObject({ code: 'LOAN_FILE_STATES_INTEREST', details: { file: EXAMPLE } })
  })

  it('a payoff has one day', async () => {
    const text = await run('payoff', EXAMPLE, '--on', '2026-08-01', '--as-of', '2026-09-01')
    expect(text).toMatch(/^commander\.conflictingOption: /)
    const [on, asOf] = [
      await run('payoff', EXAMPLE, '--on', '2026-08-01'),
      await run('payoff', EXAMPLE, '--as-of', '2026-08-01'),
    ]
    expect(on).toBe(asOf)
  })
})
