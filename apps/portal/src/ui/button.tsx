/** A button. The browser's own does all that a button has to; dialogs and tabs, which need more, are react-aria's. */
import type { ButtonHTMLAttributes } from 'react'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type' | 'disabled'> {
  readonly isDisabled?: boolean
  onPress(): void
}

export function Button({ isDisabled = false, onPress, ...others }: Props) {
  return <button type="button" disabled={isDisabled} onClick={onPress} {...others} />
}
