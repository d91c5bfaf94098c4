import type { Role } from '@chassis/kernel'

/** Members that have customers, and therefore a vault. */
export const KEEPERS: readonly Role[] = ['lender', 'servicer', 'dealer', 'insurer', 'registry', 'bank', 'partner']
