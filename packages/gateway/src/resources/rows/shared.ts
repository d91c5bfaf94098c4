/** Records of path parameters that several rows share. */
import { accountId, field, lienId, loanId, PUBLIC, record, vehicleId } from '@chassis/protocol'

export const account = field(1, accountId, PUBLIC, 'The account')
export const byAccount = record('AccountParams', { account })
export const byLoan = record('LoanParams', { loan: field(1, loanId, PUBLIC, 'The loan') })
export const byVehicle = record('VehicleParams', { vehicle: field(1, vehicleId, PUBLIC, 'The vehicle') })
export const byLien = record('LienParams', { lien: field(1, lienId, PUBLIC, 'The lien') })
export const nobody = () => []
