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
  'platform.VAULT_SUBJECT_ERASED.title': {
    en: 'The data of this subject were erased.',
    'zh-CN': '该数据主体的数据已被删除。',
    ja: 'このデータ主体のデータは消去されています。',
  },
  'platform.VAULT_SUBJECT_ERASED.action': {
    en: 'They are not taken in again. A new relationship with the person gets a new subject.',
    'zh-CN': '这些数据不会再次收录。与此人的新关系须使用新的数据主体。',
    ja: '再び取り込むことはありません。新しい関係には新しいデータ主体を使ってください。',
  },
  'platform.VAULT_POLICY_INVALID.title': {
    en: 'The masking policy cannot be used.',
    'zh-CN': '脱敏策略不可用。',
    ja: 'マスキング方針が使えません。',
  },
  'platform.VAULT_POLICY_INVALID.action': {
    en: 'Correct {file}: {reason}',
    'zh-CN': '请更正 {file}：{reason}',
    ja: '{file} を直してください：{reason}',
  },
  'platform.KEEPER_KEY_MISSING.title': {
    en: 'The service key of the vault’s keeper cannot be read.',
    'zh-CN': '无法读取保险库保管方的服务密钥。',
    ja: '保管庫の保管者のサービス鍵が読めません。',
  },
  'platform.KEEPER_KEY_MISSING.action': {
    en: 'Restore {file}. Without it no receipt can be written, so nothing is released.',
    'zh-CN': '请恢复 {file}。没有它就无法写入收据，因而不会提供任何数据。',
    ja: '{file} を戻してください。鍵がないと受領記録を書けず、何も開示されません。',
  },
} as const
