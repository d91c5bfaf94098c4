/** Money on the wire: minor units and an ISO 4217 code. */

import { MEMBER } from './data-class.ts'
import { field, record } from './schema/record.ts'
import { minorUnits, text } from './schema/scalars.ts'

export const moneyType = record('Money', {
  amountMinor: field(1, minorUnits, MEMBER, 'Amount in minor units of the currency'),
  currency: field(2, text(3, 3), MEMBER, 'ISO 4217 alphabetic code'),
})
