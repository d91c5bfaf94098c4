/** Every route there is: the server, the documents, the limits and the tests are made of this list. */
import type { Route } from './route.ts'
import { CLOCK_ROUTES } from './routes/clock-routes.ts'
import { CONSENT_ROUTES } from './routes/consent-routes.ts'
import { CONTRACT_ROUTES } from './routes/contract-routes.ts'
import { DEMO_ROUTES } from './routes/demo-routes.ts'
import { DRAFT_ROUTES } from './routes/draft-routes.ts'
import { EVENT_ROUTES } from './routes/event-routes.ts'
import { HISTORY_ROUTES } from './routes/history-routes.ts'
import { LEDGER_ROUTES } from './routes/ledger-routes.ts'
import { LIST_ROUTES } from './routes/list-routes.ts'
import { LOAN_EXPLAIN_ROUTES } from './routes/loan-explain-routes.ts'
import { LOAN_ROUTES } from './routes/loan-routes.ts'
import { READ_MODEL_ROUTES } from './routes/read-model-routes.ts'
import { RESOURCE_ROUTES } from './routes/resource-routes.ts'
import { SIGN_IN_ROUTES } from './routes/sign-in-routes.ts'
import { SYSTEM_ROUTES } from './routes/system-routes.ts'
import { TRANSACTION_ROUTES } from './routes/transaction-routes.ts'
import { VAULT_ROUTES } from './routes/vault-routes.ts'
import { WEBHOOK_ROUTES } from './routes/webhook-routes.ts'

export const ROUTES: readonly Route[] = [
  ...SIGN_IN_ROUTES,
  ...DEMO_ROUTES,
  ...LEDGER_ROUTES,
  ...HISTORY_ROUTES,
  ...EVENT_ROUTES,
  ...TRANSACTION_ROUTES,
  ...DRAFT_ROUTES,
  ...LIST_ROUTES,
  ...READ_MODEL_ROUTES,
  ...LOAN_ROUTES,
  ...LOAN_EXPLAIN_ROUTES,
  ...RESOURCE_ROUTES,
  ...CONSENT_ROUTES,
  ...VAULT_ROUTES,
  ...WEBHOOK_ROUTES,
  ...CONTRACT_ROUTES,
  ...CLOCK_ROUTES,
  ...SYSTEM_ROUTES,
]
