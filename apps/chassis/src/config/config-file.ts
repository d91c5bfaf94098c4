/** `config.json` in the folder of a ledger: what an operator sets once, in place of options given at every start. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PlatformError } from '@chassis/primitives'
import { SETTING_NAMES, type SettingName } from './settings.ts'

const BYTES_MAX = 65_536
/** Permissions of anybody but the owner. */
const OTHERS = 0o077

export interface ConfigFile {
  readonly path: string
  readonly exists: boolean
  /** Whether others than its owner can read it. */
  readonly isOpen: boolean
  readonly values: Readonly<Partial<Record<SettingName, string>>>
}

export function configPath(dir: string): string {
  return join(dir, 'config.json')
}

/**
 * One JSON object of texts, the port also as a number; what the values mean is not looked at yet. A ledger without the
 * file has no values. Throws CONFIG_UNREADABLE, CONFIG_SETTING_UNKNOWN and CONFIG_SETTING_INVALID.
 */
export function readConfigFile(dir: string): ConfigFile {
  const path = configPath(dir)
  if (!existsSync(path)) return { path, exists: false, isOpen: false, values: {} }
  const values: Partial<Record<SettingName, string>> = {}
  for (const [name, value] of Object.entries(parseObject(path))) {
    if (!SETTING_NAMES.includes(name as SettingName)) {
      const details = { file: path, setting: name, known: SETTING_NAMES.join(', ') }
      throw new PlatformError(`${name} is no setting`, { code: 'CONFIG_SETTING_UNKNOWN', details })
    }
    const isText = typeof value === 'string' && value !== ''
    if (!isText && !(name === 'port' && typeof value === 'number')) throw settingInvalid(path, name)
    values[name as SettingName] = String(value)
  }
  return { path, exists: true, isOpen: (statSync(path).mode & OTHERS) !== 0, values }
}

export function settingInvalid(file: string, setting: string, cause?: unknown): PlatformError {
  const details = { file, setting }
  return new PlatformError(`${setting} has no value of its kind`, { code: 'CONFIG_SETTING_INVALID', details, cause })
}

function parseObject(path: string): object {
  try {
    if (statSync(path).size > BYTES_MAX) throw new RangeError(`more than ${BYTES_MAX} bytes`)
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content
    throw new TypeError('no JSON object')
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const details = { file: path, reason: code ?? message }
    throw new PlatformError(`${path} cannot be read`, { code: 'CONFIG_UNREADABLE', details, cause })
  }
}
