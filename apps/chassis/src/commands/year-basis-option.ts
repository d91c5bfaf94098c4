/** `--year-basis` of the commands that board a tape: no tape says over how many days a year its contracts accrue. */
import type { BoardLoan } from '@chassis/contracts/schemas'
import { InvalidArgumentError, Option } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'

export type BookYearBasis = BoardLoan['terms']['yearBasis']

/** Actual days over those of the calendar year. */
export const CALENDAR_YEAR: BookYearBasis = 'actual/actualYear'

const BASES: ReadonlyMap<string, BookYearBasis> = new Map([
  ['calendar', CALENDAR_YEAR],
  ['365', 'actual/365F'],
  ['360', 'actual/360'],
])

export function yearBasisOption({ format }: Pick<CliIo, 'format'>): Option {
  return new Option('--year-basis <days>', format('cli.board.yearBasis'))
    .default(CALENDAR_YEAR, 'calendar')
    .argParser((text) => {
      const basis = BASES.get(text)
      if (basis === undefined) throw new InvalidArgumentError(format('cli.board.yearBasisInvalid'))
      return basis
    })
}
