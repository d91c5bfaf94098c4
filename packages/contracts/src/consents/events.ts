import { event } from '@chassis/kernel'
import {
  ConsentGiven,
  ConsentWithdrawn,
  LegalPowerEnded,
  LegalPowerLogged,
  ReadRecorded,
  RecordCommitted,
  SubjectErased,
  SubjectOpened,
  VehicleConsentsEnded,
} from './schema.ts'

export const consentsEvents = {
  subjectOpened: event(1, SubjectOpened),
  recordCommitted: event(2, RecordCommitted),
  consentGiven: event(3, ConsentGiven),
  consentWithdrawn: event(4, ConsentWithdrawn),
  vehicleConsentsEnded: event(5, VehicleConsentsEnded),
  legalPowerLogged: event(6, LegalPowerLogged),
  legalPowerEnded: event(7, LegalPowerEnded),
  readRecorded: event(8, ReadRecorded),
  subjectErased: event(9, SubjectErased),
}
