/** `chassis apr FILE --method M`: the annual rate of a credit by law, explained. */
import {
  APR_METHODS,
  type AprMethod,
  aprReportJson,
  computeApr,
  PERCENT_DECIMALS_MAX,
  readAprFile,
} from '@chassis/finance'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { printApr } from '../apr/print-apr.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { readJsonInput } from '../cli/read-json-input.ts'

interface Flags {
  readonly method: AprMethod
  readonly decimals?: number
  readonly json?: boolean
}

const FILE_BYTES_MAX = 4 * 1024 * 1024

const EXAMPLES = [
  'chassis apr examples/apr/us-monthly.json --method reg-z',
  'chassis apr examples/apr/eu-monthly-with-fee.json --method eu --decimals 2 --json',
]

export function registerApr(program: Command, io: CliIo): void {
  const { format } = io
  program
    .command('apr')
    .argument('<file>', format('cli.apr.argument'))
    .description(format('cli.apr.description'))
    .addOption(new Option('--method <law>', format('cli.apr.method')).choices(APR_METHODS).makeOptionMandatory())
    .option('--decimals <n>', format('cli.apr.decimals'), (text) => parseDecimals(text, io))
    .option('--json', format('cli.option.json'))
    .addHelpText('after', helpEnd(format, EXAMPLES, { ok: 'cli.apr.exit.ok', refused: 'cli.apr.exit.refused' }))
    .action((file: string, flags: Flags) => runApr(file, flags, io))
}

function runApr(path: string, { method, decimals, json }: Flags, io: CliIo): void {
  const file = readAprFile(readJsonInput(path, FILE_BYTES_MAX))
  const report = computeApr(file, method, decimals)
  if (json) io.print(JSON.stringify(aprReportJson(report, file.decimals)))
  else printApr(path, file, report, io)
}

function parseDecimals(text: string, { format }: CliIo): number {
  const decimals = /^\d{1,2}$/.test(text) ? Number(text) : -1
  if (decimals < 0 || decimals > PERCENT_DECIMALS_MAX) throw new InvalidArgumentError(format('cli.apr.decimalsInvalid'))
  return decimals
}
