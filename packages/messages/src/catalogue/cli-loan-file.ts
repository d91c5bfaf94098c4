/** Loans in files: `chassis loan simulate`, `schedule`, `payoff` and `explain`. */
import type { TextTable } from '../text-table.ts'

export const cliLoanFileMessages = {
  'cli.loanFile.argument': {
    en: 'Loan file (JSON): product, contract, facts, date.',
    'zh-CN': '贷款文件（JSON）：产品、合同、事实、日期。',
    ja: 'ローンファイル（JSON）：商品、契約、事実、日付。',
  },
  'cli.loanFile.fileOrId': {
    en: 'Loan file (JSON), or the id of a loan of the ledger.',
    'zh-CN': '贷款文件（JSON），或账本中贷款的标识。',
    ja: 'ローンファイル（JSON）、または台帳のローンの ID。',
  },
  'cli.loanFile.asOf': {
    en: 'Date of the position; by default that of the file, or the day of the last block.',
    'zh-CN': '状况日期；默认为文件中的日期，或最后一个区块的日期。',
    ja: '状況の日付。省略するとファイルの日付、または最後のブロックの日付です。',
  },
  'cli.loanFile.noSchedule': {
    en: 'The ledger records no due days of this loan: it has no schedule, and all that is owed counts as one amount.',
    'zh-CN': '账本未记录该贷款的应付日：没有还款计划，所有欠款视为一笔。',
    ja: '台帳にはこのローンの支払日の記録がないため、返済予定はありません。残額は一つの金額として扱われます。',
  },
  'cli.loanFile.simulate.description': {
    en: 'Compute a loan from a file: where it stands and its whole schedule.',
    'zh-CN': '根据文件计算一笔贷款：当前状况与完整还款计划。',
    ja: 'ファイルからローンを計算します。現在の状況と全返済予定を示します。',
  },
  'cli.loanFile.schedule.description': {
    en: 'Print the schedule of a loan.',
    'zh-CN': '输出一笔贷款的还款计划。',
    ja: 'ローンの返済予定を出力します。',
  },
  'cli.loanFile.payoff.description': {
    en: 'Say what settles a loan, on a day or up to a day.',
    'zh-CN': '计算结清一笔贷款所需的金额（某日，或至某日有效）。',
    ja: 'ローンを完済するのに必要な額を示します（ある日、またはある日まで）。',
  },
  'cli.loanFile.payoff.on': {
    en: 'Day of the payoff; the date of the file by default.',
    'zh-CN': '结清日期；默认为文件中的日期。',
    ja: '完済日。省略するとファイルの日付です。',
  },
  'cli.loanFile.payoff.goodThrough': {
    en: 'Last day of the quote.',
    'zh-CN': '报价有效的最后一日。',
    ja: '見積もりの有効期限。',
  },
  'cli.loanFile.title': {
    en: 'Loan under {product}, as of {date}',
    'zh-CN': '{product} 项下贷款，截至 {date}',
    ja: '{product} のローン、{date} 現在',
  },
  'cli.loanFile.interest': {
    en: 'Interest due',
    'zh-CN': '应付利息',
    ja: '未払利息',
  },
  'cli.loanFile.accrued': {
    en: 'Accrued since',
    'zh-CN': '此后应计利息',
    ja: 'その後の経過利息',
  },
  'cli.loanFile.penalty': {
    en: 'Late interest',
    'zh-CN': '逾期利息（罚息）',
    ja: '遅延損害金',
  },
  'cli.loanFile.fee': {
    en: 'Fees',
    'zh-CN': '费用',
    ja: '手数料',
  },
  'cli.loanFile.advance': {
    en: 'Held for coming instalments',
    'zh-CN': '预存待还',
    ja: '次回以降の返済に充てる預り金',
  },
  'cli.loanFile.suspense': {
    en: 'In suspense',
    'zh-CN': '待查款项',
    ja: '用途未確認の入金',
  },
  'cli.loanFile.overpaid': {
    en: 'Overpaid',
    'zh-CN': '多付',
    ja: '過払い',
  },
  'cli.loanFile.due': {
    en: 'Due now',
    'zh-CN': '现在应付',
    ja: '現在の請求額',
  },
  'cli.loanFile.daysPastDue': {
    en: 'Days past due',
    'zh-CN': '逾期天数',
    ja: '延滞日数',
  },
  'cli.loanFile.days': {
    en: '{days} (bucket {bucket})',
    'zh-CN': '{days}（第 {bucket} 档）',
    ja: '{days}（区分 {bucket}）',
  },
  'cli.loanFile.next': {
    en: 'Next instalment',
    'zh-CN': '下一期',
    ja: '次回返済',
  },
  'cli.loanFile.perDiem': {
    en: 'Interest of the next day',
    'zh-CN': '次日利息',
    ja: '翌日の利息',
  },
  'cli.loanFile.payoff': {
    en: 'Payoff on this day',
    'zh-CN': '当日结清金额',
    ja: '当日の完済額',
  },
  'cli.loanFile.payoffOn': {
    en: 'On {date} the loan is settled by {amount}',
    'zh-CN': '{date} 结清金额为 {amount}',
    ja: '{date} の完済額は {amount} です',
  },
  'cli.loanFile.status.open': {
    en: 'open',
    'zh-CN': '未结清',
    ja: '返済中',
  },
  'cli.loanFile.status.settled': {
    en: 'settled',
    'zh-CN': '已结清',
    ja: '完済',
  },
  'cli.loanFile.status.chargedOff': {
    en: 'charged off',
    'zh-CN': '已转为损失',
    ja: '貸倒処理済み',
  },
  'cli.loanFile.status.writtenOff': {
    en: 'written off',
    'zh-CN': '已核销',
    ja: '債権放棄済み',
  },
  'cli.loanFile.row.paid': {
    en: 'paid',
    'zh-CN': '已还',
    ja: '返済済み',
  },
  'cli.loanFile.row.partlyPaid': {
    en: 'partly paid',
    'zh-CN': '部分已还',
    ja: '一部返済',
  },
  'cli.loanFile.row.unpaid': {
    en: 'unpaid',
    'zh-CN': '未还',
    ja: '未返済',
  },
  'cli.loanFile.row.due': {
    en: 'billed',
    'zh-CN': '已出账',
    ja: '請求済み',
  },
  'cli.loanFile.row.future': {
    en: 'to come',
    'zh-CN': '未到期',
    ja: '予定',
  },
  'cli.loanFile.column.n': {
    en: 'No.',
    'zh-CN': '期数',
    ja: '回',
  },
  'cli.loanFile.column.due': {
    en: 'Due',
    'zh-CN': '到期日',
    ja: '期日',
  },
  'cli.loanFile.column.interest': {
    en: 'Interest',
    'zh-CN': '利息',
    ja: '利息',
  },
  'cli.loanFile.column.principal': {
    en: 'Principal',
    'zh-CN': '本金',
    ja: '元金',
  },
  'cli.loanFile.column.amount': {
    en: 'Amount',
    'zh-CN': '金额',
    ja: '金額',
  },
  'cli.loanFile.column.paid': {
    en: 'Paid',
    'zh-CN': '已还',
    ja: '返済額',
  },
  'cli.loanFile.column.status': {
    en: 'Status',
    'zh-CN': '状态',
    ja: '状態',
  },
  'cli.loanFile.column.total': {
    en: 'Total',
    'zh-CN': '合计',
    ja: '合計',
  },
  'cli.loanFile.explain.description': {
    en: 'Open an amount of a loan into its derivation, or see what it would be had a fact been otherwise.',
    'zh-CN': '展开贷款某个金额的推导过程，或查看若某事实发生变化时的结果。',
    ja: 'ローンの金額を導出の木に開きます。事実が違っていた場合の結果も示します。',
  },
  'cli.loanFile.explain.amount': {
    en: 'What to explain: {names}.',
    'zh-CN': '要说明的金额：{names}。',
    ja: '説明する金額：{names}。',
  },
  'cli.loanFile.explain.fact': {
    en: 'Suppose that this fact had been otherwise.',
    'zh-CN': '假设该事实有所不同。',
    ja: 'この事実が違っていたと仮定します。',
  },
  'cli.loanFile.explain.on': {
    en: 'The day on which it would have been effective, or never.',
    'zh-CN': '假设的生效日，或 never（从未发生）。',
    ja: '仮定する効力日。起こらなかった場合は never。',
  },
  'cli.loanFile.explain.unknown': {
    en: 'There is no such amount.',
    'zh-CN': '没有这项金额。',
    ja: 'そのような金額はありません。',
  },
  'cli.loanFile.explain.had': {
    en: 'Had {fact} been effective on {date}, this would differ:',
    'zh-CN': '若 {fact} 的生效日为 {date}，差异如下：',
    ja: '{fact} の効力日が {date} だった場合の差：',
  },
  'cli.loanFile.explain.never': {
    en: 'Had {fact} never happened, this would differ:',
    'zh-CN': '若 {fact} 从未发生，差异如下：',
    ja: '{fact} がなかった場合の差：',
  },
  'platform.INPUT_NOT_JSON.title': {
    en: 'The file {file} is not JSON.',
    'zh-CN': '文件 {file} 不是 JSON。',
    ja: 'ファイル {file} は JSON ではありません。',
  },
  'platform.INPUT_NOT_JSON.action': {
    en: 'Mend the text at the place that the reason names.',
    'zh-CN': '请按原因所指位置修正文本。',
    ja: '理由が示す箇所を直してください。',
  },
} satisfies TextTable
