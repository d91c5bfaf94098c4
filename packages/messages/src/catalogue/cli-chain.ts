/** `chassis chain export`, `chassis chain import`, `chassis doctor`, and what can be wrong with a snapshot. */
import type { TextTable } from '../text-table.ts'

export const cliChainMessages = {
  'cli.chain.export.description': {
    en: 'Write the last checkpointed state of a ledger as a snapshot file.',
    'zh-CN': '将账本最近一次检查点的状态写成快照文件。',
    ja: '台帳の最新チェックポイントの状態をスナップショットファイルに書き出します。',
  },
  'cli.chain.export.keys': {
    en: 'For a node of a network: folder with the operator key of the solo ledger that the network began as.',
    'zh-CN': '用于网络节点：网络起始时的单机账本运营者密钥所在文件夹。',
    ja: 'ネットワークのノードの場合: 始まりの単独台帳の運営者の鍵があるフォルダー。',
  },
  'cli.chain.export.progress': {
    en: 'Exporting entries',
    'zh-CN': '正在导出条目',
    ja: '項目を書き出しています',
  },
  'cli.chain.export.written': {
    en: '{file} written: {entries, number} entries of height {height, number}, {bytes, number} bytes.',
    'zh-CN': '已写入 {file}：高度 {height, number} 的 {entries, number} 个条目，共 {bytes, number} 字节。',
    ja: '{file} を書き出しました。高さ {height, number} の {entries, number} 項目、{bytes, number} バイトです。',
  },
  'cli.chain.export.confidential': {
    en: 'The file holds what members of this ledger may see. It holds no keys and no personal data: keep the keys folder and the vault apart from it.',
    'zh-CN': '该文件含有本账本成员可见的数据，不含密钥和个人数据：请将密钥文件夹与保险库另行保管。',
    ja: 'このファイルには台帳の会員が見られるデータが入っています。鍵と個人データは入っていません。鍵のフォルダーと保管庫は別に保管してください。',
  },
  'cli.chain.import.argument': {
    en: 'Snapshot file.',
    'zh-CN': '快照文件。',
    ja: 'スナップショットファイル。',
  },
  'cli.chain.import.description': {
    en: 'Make a new ledger folder from a snapshot, after verifying every byte of it.',
    'zh-CN': '逐字节验证快照后，由其建立新的账本文件夹。',
    ja: 'スナップショットを全バイト検証してから、新しい台帳フォルダーを作ります。',
  },
  'cli.chain.import.dir': {
    en: 'Folder of the new ledger: absent or empty.',
    'zh-CN': '新账本的文件夹：不存在或为空。',
    ja: '新しい台帳のフォルダー（存在しないか、空のもの）。',
  },
  'cli.chain.import.keys': {
    en: 'Folder with the keys of the ledger; they are copied, readable by their owner only.',
    'zh-CN': '存放该账本密钥的文件夹；密钥会被复制，仅所有者可读。',
    ja: '台帳の鍵があるフォルダー。鍵は所有者だけが読める形でコピーされます。',
  },
  'cli.chain.import.progress.read': {
    en: 'Reading the snapshot',
    'zh-CN': '正在读取快照',
    ja: 'スナップショットを読み込んでいます',
  },
  'cli.chain.import.progress.check': {
    en: 'Checking its content',
    'zh-CN': '正在核对内容',
    ja: '内容を確かめています',
  },
  'cli.chain.import.done': {
    en: 'Ledger made in {dir}: {entries, number} entries, height {height, number}. It goes on at height {next, number}.',
    'zh-CN': '已在 {dir} 建立账本：{entries, number} 个条目，高度 {height, number}。将从高度 {next, number} 继续。',
    ja: '{dir} に台帳を作りました。{entries, number} 項目、高さ {height, number}。高さ {next, number} から続きます。',
  },
  'cli.chain.import.onlyOne': {
    en: 'Only one folder of a ledger may take transactions. If the old one still runs, stop it: two would sign different histories under one key.',
    'zh-CN': '同一账本只能有一个文件夹接收交易。若旧的仍在运行，请停止它：否则两者会用同一密钥签署不同的历史。',
    ja: '取引を受け付けてよい台帳フォルダーは一つだけです。古い方が動いていれば止めてください。二つあると、同じ鍵で異なる履歴に署名してしまいます。',
  },
  'cli.doctor.description': {
    en: 'Check the machine and the folder of a ledger; nothing is changed.',
    'zh-CN': '检查本机与账本文件夹；不作任何更改。',
    ja: 'この機械と台帳フォルダーを調べます。何も変更しません。',
  },
  'cli.doctor.ok': {
    en: 'All is well.',
    'zh-CN': '一切正常。',
    ja: '問題はありません。',
  },
  'cli.doctor.findings': {
    en: '{findings, plural, one {# finding} other {# findings}}; what to do stands under each.',
    'zh-CN': '发现 {findings, number} 个问题，处理办法见各项下方。',
    ja: '問題が {findings, number} 件あります。対処は各項目の下にあります。',
  },
  'cli.doctor.node.advice': {
    en: 'Install Node {least} or newer.',
    'zh-CN': '请安装 Node {least} 或更高版本。',
    ja: 'Node {least} 以降を入れてください。',
  },
  'cli.doctor.platform.advice': {
    en: 'This platform is not tested. Use Linux or macOS for a ledger that matters.',
    'zh-CN': '此平台未经测试。重要的账本请使用 Linux 或 macOS。',
    ja: 'この環境は試験していません。大切な台帳には Linux か macOS を使ってください。',
  },
  'cli.doctor.providers.agree': {
    en: 'The hash and signature providers agree.',
    'zh-CN': '哈希与签名组件结果一致。',
    ja: 'ハッシュと署名の各実装は一致しています。',
  },
  'cli.doctor.providers.advice': {
    en: 'Do not run a ledger here. Reinstall the dependencies; if it stays, use another Node version.',
    'zh-CN': '请勿在此运行账本。请重新安装依赖；若仍出现，请更换 Node 版本。',
    ja: 'ここで台帳を動かさないでください。依存関係を入れ直し、直らなければ別の版の Node を使ってください。',
  },
  'cli.doctor.sodium.native': {
    en: 'libsodium is loaded.',
    'zh-CN': '已加载 libsodium。',
    ja: 'libsodium を読み込みました。',
  },
  'cli.doctor.sodium.fallback': {
    en: 'libsodium is missing; OpenSSL does its work.',
    'zh-CN': '缺少 libsodium，由 OpenSSL 代替。',
    ja: 'libsodium がないため OpenSSL が代わりをします。',
  },
  'cli.doctor.sodium.advice': {
    en: 'Everything works, with signatures verified at about half the speed.',
    'zh-CN': '一切可用，但签名验证速度约减半。',
    ja: 'すべて動きますが、署名の検証はおよそ半分の速さです。',
  },
  'cli.doctor.folder.writable': {
    en: '{folder} can be written.',
    'zh-CN': '{folder} 可写入。',
    ja: '{folder} に書き込めます。',
  },
  'cli.doctor.folder.notWritable': {
    en: '{folder} cannot be written: {reason}.',
    'zh-CN': '{folder} 无法写入：{reason}。',
    ja: '{folder} に書き込めません：{reason}。',
  },
  'cli.doctor.folder.advice': {
    en: 'Give the user that runs Chassis the right to write there, or name another folder with --dir. Commands that read still work.',
    'zh-CN': '请授予运行 Chassis 的用户写入权限，或用 --dir 指定其他文件夹。只读命令仍可使用。',
    ja: 'Chassis を動かす利用者に書き込み権限を与えるか、--dir で別のフォルダーを指定してください。読むだけのコマンドは使えます。',
  },
  'cli.doctor.space.free': {
    en: '{mebibytes, number} MiB free.',
    'zh-CN': '剩余 {mebibytes, number} MiB。',
    ja: '空き {mebibytes, number} MiB です。',
  },
  'cli.doctor.space.advice': {
    en: 'Make room: less than 1 GiB is left. A full disk stops the ledger; it loses nothing.',
    'zh-CN': '请腾出空间：剩余不足 1 GiB。磁盘写满会使账本停止，但不会丢失数据。',
    ja: '空きを作ってください。残りが 1 GiB を切りました。満杯になると台帳は止まりますが、何も失われません。',
  },
  'cli.doctor.keys.private': {
    en: '{count, plural, one {# key file} other {# key files}}, readable by their owner only.',
    'zh-CN': '{count, number} 个密钥文件，仅所有者可读。',
    ja: '鍵ファイル {count, number} 個、所有者だけが読めます。',
  },
  'cli.doctor.keys.open': {
    en: 'Others may read these key files: {files}',
    'zh-CN': '其他人可读取以下密钥文件：{files}',
    ja: '他人が読める鍵ファイルがあります：{files}',
  },
  'cli.doctor.keys.notChecked': {
    en: 'Permissions of key files are not checked on Windows.',
    'zh-CN': '在 Windows 上不检查密钥文件的权限。',
    ja: 'Windows では鍵ファイルの権限を調べません。',
  },
  'cli.doctor.keys.unreadable': {
    en: 'The folders of the keys cannot be read: {reason}',
    'zh-CN': '无法读取密钥文件夹：{reason}',
    ja: '鍵のフォルダーを読めません：{reason}',
  },
  'cli.doctor.keys.unreadableAdvice': {
    en: 'Run it as the owner of the ledger.',
    'zh-CN': '请以账本所有者的身份运行。',
    ja: '台帳の所有者として実行してください。',
  },
  'cli.doctor.keys.advice': {
    en: 'Set mode 0600 on them. If somebody may have read them, the keys have to be taken as known.',
    'zh-CN': '请将其权限设为 0600。若可能已被他人读取，应视为密钥已泄露。',
    ja: '権限を 0600 にしてください。誰かが読んだおそれがあれば、鍵は知られたものと考えてください。',
  },
  'cli.doctor.ledger.absent': {
    en: 'No ledger in {folder} yet; `chassis start` founds one.',
    'zh-CN': '{folder} 中尚无账本；可用 `chassis start` 建立。',
    ja: '{folder} に台帳はまだありません。`chassis start` で作れます。',
  },
  'cli.doctor.ledger.founded': {
    en: '{name}, {id}, with its keys.',
    'zh-CN': '{name}，{id}，密钥齐全。',
    ja: '{name}、{id}、鍵もそろっています。',
  },
  'cli.doctor.ledger.imported': {
    en: '{name}, {id}, with its keys; imported at height {height, number}.',
    'zh-CN': '{name}，{id}，密钥齐全；于高度 {height, number} 导入。',
    ja: '{name}、{id}、鍵もそろっています。高さ {height, number} で取り込みました。',
  },
  'cli.doctor.state.position': {
    en: 'Checkpointed at height {height, number}, app hash {appHash}.',
    'zh-CN': '检查点高度 {height, number}，应用哈希 {appHash}。',
    ja: 'チェックポイントは高さ {height, number}、アプリハッシュは {appHash} です。',
  },
  'cli.doctor.state.absent': {
    en: 'No checkpointed state; the next start rebuilds it from the blocks.',
    'zh-CN': '没有检查点状态；下次启动时将由区块重建。',
    ja: 'チェックポイントの状態がありません。次の起動時にブロックから作り直します。',
  },
  'cli.doctor.state.unreadable': {
    en: 'The state on disk cannot be read: {reason}.',
    'zh-CN': '无法读取磁盘上的状态：{reason}。',
    ja: 'ディスク上の状態を読めません：{reason}。',
  },
  'cli.doctor.state.advice': {
    en: 'Stop the ledger and move its `state` folder away: the next start rebuilds it from the blocks. Run `chassis chain verify` first.',
    'zh-CN': '请停止账本并移走其 `state` 文件夹：下次启动时将由区块重建。请先运行 `chassis chain verify`。',
    ja: '台帳を止めて `state` フォルダーをよそへ移してください。次の起動時にブロックから作り直します。先に `chassis chain verify` を実行してください。',
  },
  'cli.doctor.vault.none': {
    en: 'No personal data of loans are kept here.',
    'zh-CN': '此处未保存贷款的个人数据。',
    ja: '貸付の個人データはここにありません。',
  },
  'cli.doctor.vault.whole': {
    en: 'The personal data of {count, plural, one {# loan} other {# loans}} agree with the ledger; of {erased} they were erased.',
    'zh-CN': '{count} 笔贷款的个人数据与账本相符；另有 {erased} 笔的数据已删除。',
    ja: '貸付 {count} 件の個人データが台帳と一致します。{erased} 件のデータは消去済みです。',
  },
  'cli.doctor.vault.lost': {
    en: 'The personal data of {lost, plural, one {# loan} other {# loans}} out of {count} are missing or damaged.',
    'zh-CN': '{count} 笔贷款中有 {lost} 笔的个人数据缺失或损坏。',
    ja: '貸付 {count} 件のうち {lost} 件の個人データがないか壊れています。',
  },
  'cli.doctor.vault.unreadable': {
    en: 'The vault cannot be read: the process that tried did not survive it.',
    'zh-CN': '无法读取保险库：尝试读取的进程已崩溃。',
    ja: '保管庫を読めません。読もうとしたプロセスが異常終了しました。',
  },
  'cli.doctor.vault.advice': {
    en: 'Stop the node and restore the vault and its key from a backup: docs/how-to/back-up-and-restore.md.',
    'zh-CN': '请停止节点，并从备份恢复保险库及其密钥：docs/how-to/back-up-and-restore.md。',
    ja: 'ノードを止め、保管庫とその鍵をバックアップから戻してください（docs/how-to/back-up-and-restore.md）。',
  },
  'cli.doctor.writer.none': {
    en: 'Nobody writes to it.',
    'zh-CN': '当前没有进程写入。',
    ja: '書き込み中のプロセスはありません。',
  },
  'cli.doctor.writer.pid': {
    en: 'Process {pid} writes to it; commands that read may run beside it.',
    'zh-CN': '进程 {pid} 正在写入；只读命令可同时运行。',
    ja: 'プロセス {pid} が書き込んでいます。読むだけのコマンドは同時に使えます。',
  },
  'platform.SNAPSHOT_MISSING.title': {
    en: 'The snapshot {file} does not exist.',
    'zh-CN': '快照 {file} 不存在。',
    ja: 'スナップショット {file} がありません。',
  },
  'platform.SNAPSHOT_MISSING.action': {
    en: 'Give the path of a file that `chassis chain export` wrote. An imported ledger needs its `base.snapshot`: put it back from the snapshot it was imported from.',
    'zh-CN':
      '请指定由 `chassis chain export` 写出的文件路径。导入的账本需要其 `base.snapshot`：请用当初导入的快照放回。',
    ja: '`chassis chain export` が書き出したファイルの場所を指定してください。取り込んだ台帳には `base.snapshot` が要ります。取り込み元のスナップショットを戻してください。',
  },
  'platform.SNAPSHOT_NOT_ONE.title': {
    en: 'This file is no snapshot: {problem}.',
    'zh-CN': '此文件不是快照：{problem}。',
    ja: 'このファイルはスナップショットではありません：{problem}。',
  },
  'platform.SNAPSHOT_NOT_ONE.action': {
    en: 'Give the file that `chassis chain export` wrote, as it was written.',
    'zh-CN': '请提供由 `chassis chain export` 写出的原始文件。',
    ja: '`chassis chain export` が書き出したファイルをそのまま指定してください。',
  },
  'platform.SNAPSHOT_FORMAT_UNKNOWN.title': {
    en: 'The snapshot is of a form that this program does not know: {problem}.',
    'zh-CN': '快照的格式不为本程序所知：{problem}。',
    ja: 'このプログラムの知らない形式のスナップショットです：{problem}。',
  },
  'platform.SNAPSHOT_FORMAT_UNKNOWN.action': {
    en: 'Use the version of Chassis that wrote it, or a newer one.',
    'zh-CN': '请使用写出该快照的 Chassis 版本或更新的版本。',
    ja: '書き出した版の Chassis か、それより新しい版を使ってください。',
  },
  'platform.SNAPSHOT_TRUNCATED.title': {
    en: 'The snapshot is incomplete: {problem}, byte {byte}.',
    'zh-CN': '快照不完整：{problem}，字节 {byte}。',
    ja: 'スナップショットが途中で切れています：{problem}、バイト {byte}。',
  },
  'platform.SNAPSHOT_TRUNCATED.action': {
    en: 'Copy the file again from where it was written.',
    'zh-CN': '请从写出的位置重新复制该文件。',
    ja: '書き出した場所からファイルをコピーし直してください。',
  },
  'platform.SNAPSHOT_DAMAGED.title': {
    en: 'The snapshot is damaged: {problem}, byte {byte}.',
    'zh-CN': '快照已损坏：{problem}，字节 {byte}。',
    ja: 'スナップショットが壊れています：{problem}、バイト {byte}。',
  },
  'platform.SNAPSHOT_DAMAGED.action': {
    en: 'No ledger was made. Copy the file again; if it stays, use another snapshot.',
    'zh-CN': '未建立账本。请重新复制文件；若仍出现，请使用其他快照。',
    ja: '台帳は作られていません。ファイルをコピーし直し、直らなければ別のスナップショットを使ってください。',
  },
  'platform.SNAPSHOT_NOT_SIGNED.title': {
    en: "The snapshot is not signed by the ledger's operator: {problem}.",
    'zh-CN': '快照没有账本运营方的签名：{problem}。',
    ja: 'スナップショットに台帳運営者の署名がありません：{problem}。',
  },
  'platform.SNAPSHOT_NOT_SIGNED.action': {
    en: 'Do not trust this file. Ask whoever runs the ledger for a snapshot of their own.',
    'zh-CN': '请勿信任此文件。请向账本运营方索取其亲自导出的快照。',
    ja: 'このファイルを信用しないでください。台帳の運営者にスナップショットを求めてください。',
  },
  'platform.SNAPSHOT_INCONSISTENT.title': {
    en: 'The content of the snapshot contradicts what was signed: {problem}.',
    'zh-CN': '快照内容与已签署的不符：{problem}。',
    ja: 'スナップショットの内容が署名されたものと食い違います：{problem}。',
  },
  'platform.SNAPSHOT_INCONSISTENT.action': {
    en: 'No ledger was made. Run `chassis chain verify` on the ledger it came from, and export again.',
    'zh-CN': '未建立账本。请对来源账本运行 `chassis chain verify`，然后重新导出。',
    ja: '台帳は作られていません。元の台帳で `chassis chain verify` を実行し、もう一度書き出してください。',
  },
  'platform.IMPORT_KEYS_REQUIRED.title': {
    en: 'A snapshot holds no keys, and without them no ledger can be made of it.',
    'zh-CN': '快照不含密钥，没有密钥便无法建立账本。',
    ja: 'スナップショットに鍵は入っておらず、鍵がないと台帳を作れません。',
  },
  'platform.IMPORT_KEYS_REQUIRED.action': {
    en: 'Name the folder with `operator.key` and `chain.secret` of this ledger with --keys: the `keys` folder of the old one, or your copy of it.',
    'zh-CN': '请用 --keys 指定存放该账本 `operator.key` 与 `chain.secret` 的文件夹：旧账本的 `keys` 文件夹或其副本。',
    ja: 'この台帳の `operator.key` と `chain.secret` があるフォルダーを --keys で指定してください。元の台帳の `keys` フォルダーか、その控えです。',
  },
  'platform.IMPORT_FOLDER_NOT_EMPTY.title': {
    en: '{folder} is not empty.',
    'zh-CN': '{folder} 不为空。',
    ja: '{folder} は空ではありません。',
  },
  'platform.IMPORT_FOLDER_NOT_EMPTY.action': {
    en: 'Nothing in it was touched. Name a new folder with --dir.',
    'zh-CN': '其中内容未作改动。请用 --dir 指定一个新文件夹。',
    ja: '中のものは何も変えていません。--dir で新しいフォルダーを指定してください。',
  },
} as const satisfies TextTable
