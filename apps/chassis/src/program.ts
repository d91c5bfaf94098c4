/** Composes the `chassis` command. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { appFolder } from './app-folder.ts'
import type { CliIo } from './cli/cli-io.ts'
import { createCliIo } from './cli/cli-io.ts'
import { completeHelp } from './cli/command-help.ts'
import { COMMAND_MODULES } from './command-modules.ts'

/** Descriptions of the groups, which have no module of their own. */
const GROUPS = {
  tape: 'cli.tape.description',
  loan: 'cli.loan.description',
  tx: 'cli.tx.description',
  events: 'cli.events.description',
  auth: 'cli.auth.description',
  clock: 'cli.clock.description',
  simulate: 'cli.simulate.description',
  'read-model': 'cli.readModel.description',
  trust: 'cli.trust.description',
  slip: 'cli.slip.description',
  chain: 'cli.chain.description',
  backup: 'cli.backup.description',
  governance: 'cli.governance.description',
  consent: 'cli.consent.description',
  power: 'cli.power.description',
  vault: 'cli.vault.description',
  node: 'cli.node.description',
  config: 'cli.config.description',
} as const

/**
 * The command with its help, in the language of `io` (English by default: the generated reference). When `args` begin
 * with the words of a command, only that one is loaded; otherwise all are, for help and for suggestions.
 */
export async function buildProgram(io: CliIo = createCliIo('en'), args: readonly string[] = []): Promise<Command> {
  const { format } = io
  const program = new Command('chassis')
  program
    .description(format('cli.description'))
    .option('--lang <tag>', format('cli.option.lang'))
    .version(packageVersion(), '--version', format('cli.option.version'))
  const named = Object.keys(COMMAND_MODULES).find((words) => begin(args, words))
  const wanted = named === undefined ? Object.keys(COMMAND_MODULES) : [named]
  // Side by side: reading one does not wait for another.
  const loaded = await Promise.all(wanted.map(async (words) => ({ words, register: await COMMAND_MODULES[words]?.() })))
  for (const { words, register } of loaded) register?.(parentOf(program, words, io), io)
  completeHelp(program, format)
  for (const command of [program, ...allCommands(program)]) {
    // What is wrong with a command line is told by the caller, who catches it, in the reader's language.
    command.exitOverride().configureOutput({ outputError: () => {} })
  }
  return program
}

/** Whether a command line begins with these words. One that begins with an option names nothing yet. */
function begin(args: readonly string[], words: string): boolean {
  return words.split(' ').every((word, i) => word.split('|').includes(args[i] ?? ''))
}

/** The group of a command of two words, made with its first command. */
function parentOf(program: Command, words: string, { format }: CliIo): Command {
  if (!words.includes(' ')) return program
  const name = words.split(' ')[0] as keyof typeof GROUPS
  const known = program.commands.find((command) => command.name() === name)
  return known ?? program.command(name).description(format(GROUPS[name]))
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', appFolder()), 'utf8'))
  return version as string
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)])
}
