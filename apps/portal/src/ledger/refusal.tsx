/** Why the rules refused it, and what to do. */
import { useQuery } from '@tanstack/react-query'
import { useText } from '../text/text-context.tsx'

interface Props {
  readonly code: number
  /** `loans.LOAN_NOT_FOUND` */
  readonly name: string | undefined
  readonly details: Readonly<Record<string, string>> | undefined
}

export function Refusal({ code, name = '', details }: Props) {
  const { locale } = useText()
  const [module = '', constant = ''] = name.split('.')
  const { data } = useQuery({
    queryKey: ['refusal', locale, name],
    staleTime: Number.POSITIVE_INFINITY,
    // The texts of every refusal are a load of their own: few readers meet one.
    queryFn: async () => (await import('@chassis/messages')).describeRefusal(locale, { module, name: constant, code }),
  })
  return (
    <section className="mb-8 max-w-[44rem] border-l-4 border-break bg-sheet px-5 py-3">
      <p className="font-semibold">{data?.title ?? name}</p>
      <p className="mt-1">{data?.action}</p>
      <p className="label mt-2" translate="no">
        <a href={`/docs/errors/${code}`} className="link font-mono">
          {code} {name}
        </a>
        {details !== undefined && ` ${JSON.stringify(details)}`}
      </p>
    </section>
  )
}
