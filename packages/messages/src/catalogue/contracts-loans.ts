/** Refusals of the loans contract. */
import type { TextTable } from '../text-table.ts'

export const loansErrorTexts = {
  'error.loans.LOAN_EXISTS.title': {
    en: 'A loan with this id is on the ledger already.',
    'zh-CN': '账本上已有此编号的贷款。',
    ja: 'この ID のローンは既に台帳にあります。',
  },
  'error.loans.LOAN_EXISTS.action': {
    en: 'Look the loan up. If it is the same contract nothing is left to do; for another one choose a new random id.',
    'zh-CN': '请查询该贷款。若是同一合同，则无需再做；若是其他合同，请另选随机编号。',
    ja: 'そのローンを確認してください。同じ契約なら作業は不要です。別の契約なら新しい乱数の ID を選んでください。',
  },
  'error.loans.LOAN_NOT_FOUND.title': {
    en: 'No loan has this id.',
    'zh-CN': '没有此编号的贷款。',
    ja: 'この ID のローンはありません。',
  },
  'error.loans.LOAN_NOT_FOUND.action': {
    en: 'Check the id, or board the loan first.',
    'zh-CN': '请核对编号，或先将贷款登记入账。',
    ja: 'ID を確認するか、先にローンを登録してください。',
  },
  'error.loans.NOT_LENDER_NOR_SERVICER.title': {
    en: 'The account is neither the lender nor the servicer of this loan.',
    'zh-CN': '该账户既不是此贷款的贷款人，也不是服务机构。',
    ja: 'このアカウントはローンの貸し手でも回収会社でもありません。',
  },
  'error.loans.NOT_LENDER_NOR_SERVICER.action': {
    en: 'Act as the lender or the servicer that the loan names.',
    'zh-CN': '请以贷款上载明的贷款人或服务机构身份操作。',
    ja: 'ローンに記された貸し手または回収会社として操作してください。',
  },
  'error.loans.ONLY_THE_LENDER.title': {
    en: 'Only the lender may do this.',
    'zh-CN': '只有贷款人可以执行此操作。',
    ja: 'この操作は貸し手だけができます。',
  },
  'error.loans.ONLY_THE_LENDER.action': {
    en: 'Ask the lender to waive the break or to name the servicer. A servicer can explain a break instead.',
    'zh-CN': '请由贷款人豁免差异或指定服务机构；服务机构可以改为说明差异。',
    ja: '差異の放棄や回収会社の指定は貸し手に依頼してください。回収会社は差異を説明することができます。',
  },
  'error.loans.NOT_A_LENDER.title': {
    en: 'The account named as lender is not a member with the role lender.',
    'zh-CN': '所列贷款人账户不是具有贷款人角色的成员。',
    ja: '貸し手とされたアカウントは貸し手の役割を持つメンバーではありません。',
  },
  'error.loans.NOT_A_LENDER.action': {
    en: 'Name a member with that role, or have an operator grant it.',
    'zh-CN': '请填写具有该角色的成员，或请运营方授予该角色。',
    ja: 'その役割を持つメンバーを指定するか、運営者に付与を依頼してください。',
  },
  'error.loans.NOT_A_SERVICER.title': {
    en: 'The account named as servicer is neither the lender nor a member with the role servicer.',
    'zh-CN': '所列服务机构账户既不是贷款人，也不是具有服务机构角色的成员。',
    ja: '回収会社とされたアカウントは貸し手でも、その役割を持つメンバーでもありません。',
  },
  'error.loans.NOT_A_SERVICER.action': {
    en: 'Name the lender itself or a member with that role.',
    'zh-CN': '请填写贷款人本身，或具有该角色的成员。',
    ja: '貸し手自身か、その役割を持つメンバーを指定してください。',
  },
  'error.loans.VEHICLE_NOT_FOUND.title': {
    en: 'The collateral is no vehicle of this ledger.',
    'zh-CN': '抵押车辆不在此账本上。',
    ja: '担保の車両がこの台帳にありません。',
  },
  'error.loans.VEHICLE_NOT_FOUND.action': {
    en: 'Register the vehicle first, or in the same transaction before the loan; or leave it out.',
    'zh-CN': '请先登记该车辆，或在同一交易中先于贷款登记；也可以不填写。',
    ja: '先に、または同じ取引でローンの前に車両を登録してください。記入しないこともできます。',
  },
  'error.loans.SERVICER_UNCHANGED.title': {
    en: 'This account is the servicer of the loan already.',
    'zh-CN': '该账户已是此贷款的服务机构。',
    ja: 'このアカウントは既にこのローンの回収会社です。',
  },
  'error.loans.SERVICER_UNCHANGED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何操作。',
    ja: '作業は必要ありません。',
  },
  'error.loans.ALREADY_REPORTED_IDENTICAL.title': {
    en: 'This month was reported under this reference with the same figures.',
    'zh-CN': '该月份已用此编号以相同数字报告过。',
    ja: 'この月は同じ番号、同じ数字で既に報告されています。',
  },
  'error.loans.ALREADY_REPORTED_IDENTICAL.action': {
    en: 'Nothing is left to do: the report is on the ledger.',
    'zh-CN': '无需再做：该报告已在账本上。',
    ja: '作業は不要です。報告は台帳にあります。',
  },
  'error.loans.MONTH_ALREADY_REPORTED.title': {
    en: 'This month was reported under this reference with other figures.',
    'zh-CN': '该月份已用此编号以不同数字报告过。',
    ja: 'この月は同じ番号、異なる数字で既に報告されています。',
  },
  'error.loans.MONTH_ALREADY_REPORTED.action': {
    en: 'Send a Correction of the report; what was reported stays visible beside it.',
    'zh-CN': '请对该报告提交更正；原报告仍会一并显示。',
    ja: 'その報告の訂正を送ってください。元の報告はそのまま残ります。',
  },
  'error.loans.REFERENCE_USED.title': {
    en: 'This external reference names another fact of the loan.',
    'zh-CN': '此外部编号已用于该贷款的另一事实。',
    ja: 'この外部番号はローンの別の記録で使われています。',
  },
  'error.loans.REFERENCE_USED.action': {
    en: 'Give every entry its own number. If it is the same entry, it is on the ledger already.',
    'zh-CN': '请为每笔记录使用各自的编号。若是同一笔记录，则它已在账本上。',
    ja: '記録ごとに固有の番号を付けてください。同じ記録なら既に台帳にあります。',
  },
  'error.loans.TERM_OUT_OF_RANGE.title': {
    en: 'The term of the loan is not between 1 and 600 months.',
    'zh-CN': '贷款期限不在 1 至 600 个月之间。',
    ja: 'ローンの期間が 1 か月から 600 か月の範囲にありません。',
  },
  'error.loans.TERM_OUT_OF_RANGE.action': {
    en: 'State the original term in months.',
    'zh-CN': '请填写以月为单位的原始期限。',
    ja: '当初の期間を月数で記入してください。',
  },
  'error.loans.MONTHS_OUT_OF_ORDER.title': {
    en: 'Origination, first payment and maturity are not in order.',
    'zh-CN': '起始、首次还款与到期月份的顺序有误。',
    ja: '契約、初回支払、満期の月の順序が正しくありません。',
  },
  'error.loans.MONTHS_OUT_OF_ORDER.action': {
    en: 'Check the three months; a date format read the wrong way round is the usual cause.',
    'zh-CN': '请核对这三个月份；常见原因是日期格式被误读。',
    ja: '三つの月を確認してください。日付形式の読み違いがよくある原因です。',
  },
  'error.loans.NOT_A_PAYMENT.title': {
    en: 'The fact with this index is not a payment.',
    'zh-CN': '此序号的事实不是付款。',
    ja: 'この番号の記録は支払ではありません。',
  },
  'error.loans.NOT_A_PAYMENT.action': {
    en: 'List the facts of the loan and give the index of the payment.',
    'zh-CN': '请列出该贷款的事实，并填写付款的序号。',
    ja: 'ローンの記録を一覧し、支払の番号を指定してください。',
  },
  'error.loans.NOT_A_MONTH.title': {
    en: 'The fact with this index is not a report of a month.',
    'zh-CN': '此序号的事实不是月度报告。',
    ja: 'この番号の記録は月次報告ではありません。',
  },
  'error.loans.NOT_A_MONTH.action': {
    en: 'Give the index of the first report of that month, not of a Correction of it.',
    'zh-CN': '请填写该月份首次报告的序号，而不是其更正的序号。',
    ja: '訂正ではなく、その月の最初の報告の番号を指定してください。',
  },
  'error.loans.NOT_A_BREAK.title': {
    en: 'The fact with this index did not open a break.',
    'zh-CN': '此序号的事实没有开启差异。',
    ja: 'この番号の記録は差異を開いたものではありません。',
  },
  'error.loans.NOT_A_BREAK.action': {
    en: 'List the open breaks of the loan and give the index shown there.',
    'zh-CN': '请列出该贷款未结的差异，并填写其中显示的序号。',
    ja: 'ローンの未解決の差異を一覧し、そこに示された番号を指定してください。',
  },
  'error.loans.PERIOD_INVALID.title': {
    en: 'The reporting period ends before it begins or is longer than 366 days.',
    'zh-CN': '报告期的结束早于开始，或超过 366 天。',
    ja: '報告期間の終わりが始まりより前か、366 日を超えています。',
  },
  'error.loans.PERIOD_INVALID.action': {
    en: 'State the first and the last day of the period.',
    'zh-CN': '请填写报告期的首日和末日。',
    ja: '期間の初日と末日を記入してください。',
  },
  'error.loans.DATE_OUT_OF_RANGE.title': {
    en: 'A date lies before 1900 or after tomorrow.',
    'zh-CN': '日期早于 1900 年或晚于明天。',
    ja: '日付が 1900 年より前か、明日より後です。',
  },
  'error.loans.DATE_OUT_OF_RANGE.action': {
    en: 'Check the date. What has not happened yet cannot be recorded.',
    'zh-CN': '请核对日期。尚未发生的事不能记录。',
    ja: '日付を確認してください。まだ起きていないことは記録できません。',
  },
  'error.loans.POSTED_BEFORE_EFFECTIVE.title': {
    en: 'The posting date lies before the date from which the entry counts.',
    'zh-CN': '过账日期早于生效日期。',
    ja: '記帳日が効力発生日より前です。',
  },
  'error.loans.POSTED_BEFORE_EFFECTIVE.action': {
    en: 'State when it was entered, and when it counts: the two may have been swapped.',
    'zh-CN': '请分别填写入账日期与生效日期；两者可能填反了。',
    ja: '記帳した日と効力が生じる日を記入してください。取り違えの可能性があります。',
  },
  'error.loans.BEFORE_ATTESTATION.title': {
    en: 'The servicer has attested the balance for this date or a later one.',
    'zh-CN': '服务机构已对该日期或更晚日期的余额作出证明。',
    ja: '回収会社がこの日付以降の残高を既に証明しています。',
  },
  'error.loans.BEFORE_ATTESTATION.action': {
    en: 'Correct the reported month that covers the date instead.',
    'zh-CN': '请改为更正包含该日期的月度报告。',
    ja: '代わりに、その日付を含む月次報告を訂正してください。',
  },
  'error.loans.PERIOD_ALREADY_ATTESTED.title': {
    en: 'The balance is attested for a day of this period already.',
    'zh-CN': '本期内某日的余额已有证明。',
    ja: 'この期間内の日の残高は既に証明されています。',
  },
  'error.loans.PERIOD_ALREADY_ATTESTED.action': {
    en: 'Report a period that begins later, or correct the month that covers it.',
    'zh-CN': '请报告更晚开始的期间，或更正包含该日的月份。',
    ja: '後から始まる期間を報告するか、その日を含む月を訂正してください。',
  },
  'error.loans.INTEREST_START_UNKNOWN.title': {
    en: 'No interest can be computed: it is not known through which day it is paid.',
    'zh-CN': '无法计算利息：不知道利息付至哪一天。',
    ja: '利息の支払済み日が不明なため、利息を計算できません。',
  },
  'error.loans.INTEREST_START_UNKNOWN.action': {
    en: 'Correct the last report, or report the next month, with the date through which interest is paid.',
    'zh-CN': '请更正最近的报告，或在下一月度报告中填写利息付至日期。',
    ja: '直近の報告を訂正するか、次の月次報告に利息の支払済み日を記入してください。',
  },
  'error.loans.PAYOFF_OUT_OF_ORDER.title': {
    en: 'Facts with later effective dates exist: a payoff comes last.',
    'zh-CN': '存在生效日期更晚的事实：结清必须是最后一笔。',
    ja: 'より後の効力発生日の記録があります。完済は最後でなければなりません。',
  },
  'error.loans.PAYOFF_OUT_OF_ORDER.action': {
    en: 'Use a date on or after the last one, or reverse what came after it.',
    'zh-CN': '请使用不早于最后一笔的日期，或先冲销其后的记录。',
    ja: '最後の記録以降の日付を使うか、後の記録を取り消してください。',
  },
  'error.loans.NOTHING_OWED.title': {
    en: 'Nothing is owed on this loan.',
    'zh-CN': '此贷款没有未付款项。',
    ja: 'このローンに未払いはありません。',
  },
  'error.loans.NOTHING_OWED.action': {
    en: 'Record money that still arrives as a payment; it is kept in suspense.',
    'zh-CN': '如仍有来款，请记录为付款；它会列为待处理款项。',
    ja: 'なお入金がある場合は支払として記録してください。仮受金として保持されます。',
  },
  'error.loans.PAYOFF_DIFFERS.title': {
    en: 'The stated payoff or the amount received is not what every node computes.',
    'zh-CN': '所填结清金额或收到的金额与各节点计算的不一致。',
    ja: '完済額または受領額が各ノードの計算と一致しません。',
  },
  'error.loans.PAYOFF_DIFFERS.action': {
    en: 'Ask for a payoff quote for the effective date and use that figure, or record an ordinary payment.',
    'zh-CN': '请获取生效日期的结清报价并使用该金额，或记录为普通付款。',
    ja: '効力発生日の完済見積を取得してその金額を使うか、通常の支払として記録してください。',
  },
  'error.loans.TOO_MANY_FACTS.title': {
    en: 'The loan has reached the number of facts it may have.',
    'zh-CN': '该贷款的事实数量已达上限。',
    ja: 'ローンの記録数が上限に達しました。',
  },
  'error.loans.TOO_MANY_FACTS.action': {
    en: 'The last places are kept for payoff, reversal, Correction and breaks. Pay the loan off and board it anew if it goes on.',
    'zh-CN': '最后的位置留给结清、冲销、更正和差异。如需继续，请结清后重新登记。',
    ja: '残りは完済、取消、訂正、差異のために確保されています。続ける場合は完済して登録し直してください。',
  },
  'error.loans.REFOLD_TOO_LONG.title': {
    en: 'Recomputing this loan would read more facts than one call may.',
    'zh-CN': '重新计算此贷款所需读取的事实超过单次调用的上限。',
    ja: 'このローンの再計算は一回の呼び出しで読める記録数を超えます。',
  },
  'error.loans.REFOLD_TOO_LONG.action': {
    en: 'Payments in order are still possible. Book the difference as a payment of today, or pay the loan off and board it anew.',
    'zh-CN': '仍可按顺序记录付款。请将差额记为当日付款，或结清后重新登记。',
    ja: '順番どおりの支払は可能です。差額を本日の支払とするか、完済して登録し直してください。',
  },
  'error.loans.ALREADY_REVERSED.title': {
    en: 'The payment was reversed before.',
    'zh-CN': '该付款此前已被冲销。',
    ja: 'この支払は既に取り消されています。',
  },
  'error.loans.ALREADY_REVERSED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何操作。',
    ja: '作業は必要ありません。',
  },
  'error.loans.CORRECTION_CHANGES_NOTHING.title': {
    en: 'What it corrects stands with exactly these figures.',
    'zh-CN': '被更正的内容与此完全相同。',
    ja: '訂正の対象は既に同じ内容になっています。',
  },
  'error.loans.CORRECTION_CHANGES_NOTHING.action': {
    en: 'Nothing is left to do; or check that the changed figures were sent.',
    'zh-CN': '无需再做；或请确认已发送更改后的数字。',
    ja: '作業は不要です。変更した数字が送られたか確認してください。',
  },
  'error.loans.BREAK_CLOSED.title': {
    en: 'The break was closed before.',
    'zh-CN': '该差异此前已结束。',
    ja: 'この差異は既に閉じられています。',
  },
  'error.loans.BREAK_CLOSED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何操作。',
    ja: '作業は必要ありません。',
  },
  'error.loans.JOURNAL_OUT_OF_RANGE.title': {
    en: "A balance of the servicer's journal has reached the limit of what can be counted.",
    'zh-CN': '服务机构日记账的某项余额已达可计数的上限。',
    ja: '回収会社の仕訳帳の残高が数えられる上限に達しました。',
  },
  'error.loans.JOURNAL_OUT_OF_RANGE.action': {
    en: 'Check the amounts: no real book comes near it. Close the balance by an entry of the servicer.',
    'zh-CN': '请核对金额：真实账簿不会接近此值。请由服务机构记账结转余额。',
    ja: '金額を確認してください。実際の帳簿では達しない値です。回収会社の記帳で残高を締めてください。',
  },
  'error.loans.BOARDING_FIXED.title': {
    en: 'The currency, the day of the opening balance and the start of interest stay as boarded.',
    'zh-CN': '币种、期初余额的日期和起息日保持登记时的内容。',
    ja: '通貨、開始残高の日付、利息の起算日は登録時のまま変わりません。',
  },
  'error.loans.BOARDING_FIXED.action': {
    en: 'Leave these three as they are; say through which day interest is paid in the report of a month.',
    'zh-CN': '请保持这三项不变；利息付至哪一天请在月度报告中说明。',
    ja: 'この三つはそのままにしてください。利息がいつまで支払済みかは月次報告で示してください。',
  },
} as const satisfies TextTable
