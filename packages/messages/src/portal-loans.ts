/** Entry point of @chassis/messages/portal-loans: the words of signing in and of the loan desk. */
export { portalLoansTexts } from './catalogue/portal-loans.ts'
