/** Laws by which somebody may read the person's data without being asked. */
import type { LegalPowerId, Proof } from '@chassis/client'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { FieldNames } from './field-names.tsx'
import { usePower } from './queries.ts'
import { Steps } from './steps.tsx'
import type { AboutSubject } from './subject-types.ts'

export function PowerList({ facts, proof }: Pick<AboutSubject, 'facts' | 'proof'>) {
  const { say } = useText()
  const powers = facts.flatMap(({ fact }) => (fact.kind === 'powerLogged' && fact.power ? [fact.power] : [])).reverse()
  if (powers.length === 0) return null
  return (
    <Section title={say('portal.me.powers')}>
      <p className="py-3">{say('portal.me.powers.lead')}</p>
      <Steps items={powers} keyOf={(power) => power}>
        {(power) => <Power power={power} subjectProof={proof} />}
      </Steps>
    </Section>
  )
}

function Power({ power, subjectProof }: { readonly power: LegalPowerId; readonly subjectProof: Proof }) {
  const { say } = useText()
  const query = usePower(power)
  return (
    <Answer query={query} lines={3}>
      {({ value = {}, proof = subjectProof }) => {
        const { grantee, purpose, fields = [], law, authority, until = 0, endedAt } = value
        const isInForce = endedAt === undefined && until > proof.time
        return (
          <FactList>
            <Fact name={say('portal.me.grantee')} stamp={<Stamp {...stampOf(query)} about={say('portal.me.powers')} />}>
              {grantee !== undefined && <OrganisationName id={grantee} />}
            </Fact>
            <Fact name={say('portal.me.law')}>{law}</Fact>
            <Fact name={say('portal.me.authority')}>{authority}</Fact>
            <Fact name={say('portal.me.purpose')}>{purpose !== undefined && say(`portal.sign.value.${purpose}`)}</Fact>
            <Fact name={say('portal.me.fields')}>
              <FieldNames fields={fields} />
            </Fact>
            <Fact name={say('portal.me.until')}>
              <Moment at={endedAt ?? until} />
            </Fact>
            <Fact name={say('portal.me.status')}>
              {say(isInForce ? 'portal.me.status.active' : 'portal.me.status.expired')}
            </Fact>
          </FactList>
        )
      }}
    </Answer>
  )
}
