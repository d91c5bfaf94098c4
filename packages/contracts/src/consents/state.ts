import { chronicle, idKey, map, methodsOf } from '@chassis/kernel'
import { vehicleId } from '@chassis/protocol'
import type { ConsentsNeeds } from './needs.ts'
import {
  Consent,
  consentId,
  LegalPower,
  legalPowerId,
  OwnerWatch,
  SubjectFact,
  SubjectHead,
  subjectId,
} from './schema.ts'

export const consentsState = {
  subjects: chronicle(1, idKey(subjectId), SubjectHead, SubjectFact),
  consents: map(2, idKey(consentId), Consent),
  powers: map(3, idKey(legalPowerId), LegalPower),
  watches: map(4, idKey(vehicleId), OwnerWatch),
}
export type ConsentsState = typeof consentsState

export const method = methodsOf<ConsentsState, ConsentsNeeds>()
