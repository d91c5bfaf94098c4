/** Every method of a loan is its lender's or its servicer's; the guards tie the loan to the caller. */
import type { Authority } from '@chassis/kernel'

export const LENDER_OR_SERVICER: Authority = { allow: ['lender', 'servicer'], objects: 'own' }
export const LENDER: Authority = { allow: ['lender'], objects: 'own' }
