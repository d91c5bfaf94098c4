/** One consent: who may read what, for which purpose, until when, and whether it stands. */
import type { Bases, ConsentId } from '@chassis/client'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useOrganisations } from '../../ledger/use-organisations.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier, shortened } from '../../ui/identifier.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { type ConsentStatus, consentStatus } from './consent-status.ts'
import { FieldNames } from './field-names.tsx'
import { useConsent } from './queries.ts'
import type { AboutSubject } from './subject-types.ts'

interface Props {
  readonly consent: ConsentId
  /** What the node says of it. */
  readonly told: Bases['consents'][number]['status'] | undefined
  readonly about: AboutSubject
  withdraw(): void
}

export function ConsentRow({ consent, told, about, withdraw }: Props) {
  const { say } = useText()
  const organisations = useOrganisations()
  const query = useConsent(consent)
  return (
    <Answer query={query} lines={3}>
      {({ value = {}, proof = about.proof }) => {
        const { grantee, purpose, fields = [], until, givenAt, withdrawnAt, vehicle } = value
        const status = consentStatus(value, { isErased: about.isErased, now: proof.time, told })
        const name = grantee === undefined ? '' : (organisations.get(grantee)?.name ?? shortened(grantee))
        const what = say('portal.me.consent', { name })
        const isUsed = about.facts.some(
          ({ fact }) => fact.kind === 'read' && fact.basis?.kind === 'consent' && fact.basis.consent === consent,
        )
        return (
          <>
            <FactList>
              <Fact name={say('portal.me.grantee')} stamp={<Stamp {...stampOf(query)} about={what} />}>
                {grantee !== undefined && <OrganisationName id={grantee} />}
              </Fact>
              <Fact name={say('portal.me.purpose')}>
                {purpose !== undefined && say(`portal.sign.value.${purpose}`)}
              </Fact>
              <Fact name={say('portal.me.fields')}>
                <FieldNames fields={fields} />
              </Fact>
              <Fact name={say('portal.me.given')}>{givenAt !== undefined && <Moment at={givenAt} />}</Fact>
              <Fact name={say('portal.me.until')}>{until !== undefined && <Moment at={withdrawnAt ?? until} />}</Fact>
              {vehicle !== undefined && (
                <Fact name={say('portal.me.vehicle')}>
                  <Identifier id={vehicle} />
                </Fact>
              )}
              <Fact name={say('portal.me.status')}>
                <Status status={status} />
                {isUsed && <span className="label"> · {say('portal.me.used')}</span>}
              </Fact>
            </FactList>
            {status === 'active' && (
              <Button className="button mt-2" aria-label={say('portal.me.withdraw.one', { name })} onPress={withdraw}>
                {say('portal.me.withdraw')}
              </Button>
            )}
          </>
        )
      }}
    </Answer>
  )
}

function Status({ status }: { readonly status: ConsentStatus }) {
  const { say } = useText()
  return <span className={status === 'active' ? 'font-semibold' : ''}>{say(`portal.me.status.${status}`)}</span>
}
