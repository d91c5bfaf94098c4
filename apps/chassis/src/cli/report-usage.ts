/** Mistakes in the command line itself, which the parser words in English, in the reader's language. */
import type { Formatter, MessageKey } from '@chassis/messages'
import type { CommanderError } from 'commander'
import type { CliIo } from './cli-io.ts'
import { EXIT } from './exit-codes.ts'

/** The parser's own code of a mistake, or ours, and what its message quotes. */
const MISTAKES: ReadonlyMap<string, MessageKey> = new Map([
  ['commander.unknownOption', 'cli.usage.unknownOption'],
  ['commander.unknownCommand', 'cli.usage.unknownCommand'],
  ['commander.missingArgument', 'cli.usage.missingArgument'],
  ['commander.optionMissingArgument', 'cli.usage.optionWithoutValue'],
  ['commander.missingMandatoryOptionValue', 'cli.usage.missingOption'],
  ['commander.excessArguments', 'cli.usage.excessArguments'],
  ['commander.invalidArgument', 'cli.usage.invalidArgument'],
  ['commander.conflictingOption', 'cli.usage.conflictingOptions'],
  ['chassis.optionAlone', 'cli.usage.optionAlone'],
])

/**
 * The message in the reader's language, with the names the parser quotes and its suggestion; what it says beyond its
 * known forms stays as it is.
 */
function usageMessage(format: Formatter, code: string, message: string): string {
  const key = MISTAKES.get(code)
  if (key === undefined) return message.replace(/^error: /, '')
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string)
  const similar = /Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]
  // The reason that our own option parsers give, already in the reader's language.
  const reason = / is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(message)?.[1] ?? ''
  const text = format(key, { name, value, reason }).trim()
  return similar === undefined ? text : `${text}\n${format('cli.usage.similar', { similar })}`
}

/** Tells what is wrong with a command line; with `--json` as one object. Help that was asked for is no mistake. */
export function reportUsage(io: CliIo, { exitCode, code, message }: CommanderError, json: boolean): void {
  if (exitCode === 0) return
  io.exit(EXIT.unreadable)
  // `chassis` alone, or a group alone, printed its help.
  if (code === 'commander.help') return
  const title = usageMessage(io.format, code, message)
  const action = io.format('cli.helpHint')
  if (json) io.print(JSON.stringify({ error: { code: 'USAGE', title, action, details: {} } }))
  else for (const line of [io.format('cli.usage', { title }), action]) io.note(line)
}
