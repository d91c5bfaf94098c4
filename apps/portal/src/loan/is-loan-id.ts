import { loanId } from '@chassis/client'

/** Whether a part of an address is the id of a loan. */
export function isLoanId(id: string): boolean {
  try {
    loanId.fromJson(id, 'id')
    return true
  } catch {
    return false
  }
}
