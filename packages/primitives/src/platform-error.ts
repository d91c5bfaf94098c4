/** Operational errors: disk, network, configuration, another process. Recognised by a brand, not by `instanceof`. */

const BRAND = Symbol.for('chassis.platform-error')

export interface PlatformErrorOptions {
  /** Stable upper-case name, e.g. `LEDGER_LOCKED`; the same string in logs, CLI, API and documentation. */
  readonly code: string
  /** Values for the catalogue text `platform.<code>`; never personal data. */
  readonly details?: Readonly<Record<string, string | number>>
  readonly cause?: unknown
  readonly retryable?: boolean
}

export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
  readonly retryable: boolean
  readonly [BRAND] = true

  constructor(shortMessage: string, options: PlatformErrorOptions) {
    super(shortMessage, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = options.code
    this.details = options.details ?? {}
    this.retryable = options.retryable ?? false
  }
}

export function isPlatformError(value: unknown): value is PlatformError {
  return typeof value === 'object' && value !== null && BRAND in value
}
