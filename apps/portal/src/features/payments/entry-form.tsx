/** The form of an entry: its fields and all that is wrong with them, with what the entry would do beside it. */
import type { MessageKey } from '@chassis/messages'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../../text/text-context.tsx'
import { ErrorSummary } from '../../ui/form.tsx'
import { Section } from '../../ui/page.tsx'
import type { Problem } from './read-fields.ts'

export interface FieldProps {
  readonly id: string
  readonly caption: string
  readonly problem: string | undefined
  readonly value: string
  change(value: string): void
}

interface Props<F extends string> {
  readonly captions: Readonly<Record<F, MessageKey>>
  readonly values: Readonly<Record<F, string>>
  change(change: Readonly<Partial<Record<F, string>>>): void
  readonly problems: readonly { readonly field: F; readonly problem: Problem }[]
  /** Somebody is done with the form; what is wrong is shown from then on. */
  submit(): void
  readonly preview: ReactNode
  /** The fields; `field` gives what each of them needs. */
  children(field: (name: F) => FieldProps): ReactNode
}

export function EntryForm<F extends string>({
  captions,
  values,
  change,
  problems,
  submit,
  preview,
  children,
}: Props<F>) {
  const { say } = useText()
  const [attempt, setAttempt] = useState(0)
  // Nobody is told off for what is not written yet.
  const shown = attempt === 0 ? [] : problems
  const field = (name: F): FieldProps => {
    const found = shown.find((one) => one.field === name)?.problem
    return {
      id: name,
      caption: say(captions[name]),
      problem: found && say(found.key, found.values),
      value: values[name],
      change: (value) => change({ [name]: value } as Partial<Record<F, string>>),
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setAttempt((before) => before + 1)
    submit()
  }
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        problems={shown.map(({ field: id, problem }) => ({
          id,
          caption: say(captions[id]),
          problem: say(problem.key, problem.values),
        }))}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <form noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
          {children(field)}
          <div>
            <button type="submit" className="button button-strong">
              {say('portal.pay.read')}
            </button>
            <p className="label mt-2">{say('portal.pay.kept')}</p>
          </div>
        </form>
        <Section title={say('portal.preview.title')}>{preview}</Section>
      </div>
    </>
  )
}
