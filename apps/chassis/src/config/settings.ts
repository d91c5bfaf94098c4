/** What a node that serves can be told, and where from: an option, the environment, the file, or the default. */

export const SETTING_NAMES = ['host', 'port', 'origin', 'databaseUrl'] as const
export type SettingName = (typeof SETTING_NAMES)[number]

/** In this order: the first that says something counts. */
export const SETTING_SOURCES = ['option', 'environment', 'file', 'default'] as const
export type SettingSource = (typeof SETTING_SOURCES)[number]

interface Way {
  readonly option?: string
  readonly environment?: string
  readonly default?: string
}

/** The ways besides the file. An address with a password in it is for no command line: others see that. */
export const SETTINGS: Readonly<Record<SettingName, Way>> = {
  host: { option: '--host', default: 'localhost' },
  /** The port that people type. */
  port: { option: '--port', default: '8480' },
  origin: { option: '--origin' },
  databaseUrl: { environment: 'DATABASE_URL' },
}

export interface Settings {
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Where people reach the node, when that is not where it listens. */
  readonly origin?: string
  /** PostgreSQL of the read model; embedded when absent. */
  readonly databaseUrl?: string
}
