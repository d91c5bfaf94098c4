/** The form of a payment, with what it would do beside it. */
import { foreseePayment, type LoanFacts } from '@chassis/client/foresee'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { ChoiceField, TextField } from '../../ui/form.tsx'
import { EntryForm, type FieldProps } from './entry-form.tsx'
import { Preview } from './preview.tsx'
import type { Surroundings } from './read-fields.ts'
import { CHANNELS, type PaymentField, type PaymentValues, type ReadPayment, readPayment } from './read-payment.ts'

interface Props {
  readonly values: PaymentValues
  change(change: Partial<PaymentValues>): void
  readonly loan: LoanFacts
  readonly surroundings: Surroundings
  /** Called with what is right in every field. */
  read(payment: NonNullable<ReadPayment['payment']>): void
}

const CAPTION: Readonly<Record<PaymentField, MessageKey>> = {
  amount: 'portal.pay.amount',
  effective: 'portal.pay.effective',
  posted: 'portal.pay.posted',
  reference: 'portal.pay.reference',
  channel: 'portal.pay.channel',
  interest: 'portal.pay.interest',
  principal: 'portal.pay.principal',
  fees: 'portal.pay.fees',
}

export function PaymentForm({ values, change, loan, surroundings, read }: Props) {
  const { say } = useText()
  const { amount, effective, payment, problems } = readPayment(values, surroundings)
  const { currency } = surroundings
  const submit = (): void => {
    if (payment !== undefined) read(payment)
  }
  const preview = (
    <div aria-live="polite">
      {amount === undefined || effective === undefined ? (
        <p className="py-3 text-quiet">{say('portal.preview.wait')}</p>
      ) : (
        <Preview foreseen={foreseePayment(loan, effective, amount)} currency={currency} />
      )}
    </div>
  )
  return (
    <EntryForm {...{ captions: CAPTION, values, change, problems, submit, preview }}>
      {(field) => <Fields {...{ values, change, surroundings, amount, field }} />}
    </EntryForm>
  )
}

interface FieldsProps extends Pick<Props, 'values' | 'change' | 'surroundings'> {
  readonly amount: bigint | undefined
  field(name: PaymentField): FieldProps
}

function Fields({ values, change, surroundings, amount, field }: FieldsProps) {
  const { say } = useText()
  const format = useFormat()
  const { currency, example } = surroundings
  const number = { inputMode: 'decimal', maxLength: 40 } as const
  return (
    <>
      <div>
        <TextField {...field('amount')} hint={say('portal.pay.amount.hint', { currency, example })} input={number} />
        <p className="label mt-1 min-h-5" aria-live="polite">
          {amount !== undefined && say('portal.pay.reads', { value: format.money(amount, currency) })}
        </p>
      </div>
      <TextField {...field('effective')} hint={say('portal.pay.effective.hint')} input={{ type: 'date' }} />
      <TextField {...field('posted')} input={{ type: 'date' }} />
      <TextField {...field('reference')} hint={say('portal.pay.reference.hint')} input={{ maxLength: 64 }} />
      <ChoiceField
        {...field('channel')}
        choices={[
          { value: '', text: say('portal.pay.channel.none') },
          ...CHANNELS.map((value) => ({ value, text: say(`portal.sign.value.${value}`) })),
        ]}
      />
      <fieldset className="flex flex-col gap-4 border-t border-rule pt-4">
        <label className="flex min-h-6 items-center gap-2 font-medium">
          <input
            type="checkbox"
            checked={values.isSplit}
            onChange={({ target }) => change({ isSplit: target.checked })}
          />
          {say('portal.pay.split')}
        </label>
        <p className="label">{say('portal.pay.split.why')}</p>
        {values.isSplit && (
          <>
            <TextField {...field('interest')} input={number} />
            <TextField {...field('principal')} input={number} />
            <TextField {...field('fees')} input={number} />
          </>
        )}
      </fieldset>
    </>
  )
}
