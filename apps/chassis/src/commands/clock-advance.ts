/** `chassis clock advance STEP`: moves the clock of a development ledger, through the running node. */
import { addMonths, civilDateOfInstant, PlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
}

interface Clock {
  readonly now: string
}

const DAY_MS = 86_400_000
const UNITS = { min: 60_000, h: 3_600_000, d: DAY_MS } as const
const STEP = /^([1-9]\d{0,3})(min|h|d|mo)$/

export function registerClockAdvance(clock: Command, io: CliIo): void {
  const command = clock
    .command('advance')
    .argument('<step>', io.format('cli.clock.step'))
    .description(io.format('cli.clock.advance.description'))
  withIdentity(withLedgerOptions(command, io), io, 'operator')
    .addHelpText('after', helpEnd(io.format, ['chassis clock advance 3mo', 'chassis clock advance 36h']))
    .action((step: string, flags: Flags) => run(step, flags, io))
}

/** The instant a step after `nowMs`: months keep the day, or take the last one there is. */
export function stepFrom(nowMs: number, text: string): number {
  const match = STEP.exec(text)
  if (match === null) {
    throw new PlatformError(`${text} is no step`, { code: 'INPUT_NOT_A_STEP', details: { value: text } })
  }
  const count = Number(match[1])
  const unit = match[2] as keyof typeof UNITS | 'mo'
  if (unit !== 'mo') return nowMs + count * UNITS[unit]
  const day = civilDateOfInstant(nowMs)
  return nowMs + (addMonths(day, count) - day) * DAY_MS
}

async function run(step: string, flags: Flags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const before = await api.ask<Clock>('/v1/clock')
  const to = new Date(stepFrom(Date.parse(before.now), step)).toISOString()
  const { now } = await api.ask<Clock>('/v1/clock', { json: { to } })
  if (flags.json) io.print(JSON.stringify({ before: before.now, now }))
  else io.print(io.format('cli.clock.advanced', { before: before.now, now }))
}
