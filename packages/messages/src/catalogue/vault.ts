/** Platform errors of the vault. */
export const vaultMessages = {
  'platform.VAULT_KEY_MISMATCH.title': {
    en: 'The vault does not open with this key file.',
    'zh-CN': '此密钥文件无法打开保险库。',
    ja: 'この鍵ファイルでは保管庫を開けません。',
  },
  'platform.VAULT_KEY_MISMATCH.action': {
    en: 'Restore the key file that belongs to this vault from your backup. Without it the personal data cannot be read; the ledger itself is not affected.',
    'zh-CN': '请从备份中恢复与此保险库对应的密钥文件。没有它就无法读取个人数据；账本本身不受影响。',
    ja: 'この保管庫に対応する鍵ファイルをバックアップから戻してください。鍵がないと個人データは読めません。台帳そのものには影響しません。',
  },
  'platform.VAULT_RECORD_DAMAGED.title': {
    en: 'A vault record is damaged.',
    'zh-CN': '保险库中的一条记录已损坏。',
    ja: '保管庫の記録が壊れています。',
  },
  'platform.VAULT_RECORD_DAMAGED.action': {
    en: 'Restore the vault folder from your backup, then try again.',
    'zh-CN': '请从备份中恢复保险库文件夹，然后重试。',
    ja: '保管庫のフォルダーをバックアップから戻して、もう一度お試しください。',
  },
  'platform.VAULT_RECORD_EXISTS.title': {
    en: 'The vault already holds other values for {record}.',
    'zh-CN': '保险库中 {record} 已存有其他值。',
    ja: '保管庫には {record} の別の値がすでにあります。',
  },
  'platform.VAULT_RECORD_EXISTS.action': {
    en: 'Nothing was changed. If the new values are right, record them as a correction under a new record id.',
    'zh-CN': '未作任何更改。如果新值正确，请以新的记录编号登记更正。',
    ja: '何も変更していません。新しい値が正しい場合は、新しい記録番号で訂正として登録してください。',
  },
} as const
