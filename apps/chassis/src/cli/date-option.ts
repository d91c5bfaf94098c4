/** Dates among the options of a command. */
import type { Formatter } from '@chassis/messages'
import { type CivilDate, parseCivilDate, Rejection } from '@chassis/primitives'
import { InvalidArgumentError } from 'commander'

/** A parser for an option: refuses what is no date, whatever the command then does with it. */
export function dateOption(format: Formatter): (text: string) => CivilDate {
  return (text) => {
    try {
      return parseCivilDate(text)
    } catch (error) {
      if (error instanceof Rejection) throw new InvalidArgumentError(format('cli.usage.notADate'))
      throw error
    }
  }
}
