/** Amounts and days of the tables as the reader's language writes them, digit for digit. */
import { useFormat } from '../../text/use-format.ts'

export function usePrinted() {
  const format = useFormat()
  return {
    amount(text: string): string {
      const decimals = text.includes('.') ? text.length - 1 - text.indexOf('.') : 0
      return format.plain(BigInt(text.replace('.', '')), decimals)
    },
    day: (text: string) => format.day(text),
  }
}
