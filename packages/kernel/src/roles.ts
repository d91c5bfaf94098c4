/** Roles of member organisations. A person has an account without any of them. */

import type { ValueOf } from '@chassis/protocol'
import { oneOf } from '@chassis/protocol'

export const ROLES = [
  'operator',
  'lender',
  'servicer',
  'dealer',
  'insurer',
  'registry',
  'regulator',
  'auditor',
  'bank',
  'partner',
] as const
export const role = oneOf(...ROLES)
export type Role = ValueOf<typeof role>
