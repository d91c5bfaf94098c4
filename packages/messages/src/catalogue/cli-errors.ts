/** Platform errors of the command line. */
import type { TextTable } from '../text-table.ts'

export const cliErrorTexts = {
  'platform.MEMBER_KEY_MISSING.title': {
    en: 'The key of a demo member cannot be used: {file}',
    'zh-CN': '无法使用示例成员的密钥：{file}',
    ja: 'デモ会員の鍵を使えません：{file}',
  },
  'platform.MEMBER_KEY_MISSING.action': {
    en: 'Restore the members folder of this ledger from your backup, or begin anew with --fresh.',
    'zh-CN': '请从备份恢复该账本的 members 文件夹，或使用 --fresh 重新开始。',
    ja: 'この台帳の members フォルダーをバックアップから戻すか、--fresh でやり直してください。',
  },
  'platform.BOOK_MIXED.title': {
    en: 'The ledger in {folder} holds another kind of book.',
    'zh-CN': '{folder} 中的账本已有另一类贷款簿。',
    ja: '{folder} の台帳には別の種類のローン台帳があります。',
  },
  'platform.BOOK_MIXED.action': {
    en: 'A generated and a real book are never mixed: use another folder with --dir, or begin anew with --fresh.',
    'zh-CN': '生成的与真实的贷款簿不会混放：请用 --dir 指定其他文件夹，或用 --fresh 重新开始。',
    ja: '生成されたものと実際のものは混ぜません。--dir で別のフォルダーを使うか、--fresh でやり直してください。',
  },
  'platform.BOOK_UNREADABLE.title': {
    en: 'The note {file} does not say which book the ledger holds.',
    'zh-CN': '文件 {file} 未说明账本中是哪一类贷款簿。',
    ja: 'ファイル {file} から、台帳がどの種類のローン台帳を持つか読み取れません。',
  },
  'platform.BOOK_UNREADABLE.action': {
    en: 'Restore it from your backup, or begin anew with --fresh.',
    'zh-CN': '请从备份恢复该文件，或用 --fresh 重新开始。',
    ja: 'バックアップから戻すか、--fresh でやり直してください。',
  },
  'platform.INPUT_UNKNOWN_FIELD.title': {
    en: '{id} has no field {field} to open.',
    'zh-CN': '{id} 没有可公开的字段 {field}。',
    ja: '{id} に開示できる項目 {field} はありません。',
  },
  'platform.INPUT_UNKNOWN_FIELD.action': {
    en: 'Fields that can be opened: {fields}.',
    'zh-CN': '可公开的字段：{fields}。',
    ja: '開示できる項目：{fields}。',
  },
  'platform.INPUT_NOT_A_COUNT.title': {
    en: '{option} must be a whole number from 1 to {max}.',
    'zh-CN': '{option} 必须是 1 至 {max} 的整数。',
    ja: '{option} は 1 から {max} までの整数で指定してください。',
  },
  'platform.INPUT_NOT_A_COUNT.action': {
    en: 'Give such a number and try again.',
    'zh-CN': '请输入符合要求的数字后重试。',
    ja: '条件に合う数を指定してやり直してください。',
  },
  'platform.INPUT_UNREADABLE.title': {
    en: 'The file {file} cannot be read.',
    'zh-CN': '无法读取文件 {file}。',
    ja: 'ファイル {file} を読めません。',
  },
  'platform.INPUT_UNREADABLE.action': {
    en: 'Check the path and your permission to read it.',
    'zh-CN': '请检查路径和读取权限。',
    ja: 'パスと読み取り権限を確認してください。',
  },
  'platform.INPUT_TOO_LARGE.title': {
    en: 'The file {file} is larger than {max} bytes.',
    'zh-CN': '文件 {file} 超过 {max} 字节。',
    ja: 'ファイル {file} は {max} バイトを超えています。',
  },
  'platform.INPUT_TOO_LARGE.action': {
    en: 'It is not what this command reads; check that you named the right file.',
    'zh-CN': '这不是该命令所读取的文件；请检查文件名。',
    ja: 'このコマンドが読むファイルではありません。ファイル名を確認してください。',
  },
  'platform.INPUT_FORMAT_NOT_FOR_ID.title': {
    en: 'There is no {format} proof for {id}.',
    'zh-CN': '{id} 没有 {format} 格式的证明。',
    ja: '{id} に {format} 形式の証明はありません。',
  },
  'platform.INPUT_FORMAT_NOT_FOR_ID.action': {
    en: 'Use c2sp with a transaction (tx_…), ics23 with a loan, account or vehicle, or leave --format out.',
    'zh-CN': '交易（tx_…）请用 c2sp；贷款、账户或车辆请用 ics23；或省略 --format。',
    ja: '取引（tx_…）には c2sp、ローン・口座・車両には ics23 を使うか、--format を省略してください。',
  },
  'platform.OUTPUT_NOT_WRITTEN.title': {
    en: 'The file {file} cannot be written.',
    'zh-CN': '无法写入文件 {file}。',
    ja: 'ファイル {file} に書き込めません。',
  },
  'platform.OUTPUT_NOT_WRITTEN.action': {
    en: 'Check that the folder exists, that you may write there and that the disk has room.',
    'zh-CN': '请检查文件夹是否存在、是否可写以及磁盘空间。',
    ja: 'フォルダーの有無、書き込み権限、ディスクの空きを確認してください。',
  },
  'platform.LOAN_NOT_EXPLAINABLE.title': {
    en: 'The facts of the loan {id} do not determine its interest on this day.',
    'zh-CN': '贷款 {id} 的事实不足以确定其当日利息。',
    ja: 'ローン {id} の事実からは、この日の利息が定まりません。',
  },
  'platform.LOAN_NOT_EXPLAINABLE.action': {
    en: 'Ask the servicer through which day interest is paid, or suppose a day with `--interest-from`. `chassis loan explain` says what is known.',
    'zh-CN':
      '请向服务机构询问利息已付至哪一天，或用 `--interest-from` 假设一个日期。`chassis loan explain` 说明已知内容。',
    ja: '利息の支払済期日をサービサーに確認するか、`--interest-from` で日を仮定してください。`chassis loan explain` で既知の内容が分かります。',
  },
  'platform.LOAN_HAS_NO_DUE_DAYS.title': {
    en: 'The ledger knows no due days and no instalments of the loan {id}: there is no {amount} to explain.',
    'zh-CN': '账本没有贷款 {id} 的应付日和分期：没有可说明的 {amount}。',
    ja: '台帳にはローン {id} の支払日も各回の支払額もないため、説明できる {amount} はありません。',
  },
  'platform.LOAN_HAS_NO_DUE_DAYS.action': {
    en: 'Ask for one of {names}. `chassis loan schedule` prints the months of the contract.',
    'zh-CN': '请改用以下之一：{names}。`chassis loan schedule` 输出合同的各月份。',
    ja: '次のいずれかを指定してください：{names}。契約の各月は `chassis loan schedule` で表示できます。',
  },
  'platform.LOAN_FILE_STATES_INTEREST.title': {
    en: 'The file {file} states itself since when interest runs: `--interest-from` is for a loan of the ledger whose book never said so.',
    'zh-CN': '文件 {file} 已自行说明计息起始日：`--interest-from` 仅用于账本中原账簿从未说明该日的贷款。',
    ja: 'ファイル {file} 自体が利息の起算日を定めています。`--interest-from` は、元の帳簿が起算日を述べていない台帳のローンのためのものです。',
  },
  'platform.LOAN_FILE_STATES_INTEREST.action': {
    en: 'Leave `--interest-from` out. To suppose another day, change `contract.start`, or `contract.opening.interestFrom`, in a copy of the file.',
    'zh-CN':
      '请去掉 `--interest-from`。如需假设其他日期，请在文件副本中修改 `contract.start` 或 `contract.opening.interestFrom`。',
    ja: '`--interest-from` を外してください。別の日を仮定するには、ファイルの写しの `contract.start` または `contract.opening.interestFrom` を変えてください。',
  },
  'platform.FACT_REVERSED.title': {
    en: 'Fact {fact} does not count: fact {by} reversed this payment.',
    'zh-CN': '事实 {fact} 不计入：该还款已被事实 {by} 冲销。',
    ja: '事実 {fact} は数えられません。この入金は事実 {by} で取り消されています。',
  },
  'platform.FACT_REVERSED.action': {
    en: 'Name a payment that counts; `chassis loan show` lists all facts.',
    'zh-CN': '请指定一笔计入的还款；`chassis loan show` 列出全部事实。',
    ja: '数えられている入金を指定してください。`chassis loan show` で全事実を表示できます。',
  },
  'platform.FACT_COUNTS_LATER.title': {
    en: 'Fact {fact} counts from {date} on: on {day} it moves nothing yet.',
    'zh-CN': '事实 {fact} 自 {date} 起计入：在 {day} 尚不改变任何余额。',
    ja: '事実 {fact} が数えられるのは {date} からです。{day} の時点ではまだ何も動かしません。',
  },
  'platform.FACT_COUNTS_LATER.action': {
    en: 'Ask with `--as-of {date}` or a later day.',
    'zh-CN': '请使用 `--as-of {date}` 或更晚的日期。',
    ja: '`--as-of {date}` またはそれ以降の日で尋ねてください。',
  },
  'platform.FACT_MOVES_NOTHING.title': {
    en: 'Fact {fact} moves no balance by itself, so nothing can be supposed of it.',
    'zh-CN': '事实 {fact} 本身不改变余额，因此无法对其作出假设。',
    ja: '事実 {fact} はそれ自体では残高を動かさないため、仮定の対象になりません。',
  },
  'platform.FACT_MOVES_NOTHING.action': {
    en: 'Name a payment or a reported month; `chassis loan show` lists all facts.',
    'zh-CN': '请指定一笔还款或一个报告月份；`chassis loan show` 列出全部事实。',
    ja: '入金または報告された月を指定してください。`chassis loan show` で全事実を表示できます。',
  },
  'platform.ID_NOT_FOUND.title': {
    en: 'Nothing on this ledger has the id {id}, or not at that time.',
    'zh-CN': '账本上没有编号 {id}，或当时尚不存在。',
    ja: 'この台帳に {id} はないか、その時点では存在しません。',
  },
  'platform.ID_NOT_FOUND.action': {
    en: 'Check the id and the folder; `chassis loan list` shows loans.',
    'zh-CN': '请检查编号和文件夹；`chassis loan list` 可列出贷款。',
    ja: '番号とフォルダーを確認してください。`chassis loan list` でローンを一覧できます。',
  },
  'platform.ID_UNKNOWN_KIND.title': {
    en: '{id} is not an id that slips are made for.',
    'zh-CN': '{id} 不是可生成凭证的编号。',
    ja: '{id} は証明票を作れる番号ではありません。',
  },
  'platform.ID_UNKNOWN_KIND.action': {
    en: 'Use loan_…, tx_…, acct_… or veh_….',
    'zh-CN': '请使用 loan_…、tx_…、acct_… 或 veh_…。',
    ja: 'loan_…、tx_…、acct_…、veh_… を使ってください。',
  },
  'platform.TRUST_FILE_UNREADABLE.title': {
    en: '{file} is not a trust file.',
    'zh-CN': '{file} 不是信任文件。',
    ja: '{file} は信頼ファイルではありません。',
  },
  'platform.TRUST_FILE_UNREADABLE.action': {
    en: 'Ask the issuer for the file that `chassis trust export` writes.',
    'zh-CN': '请向签发方索取 `chassis trust export` 写出的文件。',
    ja: '`chassis trust export` が書き出すファイルを発行者から受け取ってください。',
  },
  'platform.SLIP_FILE_UNREADABLE.title': {
    en: '{file} is not a proof slip.',
    'zh-CN': '{file} 不是证明凭证。',
    ja: '{file} は証明票ではありません。',
  },
  'platform.SLIP_FILE_UNREADABLE.action': {
    en: 'Check that the file is complete and was not changed on its way; ask the issuer for it again.',
    'zh-CN': '请确认文件完整且传输中未被改动；或向签发方重新索取。',
    ja: 'ファイルが完全で、途中で変わっていないか確認し、発行者に再度依頼してください。',
  },
  'platform.SLIP_TOO_MANY_FACTS.title': {
    en: 'The chronicle has {facts} facts; a slip carries at most {limit}.',
    'zh-CN': '该编年记录有 {facts} 条事实；凭证最多含 {limit} 条。',
    ja: '事実が {facts} 件あり、証明票に入るのは {limit} 件までです。',
  },
  'platform.SLIP_TOO_MANY_FACTS.action': {
    en: 'Make the slip with --no-facts: it then proves the position, not how it came about.',
    'zh-CN': '请使用 --no-facts 生成凭证：它证明头寸，但不证明其形成过程。',
    ja: '--no-facts を付けて作成してください。ポジションは証明されますが、成り立ちは証明されません。',
  },
} as const satisfies TextTable
