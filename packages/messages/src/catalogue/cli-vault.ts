/** Commands about consents and the vault. */
import type { TextTable } from '../text-table.ts'

export const cliVaultMessages = {
  'cli.consent.description': {
    en: 'Give, withdraw and list consents to read personal data.',
    'zh-CN': '给予、撤回和列出读取个人数据的同意。',
    ja: '個人データの閲覧への同意を与え、撤回し、一覧します。',
  },
  'cli.consent.argument': {
    en: 'The consent, cons_…',
    'zh-CN': '同意，cons_…',
    ja: '同意（cons_…）',
  },
  'cli.consent.give.description': {
    en: 'Record a consent that a person signed: one reader, one purpose, named fields, until a day.',
    'zh-CN': '登记个人签署的同意：一个读取方、一个目的、指定字段、截止日期。',
    ja: '本人が署名した同意を記録します（閲覧者、目的、項目、期限）。',
  },
  'cli.consent.give.to': {
    en: 'Demonstration member that may read.',
    'zh-CN': '可读取的示例成员。',
    ja: '閲覧できるデモの参加者。',
  },
  'cli.consent.give.until': {
    en: 'Last day of the consent, YYYY-MM-DD.',
    'zh-CN': '同意的最后一天，YYYY-MM-DD。',
    ja: '同意の最終日（YYYY-MM-DD）。',
  },
  'cli.consent.give.document': {
    en: 'The signed document; only a salted digest of it reaches the ledger.',
    'zh-CN': '已签署的文件；只有其加盐摘要会写入账本。',
    ja: '署名済みの文書。台帳にはソルト付きダイジェストだけが載ります。',
  },
  'cli.consent.give.vehicle': {
    en: 'End the consent when this vehicle gets another owner.',
    'zh-CN': '此车辆变更所有人时终止同意。',
    ja: 'この車両の所有者が変わると同意を終わらせます。',
  },
  'cli.consent.give.salt': {
    en: 'Keep with the document, salt of its digest: {salt}',
    'zh-CN': '请与文件一同保存，摘要的盐：{salt}',
    ja: '文書とともに保管してください。ダイジェストのソルト：{salt}',
  },
  'cli.consent.give.next': {
    en: 'The reader needs the subject {subject} and the id of the consent: see `chassis consent list`.',
    'zh-CN': '读取方需要数据主体 {subject} 和同意编号：请用 `chassis consent list` 查看。',
    ja: '閲覧者にはデータ主体 {subject} と同意の ID が必要です。`chassis consent list` で確認できます。',
  },
  'cli.consent.withdraw.description': {
    en: 'Withdraw a consent; nothing is released on it any more.',
    'zh-CN': '撤回同意；此后不再据此提供数据。',
    ja: '同意を撤回します。以後これに基づく開示はありません。',
  },
  'cli.consent.list.description': {
    en: 'Consents and legal powers about a person, and whether they stand.',
    'zh-CN': '有关某人的同意和法定权限及其状态。',
    ja: '本人に関する同意と法的権限、およびその状態。',
  },
  'cli.consent.list.none': {
    en: 'none',
    'zh-CN': '无',
    ja: 'なし',
  },
  'cli.vault.description': {
    en: 'Read, hand over and erase personal data of the vault.',
    'zh-CN': '读取、移交和删除保险库中的个人数据。',
    ja: '保管庫の個人データを閲覧し、引き渡し、消去します。',
  },
  'cli.vault.subject': {
    en: 'The person: subj_…, or one of its loans, loan_…',
    'zh-CN': '数据主体 subj_…，或其贷款 loan_…',
    ja: '本人（subj_…）、またはそのローン（loan_…）',
  },
  'cli.vault.purpose': {
    en: 'What the data are read for, such as audit.',
    'zh-CN': '读取目的，例如 audit。',
    ja: '閲覧の目的（例：audit）。',
  },
  'cli.vault.fields': {
    en: 'Names of the fields, separated by commas.',
    'zh-CN': '字段名称，以逗号分隔。',
    ja: '項目の名前（カンマ区切り）。',
  },
  'cli.vault.consent': {
    en: 'The consent that allows it.',
    'zh-CN': '作为依据的同意。',
    ja: '根拠となる同意。',
  },
  'cli.vault.power': {
    en: 'The legal power that allows it.',
    'zh-CN': '作为依据的法定权限。',
    ja: '根拠となる法的権限。',
  },
  'cli.vault.own': {
    en: 'The data are the reader’s own.',
    'zh-CN': '数据属于读取者本人。',
    ja: '閲覧者自身のデータです。',
  },
  'cli.vault.record': {
    en: 'Which record, where there are several.',
    'zh-CN': '有多条记录时指定哪一条。',
    ja: '複数あるときの記録の名前。',
  },
  'cli.vault.receipt': {
    en: 'Record {record}, masked by “{policy}”; judged at height {judgedAt}, receipt {transaction} in block {height}',
    'zh-CN': '记录 {record}，按“{policy}”脱敏；在高度 {judgedAt} 判断，收据 {transaction} 在区块 {height}',
    ja: '記録 {record}、方針「{policy}」でマスキング。高さ {judgedAt} で判断、受領記録 {transaction} はブロック {height}',
  },
  'cli.vault.read.description': {
    en: 'Read fields of a person’s record under a consent or legal power, masked by policy.',
    'zh-CN': '依据同意或法定权限读取个人记录的字段，按策略脱敏。',
    ja: '同意または法的権限に基づき、方針に従ってマスキングされた項目を読みます。',
  },
  'cli.vault.handOver.description': {
    en: 'Write fields to a file that only the holder of a key can open (HPKE).',
    'zh-CN': '将字段写入只有密钥持有者能打开的文件（HPKE）。',
    ja: '鍵の持ち主だけが開けるファイルに項目を書きます（HPKE）。',
  },
  'cli.vault.handOver.key': {
    en: 'File with the recipient’s P-256 public key, uncompressed, in hex.',
    'zh-CN': '接收方 P-256 公钥文件，未压缩，十六进制。',
    ja: '受取人の P-256 公開鍵（非圧縮・16 進数）のファイル。',
  },
  'cli.vault.handOver.written': {
    en: 'Sealed: {file}',
    'zh-CN': '已封装：{file}',
    ja: '封印しました: {file}',
  },
  'cli.vault.erase.description': {
    en: 'Destroy a person’s data: keys and ciphertext go, a proof stays on the ledger. There is no way back.',
    'zh-CN': '销毁个人数据：密钥和密文被删除，账本上留下证明。无法恢复。',
    ja: '個人データを消去します。鍵と暗号文は失われ、台帳に証明が残ります。元に戻せません。',
  },
  'cli.vault.erase.done': {
    en: '{subject} erased: {records, plural, one {# record} other {# records}}, epoch {epoch}; the proof stands in block {height}',
    'zh-CN': '{subject} 已删除：{records} 条记录，纪元 {epoch}；证明在区块 {height}',
    ja: '{subject} を消去しました：記録 {records} 件、エポック {epoch}。証明はブロック {height} にあります',
  },
  'cli.vault.rotate.description': {
    en: 'Begin a new epoch: all keys are wrapped anew, nothing deleted is left in the files. Stop the node first.',
    'zh-CN': '开始新纪元：重新封装所有密钥，文件中不留已删除的内容。请先停止节点。',
    ja: '新しいエポックを始めます。鍵をすべて包み直し、削除済みのものをファイルに残しません。先にノードを止めてください。',
  },
  'cli.vault.rotate.done': {
    en: 'Epoch {epoch}: the keys of {subjects, plural, one {# person} other {# persons}} were wrapped anew',
    'zh-CN': '纪元 {epoch}：已重新封装 {subjects} 人的密钥',
    ja: 'エポック {epoch}：{subjects} 人の鍵を包み直しました',
  },
  'platform.INPUT_BASIS_NOT_ONE.title': {
    en: 'A read rests on exactly one basis.',
    'zh-CN': '读取须有且只有一个依据。',
    ja: '閲覧の根拠は一つだけです。',
  },
  'platform.INPUT_BASIS_NOT_ONE.action': {
    en: 'Name one of --consent, --power and --own.',
    'zh-CN': '请指定 --consent、--power、--own 之一。',
    ja: '--consent、--power、--own のいずれか一つを指定してください。',
  },
  'cli.power.description': {
    en: 'Log, end and list legal powers to read personal data without consent.',
    'zh-CN': '登记、终止和列出无需同意即可读取个人数据的法定权限。',
    ja: '同意なしに個人データを閲覧できる法的権限を記録・終了・一覧します。',
  },
  'cli.power.argument': {
    en: 'The legal power, lawp_…',
    'zh-CN': '法定权限，lawp_…',
    ja: '法的権限（lawp_…）',
  },
  'cli.power.log.description': {
    en: 'Log a law that stands in for consent: one reader, one purpose, named fields, until a day.',
    'zh-CN': '登记替代同意的法律依据：一个读取方、一个目的、指定字段、截止日期。',
    ja: '同意に代わる法律の根拠を記録します（閲覧者、目的、項目、期限）。',
  },
  'cli.power.log.until': {
    en: 'Last day of the legal power, YYYY-MM-DD.',
    'zh-CN': '法定权限的最后一天，YYYY-MM-DD。',
    ja: '法的権限の最終日（YYYY-MM-DD）。',
  },
  'cli.power.log.law': {
    en: 'The provision, as it is cited.',
    'zh-CN': '所依据的条款，按引用格式。',
    ja: '根拠となる条項（引用どおり）。',
  },
  'cli.power.log.authority': {
    en: 'Court or authority that ordered it.',
    'zh-CN': '作出命令的法院或机关。',
    ja: '命じた裁判所または当局。',
  },
  'cli.power.log.case': {
    en: 'File with the file number or the order; only a salted digest of it reaches the ledger.',
    'zh-CN': '含有案号或命令的文件；只有其加盐摘要会写入账本。',
    ja: '事件番号または命令書のファイル。台帳にはソルト付きダイジェストだけが載ります。',
  },
  'cli.power.log.salt': {
    en: 'Keep with the file: salt {salt}',
    'zh-CN': '请与案卷一同保存：盐值 {salt}',
    ja: '記録と一緒に保管してください: ソルト {salt}',
  },
  'cli.power.log.next': {
    en: '`chassis power list {subject}` shows its id.',
    'zh-CN': '`chassis power list {subject}` 会显示其编号。',
    ja: '`chassis power list {subject}` で番号が分かります。',
  },
  'cli.power.end.description': {
    en: 'End a legal power before its day.',
    'zh-CN': '在到期日之前终止法定权限。',
    ja: '法的権限を期日の前に終わらせます。',
  },
  'cli.power.list.description': {
    en: 'List the legal powers about a person, on what grounds, and whether they stand.',
    'zh-CN': '列出有关某人的法定权限、其依据以及是否有效。',
    ja: 'ある人についての法的権限、その根拠、有効かどうかを一覧します。',
  },
  'cli.power.list.none': {
    en: 'No legal power.',
    'zh-CN': '没有法定权限。',
    ja: '法的権限はありません。',
  },
  'cli.vault.receipts.description': {
    en: 'List who has read what of a person, what for, and on what basis.',
    'zh-CN': '列出谁读取过某人的哪些数据、出于何种目的、依据什么。',
    ja: 'だれが、何を、何のために、どの根拠で閲覧したかを一覧します。',
  },
  'cli.vault.receipts.none': {
    en: 'Nobody has read anything.',
    'zh-CN': '没有任何读取记录。',
    ja: '閲覧の記録はありません。',
  },
} satisfies TextTable
