/** Who sees how much of a released field: rules as data, the first that fits decides, and none means nothing. */
import { createHash } from 'node:crypto'
import type { ReadPurpose } from '@chassis/contracts/schemas'
import type { Role } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'

export type MaskAction =
  /** The value, with its disclosure. */
  | { readonly kind: 'show' }
  /** Nothing of it. */
  | { readonly kind: 'redact' }
  /** The last characters. */
  | { readonly kind: 'partial'; readonly last: number }
  /** A number as the band that it lies in, e.g. `700 to 749`; of anything else nothing. */
  | { readonly kind: 'band'; readonly width: string }
  /** The first characters: a region of a postcode, a month of a date. */
  | { readonly kind: 'prefix'; readonly first: number }
  /** The same token for the same value and purpose, of which nobody without the vault's key learns anything. */
  | { readonly kind: 'token' }

/** Of a rule, every part that is absent fits everything. */
export interface MaskRule {
  readonly schema?: string
  readonly field?: string
  readonly purposes?: readonly ReadPurpose[]
  /** `subject`: the person itself. */
  readonly readers?: readonly (Role | 'subject')[]
  readonly action: MaskAction
}

export interface MaskingPolicy {
  readonly name: string
  readonly rules: readonly MaskRule[]
}

export const RULES_MAX = 200

const show: MaskAction = { kind: 'show' }

/** In force unless the keeper has one of its own. */
export const DEFAULT_POLICY: MaskingPolicy = {
  name: 'chassis default 1',
  rules: [
    { readers: ['subject'], action: show },
    { readers: ['regulator'], purposes: ['legalDuty', 'audit'], action: show },
    { readers: ['lender', 'servicer'], purposes: ['servicing', 'underwriting', 'collection'], action: show },
    { schema: 'obligor/v1', field: 'creditScore', action: { kind: 'band', width: '50' } },
    { schema: 'obligor/v1', field: 'paymentToIncome', action: { kind: 'band', width: '0.05' } },
    { schema: 'obligor/v1', field: 'location', action: { kind: 'token' } },
    { action: { kind: 'redact' } },
  ],
}

export interface Reading {
  readonly schema: string
  readonly field: string
  readonly purpose: ReadPurpose
  readonly readers: readonly (Role | 'subject')[]
}

export function actionFor(policy: MaskingPolicy, reading: Reading): MaskAction {
  const rule = policy.rules.find(
    ({ schema, field, purposes, readers }) =>
      (schema === undefined || schema === reading.schema) &&
      (field === undefined || field === reading.field) &&
      (purposes === undefined || purposes.includes(reading.purpose)) &&
      (readers === undefined || readers.some((reader) => reading.readers.includes(reader))),
  )
  return rule?.action ?? { kind: 'redact' }
}

/** SHA-256 of the policy as compact JSON with its members in the order of their names: what a receipt names. */
export function policyDigest(policy: MaskingPolicy): Bytes {
  const ordered = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return Uint8Array.from(createHash('sha256').update(JSON.stringify(policy, ordered)).digest())
}
