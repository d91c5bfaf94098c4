/** Options that say which fields, what for, and until when. */
import { type ReadPurpose, readPurpose, vaultField } from '@chassis/contracts/schemas'
import { parseCivilDate } from '@chassis/primitives'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'

export interface ScopeFlags {
  readonly purpose: ReadPurpose
  readonly fields: readonly string[]
}

const DAY_MS = 86_400_000

export function withScopeOptions(command: Command, io: CliIo): Command {
  return command
    .requiredOption('--purpose <name>', io.format('cli.vault.purpose'), parsePurpose)
    .requiredOption('--fields <names>', io.format('cli.vault.fields'), parseFields)
}

function parsePurpose(text: string): ReadPurpose {
  try {
    return readPurpose.fromJson(text, 'purpose')
  } catch {
    throw new InvalidArgumentError(readPurpose.words.join(' | '))
  }
}

function parseFields(text: string): readonly string[] {
  try {
    return text.split(',').map((name) => vaultField.fromJson(name.trim(), 'fields'))
  } catch {
    throw new InvalidArgumentError('creditScore,location')
  }
}

/** The end of a day, as an instant. */
export function endOfDay(date: string): number {
  return (parseCivilDate(date) + 1) * DAY_MS
}
