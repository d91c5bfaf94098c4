/** `chassis simulate run`: a bank, a registry and an insurer that answer, on a development ledger, until Ctrl-C. */
import { PlatformError } from '@chassis/primitives'
import { type Command, InvalidArgumentError } from 'commander'
import { memberClient } from '../api/member-client.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { parseCount, withLedgerOptions } from '../ledger/dir-option.ts'
import { type Answered, answers, type Counterparty } from '../simulate/counterparty.ts'
import { requireDevelopment } from '../simulate/require-development.ts'

const PLAYED = ['bank', 'registry', 'insurer'] as const
type Played = (typeof PLAYED)[number]

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly only: readonly Played[]
  readonly delay: number
  readonly refuse: number
  readonly return: number
  readonly seed: string
  readonly fromHeight?: string
  readonly count?: string
}

const EXAMPLES = [
  'chassis simulate run',
  'chassis simulate run --only bank,insurer --delay 10 --refuse 20 --return 5 --seed rehearsal',
]
const DELAY_MAX = 3_600
const PERCENT_MAX = 100
const COUNT_MAX = 999_999_999

export function registerSimulateRun(simulate: Command, io: CliIo): void {
  const { format } = io
  withLedgerOptions(simulate.command('run').description(format('cli.simulate.run.description')), io)
    .option('--only <members>', format('cli.simulate.run.only'), parsePlayed, PLAYED)
    .option('--delay <seconds>', format('cli.simulate.run.delay'), parseUpTo(DELAY_MAX), 2)
    .option('--refuse <percent>', format('cli.simulate.run.refuse'), parseUpTo(PERCENT_MAX), 0)
    .option('--return <percent>', format('cli.simulate.run.return'), parseUpTo(PERCENT_MAX), 0)
    .option('--seed <text>', format('cli.simulate.run.seed'), 'chassis')
    .option('--from-height <n>', format('cli.simulate.run.fromHeight'))
    .option('--count <n>', format('cli.simulate.run.count'))
    .addHelpText('after', helpEnd(format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

function parsePlayed(text: string): readonly Played[] {
  const named = text.split(',').map((slug) => PLAYED.find((played) => played === slug))
  if (named.some((slug) => slug === undefined)) throw new InvalidArgumentError(PLAYED.join(','))
  return [...new Set(named as Played[])]
}

function parseUpTo(max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : max + 1
    if (value > max) throw new InvalidArgumentError(`0–${max}`)
    return value
  }
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  requireDevelopment(flags.dir)
  const share = flags.refuse + flags.return
  if (share > PERCENT_MAX) {
    throw new PlatformError('more than all requests', {
      code: 'INPUT_NOT_A_COUNT',
      details: { option: '--refuse + --return', value: share, max: PERCENT_MAX },
    })
  }
  const wanted = flags.count === undefined ? COUNT_MAX : parseCount(flags.count, '--count', COUNT_MAX)
  const fromHeight =
    flags.fromHeight === undefined ? undefined : BigInt(parseCount(flags.fromHeight, '--from-height', COUNT_MAX))
  const odds = { refusePercent: flags.refuse, returnPercent: flags.return, seed: flags.seed }
  const played = await Promise.all(
    flags.only.map(async (who): Promise<Counterparty> => {
      const { account, client } = await memberClient(flags.dir, who, io)
      return { who, account, client, odds, delayMs: flags.delay * 1_000, isRegistry: who === 'registry', fromHeight }
    }),
  )
  if (!flags.json) io.note(io.format('cli.simulate.run.running', { members: flags.only.join(', ') }))
  const over = new AbortController()
  let count = 0
  const play = async (counterparty: Counterparty): Promise<void> => {
    for await (const answered of answers(counterparty, over.signal)) {
      io.print(flags.json ? JSON.stringify(answered) : lineOf(answered, io))
      count += 1
      if (count === wanted) over.abort()
    }
  }
  try {
    await Promise.all(played.map(play))
  } catch (error) {
    // Whoever was waiting when the last answer was given is told by an abort.
    if (!over.signal.aborted) throw error
  } finally {
    over.abort()
  }
}

function lineOf({ who, answer, about, refusal }: Answered, io: CliIo): string {
  const line = `${who.padEnd(8)}  ${io.format(`cli.simulate.${answer}`, { about })}`
  return refusal === undefined ? line : `${line}  ${io.format('cli.simulate.notTaken', { refusal })}`
}
