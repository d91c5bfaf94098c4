/** What is here is for members. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'

export function SignInFirst({ children }: { readonly children: ReactNode }) {
  const { say } = useText()
  return (
    <Empty>
      {children}{' '}
      <Link to="/sign-in" className="link text-ink">
        {say('portal.signIn')}
      </Link>
    </Empty>
  )
}
