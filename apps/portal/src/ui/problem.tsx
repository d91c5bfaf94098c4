/** What went wrong, that nothing was lost, and what to do. */
import { ApiProblemError } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../text/text-context.tsx'
import { Button } from './button.tsx'
import { StampMark } from './stamp-mark.tsx'

export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { say } = useText()
  const { title, action, reference } = describe(error, say)
  return (
    <section role="alert" className="my-4 max-w-[44rem] border-l-4 border-break bg-sheet px-5 py-4">
      <h2 className="flex items-center gap-2 font-semibold">
        <StampMark state="break" />
        {title}
      </h2>
      <p className="mt-1">{action}</p>
      {reference !== undefined && <p className="label mt-2 font-mono break-all">{reference}</p>}
      {retry !== undefined && (
        <Button className="button mt-3" onPress={retry}>
          {say('portal.retry')}
        </Button>
      )}
    </section>
  )
}

type Say = ReturnType<typeof useText>['say']

function describe(error: unknown, say: Say): { title: string; action: string; reference?: string } {
  if (error instanceof ApiProblemError) {
    const { title, detail, code, request_id } = error.problem
    return { title, action: detail, reference: `${code} · ${request_id}` }
  }
  const { code, details } = error as { code?: string; details?: Readonly<Record<string, string>> }
  if (code === 'PROOF_FAILED') {
    const checks = (details?.checks ?? '').split(', ').map((name) => checkName(name, say))
    const title = say('portal.problem.proof')
    return { title, action: say('portal.problem.proof.action'), reference: checks.join(' · ') }
  }
  if (code === 'API_UNREACHABLE' || code === 'API_ANSWER_UNREADABLE')
    return { title: say('portal.problem.unreachable'), action: say('portal.problem.unreachable.action') }
  // Of an error of the client whose words are loaded with the pages that can meet it.
  const [key, values] = [`platform.${code}.title` as MessageKey, details ?? {}]
  if (say(key, values) !== key)
    return { title: say(key, values), action: say(`platform.${code}.action` as MessageKey, values) }
  return {
    title: say('portal.problem.unknown'),
    action: say('portal.problem.unknown.action'),
    reference: String(error),
  }
}

function checkName(name: string, say: Say): string {
  const key = `slip.check.${name}` as MessageKey
  const text = say(key)
  return text === key ? name : text
}
