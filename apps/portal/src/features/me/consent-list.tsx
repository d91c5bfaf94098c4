/**
 * Who may read the person's data because the person said so: each consent with its end, to be withdrawn, and a new one.
 */
import { type AccountId, type ConsentId, call } from '@chassis/client'
import { useState } from 'react'
import { SignedAct } from '../../signing/signed-act.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/page.tsx'
import { ConsentRow } from './consent-row.tsx'
import { GiveConsent } from './give-consent.tsx'
import { useBases, useForgetSubject } from './queries.ts'
import { Steps } from './steps.tsx'
import type { AboutSubject } from './subject-types.ts'

export function ConsentList({ keeper, ...about }: AboutSubject & { readonly keeper: AccountId | undefined }) {
  const { say } = useText()
  const { subject, facts, isErased } = about
  const [isGiving, setGiving] = useState(false)
  const [withdrawn, setWithdrawn] = useState<ConsentId>()
  const forget = useForgetSubject()
  // Of a consent that ends with a car, whether the car was sold is the node's word; all else is read with its proof.
  const told = new Map(useBases(subject).data?.consents.map(({ id, status }) => [id, status]))
  const given = facts.flatMap(({ fact }) => (fact.kind === 'consentGiven' && fact.consent ? [fact.consent] : []))
  return (
    <Section title={say('portal.me.consents')}>
      <p className="py-3">{say('portal.me.consents.lead')}</p>
      {given.length === 0 && <Empty>{say('portal.me.consents.none')}</Empty>}
      <Steps items={given.reverse()} keyOf={(consent) => consent}>
        {(consent) => (
          <ConsentRow consent={consent} told={told.get(consent)} about={about} withdraw={() => setWithdrawn(consent)} />
        )}
      </Steps>
      {withdrawn !== undefined && (
        <SignedAct
          key={withdrawn}
          calls={[call('consents.withdrawConsent', { consent: withdrawn })]}
          submissionKey={`withdraw-${withdrawn}`}
          next={say('portal.me.withdraw.next')}
          settled={forget}
          close={() => setWithdrawn(undefined)}
        />
      )}
      {isGiving && <GiveConsent subject={subject} keeper={keeper} close={() => setGiving(false)} />}
      {!isGiving && !isErased && (
        <Button className="button mt-4" onPress={() => setGiving(true)}>
          {say('portal.me.give')}
        </Button>
      )}
    </Section>
  )
}
