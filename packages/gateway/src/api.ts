/** Entry point of @chassis/gateway/api: the HTTP API as data, for documents, clients and tests. */
export { ACCESS, type AccessRow, type Grade, type Grant, type ObjectKind } from './authorisation/access-table.ts'
export { ALLOWANCES } from './http/allowance.ts'
export { openApi } from './http/openapi.ts'
export { PROBLEM_SCHEMA, type Problem, statusOf } from './http/problem.ts'
export type { Route } from './http/route.ts'
export { ROUTES } from './http/route-table.ts'
export { NamedCall, NamedEvent } from './schema/named.ts'
export { NamedBody } from './schema/signed-transaction.ts'
