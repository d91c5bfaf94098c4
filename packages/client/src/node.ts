/** Entry point of @chassis/client/node: what only Node can do. */
export { fileStore } from './store/file-store.ts'
