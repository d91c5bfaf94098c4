/** Every address of the portal. A page is a line here; it is loaded when somebody goes there. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Problem } from '../ui/problem.tsx'
import { Frame } from './frame.tsx'
import { readBreaksView, readLoansView } from './loans-view.ts'
import { NothingHere } from './nothing-here.tsx'
import { readWorkedView } from './worked-view.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NothingHere })

const explorer = () => import('../features/explorer/pages.ts')
const loans = () => import('../features/loans/pages.ts')
const me = () => import('../features/me/pages.ts')
const payments = () => import('../features/payments/pages.ts')
const session = () => import('../features/session/pages.ts')
const verify = () => import('../features/verify/pages.ts')
const worked = () => import('../features/worked/pages.ts')

const page = { getParentRoute: () => root } as const

const routes = [
  createRoute({ ...page, path: '/', component: lazyRouteComponent(explorer, 'LivePage') }),
  createRoute({ ...page, path: '/blocks/$height', component: lazyRouteComponent(explorer, 'BlockPage') }),
  createRoute({ ...page, path: '/transactions/$id', component: lazyRouteComponent(explorer, 'TransactionPage') }),
  createRoute({ ...page, path: '/organisations', component: lazyRouteComponent(explorer, 'OrganisationsPage') }),
  createRoute({ ...page, path: '/organisations/$id', component: lazyRouteComponent(explorer, 'OrganisationPage') }),
  createRoute({ ...page, path: '/contracts', component: lazyRouteComponent(explorer, 'ContractsPage') }),
  createRoute({ ...page, path: '/contracts/$name', component: lazyRouteComponent(explorer, 'ContractPage') }),
  createRoute({ ...page, path: '/contracts/$name/$method', component: lazyRouteComponent(explorer, 'MethodPage') }),
  createRoute({ ...page, path: '/node', component: lazyRouteComponent(explorer, 'NodePage') }),
  createRoute({ ...page, path: '/verify', component: lazyRouteComponent(verify, 'VerifyPage') }),
  createRoute({ ...page, path: '/sign-in', component: lazyRouteComponent(session, 'SignInPage') }),
  createRoute({ ...page, path: '/recover', component: lazyRouteComponent(session, 'RecoverPage') }),
  createRoute({ ...page, path: '/me', component: lazyRouteComponent(me, 'MePage') }),
  createRoute({ ...page, path: '/me/$id', component: lazyRouteComponent(me, 'MyLoanPage') }),
  createRoute({
    ...page,
    path: '/loans',
    component: lazyRouteComponent(loans, 'LoansPage'),
    validateSearch: readLoansView,
  }),
  createRoute({
    ...page,
    path: '/breaks',
    component: lazyRouteComponent(loans, 'BreaksPage'),
    validateSearch: readBreaksView,
  }),
  createRoute({ ...page, path: '/loans/$id', component: lazyRouteComponent(loans, 'LoanPage') }),
  createRoute({ ...page, path: '/loans/$id/pay', component: lazyRouteComponent(payments, 'PostPaymentPage') }),
  createRoute({
    ...page,
    path: '/loans/$id/reverse/$fact',
    component: lazyRouteComponent(payments, 'ReversePaymentPage'),
  }),
  createRoute({
    ...page,
    path: '/worked-loans',
    component: lazyRouteComponent(worked, 'WorkedLoansPage'),
    validateSearch: readWorkedView,
  }),
  createRoute({ ...page, path: '/worked-loans/$table/$loan', component: lazyRouteComponent(worked, 'WorkedLoanPage') }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
  scrollRestoration: true,
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
