/** Consents and legal powers of a subject, as they stand now. */
import { consentsOf, powersOf } from '@chassis/contracts'
import { Consent, consentId, LegalPower, legalPowerId, subjectId } from '@chassis/contracts/schemas'
import { bool, field, list, MEMBER, oneOf, PUBLIC, record } from '@chassis/protocol'
import { ownersOfSubject } from '../../authorisation/owners.ts'
import { visible } from '../../authorisation/visible.ts'
import { atHeight, ensureSeenInFull, NoParams, notFound, positionNow } from '../common.ts'
import { type Route, route } from '../route.ts'

const BASES_MAX = 1_000

const ConsentItem = record('ConsentItem', {
  id: field(1, consentId, MEMBER, 'The consent'),
  status: field(2, oneOf('active', 'withdrawn', 'expired', 'ownerChanged', 'erased'), MEMBER, 'Whether it stands'),
  consent: field(3, Consent, MEMBER, 'What it says'),
})
const PowerItem = record('LegalPowerItem', {
  id: field(1, legalPowerId, MEMBER, 'The legal power'),
  inForce: field(2, bool, MEMBER, 'Whether it is in force'),
  power: field(3, LegalPower, MEMBER, 'What it says'),
})
const Bases = record('Bases', {
  ...atHeight,
  consents: field(3, list(ConsentItem, BASES_MAX), MEMBER, `In the order of giving, the last ${BASES_MAX}`),
  powers: field(4, list(PowerItem, BASES_MAX), MEMBER, `In the order of logging, the last ${BASES_MAX}`),
})

const listBases = route({
  operation: 'listBases',
  method: 'GET',
  path: '/v1/subjects/{subject}/bases',
  tag: 'consents',
  says: 'Consents and legal powers about a person, each with whether it stands: for the person and the keeper.',
  kind: 'consent',
  open: false,
  cost: 20,
  params: record('BasesParams', { subject: field(1, subjectId, PUBLIC, 'The subject') }),
  query: NoParams,
  answer: { type: Bases },
  refuses: [],
  handle({ params, viewer, gateway }) {
    const state = gateway.reads.consents
    const head = state.subjects.get(params.subject)
    const owners = head === undefined ? [] : ownersOfSubject(head)
    ensureSeenInFull(visible(viewer, 'consent', owners), viewer, head !== undefined)
    if (head === undefined) return notFound()
    const now = gateway.ledger.now()
    return {
      ...positionNow(gateway),
      consents: consentsOf(state, params.subject, now).slice(-BASES_MAX),
      powers: powersOf(state, params.subject, now).slice(-BASES_MAX),
    }
  },
})

export const CONSENT_ROUTES: readonly Route[] = [listBases]
