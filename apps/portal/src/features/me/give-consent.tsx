/** A new consent: who may read which fields for what, until when; read as bytes, signed, confirmed. */
import { type AccountId, accountId, call, type PlannedCall, type SubjectId } from '@chassis/client'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { SignedAct } from '../../signing/signed-act.tsx'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useKeptForm } from '../../ui/kept-form.ts'
import { ConsentFields } from './consent-fields.tsx'
import { useForgetSubject, useRecords } from './queries.ts'
import { type ConsentForm, NO_CONSENT, readConsent } from './read-consent.ts'

interface Props {
  readonly subject: SubjectId
  readonly keeper: AccountId | undefined
  close(): void
}

export function GiveConsent({ subject, keeper, close }: Props) {
  const { say } = useText()
  const query = useRecords(subject)
  return (
    <section aria-label={say('portal.me.give')} className="mt-4 border border-rule bg-sheet px-5 py-4">
      <h3 className="mb-4 font-semibold">{say('portal.me.give')}</h3>
      <Answer query={query} lines={6}>
        {(records) => {
          const fields = [...new Set(records.flatMap((record) => record.fields))]
          if (fields.length === 0) return <Empty>{say('portal.me.kept.none')}</Empty>
          return <Form subject={subject} keeper={keeper} fields={fields} close={close} />
        }}
      </Answer>
    </section>
  )
}

interface FormProps extends Props {
  readonly fields: readonly string[]
}

function Form({ subject, keeper, fields, close }: FormProps) {
  const { say } = useText()
  const { viewer } = useLedger()
  const forget = useForgetSubject()
  const form = useKeptForm<ConsentForm>(`consent.${viewer}.${subject}`, NO_CONSENT)
  const [attempt, setAttempt] = useState(0)
  // What is signed stays while the form is emptied for another one.
  const [signing, setSigning] = useState<{ readonly calls: readonly PlannedCall[]; readonly key: string }>()
  const { consent, problems } = readConsent(form.values, Date.now())
  if (signing !== undefined) {
    return (
      <SignedAct
        calls={signing.calls}
        submissionKey={signing.key}
        next={say('portal.me.give.next')}
        settled={(result) => {
          forget()
          if (result.status === 'accepted') form.begin()
          else form.renew()
        }}
        close={() => setSigning(undefined)}
      />
    )
  }
  const sign = (): void => {
    setAttempt(attempt + 1)
    if (consent === undefined) return
    const { grantee, ...scope } = consent
    const args = { ...scope, subject, grantee: accountId.fromJson(grantee, 'grantee') }
    setSigning({ calls: [call('consents.giveConsent', args)], key: form.key })
  }
  return (
    <ConsentFields
      values={form.values}
      change={form.change}
      problems={attempt === 0 ? {} : problems}
      attempt={attempt}
      keeper={keeper}
      fields={fields}
    >
      <div className="flex flex-wrap gap-3">
        <Button className="button button-strong" onPress={sign}>
          {say('portal.pay.read')}
        </Button>
        <Button className="button" onPress={close}>
          {say('portal.close')}
        </Button>
      </div>
    </ConsentFields>
  )
}
