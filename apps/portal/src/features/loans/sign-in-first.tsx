/** What is here is for members. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'

export function SignInFirst() {
  const { say } = useText()
  return (
    <Empty>
      {say('portal.loans.signIn')}{' '}
      <Link to="/sign-in" className="link text-ink">
        {say('portal.signIn')}
      </Link>
    </Empty>
  )
}
