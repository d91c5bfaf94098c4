/** `chassis config explain`: what the node would serve with, where each setting comes from, and how else it is set. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { type ConfigFile, readConfigFile } from '../config/config-file.ts'
import { type Resolved, resolveSettings, shownSetting } from '../config/resolve-settings.ts'
import { SETTING_NAMES, SETTINGS } from '../config/settings.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
}

const EXAMPLES = ['chassis config explain', 'chassis config explain --dir my-ledger --json']

export function registerConfigExplain(config: Command, io: CliIo): void {
  withLedgerOptions(config.command('explain').description(io.format('cli.config.explain.description')), io)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action(({ dir, json }: Flags) => {
      const file = readConfigFile(dir)
      const resolved = resolveSettings(dir, process.env)
      if (json) io.print(JSON.stringify(asJson(file, resolved)))
      else print(file, resolved, io)
    })
}

function asJson(file: ConfigFile, { settings, sources }: Resolved): object {
  const each = SETTING_NAMES.map((name) => {
    const value = shownSetting(settings, name) ?? null
    const { option, environment } = SETTINGS[name]
    return { name, value, source: sources[name], option: option ?? null, environment: environment ?? null }
  })
  return { file: file.path, exists: file.exists, settings: each }
}

function print({ path, exists, isOpen }: ConfigFile, { settings, sources }: Resolved, io: CliIo): void {
  io.print(io.format(exists ? 'cli.config.file' : 'cli.config.noFile', { file: path }))
  for (const name of SETTING_NAMES) {
    const { option, environment } = SETTINGS[name]
    const ways = [option, environment, `"${name}"`].filter((way) => way !== undefined).join(' · ')
    io.print('')
    const value = shownSetting(settings, name) ?? io.format('cli.config.notSet')
    io.print(`  ${name.padEnd(12)} ${value}  (${io.format(`cli.config.source.${sources[name]}`)})`)
    io.print(`    ${io.format(`cli.config.setting.${name}`)}`)
    io.print(`    ${io.format('cli.config.ways', { ways })}`)
  }
  if (isOpen && sources.databaseUrl === 'file') io.note(io.format('cli.config.open', { file: path }))
}
