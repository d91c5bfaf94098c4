/** Where a node serves, as every command that serves takes it. */
import { checkAddress } from '@chassis/gateway'
import { PlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'

export interface ServeFlags {
  readonly host: string
  readonly port: string
  readonly origin?: string
}

/** The port that people type: 8480. */
export const DEFAULT_PORT = '8480'

/** Adds `--host`, `--port` and `--origin`. */
export function withServeOptions(command: Command, io: CliIo): Command {
  return command
    .option('--host <address>', io.format('cli.serve.host'), 'localhost')
    .option('--port <number>', io.format('cli.serve.port'), DEFAULT_PORT)
    .option('--origin <url>', io.format('cli.serve.origin'))
}

/** 0 lets the system choose. */
export function parsePort(text: string): number {
  const port = /^(0|[1-9]\d{0,4})$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new PlatformError(`${text} is no port`, { code: 'INPUT_NOT_A_PORT', details: { value: text } })
}

/** `https://node.example`: scheme, host and port, nothing else. */
export function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text) return text
  throw new PlatformError(`${text} is no origin`, { code: 'INPUT_NOT_AN_ORIGIN', details: { value: text } })
}

/** Where the read model is kept: DATABASE_URL, or embedded. Throws DATABASE_URL_INVALID. */
export function databaseUrlOf({ DATABASE_URL: url }: NodeJS.ProcessEnv): string | undefined {
  if (url === undefined || url === '') return undefined
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new PlatformError('DATABASE_URL is no address of PostgreSQL', { code: 'DATABASE_URL_INVALID' })
}

/**
 * Throws what is wrong with the flags before anything is opened: INPUT_NOT_A_PORT and the like, ORIGIN_MISSING,
 * DATABASE_URL_INVALID.
 */
export function checkServeFlags({ host, port, origin }: ServeFlags): void {
  parsePort(port)
  databaseUrlOf(process.env)
  checkAddress({ host, ...(origin === undefined ? {} : { origin: parseOrigin(origin) }) })
}
