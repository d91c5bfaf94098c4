/** Refusals of the finance module about products, schedules and the servicing of loans. */
import type { TextTable } from '../text-table.ts'

export const servicingErrorTexts = {
  'error.finance.TERMS_IMPOSSIBLE.title': {
    en: 'No schedule follows from these terms.',
    'zh-CN': '根据这些条款无法得出还款计划。',
    ja: 'この条件からは返済予定を作れません。',
  },
  'error.finance.TERMS_IMPOSSIBLE.action': {
    en: 'Correct the term that `field` names.',
    'zh-CN': '请更正 `field` 所指的条款。',
    ja: '`field` が示す条件を直してください。',
  },
  'error.finance.INVALID_DUE_DAYS.title': {
    en: 'The due days do not make a series of due dates.',
    'zh-CN': '还款日无法构成到期日序列。',
    ja: '支払日の指定から期日を並べられません。',
  },
  'error.finance.INVALID_DUE_DAYS.action': {
    en: 'Name one day of the month, or two for semi-monthly, and let the first due date fall on one of them.',
    'zh-CN': '请指定每月的一天（半月还款为两天），并使首个到期日落在其中一天。',
    ja: '月の一日（半月払いは二日）を指定し、初回期日をそのいずれかに合わせてください。',
  },
  'error.finance.CALENDAR_CLOSED.title': {
    en: 'The calendar has thirty days in a row without business.',
    'zh-CN': '日历中连续三十天没有营业日。',
    ja: '暦に営業日のない日が三十日続いています。',
  },
  'error.finance.CALENDAR_CLOSED.action': {
    en: 'Check the weekend and the holidays of the product.',
    'zh-CN': '请检查产品的周末与节假日。',
    ja: '商品の週末と休日を確かめてください。',
  },
  'error.finance.DAY_COUNT_UNSUPPORTED.title': {
    en: 'The day count does not go with the frequency of instalments.',
    'zh-CN': '该计息天数规则与还款频率不匹配。',
    ja: '日数計算の方式が返済の間隔に合いません。',
  },
  'error.finance.DAY_COUNT_UNSUPPORTED.action': {
    en: 'Use another day count, or nominal dates for interest.',
    'zh-CN': '请改用其他计息规则，或按名义日期计息。',
    ja: '別の日数計算方式を使うか、利息を名目上の期日で数えてください。',
  },
  'error.finance.NEGATIVE_AMORTISATION.title': {
    en: 'An instalment does not cover the interest of its period.',
    'zh-CN': '某期还款额不足以支付当期利息。',
    ja: 'ある回の返済額が、その期間の利息に足りません。',
  },
  'error.finance.NEGATIVE_AMORTISATION.action': {
    en: 'Raise the instalment, or use a product that lets interest join the principal.',
    'zh-CN': '请提高还款额，或使用允许利息转入本金的产品。',
    ja: '返済額を上げるか、利息の元加を認める商品を使ってください。',
  },
  'error.finance.LOAN_AMOUNT_OUT_OF_RANGE.title': {
    en: 'The amount is not positive, or too large.',
    'zh-CN': '金额不是正数，或过大。',
    ja: '金額が正でないか、大きすぎます。',
  },
  'error.finance.LOAN_AMOUNT_OUT_OF_RANGE.action': {
    en: 'State an amount from one minor unit to 10^17 minor units.',
    'zh-CN': '请填写 1 至 10^17 个最小货币单位之间的金额。',
    ja: '最小単位で 1 から 10^17 までの金額を指定してください。',
  },
  'error.finance.LOAN_RATE_OUT_OF_RANGE.title': {
    en: 'The rate is below 0 % or above 10,000 % a year.',
    'zh-CN': '利率低于 0% 或高于每年 10,000%。',
    ja: '利率が年 0 % 未満または 10,000 % を超えています。',
  },
  'error.finance.LOAN_RATE_OUT_OF_RANGE.action': {
    en: 'State the yearly rate in percent.',
    'zh-CN': '请填写以百分比表示的年利率。',
    ja: '年利をパーセントで指定してください。',
  },
  'error.finance.INVALID_ALLOCATION.title': {
    en: 'The order of allocation cannot be followed.',
    'zh-CN': '无法按该顺序分配还款。',
    ja: 'この充当順序では充当できません。',
  },
  'error.finance.INVALID_ALLOCATION.action': {
    en: 'Name penalty, fee, interest and principal once each; interest and principal stand side by side unless allocation runs by component.',
    'zh-CN': '罚息、费用、利息、本金各列一次；除按项目分配外，利息与本金须相邻。',
    ja: '遅延損害金、手数料、利息、元金を一度ずつ並べてください。項目別充当でなければ利息と元金は隣り合わせにします。',
  },
  'error.finance.FACT_BEFORE_CONTRACT.title': {
    en: 'A fact is effective before the loan begins.',
    'zh-CN': '有事实的生效日早于贷款起始日。',
    ja: 'ローンの開始前に効力を持つ事実があります。',
  },
  'error.finance.FACT_BEFORE_CONTRACT.action': {
    en: 'Correct its date; a boarded loan takes facts after its opening balance only.',
    'zh-CN': '请更正其日期；接管的贷款只接受期初余额之后的事实。',
    ja: '日付を直してください。引き継いだローンは開始残高より後の事実だけを受け付けます。',
  },
  'error.finance.TOO_MANY_FACTS.title': {
    en: 'The loan has more than 4,096 facts.',
    'zh-CN': '该贷款的事实超过 4,096 条。',
    ja: 'ローンの事実が 4,096 件を超えています。',
  },
  'error.finance.TOO_MANY_FACTS.action': {
    en: 'Board its balance as a new loan.',
    'zh-CN': '请将其余额登记为新贷款。',
    ja: '残高を新しいローンとして引き継いでください。',
  },
  'error.finance.FACT_ID_USED.title': {
    en: 'Two facts have the same id.',
    'zh-CN': '两个事实的编号相同。',
    ja: '同じ番号の事実が二つあります。',
  },
  'error.finance.FACT_ID_USED.action': {
    en: 'Give every fact of a loan an id of its own.',
    'zh-CN': '请为每个事实指定唯一编号。',
    ja: '事実ごとに異なる番号を付けてください。',
  },
  'error.finance.FACT_OUT_OF_ORDER.title': {
    en: 'A fact was posted before it was effective, or before the fact ahead of it.',
    'zh-CN': '事实的入账日早于其生效日，或早于前一条事实。',
    ja: '事実の記帳日が、効力日または前の事実より早くなっています。',
  },
  'error.finance.FACT_OUT_OF_ORDER.action': {
    en: 'List facts as they were posted; back-date with the effective date.',
    'zh-CN': '请按入账先后列出事实；倒签请使用生效日。',
    ja: '記帳した順に並べ、さかのぼる場合は効力日を使ってください。',
  },
  'error.finance.REVERSAL_OF_UNKNOWN.title': {
    en: 'The reversal names a fact that was not posted before it.',
    'zh-CN': '冲正所指的事实此前未入账。',
    ja: '取消の対象が、それより前に記帳されていません。',
  },
  'error.finance.REVERSAL_OF_UNKNOWN.action': {
    en: 'Name the id of an earlier fact.',
    'zh-CN': '请填写此前某个事实的编号。',
    ja: 'それより前の事実の番号を指定してください。',
  },
  'error.finance.REVERSAL_OF_REVERSAL.title': {
    en: 'A reversal cannot be reversed.',
    'zh-CN': '冲正不能再被冲正。',
    ja: '取消を取り消すことはできません。',
  },
  'error.finance.REVERSAL_OF_REVERSAL.action': {
    en: 'Post the original fact again under a new id.',
    'zh-CN': '请以新编号重新录入原事实。',
    ja: '元の事実を新しい番号で記帳し直してください。',
  },
  'error.finance.ALREADY_REVERSED.title': {
    en: 'The fact has been reversed already.',
    'zh-CN': '该事实已被冲正。',
    ja: 'その事実はすでに取り消されています。',
  },
  'error.finance.ALREADY_REVERSED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再操作。',
    ja: '操作は不要です。',
  },
  'error.finance.LOAN_CLOSED.title': {
    en: 'The loan is closed on that day.',
    'zh-CN': '该日贷款已结清或核销。',
    ja: 'その日にはローンが終了しています。',
  },
  'error.finance.LOAN_CLOSED.action': {
    en: 'Only money received or given back still counts; reverse what closed the loan if it was wrong.',
    'zh-CN': '此后只接受收款与退款；如结清有误，请冲正相应事实。',
    ja: '入金と返金だけを受け付けます。終了が誤りなら、その事実を取り消してください。',
  },
  'error.finance.LOAN_NOT_DISBURSED.title': {
    en: 'Nothing has been paid out on that day.',
    'zh-CN': '该日贷款尚未发放。',
    ja: 'その日にはまだ貸付が実行されていません。',
  },
  'error.finance.LOAN_NOT_DISBURSED.action': {
    en: 'Post the disbursement first.',
    'zh-CN': '请先录入放款。',
    ja: '先に貸付実行を記帳してください。',
  },
  'error.finance.DISBURSEMENT_EXCEEDS_PRINCIPAL.title': {
    en: 'More would be paid out than the contract says.',
    'zh-CN': '放款超过合同金额。',
    ja: '契約額を超えて貸し付けることになります。',
  },
  'error.finance.DISBURSEMENT_EXCEEDS_PRINCIPAL.action': {
    en: 'Check the amount, and that the contract pays out in tranches.',
    'zh-CN': '请检查金额，并确认合同为分次放款。',
    ja: '金額と、契約が分割実行であることを確かめてください。',
  },
  'error.finance.PREPAYMENT_EXCEEDS_PRINCIPAL.title': {
    en: 'More principal would be prepaid than there is.',
    'zh-CN': '提前偿还的本金超过余额。',
    ja: '元金残高を超えて繰り上げることになります。',
  },
  'error.finance.PREPAYMENT_EXCEEDS_PRINCIPAL.action': {
    en: 'Use a payoff to settle the loan.',
    'zh-CN': '如需结清，请使用结清还款。',
    ja: '完済するには完済の事実を使ってください。',
  },
  'error.finance.PREPAYMENT_NOT_ALLOWED.title': {
    en: 'The product does not allow this prepayment now.',
    'zh-CN': '该产品目前不允许此种提前还款。',
    ja: 'この商品では、今この方式の繰上返済はできません。',
  },
  'error.finance.PREPAYMENT_NOT_ALLOWED.action': {
    en: 'Use an allowed mode, or a payoff.',
    'zh-CN': '请使用允许的方式，或办理结清。',
    ja: '認められた方式か、完済を使ってください。',
  },
  'error.finance.PAYOFF_AFTER_GOOD_THROUGH.title': {
    en: 'The payoff came after the last day of its quote.',
    'zh-CN': '结清款晚于报价有效期。',
    ja: '完済金が見積もりの期限より後に届きました。',
  },
  'error.finance.PAYOFF_AFTER_GOOD_THROUGH.action': {
    en: 'Ask for a new quote; post the money as a payment meanwhile.',
    'zh-CN': '请重新报价；在此之前可作为普通还款入账。',
    ja: '見積もりを取り直してください。入金はひとまず返済として記帳できます。',
  },
  'error.finance.PAYOFF_SHORT.title': {
    en: 'The payoff does not cover what is owed.',
    'zh-CN': '结清款不足。',
    ja: '完済金が不足しています。',
  },
  'error.finance.PAYOFF_SHORT.action': {
    en: 'Collect what `short` says, or post the money as a payment.',
    'zh-CN': '请补收 `short` 所示金额，或作为普通还款入账。',
    ja: '`short` の額を受け取るか、返済として記帳してください。',
  },
  'error.finance.AMOUNT_EXCEEDS_OWED.title': {
    en: 'The amount is larger than what it is taken from.',
    'zh-CN': '金额超过可处理的余额。',
    ja: '金額が対象の残高を超えています。',
  },
  'error.finance.AMOUNT_EXCEEDS_OWED.action': {
    en: 'Check the amount against the position on that day.',
    'zh-CN': '请与当日余额核对。',
    ja: 'その日の残高と照らし合わせてください。',
  },
  'error.finance.FEE_UNKNOWN.title': {
    en: 'No fee of this id was charged.',
    'zh-CN': '没有该编号的费用。',
    ja: 'その番号の手数料はありません。',
  },
  'error.finance.FEE_UNKNOWN.action': {
    en: 'Name the id under which the position lists the fee.',
    'zh-CN': '请填写贷款状况中列出的费用编号。',
    ja: '現況に記載された手数料の番号を指定してください。',
  },
  'error.finance.REFUND_EXCEEDS_CREDIT.title': {
    en: 'More would be given back than is held.',
    'zh-CN': '退款超过持有金额。',
    ja: '預かっている額を超えて返すことになります。',
  },
  'error.finance.REFUND_EXCEEDS_CREDIT.action': {
    en: 'Check the amounts held and paid on that day.',
    'zh-CN': '请核对当日持有及已付金额。',
    ja: 'その日の預り額と支払額を確かめてください。',
  },
  'error.finance.RATE_NOT_FLOATING.title': {
    en: 'The rate does not change in this way.',
    'zh-CN': '该利率不能以此方式变更。',
    ja: 'この利率はその方法では変わりません。',
  },
  'error.finance.RATE_NOT_FLOATING.action': {
    en: 'Fix an index on floating rates, change the rate of fixed ones.',
    'zh-CN': '浮动利率请登记指数值，固定利率请登记新利率。',
    ja: '変動利率には指標の値を、固定利率には新しい利率を記帳してください。',
  },
  'error.finance.SCHEDULE_CHANGE_IMPOSSIBLE.title': {
    en: 'The schedule cannot be changed in this way on that day.',
    'zh-CN': '该日无法如此变更还款计划。',
    ja: 'その日に返済予定をそのように変えることはできません。',
  },
  'error.finance.SCHEDULE_CHANGE_IMPOSSIBLE.action': {
    en: 'Check that instalments are left and that the new dates lie ahead.',
    'zh-CN': '请确认仍有未到期的期数，且新日期在其后。',
    ja: '未到来の回が残り、新しい期日が先であることを確かめてください。',
  },
  'error.finance.ALREADY_CHARGED_OFF.title': {
    en: 'The loan has been charged off already.',
    'zh-CN': '该贷款已转为损失。',
    ja: 'ローンはすでに貸倒処理済みです。',
  },
  'error.finance.ALREADY_CHARGED_OFF.action': {
    en: 'Post money that still comes as payments; they count as recoveries.',
    'zh-CN': '此后收到的款项作为还款入账，视为追回。',
    ja: 'その後の入金は返済として記帳してください。回収として扱われます。',
  },
  'error.finance.NOT_FOR_PRECOMPUTED.title': {
    en: 'The fact does not go with precomputed interest.',
    'zh-CN': '该事实不适用于预先计算利息的贷款。',
    ja: 'この事実は、利息が先に確定したローンには使えません。',
  },
  'error.finance.NOT_FOR_PRECOMPUTED.action': {
    en: 'Settle the loan early with a payoff, or reschedule it as a new loan.',
    'zh-CN': '请办理提前结清，或以新贷款重组。',
    ja: '完済するか、新しいローンとして組み直してください。',
  },
  'error.finance.NO_ELECTION.title': {
    en: 'There is nothing to elect on.',
    'zh-CN': '没有可选择的残值处理。',
    ja: '選択の対象となる残価がありません。',
  },
  'error.finance.NO_ELECTION.action': {
    en: 'A choice is made once, on a loan with a guaranteed residual.',
    'zh-CN': '仅保证残值的贷款可选择一次。',
    ja: '残価保証のあるローンで一度だけ選べます。',
  },
  'error.finance.DATE_BEFORE_STATE.title': {
    en: 'The date lies before what has already been computed.',
    'zh-CN': '日期早于已计算的状态。',
    ja: '日付が、すでに計算した時点より前です。',
  },
  'error.finance.DATE_BEFORE_STATE.action': {
    en: 'Fold the loan again from its facts for an earlier date.',
    'zh-CN': '如需更早日期，请从事实重新计算。',
    ja: 'より前の日付は、事実から計算し直してください。',
  },
  'error.finance.FACT_UNKNOWN.title': {
    en: 'The loan has no fact of this id.',
    'zh-CN': '贷款没有该编号的事实。',
    ja: 'ローンにその番号の事実はありません。',
  },
  'error.finance.FACT_UNKNOWN.action': {
    en: 'Name the id of one of its facts.',
    'zh-CN': '请填写其中某个事实的编号。',
    ja: 'ローンの事実の番号を指定してください。',
  },
  'error.finance.INPUT_INVALID.title': {
    en: 'The file does not have the form that is asked for.',
    'zh-CN': '文件的格式不符合要求。',
    ja: 'ファイルの形式が正しくありません。',
  },
  'error.finance.INPUT_INVALID.action': {
    en: 'Mend the place that `path` names; `expected` says what belongs there.',
    'zh-CN': '请修正 `path` 所指位置；`expected` 说明应填内容。',
    ja: '`path` の箇所を直してください。`expected` に求められる形があります。',
  },
} as const satisfies TextTable
