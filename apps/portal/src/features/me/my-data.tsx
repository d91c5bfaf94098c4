/** The person's data behind a loan: what is kept, who may read it on which basis, who has, and what erasing does. */
import type { SubjectId } from '@chassis/client'
import type { LoanInFull } from '../../loan/loan-types.ts'
import { useFacts } from '../../loan/queries.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ConsentList } from './consent-list.tsx'
import { Erasure } from './erasure.tsx'
import { KeptData } from './kept-data.tsx'
import { PowerList } from './power-list.tsx'
import { subjectOfLoan, useSubject } from './queries.ts'
import { ReadList } from './read-list.tsx'

export function MyData({ loan }: { readonly loan: LoanInFull }) {
  const query = useFacts(loan.id, loan.proof)
  return (
    <Answer query={query} lines={3}>
      {({ facts }) => {
        const boarded = facts[0]?.fact
        const reference = boarded?.kind === 'boarded' ? boarded.references?.obligorRef : undefined
        return reference === undefined ? null : <OfSubject subject={subjectOfLoan(reference)} />
      }}
    </Answer>
  )
}

function OfSubject({ subject }: { readonly subject: SubjectId }) {
  const { say } = useText()
  const query = useSubject(subject)
  return (
    <Answer query={query} lines={8}>
      {({ value, proof, facts }) => {
        if (value === undefined || proof === undefined) return <Empty>{say('portal.me.untold')}</Empty>
        const about = { subject, proof, facts, isErased: value.erasedAt !== undefined }
        return (
          <>
            <ConsentList {...about} keeper={value.keeper} />
            <PowerList {...about} />
            <ReadList {...about} />
            <KeptData {...about} keeper={value.keeper} />
            <Erasure erasedAt={value.erasedAt} keeper={value.keeper} />
          </>
        )
      }}
    </Answer>
  )
}
