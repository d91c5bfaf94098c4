/** Platform errors of cryptography and proofs. */
import type { TextTable } from '../text-table.ts'

export const providerErrorTexts = {
  'platform.LOG_TILE_DAMAGED.title': {
    en: 'A tile of the history log is damaged.',
    'zh-CN': '历史日志的一个数据块已损坏。',
    ja: '履歴ログのタイルが壊れています。',
  },
  'platform.LOG_TILE_DAMAGED.action': {
    en: 'Run `chassis chain verify`; rebuild the state by deleting the folder state, or restore the ledger from your backup.',
    'zh-CN': '请运行 `chassis chain verify`；删除 state 文件夹以重建状态，或从备份恢复账本。',
    ja: '`chassis chain verify` を実行し、state フォルダーを削除して再構築するか、バックアップから戻してください。',
  },
  'platform.LOG_TILE_MISSING.title': {
    en: 'A tile of the history log is missing.',
    'zh-CN': '历史日志缺少一个数据块。',
    ja: '履歴ログのタイルがありません。',
  },
  'platform.LOG_TILE_MISSING.action': {
    en: 'Run `chassis chain verify`; rebuild the state by deleting the folder state, or restore the ledger from your backup.',
    'zh-CN': '请运行 `chassis chain verify`；删除 state 文件夹以重建状态，或从备份恢复账本。',
    ja: '`chassis chain verify` を実行し、state フォルダーを削除して再構築するか、バックアップから戻してください。',
  },
  'platform.PROVIDERS_DISAGREE.title': {
    en: 'A cryptographic provider of this machine gives a wrong answer.',
    'zh-CN': '本机的某个加密组件给出错误结果。',
    ja: 'このマシンの暗号機能が誤った結果を返しています。',
  },
  'platform.PROVIDERS_DISAGREE.action': {
    en: 'Chassis does not start with it. Reinstall Node.js and run `npm ci`; if it stays, report the backend and case below.',
    'zh-CN': 'Chassis 不会在此情况下启动。请重新安装 Node.js 并运行 `npm ci`；若仍存在，请报告下列组件与用例。',
    ja: 'この状態では起動しません。Node.js を再インストールし `npm ci` を実行してください。直らない場合は下記のバックエンドとケースをご報告ください。',
  },
} as const satisfies TextTable
