/** Every page of the portal that the browser tests look at. */
import type { TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'

export interface PortalPage {
  readonly name: string
  readonly path: string
}

/** Addresses of one ledger: the newest block and transaction, a member, a loan. */
export async function portalPages(
  { ledger }: TestLedger,
  ask: (path: string) => Promise<{ readonly json: { readonly items: readonly { readonly transactions: string[] }[] } }>,
  member: string,
  loan: string,
): Promise<readonly PortalPage[]> {
  const { items } = (await ask('/v1/blocks?limit=20')).json
  const transaction = items.flatMap(({ transactions }) => transactions)[0] ?? ''
  return [
    { name: 'live', path: '/' },
    { name: 'block', path: `/blocks/${ledger.height}` },
    { name: 'transaction', path: `/transactions/${transaction}` },
    { name: 'organisations', path: '/organisations' },
    { name: 'organisation', path: `/organisations/${member}` },
    { name: 'contracts', path: '/contracts' },
    { name: 'contract', path: '/contracts/loans' },
    { name: 'method', path: '/contracts/loans/recordPayment' },
    { name: 'node', path: '/node' },
    { name: 'verify', path: '/verify' },
    { name: 'worked loans', path: '/worked-loans?table=features' },
    { name: 'worked loan', path: '/worked-loans/events/overpayment-and-its-refund' },
    { name: 'sign in', path: '/sign-in' },
    { name: 'recover', path: '/recover' },
    { name: 'me', path: '/me' },
    { name: 'loan of mine', path: `/me/${loan}` },
    { name: 'loans', path: '/loans' },
    { name: 'breaks', path: '/breaks' },
    { name: 'loan', path: `/loans/${loan}` },
    { name: 'payment', path: `/loans/${loan}/pay` },
    { name: 'reversal', path: `/loans/${loan}/reverse/1` },
    { name: 'no page', path: '/nowhere/at/all' },
  ]
}
