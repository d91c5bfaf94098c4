/** Where a node serves, as every command that serves takes it. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { type Resolved, resolveSettings } from '../config/resolve-settings.ts'
import { SETTING_NAMES, SETTINGS } from '../config/settings.ts'

/** Adds `--host`, `--port` and `--origin`. */
export function withServeOptions(command: Command, io: CliIo): Command {
  return command
    .option('--host <address>', io.format('cli.serve.host'), SETTINGS.host.default)
    .option('--port <number>', io.format('cli.serve.port'), SETTINGS.port.default)
    .option('--origin <url>', io.format('cli.serve.origin'))
}

/** What counts of the options of a command line, the environment and the file. Throws as {@link resolveSettings}. */
export function settingsOf(command: Command, dir: string): Resolved {
  const given = SETTING_NAMES.filter((name) => command.getOptionValueSource(name) === 'cli')
  return resolveSettings(dir, process.env, Object.fromEntries(given.map((name) => [name, command.opts()[name]])))
}
