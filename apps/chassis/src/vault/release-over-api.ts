/** Asks the running node's vault for fields of a person's record. */
import { randomBytes } from 'node:crypto'
import type { Connection } from '@chassis/client'
import type { SubjectId } from '@chassis/contracts/schemas'
import { PlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import type { ActingFlags } from './act-over-api.ts'
import type { ScopeFlags } from './scope-options.ts'

export interface BasisFlags {
  readonly consent?: string
  readonly power?: string
  readonly own?: boolean
  readonly record?: string
}

export type ReleaseFlags = ActingFlags & ScopeFlags & BasisFlags

export interface ReleaseAnswer {
  readonly record: string
  readonly schema: string
  readonly commitment: string
  readonly fields: readonly { readonly name: string; readonly form: string; readonly value?: string }[]
  readonly sealed?: { readonly encapsulated: string; readonly ciphertext: string }
  readonly policy: string
  readonly judgedAt: string
  readonly receipt: { readonly transaction: string; readonly height: string }
}

export function withBasisOptions(command: Command, io: CliIo): Command {
  return command
    .option('--consent <id>', io.format('cli.vault.consent'))
    .option('--power <id>', io.format('cli.vault.power'))
    .option('--own', io.format('cli.vault.own'))
    .option('--record <name>', io.format('cli.vault.record'))
}

/** Throws INPUT_BASIS_NOT_ONE and ApiProblemError. */
export function releaseOverApi(
  api: Connection,
  subject: SubjectId,
  { purpose, fields, record, ...flags }: ReleaseFlags,
  sealFor?: string,
): Promise<ReleaseAnswer> {
  const json = {
    subject,
    purpose,
    fields,
    basis: basisOf(flags),
    request: `cli-${randomBytes(12).toString('hex')}`,
    ...(record === undefined ? {} : { record }),
    ...(sealFor === undefined ? {} : { sealFor }),
  }
  return api.ask<ReleaseAnswer>('/v1/vault/releases', { json })
}

function basisOf({ consent, power, own }: BasisFlags) {
  const named = [consent, power, own].filter((basis) => basis !== undefined)
  if (named.length !== 1) throw new PlatformError('one basis is needed', { code: 'INPUT_BASIS_NOT_ONE' })
  if (consent !== undefined) return { kind: 'consent', consent }
  return power === undefined ? { kind: 'ownData' } : { kind: 'legalPower', power }
}

/** Where the receipt stands, after what was released. */
export function printReceipt({ record, policy, judgedAt, receipt }: ReleaseAnswer, io: CliIo): void {
  const { transaction, height } = receipt
  io.print(`  ${io.format('cli.vault.receipt', { record, policy, judgedAt, transaction, height })}`)
}
