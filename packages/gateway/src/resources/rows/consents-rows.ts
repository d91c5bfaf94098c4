import { consents } from '@chassis/contracts/ledger'
import {
  type Consent,
  consentId,
  type LegalPower,
  legalPowerId,
  type SubjectHead,
  subjectId,
} from '@chassis/contracts/schemas'
import { type AccountId, field, PUBLIC, record, type ValueOf, vehicleId } from '@chassis/protocol'
import { ownersOfScope, ownersOfSubject, ownersOfVehicle } from '../../authorisation/owners.ts'
import { type Resource, resource } from '../resource.ts'
import { byVehicle } from './shared.ts'

export const CONSENTS_ROWS: readonly Resource[] = [
  resource({
    name: 'Subject',
    kind: 'consent',
    contract: consents,
    map: 'subjects',
    path: '/v1/subjects/{subject}',
    tag: 'consents',
    says: 'A person as the ledger knows it: who keeps its data; records, consents, reads and erasure are its facts.',
    params: record('SubjectParams', { subject: field(1, subjectId, PUBLIC, 'The subject') }),
    key: (p) => p.subject,
    owners: (_, __, value: ValueOf<typeof SubjectHead>) => ownersOfSubject(value),
  }),
  resource({
    name: 'Consent',
    kind: 'consent',
    contract: consents,
    map: 'consents',
    path: '/v1/consents/{consent}',
    tag: 'consents',
    says: 'Who may read which fields of a person’s data, what for and until when; whether it was withdrawn.',
    params: record('ConsentParams', { consent: field(1, consentId, PUBLIC, 'The consent') }),
    key: (p) => p.consent,
    owners: (reads, _, value: ValueOf<typeof Consent>): readonly AccountId[] => ownersOfScope(reads, value),
  }),
  resource({
    name: 'LegalPower',
    kind: 'consent',
    contract: consents,
    map: 'powers',
    path: '/v1/legal-powers/{power}',
    tag: 'consents',
    says: 'Which law lets somebody read a person’s data without consent: the provision, who ordered it, until when.',
    params: record('LegalPowerParams', { power: field(1, legalPowerId, PUBLIC, 'The legal power') }),
    key: (p) => p.power,
    owners: (reads, _, value: ValueOf<typeof LegalPower>): readonly AccountId[] => ownersOfScope(reads, value),
  }),
  resource({
    name: 'OwnerWatch',
    kind: 'consent',
    contract: consents,
    map: 'watches',
    path: '/v1/vehicles/{vehicle}/owner-watch',
    tag: 'consents',
    says: 'How often a vehicle on which a consent rests has changed its owner.',
    params: byVehicle,
    key: (p) => p.vehicle,
    owners: (reads, key) => ownersOfVehicle(reads, vehicleId.parse(key)),
  }),
]
