/** What every `--help` ends with: examples and exit codes, in the reader's language. */
import type { Formatter, MessageKey } from '@chassis/messages'
import type { Command } from 'commander'
import { EXIT } from './exit-codes.ts'

type OwnWords = Partial<Record<keyof typeof EXIT, MessageKey>>

/** Examples and exit codes for `addHelpText('after', …)`; `own` words some codes more precisely for one command. */
export function helpEnd(format: Formatter, examples: readonly string[], own: OwnWords = {}): string {
  const lines = [format('cli.help.examples'), ...examples.map((example) => `  ${example}`)]
  return `\n${lines.join('\n')}\n${exitCodes(format, own)}`
}

function exitCodes(format: Formatter, own: OwnWords = {}): string {
  const names = Object.keys(EXIT) as (keyof typeof EXIT)[]
  const lines = names.map((name) => `  ${String(EXIT[name]).padEnd(3)} ${format(own[name] ?? `cli.exit.${name}`)}`)
  return `\n${[format('cli.help.exitCodes'), ...lines].join('\n')}`
}

/** Makes the help of a command and of all below it speak the reader's language and end with exit codes. */
export function completeHelp(command: Command, format: Formatter): void {
  const titles = new Map([
    ['Usage:', format('cli.help.usage')],
    ['Arguments:', format('cli.help.arguments')],
    ['Options:', format('cli.help.options')],
    ['Commands:', format('cli.help.commands')],
  ])
  command.helpOption('-h, --help', format('cli.option.help')).configureHelp({
    styleTitle: (title) => titles.get(title) ?? title,
    optionDescription: ({ description, defaultValue, defaultValueDescription }) => {
      if (defaultValue === undefined || typeof defaultValue === 'boolean') return description
      return `${description} ${format('cli.help.default', { value: defaultValueDescription ?? String(defaultValue) })}`
    },
  })
  if (command.commands.length > 0) command.helpCommand('help [command]', format('cli.option.help'))
  if (!helpOf(command).includes(format('cli.help.exitCodes'))) command.addHelpText('after', exitCodes(format))
  for (const child of command.commands) completeHelp(child, format)
}

function helpOf(command: Command): string {
  const output = { ...command.configureOutput() }
  let text = ''
  command.configureOutput({
    writeOut: (more) => {
      text += more
    },
  })
  command.outputHelp()
  command.configureOutput(output)
  return text
}
