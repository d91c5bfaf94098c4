/** The option that says who may read. */
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { DEMO_MEMBERS, type DemoSlug } from '../ledger/demo-members.ts'

/** Adds `--to`. */
export function withGranteeOption(command: Command, io: CliIo): Command {
  return command.requiredOption('--to <member>', io.format('cli.consent.give.to'), parseMember)
}

function parseMember(text: string): DemoSlug {
  const member = DEMO_MEMBERS.find(({ slug }) => slug === text)
  if (member === undefined) throw new InvalidArgumentError(DEMO_MEMBERS.map(({ slug }) => slug).join(' | '))
  return member.slug
}
