/** The name of a worked loan in the reader's language; that of a pair is the names of its two situations. */
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import type { Worked } from './worked-list.ts'

const PAIR = ' × '

export function useWorkedName(): (worked: Worked) => string {
  const { say, locale } = useText()
  return ({ short, loan }) => {
    if (!loan.name.includes(PAIR)) return say(`portal.worked.name.${short}` as MessageKey)
    const name = loan.name
      .split(PAIR)
      .map((one) => say(`portal.worked.situation.${one.toLowerCase().replaceAll(' ', '-')}` as MessageKey))
      .join(PAIR)
    return `${name[0]?.toLocaleUpperCase(locale)}${name.slice(1)}`
  }
}
