import { chronicle, idKey, map, methodsOf } from '@chassis/kernel'
import { lienId, loanId, titleId, vehicleId } from '@chassis/protocol'
import type { TitlesNeeds } from './needs.ts'
import { Lien, LiensOfLoan, ReleaseClock, TitleAddress, TitleFact, TitleHead, TransferConsent } from './schema.ts'

export const titlesState = {
  /** By vehicle: at most one title each (INV-T1). */
  titles: chronicle(1, idKey(vehicleId), TitleHead, TitleFact),
  liens: map(2, idKey(lienId), Lien),
  consents: map(3, idKey(lienId), TransferConsent),
  clocks: map(4, idKey(lienId), ReleaseClock),
  addresses: map(5, idKey(titleId), TitleAddress),
  liensOfLoan: map(6, idKey(loanId), LiensOfLoan),
}
export type TitlesState = typeof titlesState

export const method = methodsOf<TitlesState, TitlesNeeds>()
