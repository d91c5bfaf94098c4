/** Whether a node could serve with what its file and the environment say. */
import { describePlatformError } from '@chassis/messages'
import { isPlatformError } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { configPath } from '../config/config-file.ts'
import { resolveSettings } from '../config/resolve-settings.ts'
import type { Settings } from '../config/settings.ts'
import type { Check } from './check.ts'

export interface CheckedConfig {
  readonly check: Check
  /** What it would serve with; absent where it could not. */
  readonly settings?: Settings
}

export function checkConfig(dir: string, env: NodeJS.ProcessEnv, { locale, format }: CliIo): CheckedConfig {
  try {
    const { settings } = resolveSettings(dir, env)
    const detail = format('cli.doctor.config.ok', { file: configPath(dir) })
    return { check: { name: 'config', ok: true, detail, advice: '' }, settings }
  } catch (error) {
    if (!isPlatformError(error)) throw error
    const { title, action } = describePlatformError(locale, error)
    return { check: { name: 'config', ok: false, detail: title, advice: action } }
  }
}
