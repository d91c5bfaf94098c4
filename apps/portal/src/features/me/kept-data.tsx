/**
 * What is kept of the person: which fields, and their values for the person alone, who leaves a receipt as others do.
 */
import type { AccountId, Release, SubjectId, VaultRecord } from '@chassis/client'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { FieldNames, useFieldName } from './field-names.tsx'
import { useForgetSubject, useRecords } from './queries.ts'
import { Steps } from './steps.tsx'
import type { AboutSubject } from './subject-types.ts'

interface Props extends Pick<AboutSubject, 'subject' | 'isErased'> {
  readonly keeper: AccountId | undefined
}

export function KeptData({ subject, isErased, keeper }: Props) {
  const { say } = useText()
  const query = useRecords(subject)
  return (
    <Section title={say('portal.me.kept')}>
      <p className="py-3">
        {say('portal.me.kept.lead')} {keeper !== undefined && <OrganisationName id={keeper} />}
      </p>
      <Answer query={query} lines={2}>
        {(records) =>
          records.length === 0 || isErased ? (
            <Empty>{say('portal.me.kept.none')}</Empty>
          ) : (
            <Steps items={records} keyOf={({ record }) => record}>
              {(record) => <KeptRecord subject={subject} kept={record} />}
            </Steps>
          )
        }
      </Answer>
    </Section>
  )
}

function KeptRecord({ subject, kept }: { readonly subject: SubjectId; readonly kept: VaultRecord }) {
  const { client } = useLedger()
  const { say } = useText()
  const name = useFieldName()
  const forget = useForgetSubject()
  const [shown, setShown] = useState<Release>()
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const read = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { record, fields } = kept
      const basis = { kind: 'ownData' } as const
      // So many fields at once are handed out.
      const asked = fields.slice(0, FIELDS_MAX)
      setShown(await client.release({ subject, record, fields: asked, purpose: 'portability', basis }))
      forget()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {shown === undefined ? (
        <p>
          <FieldNames fields={kept.fields} />
        </p>
      ) : (
        <div role="status">
          <FactList>
            {shown.fields.map((field) => (
              <Fact key={field.name} name={name(field.name)}>
                <span translate="no">{field.value ?? say('portal.me.kept.hidden')}</span>
              </Fact>
            ))}
          </FactList>
          <p className="label mt-2">{say('portal.me.kept.checked')}</p>
        </div>
      )}
      {failure !== undefined && <Problem error={failure} />}
      {shown === undefined && (
        <Button className="button mt-3" isDisabled={isBusy} onPress={() => void read()}>
          {say(isBusy ? 'portal.me.kept.reading' : 'portal.me.kept.read')}
        </Button>
      )}
    </>
  )
}

const FIELDS_MAX = 16
