/** `chassis backup`, and what can be wrong with a backup. */
import type { TextTable } from '../text-table.ts'

export const cliBackupMessages = {
  'cli.backup.description': {
    en: 'Back up a ledger and what its member alone holds, and put it back.',
    'zh-CN': '备份账本及成员独有的数据，并予以恢复。',
    ja: '台帳と会員だけが持つデータをバックアップし、復元します。',
  },
  'cli.backup.argument': {
    en: 'Folder of the backup.',
    'zh-CN': '备份所在文件夹。',
    ja: 'バックアップのフォルダー。',
  },
  'cli.backup.create.description': {
    en: 'Copy ledger, vault, drafts and webhooks into a folder, also while the node runs.',
    'zh-CN': '将账本、保险库、草稿和 webhook 复制到文件夹，节点运行时也可进行。',
    ja: '台帳・保管庫・下書き・webhook をフォルダーへコピーします。ノードの稼働中でも使えます。',
  },
  'cli.backup.create.output': {
    en: 'Folder of the backup: absent or empty.',
    'zh-CN': '备份文件夹：不存在或为空。',
    ja: 'バックアップ先のフォルダー（存在しないか、空のもの）。',
  },
  'cli.backup.create.passphrase': {
    en: 'Put the keys in as well, sealed with the passphrase in the first line of this file.',
    'zh-CN': '同时放入密钥，并用此文件第一行的口令密封。',
    ja: '鍵も入れます。このファイルの 1 行目のパスフレーズで封印します。',
  },
  'cli.backup.create.done': {
    en: 'Backup written to {folder}: height {height, number}, {files, number} files, {bytes, number} bytes.',
    'zh-CN': '备份已写入 {folder}：高度 {height, number}，{files, number} 个文件，{bytes, number} 字节。',
    ja: '{folder} にバックアップを書き出しました。高さ {height, number}、{files, number} ファイル、{bytes, number} バイトです。',
  },
  'cli.backup.create.noKeys': {
    en: 'It holds no keys: keep the folders keys and members apart from it. Without them it cannot be restored.',
    'zh-CN': '其中不含密钥：请将 keys 和 members 文件夹另行保管。没有它们就无法恢复。',
    ja: '鍵は入っていません。keys と members のフォルダーを別に保管してください。それがないと復元できません。',
  },
  'cli.backup.create.withKeys': {
    en: 'It holds the keys, sealed: whoever has the passphrase can sign in your name and open the vault. Keep the passphrase elsewhere.',
    'zh-CN': '其中含有已密封的密钥：持有口令者可以您的名义签名并打开保险库。请将口令另行保管。',
    ja: '封印した鍵が入っています。パスフレーズを持つ人はあなたの名で署名し、保管庫を開けます。パスフレーズは別の場所に保管してください。',
  },
  'cli.backup.verify.description': {
    en: 'Check that a backup is whole and signed by the operator of its ledger; needs no keys and changes nothing.',
    'zh-CN': '检查备份是否完整并由其账本的运营者签名；无需密钥，不作任何更改。',
    ja: 'バックアップが完全で、台帳の運営者が署名したものかを確かめます。鍵は要らず、何も変更しません。',
  },
  'cli.backup.verify.done': {
    en: '{folder} is whole: height {height, number}, {files, number} files, {bytes, number} bytes.',
    'zh-CN': '{folder} 完整无缺：高度 {height, number}，{files, number} 个文件，{bytes, number} 字节。',
    ja: '{folder} は完全です。高さ {height, number}、{files, number} ファイル、{bytes, number} バイトです。',
  },
  'cli.backup.restore.description': {
    en: 'Make a ledger folder of a backup: check every byte, replay every block, erase again who was erased since.',
    'zh-CN': '由备份建立账本文件夹：逐字节检查、重放每个区块，并再次删除此后已被删除者的数据。',
    ja: 'バックアップから台帳フォルダーを作ります。全バイトを確かめ、全ブロックを再実行し、その後に消去された人のデータを再び消去します。',
  },
  'cli.backup.restore.passphrase': {
    en: 'File with the passphrase of the keys in the backup.',
    'zh-CN': '含有备份中密钥口令的文件。',
    ja: 'バックアップ内の鍵のパスフレーズが入ったファイル。',
  },
  'cli.backup.restore.members': {
    en: 'Folder with the keys of members; they are copied.',
    'zh-CN': '存放成员密钥的文件夹；密钥会被复制。',
    ja: '会員の鍵があるフォルダー。鍵はコピーされます。',
  },
  'cli.backup.restore.erasures': {
    en: 'What knows of erasures after the backup: folders of ledgers or later backups, or a vault.erased; or none.',
    'zh-CN': '知晓备份之后删除情况的来源：账本或较新备份的文件夹，或 vault.erased 文件；或 none。',
    ja: 'バックアップ後の消去を知るもの（台帳や新しいバックアップのフォルダー、vault.erased）。なければ none。',
  },
  'cli.backup.restore.done': {
    en: 'Ledger restored in {dir}, as of {made}: height {height, number}, {transactions, number} transactions replayed.',
    'zh-CN': '已在 {dir} 恢复账本（截至 {made}）：高度 {height, number}，重放了 {transactions, number} 笔交易。',
    ja: '{dir} に台帳を復元しました（{made} 時点）。高さ {height, number}、{transactions, number} 件の取引を再実行しました。',
  },
  'cli.backup.restore.erased': {
    en: '{persons, plural, =0 {No person in the vault had been erased since the backup.} one {# person in the vault had been erased since the backup, and is erased here, too.} other {# persons in the vault had been erased since the backup, and are erased here, too.}}',
    'zh-CN': '自备份以来保险库中被删除的人数：{persons, number}；在此也已删除。',
    ja: 'バックアップ後に消去された保管庫の人数は {persons, number}。ここでも消去しました。',
  },
  'platform.BACKUP_DAMAGED.title': {
    en: 'The backup is damaged: {file} {reason}.',
    'zh-CN': '备份已损坏：{file}（{reason}）。',
    ja: 'バックアップが壊れています: {file}（{reason}）。',
  },
  'platform.BACKUP_DAMAGED.action': {
    en: 'Nothing was restored. Use another backup, or another copy of this one.',
    'zh-CN': '未恢复任何内容。请使用其他备份，或此备份的另一份副本。',
    ja: '何も復元していません。別のバックアップか、このバックアップの別のコピーを使ってください。',
  },
  'platform.BACKUP_NOT_ONE.title': {
    en: '{folder} holds no backup: {file} cannot be read.',
    'zh-CN': '{folder} 中没有备份：无法读取 {file}。',
    ja: '{folder} にバックアップがありません。{file} が読めません。',
  },
  'platform.BACKUP_NOT_ONE.action': {
    en: 'Name the folder that `chassis backup create` wrote. One that was being written when it was cut off ends in `.part`, and can be deleted.',
    'zh-CN': '请指定由 `chassis backup create` 写出的文件夹。写入时中断的备份以 `.part` 结尾，可以删除。',
    ja: '`chassis backup create` が書いたフォルダーを指定してください。途中で切れたものは `.part` で終わり、削除してかまいません。',
  },
  'platform.BACKUP_FOLDER_NOT_EMPTY.title': {
    en: '{folder} is not empty.',
    'zh-CN': '{folder} 不为空。',
    ja: '{folder} は空ではありません。',
  },
  'platform.BACKUP_FOLDER_NOT_EMPTY.action': {
    en: 'Name a folder that does not exist yet or that is empty; nothing is ever written over.',
    'zh-CN': '请指定尚不存在或为空的文件夹；任何内容都不会被覆盖。',
    ja: 'まだないフォルダーか、空のフォルダーを指定してください。何も上書きしません。',
  },
  'platform.BACKUP_KEYS_REQUIRED.title': {
    en: 'Say where the keys come from.',
    'zh-CN': '请说明密钥的来源。',
    ja: '鍵の在りかを指定してください。',
  },
  'platform.BACKUP_KEYS_REQUIRED.action': {
    en: 'Give either `--passphrase`, when the backup holds keys, or `--keys` with the folder that has them.',
    'zh-CN': '若备份含有密钥，请用 `--passphrase`；否则用 `--keys` 指定密钥文件夹。两者只能择一。',
    ja: 'バックアップに鍵があれば `--passphrase` を、なければ `--keys` で鍵のフォルダーを、どちらか一方だけ指定してください。',
  },
  'platform.BACKUP_ERASURES_REQUIRED.title': {
    en: 'Nobody says who was erased after this backup was made.',
    'zh-CN': '无从得知此备份之后有哪些人的数据被删除。',
    ja: 'このバックアップの後に誰が消去されたかが分かりません。',
  },
  'platform.BACKUP_ERASURES_REQUIRED.action': {
    en: 'Name with `--erasures` what knows of it: the folder of the ledger, the newest backup, or the file `vault.erased` beside the keys in use. When there is nothing newer: `--erasures none`.',
    'zh-CN':
      '请用 `--erasures` 指定知晓者：账本文件夹、最新的备份，或在用密钥旁的 `vault.erased` 文件。若没有更新的来源：`--erasures none`。',
    ja: '`--erasures` で知っているものを指定してください: 台帳のフォルダー、最新のバックアップ、使用中の鍵の隣の `vault.erased`。それより新しいものがなければ `--erasures none` とします。',
  },
  'platform.ERASURES_UNKNOWN.title': {
    en: '{source} knows of no erasures.',
    'zh-CN': '{source} 中没有删除记录。',
    ja: '{source} には消去の記録がありません。',
  },
  'platform.ERASURES_UNKNOWN.action': {
    en: 'Name the folder of a ledger or of a backup, or a file `vault.erased`.',
    'zh-CN': '请指定账本或备份的文件夹，或 `vault.erased` 文件。',
    ja: '台帳かバックアップのフォルダー、または `vault.erased` ファイルを指定してください。',
  },
  'platform.ERASURES_OF_ANOTHER_LEDGER.title': {
    en: '{source} is of another ledger.',
    'zh-CN': '{source} 属于另一账本。',
    ja: '{source} は別の台帳のものです。',
  },
  'platform.ERASURES_OF_ANOTHER_LEDGER.action': {
    en: 'Name a folder of the same ledger; `chassis backup verify` prints the ledger of a backup.',
    'zh-CN': '请指定同一账本的文件夹；`chassis backup verify` 会显示备份所属的账本。',
    ja: '同じ台帳のフォルダーを指定してください。`chassis backup verify` がバックアップの台帳を表示します。',
  },
  'platform.PASSPHRASE_SHORT.title': {
    en: 'The passphrase in {file} is too short.',
    'zh-CN': '{file} 中的口令太短。',
    ja: '{file} のパスフレーズが短すぎます。',
  },
  'platform.PASSPHRASE_SHORT.action': {
    en: 'Write one of at least {min, number} characters into its first line. Whoever finds the backup can try as many as they like.',
    'zh-CN': '请在第一行写入至少 {min, number} 个字符的口令。得到备份的人可以任意多次尝试。',
    ja: '1 行目に {min, number} 文字以上のパスフレーズを書いてください。バックアップを手にした人は何度でも試せます。',
  },
  'platform.PASSPHRASE_WRONG.title': {
    en: 'The keys in the backup do not open with this passphrase.',
    'zh-CN': '此口令无法打开备份中的密钥。',
    ja: 'このパスフレーズではバックアップの鍵を開けません。',
  },
  'platform.PASSPHRASE_WRONG.action': {
    en: 'Check the file with the passphrase, or give the keys with `--keys`.',
    'zh-CN': '请检查口令文件，或用 `--keys` 提供密钥。',
    ja: 'パスフレーズのファイルを確かめるか、`--keys` で鍵を指定してください。',
  },
} as const satisfies TextTable
