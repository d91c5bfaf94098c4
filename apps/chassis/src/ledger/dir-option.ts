/** The folder of the ledger, as every command takes it. */
import { PlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'

export const DEFAULT_DIR = '.chassis'

/** Adds `--dir` and `--json`. */
export function withLedgerOptions(command: Command, io: CliIo): Command {
  return command
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .option('--json', io.format('cli.option.json'))
}

/** Parses a bounded whole number of a command line. */
export function parseCount(text: string, name: string, max: number): number {
  const value = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > max) {
    throw new PlatformError(`${name} must be a whole number from 1 to ${max}`, {
      code: 'INPUT_NOT_A_COUNT',
      details: { option: name, value: text, max },
    })
  }
  return value
}
