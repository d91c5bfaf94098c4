/** Platform errors of the engine: storage, recovery, the writer's lock. */
import type { TextTable } from '../text-table.ts'

export const engineMessages = {
  'platform.LEDGER_DAMAGED.title': {
    en: 'The block store is damaged: {problem} in {file} at byte {offset}, after height {height}.',
    'zh-CN': '区块存储已损坏：{file} 第 {offset} 字节处（高度 {height} 之后）出现问题：{problem}。',
    ja: 'ブロックの保管領域が壊れています: {file} の {offset} バイト目（高さ {height} の後）で {problem}。',
  },
  'platform.LEDGER_DAMAGED.action': {
    en: 'Nothing was changed. Keep the folder as it is, run `chassis chain verify` for the full list, and restore the blocks from a backup or from another node.',
    'zh-CN': '未作任何更改。请保留文件夹原样，运行 `chassis chain verify` 查看完整清单，并从备份或其他节点恢复区块。',
    ja: '何も変更していません。フォルダーをそのまま残し、`chassis chain verify` で全体を確認して、バックアップか別のノードからブロックを戻してください。',
  },
  'platform.STATE_DAMAGED.title': {
    en: 'The stored state at height {height} is not the one that was recorded: {reason}.',
    'zh-CN': '高度 {height} 处存储的状态与记录不符：{reason}。',
    ja: '高さ {height} の保存状態が記録と一致しません: {reason}。',
  },
  'platform.STATE_DAMAGED.action': {
    en: 'The blocks are not affected. Move the folder `state` away and open the ledger again: it is rebuilt from the blocks.',
    'zh-CN': '区块不受影响。请移走文件夹 `state` 后重新打开账本，状态会由区块重建。',
    ja: 'ブロックには影響しません。フォルダー `state` を移動してから台帳を開き直してください。ブロックから作り直されます。',
  },
  'platform.REPLAY_DIFFERS.title': {
    en: 'Block {height} gives another result than the one that was recorded.',
    'zh-CN': '重新执行区块 {height} 得到的结果与记录不同。',
    ja: 'ブロック {height} を実行し直すと、記録と違う結果になります。',
  },
  'platform.REPLAY_DIFFERS.action': {
    en: 'Check that this is the version of the program that wrote the ledger, then run `chassis chain verify`. Report it with the height: it should never happen.',
    'zh-CN':
      '请确认所用程序版本与写入账本时相同，然后运行 `chassis chain verify`。请连同高度一并报告：这种情况不应发生。',
    ja: '台帳を書いた版のプログラムかを確かめ、`chassis chain verify` を実行してください。起きてはならないことなので、高さを添えて報告してください。',
  },
  'platform.LEDGER_FORMAT_UNKNOWN.title': {
    en: 'The ledger is stored in format {version}; this program knows format {known}.',
    'zh-CN': '账本以格式 {version} 存储；本程序只认识格式 {known}。',
    ja: '台帳は形式 {version} で保存されています。このプログラムが扱えるのは形式 {known} です。',
  },
  'platform.LEDGER_FORMAT_UNKNOWN.action': {
    en: 'Use the version of the program that wrote it, or a newer one.',
    'zh-CN': '请使用写入该账本的程序版本或更新的版本。',
    ja: '書き込んだ版か、それより新しい版のプログラムを使ってください。',
  },
  'platform.LEDGER_NOT_FOUND.title': {
    en: 'There is no ledger in {folder}.',
    'zh-CN': '{folder} 中没有账本。',
    ja: '{folder} に台帳がありません。',
  },
  'platform.LEDGER_NOT_FOUND.action': {
    en: 'Check the folder (`--dir`), or found a ledger with `chassis start`.',
    'zh-CN': '请检查文件夹（`--dir`），或用 `chassis start` 创建账本。',
    ja: 'フォルダー（`--dir`）を確かめるか、`chassis start` で台帳を作ってください。',
  },
  'platform.STATE_ABSENT.title': {
    en: 'The blocks of the ledger are there, but its state in {folder} is not.',
    'zh-CN': '账本的区块存在，但 {folder} 中没有状态。',
    ja: '台帳のブロックはありますが、{folder} に状態がありません。',
  },
  'platform.STATE_ABSENT.action': {
    en: 'Start the node once (`chassis start`): it rebuilds the state from the blocks.',
    'zh-CN': '请启动一次节点（`chassis start`）：它会由区块重建状态。',
    ja: 'ノードを一度起動してください（`chassis start`）。ブロックから状態を作り直します。',
  },
  'platform.NOT_A_FOLDER.title': {
    en: '{file} is a file, or lies in one; a folder is needed there.',
    'zh-CN': '{file} 是文件或位于文件之内；此处需要文件夹。',
    ja: '{file} はファイルか、ファイルの中を指しています。フォルダーが必要です。',
  },
  'platform.NOT_A_FOLDER.action': {
    en: 'Name a folder (`--dir`); it is created where there is none.',
    'zh-CN': '请指定文件夹（`--dir`）；不存在时会创建。',
    ja: 'フォルダーを指定してください（`--dir`）。なければ作られます。',
  },
  'platform.FOLDER_NOT_A_LEDGER.title': {
    en: '{folder} holds {entry}, but no ledger: nothing was deleted.',
    'zh-CN': '{folder} 中有 {entry}，但没有账本：未删除任何内容。',
    ja: '{folder} には {entry} がありますが、台帳がありません。何も削除していません。',
  },
  'platform.FOLDER_NOT_A_LEDGER.action': {
    en: 'Choose another folder (`--dir`), or move what is in it elsewhere.',
    'zh-CN': '请选择其他文件夹（`--dir`），或将其中的内容移到别处。',
    ja: '別のフォルダーを選ぶか（`--dir`）、中のものを移してください。',
  },
  'platform.LEDGER_EXISTS.title': {
    en: 'There already is a ledger in {folder}.',
    'zh-CN': '{folder} 中已有账本。',
    ja: '{folder} にはすでに台帳があります。',
  },
  'platform.LEDGER_EXISTS.action': {
    en: 'Choose an empty folder. An existing ledger and its keys are never overwritten.',
    'zh-CN': '请选择空文件夹。已有的账本及其密钥绝不会被覆盖。',
    ja: '空のフォルダーを選んでください。既存の台帳と鍵は上書きされません。',
  },
  'platform.UPGRADE_REQUIRED.title': {
    en: 'The ledger runs protocol version {version} from block {height} on; this program knows versions up to {newest}.',
    'zh-CN': '账本从区块 {height} 起运行协议版本 {version}；本程序只支持到版本 {newest}。',
    ja: '台帳はブロック {height} からプロトコル版 {version} で動きます。このプログラムが扱えるのは版 {newest} までです。',
  },
  'platform.UPGRADE_REQUIRED.action': {
    en: 'Install a release that has this version and start again. Nothing is lost: the node goes on where it stopped.',
    'zh-CN': '请安装包含该版本的发行版后重新启动。数据没有丢失：节点会从停止处继续。',
    ja: 'この版を含むリリースを導入して再起動してください。失われたものはなく、ノードは停止した所から続けます。',
  },
  'platform.LEDGER_LOCKED.title': {
    en: 'Process {pid} is already writing to the ledger in {folder}.',
    'zh-CN': '进程 {pid} 正在写入 {folder} 中的账本。',
    ja: 'プロセス {pid} が {folder} の台帳に書き込んでいます。',
  },
  'platform.LEDGER_LOCKED.action': {
    en: 'Submit through that process, or stop it first. Commands that only read work beside it.',
    'zh-CN': '请通过该进程提交，或先将其停止。只读命令可与其同时使用。',
    ja: 'そのプロセスを通して送信するか、先に停止してください。読み取りだけの命令は並行して使えます。',
  },
  'platform.LEDGER_CLOSED.title': {
    en: 'The ledger is closed.',
    'zh-CN': '账本已关闭。',
    ja: '台帳は閉じられています。',
  },
  'platform.LEDGER_CLOSED.action': {
    en: 'Open it again and repeat what was not acknowledged.',
    'zh-CN': '请重新打开账本，并重复提交未获确认的内容。',
    ja: '開き直して、確認応答のなかったものを送り直してください。',
  },
  'platform.LEDGER_FAULT.title': {
    en: 'The ledger stopped because executing a block failed.',
    'zh-CN': '执行区块失败，账本已停止。',
    ja: 'ブロックの実行に失敗したため、台帳は停止しました。',
  },
  'platform.LEDGER_FAULT.action': {
    en: 'Everything that was acknowledged is safe. Open the ledger again; if it stops again, report it with the log.',
    'zh-CN': '所有已确认的内容都是安全的。请重新打开账本；若再次停止，请附上日志报告。',
    ja: '確認応答したものはすべて無事です。台帳を開き直し、また停止する場合はログを添えて報告してください。',
  },
  'platform.DISK_FULL.title': {
    en: 'The disk is full: {file} could not be written.',
    'zh-CN': '磁盘已满：无法写入 {file}。',
    ja: 'ディスクに空きがないため {file} に書き込めません。',
  },
  'platform.DISK_FULL.action': {
    en: 'Everything that was acknowledged is safe. Free some space and open the ledger again; what was not acknowledged has to be submitted again.',
    'zh-CN': '所有已确认的内容都是安全的。请腾出空间后重新打开账本；未获确认的内容需要重新提交。',
    ja: '確認応答したものはすべて無事です。空きを作って台帳を開き直し、確認応答のなかったものは送り直してください。',
  },
  'platform.STORAGE_READ_ONLY.title': {
    en: 'The file system of {file} is read-only.',
    'zh-CN': '{file} 所在的文件系统是只读的。',
    ja: '{file} のファイルシステムは読み取り専用です。',
  },
  'platform.STORAGE_READ_ONLY.action': {
    en: 'Make it writable, or choose another folder with `--dir`. Commands that only read still work.',
    'zh-CN': '请将其改为可写，或用 `--dir` 选择其他文件夹。只读命令仍可使用。',
    ja: '書き込めるようにするか、`--dir` で別のフォルダーを選んでください。読み取りだけの命令は使えます。',
  },
  'platform.STORAGE_FORBIDDEN.title': {
    en: 'This user may not read or write {file}.',
    'zh-CN': '当前用户无权读写 {file}。',
    ja: 'このユーザーは {file} を読み書きできません。',
  },
  'platform.STORAGE_FORBIDDEN.action': {
    en: 'Run as the owner of the folder, or give this user the right to it.',
    'zh-CN': '请以该文件夹所有者的身份运行，或授予当前用户相应权限。',
    ja: 'フォルダーの所有者として実行するか、このユーザーに権限を与えてください。',
  },
  'platform.STORAGE_FAILED.title': {
    en: 'Reading or writing {file} failed: {reason}.',
    'zh-CN': '读写 {file} 失败：{reason}。',
    ja: '{file} の読み書きに失敗しました: {reason}。',
  },
  'platform.STORAGE_FAILED.action': {
    en: 'Check the disk and its logs. Everything that was acknowledged had reached the disk; open the ledger again when the disk is sound.',
    'zh-CN': '请检查磁盘及其日志。所有已确认的内容均已写入磁盘；磁盘正常后请重新打开账本。',
    ja: 'ディスクとそのログを調べてください。確認応答したものはディスクに届いています。ディスクが直ったら台帳を開き直してください。',
  },
  'platform.TOO_MANY_OPEN_FILES.title': {
    en: 'The limit of open files is reached: {file} could not be opened.',
    'zh-CN': '打开的文件数已达上限：无法打开 {file}。',
    ja: '開けるファイル数の上限に達したため {file} を開けません。',
  },
  'platform.TOO_MANY_OPEN_FILES.action': {
    en: 'Raise the limit (`ulimit -n`) or end other programs, then open the ledger again.',
    'zh-CN': '请提高上限（`ulimit -n`）或结束其他程序，然后重新打开账本。',
    ja: '上限を上げる（`ulimit -n`）か、ほかのプログラムを終了してから、台帳を開き直してください。',
  },
  'platform.KEYS_MISSING.title': {
    en: 'The key file {file} is missing.',
    'zh-CN': '缺少密钥文件 {file}。',
    ja: '鍵ファイル {file} がありません。',
  },
  'platform.KEYS_MISSING.action': {
    en: 'Restore it from your backup of the folder `keys`. Without the operator key and the chain secret the ledger cannot go on.',
    'zh-CN': '请从 `keys` 文件夹的备份中恢复。没有运营方密钥和链密值，账本无法继续运行。',
    ja: 'フォルダー `keys` のバックアップから戻してください。運営者の鍵とチェーンの秘密値がないと台帳は続けられません。',
  },
  'platform.KEYS_UNREADABLE.title': {
    en: 'The key file {file} does not hold a key.',
    'zh-CN': '密钥文件 {file} 中没有有效密钥。',
    ja: '鍵ファイル {file} に正しい鍵が入っていません。',
  },
  'platform.KEYS_UNREADABLE.action': {
    en: 'Restore it from your backup of the folder `keys`.',
    'zh-CN': '请从 `keys` 文件夹的备份中恢复。',
    ja: 'フォルダー `keys` のバックアップから戻してください。',
  },
  'platform.KEYS_OF_ANOTHER_LEDGER.title': {
    en: 'The keys in {folder} belong to another ledger.',
    'zh-CN': '{folder} 中的密钥属于另一个账本。',
    ja: '{folder} の鍵は別の台帳のものです。',
  },
  'platform.KEYS_OF_ANOTHER_LEDGER.action': {
    en: 'Restore the keys that were created when this ledger was founded.',
    'zh-CN': '请恢复创建此账本时生成的密钥。',
    ja: 'この台帳を作ったときに作られた鍵を戻してください。',
  },
  'platform.BUSY.title': {
    en: 'Too many transactions are waiting ({pending}).',
    'zh-CN': '等待处理的交易过多（{pending} 笔）。',
    ja: '待っている取引が多すぎます（{pending} 件）。',
  },
  'platform.BUSY.action': {
    en: 'Send it again in a moment.',
    'zh-CN': '请稍后重新发送。',
    ja: '少し待ってから送り直してください。',
  },
  'platform.VERIFICATION_STOPPED.title': {
    en: 'Signature verification keeps failing and was stopped.',
    'zh-CN': '签名验证反复失败，已停止。',
    ja: '署名の検証が繰り返し失敗したため停止しました。',
  },
  'platform.VERIFICATION_STOPPED.action': {
    en: 'Open the ledger again. If it happens again, run `chassis doctor` and report it: the cryptographic library may not suit this machine.',
    'zh-CN': '请重新打开账本。若再次发生，请运行 `chassis doctor` 并报告：密码库可能不适合本机。',
    ja: '台帳を開き直してください。また起きる場合は `chassis doctor` を実行して報告してください。暗号ライブラリがこの機械に合わない可能性があります。',
  },
} as const satisfies TextTable
