/** Which value of each setting counts, and where it comes from. */
import { checkAddress } from '@chassis/gateway'
import { isPlatformError, PlatformError } from '@chassis/primitives'
import { readConfigFile, settingInvalid } from './config-file.ts'
import { SETTINGS, type SettingName, type SettingSource, type Settings } from './settings.ts'

/** What was given on the command line: options that were left out are absent. */
export type GivenOptions = Readonly<Partial<Record<SettingName, string>>>

export interface Resolved {
  readonly settings: Settings
  readonly sources: Readonly<Record<SettingName, SettingSource>>
}

/**
 * Throws what is wrong before anything is opened: INPUT_NOT_A_PORT and INPUT_NOT_AN_ORIGIN of an option,
 * DATABASE_URL_INVALID of the environment, CONFIG_SETTING_INVALID and what reading the file throws, ORIGIN_MISSING.
 */
export function resolveSettings(dir: string, env: NodeJS.ProcessEnv, given: GivenOptions = {}): Resolved {
  const { path, values } = readConfigFile(dir)
  const sources: Partial<Record<SettingName, SettingSource>> = {}
  const textOf = (name: SettingName): string | undefined => {
    const { environment, default: usual } = SETTINGS[name]
    const said = environment === undefined ? undefined : env[environment]
    const found: readonly (readonly [SettingSource, string | undefined])[] = [
      ['option', given[name]],
      ['environment', said === '' ? undefined : said],
      ['file', values[name]],
    ]
    const [source, value] = found.find(([, text]) => text !== undefined) ?? ['default', usual]
    sources[name] = source
    return value
  }
  const read = <T>(name: SettingName, parse: (text: string) => T): T | undefined => {
    const text = textOf(name)
    if (text === undefined) return undefined
    try {
      return parse(text)
    } catch (error) {
      if (sources[name] === 'file' && isPlatformError(error)) throw settingInvalid(path, name, error)
      throw error
    }
  }
  const [host, port] = [read('host', String) as string, read('port', parsePort) as number]
  const [origin, databaseUrl] = [read('origin', parseOrigin), read('databaseUrl', parseDatabaseUrl)]
  const settings: Settings = {
    ...{ host, port },
    ...(origin === undefined ? {} : { origin }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  }
  checkAddress(settings)
  return { settings, sources: sources as Record<SettingName, SettingSource> }
}

/** A setting as it may be shown: without the password in an address. */
export function shownSetting(settings: Settings, name: SettingName): string | undefined {
  const value = settings[name]
  if (value === undefined || name !== 'databaseUrl') return value === undefined ? undefined : String(value)
  const url = new URL(String(value))
  if (url.password !== '') url.password = '***'
  // Passwords may also stand among the parameters.
  return `${url.href.split('?', 1)[0]}${url.search === '' ? '' : '?…'}`
}

/** 0 lets the system choose. */
function parsePort(text: string): number {
  const port = /^(0|[1-9]\d{0,4})$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new PlatformError(`${text} is no port`, { code: 'INPUT_NOT_A_PORT', details: { value: text } })
}

/** `https://node.example`: scheme, host and port, nothing else. */
function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text) return text
  throw new PlatformError(`${text} is no origin`, { code: 'INPUT_NOT_AN_ORIGIN', details: { value: text } })
}

function parseDatabaseUrl(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw new PlatformError('DATABASE_URL is no address of PostgreSQL', { code: 'DATABASE_URL_INVALID' })
}
