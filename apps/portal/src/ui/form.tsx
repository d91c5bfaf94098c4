/** Fields of a form: each with its name, a hint, and what is wrong with it; and all that is wrong, in one place. */
import type { InputHTMLAttributes, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useText } from '../text/text-context.tsx'
import { StampMark } from './stamp-mark.tsx'

interface FieldProps {
  /** Its id in the page: where the summary of errors leads. */
  readonly id: string
  readonly caption: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly value: string
  change(value: string): void
}

interface TextFieldProps extends FieldProps {
  readonly input?: Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'maxLength' | 'max'>
}

export function TextField({ input, ...field }: TextFieldProps) {
  const { id, value, change } = field
  return (
    <Field {...field}>
      <input
        {...input}
        {...described(field)}
        id={id}
        className="field w-full max-w-[20rem] aria-invalid:border-break"
        autoComplete="off"
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </Field>
  )
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export function ChoiceField({ choices, ...field }: FieldProps & { readonly choices: readonly Choice[] }) {
  const { id, value, change } = field
  return (
    <Field {...field}>
      <select
        {...described(field)}
        id={id}
        className="field w-full max-w-[20rem] aria-invalid:border-break"
        value={value}
        onChange={({ target }) => change(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Field>
  )
}

function described({ id, hint, problem }: FieldProps) {
  const notes = [hint === undefined ? [] : `${id}-hint`, problem === undefined ? [] : `${id}-problem`].flat()
  return {
    'aria-invalid': problem !== undefined,
    ...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') }),
  }
}

function Field({ id, caption, hint, problem, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={problem === undefined ? '' : 'border-l-4 border-break ps-3'}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {caption}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="label mb-1 max-w-[34rem]">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="mb-1 text-break">
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

/** Takes the focus whenever `attempt` counts on: whoever cannot see the page hears what is wrong. */
export function ErrorSummary({
  problems,
  attempt,
}: {
  readonly problems: readonly { readonly id: string; readonly caption: string; readonly problem: string }[]
  readonly attempt: number
}) {
  const { say } = useText()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (attempt > 0) place.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  const heading = say('portal.form.errors', { count: problems.length })
  return (
    <section
      ref={place}
      tabIndex={-1}
      role="alert"
      aria-label={heading}
      className="mb-6 max-w-[44rem] border-l-4 border-break bg-sheet px-5 py-4"
    >
      <h2 className="flex items-center gap-2 font-semibold">
        <StampMark state="break" />
        {heading}
      </h2>
      <ul className="mt-2 space-y-1">
        {problems.map(({ id, caption, problem }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="link"
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(id)?.focus()
              }}
            >
              {caption}
            </a>
            {' · '}
            {problem}
          </li>
        ))}
      </ul>
    </section>
  )
}
