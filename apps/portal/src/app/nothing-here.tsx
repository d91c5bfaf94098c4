/** An address that is none. */
import { Link } from '@tanstack/react-router'
import { useText } from '../text/text-context.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'

export function NothingHere() {
  const { say } = useText()
  return (
    <Page title={say('portal.nothing')}>
      <Empty>
        {say('portal.nothing.action')}{' '}
        <Link to="/" className="link text-ink">
          {say('portal.place.live')}
        </Link>
      </Empty>
    </Page>
  )
}
