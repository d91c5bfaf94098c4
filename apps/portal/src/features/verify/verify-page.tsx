/** Checks a slip here, in the browser; after the page has loaded it needs no network. */
import { keptTrust } from '../../ledger/trust-store.ts'
import { useText } from '../../text/text-context.tsx'
import { Page } from '../../ui/page.tsx'
import { VerifyDesk } from './verify-desk.tsx'

export function VerifyPage() {
  const { say } = useText()
  return (
    <Page
      title={say('portal.verify')}
      beside={
        <a href="/verify.html" download="chassis-verify.html" className="button no-underline">
          {say('portal.verify.download')}
        </a>
      }
    >
      <VerifyDesk trust={keptTrust()?.trust} />
    </Page>
  )
}
