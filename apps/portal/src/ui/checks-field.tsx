/** Several of some choices, in a form: a box for each. */
import type { Choice } from './form.tsx'

interface Props {
  /** Id of the first box: where the summary of errors leads. */
  readonly id: string
  readonly caption: string
  readonly hint: string
  readonly problem: string | undefined
  readonly value: readonly string[]
  readonly choices: readonly Choice[]
  change(value: readonly string[]): void
}

export function ChecksField({ id, caption, hint, problem, value, choices, change }: Props) {
  const notes = `${id}-hint${problem === undefined ? '' : ` ${id}-problem`}`
  return (
    <fieldset aria-describedby={notes} className={problem === undefined ? '' : 'border-l-4 border-break ps-3'}>
      <legend className="mb-1 font-medium">{caption}</legend>
      <p id={`${id}-hint`} className="label mb-1 max-w-[34rem]">
        {hint}
      </p>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="mb-1 text-break">
          {problem}
        </p>
      )}
      {choices.map((choice, at) => (
        <label key={choice.value} className="flex min-h-9 items-center gap-3">
          <input
            id={at === 0 ? id : undefined}
            type="checkbox"
            className="size-5"
            checked={value.includes(choice.value)}
            onChange={({ target }) =>
              change(target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value))
            }
          />
          {choice.text}
        </label>
      ))}
    </fieldset>
  )
}
