/** The fields of a consent: nothing is chosen beforehand. */
import { type AccountId, readPurpose } from '@chassis/client'
import type { ReactNode } from 'react'
import { useOrganisations } from '../../ledger/use-organisations.ts'
import { useText } from '../../text/text-context.tsx'
import { ChecksField } from '../../ui/checks-field.tsx'
import { ChoiceField, ErrorSummary, TextField } from '../../ui/form.tsx'
import { useFieldName } from './field-names.tsx'
import type { ConsentForm, ReadConsent } from './read-consent.ts'

interface Props {
  readonly values: ConsentForm
  change(change: Partial<ConsentForm>): void
  readonly problems: ReadConsent['problems']
  /** Counts how often somebody wanted to sign. */
  readonly attempt: number
  /** Who has the data needs no consent to hold them. */
  readonly keeper: AccountId | undefined
  /** Names of the fields that there are. */
  readonly fields: readonly string[]
  readonly children: ReactNode
}

const FIELDS = ['grantee', 'purpose', 'fields', 'until'] as const

export function ConsentFields({ values, change, problems, attempt, keeper, fields, children }: Props) {
  const { say } = useText()
  const name = useFieldName()
  const readers = [...useOrganisations().values()].filter(({ id }) => id !== keeper)
  const field = (of: (typeof FIELDS)[number]) => {
    const key = problems[of]
    return { id: `consent-${of}`, caption: say(`portal.me.${of}`), problem: key === undefined ? undefined : say(key) }
  }
  const wrong = FIELDS.flatMap((of) => {
    const { problem, ...place } = field(of)
    return problem === undefined ? [] : [{ ...place, problem }]
  })
  const none = { value: '', text: say('portal.me.choose') }
  return (
    <>
      <ErrorSummary problems={wrong} attempt={attempt} />
      <div className="space-y-5">
        <ChoiceField
          {...field('grantee')}
          value={values.grantee}
          change={(grantee) => change({ grantee })}
          choices={[none, ...readers.map(({ id, name: text }) => ({ value: id, text }))]}
        />
        <ChoiceField
          {...field('purpose')}
          value={values.purpose}
          change={(purpose) => change({ purpose })}
          choices={[none, ...readPurpose.words.map((value) => ({ value, text: say(`portal.sign.value.${value}`) }))]}
        />
        <ChecksField
          {...field('fields')}
          hint={say('portal.me.fields.hint')}
          value={values.fields}
          change={(chosen) => change({ fields: chosen })}
          choices={fields.map((value) => ({ value, text: name(value) }))}
        />
        <TextField
          {...field('until')}
          hint={say('portal.me.until.hint')}
          value={values.until}
          change={(until) => change({ until })}
          input={{ type: 'date' }}
        />
        {children}
      </div>
    </>
  )
}
