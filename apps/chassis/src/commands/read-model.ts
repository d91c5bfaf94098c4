/** `chassis read-model status` and `rebuild`: what lists and search are answered from, of the running node. */
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
  readonly digest?: boolean
}

interface Status {
  readonly state: 'starting' | 'building' | 'current' | 'unavailable'
  readonly database?: string
  readonly height?: string
  readonly time?: string
  readonly outcomes: string
  readonly behind: string
  readonly digest?: string
  readonly rows?: string
}

export function registerReadModel(group: Command, io: CliIo): void {
  const status = group.command('status').description(io.format('cli.readModel.status.description'))
  withIdentity(withLedgerOptions(status, io), io, 'operator')
    .option('--digest', io.format('cli.readModel.digest'))
    .addHelpText(
      'after',
      helpEnd(io.format, ['chassis read-model status', 'chassis read-model status --digest --json']),
    )
    .action((flags: Flags) => show(flags, io))
  const rebuild = group.command('rebuild').description(io.format('cli.readModel.rebuild.description'))
  withIdentity(withLedgerOptions(rebuild, io), io, 'operator')
    .addHelpText(
      'after',
      helpEnd(io.format, ['chassis read-model rebuild', 'chassis read-model rebuild --dir my-ledger']),
    )
    .action((flags: Flags) => build(flags, io))
}

async function show(flags: Flags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  print(await api.ask<Status>(`/v1/read-model${flags.digest ? '?digest=true' : ''}`), flags, io)
}

async function build(flags: Flags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  print(await api.ask<Status>('/v1/read-model', { json: { rebuild: true } }), flags, io)
}

function print(status: Status, { json }: Flags, io: CliIo): void {
  if (json) {
    io.print(JSON.stringify(status))
    return
  }
  const { state, database = '–', height = '–', time = '–', outcomes, behind, digest, rows } = status
  io.print(io.format(`cli.readModel.state.${state}`, { database }))
  io.print(`  ${io.format('cli.readModel.position', { height, time, outcomes, behind })}`)
  if (digest !== undefined) io.print(`  ${io.format('cli.readModel.content', { rows: rows ?? '–', digest })}`)
}
