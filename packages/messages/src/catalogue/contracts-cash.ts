/** Refusals of the cash contract. */
import type { TextTable } from '../text-table.ts'

export const cashErrorTexts = {
  'error.cash.RESERVED_ACCOUNT.title': {
    en: 'Only contracts may move this ledger account.',
    'zh-CN': '此科目只能由合约变动。',
    ja: 'この勘定科目を動かせるのは契約だけです。',
  },
  'error.cash.RESERVED_ACCOUNT.action': {
    en: 'Use another account, or the method that records the event itself, such as a payment.',
    'zh-CN': '请改用其他科目，或使用记录该事件本身（如还款）的方法。',
    ja: '別の科目を使うか、支払いなど出来事そのものを記録する操作を使ってください。',
  },
  'error.cash.ENTRY_NOT_BALANCED.title': {
    en: 'Debits and credits of the entry differ.',
    'zh-CN': '该分录借贷不平。',
    ja: '仕訳の借方と貸方が一致しません。',
  },
  'error.cash.ENTRY_NOT_BALANCED.action': {
    en: 'Correct the amounts: debits are positive, credits negative, and all lines add up to zero.',
    'zh-CN': '请更正金额：借方为正，贷方为负，各行合计为零。',
    ja: '金額を直してください。借方は正、貸方は負で、合計は 0 になります。',
  },
  'error.cash.SAME_PARTY.title': {
    en: 'Both sides are the same account.',
    'zh-CN': '双方是同一账户。',
    ja: '両側が同じアカウントです。',
  },
  'error.cash.SAME_PARTY.action': {
    en: 'Name another account as the other side.',
    'zh-CN': '请指定另一个账户作为对方。',
    ja: '相手として別のアカウントを指定してください。',
  },
  'error.cash.EXPIRY_NOT_AHEAD.title': {
    en: 'The hold would end before it begins.',
    'zh-CN': '冻结在开始之前就会结束。',
    ja: '保留が始まる前に終わってしまいます。',
  },
  'error.cash.EXPIRY_NOT_AHEAD.action': {
    en: 'Choose a later time.',
    'zh-CN': '请选择更晚的时间。',
    ja: 'より後の時刻を選んでください。',
  },
  'error.cash.EXPIRY_TOO_FAR.title': {
    en: 'A hold lasts 400 days at most.',
    'zh-CN': '冻结最长为 400 天。',
    ja: '保留は最長 400 日です。',
  },
  'error.cash.EXPIRY_TOO_FAR.action': {
    en: 'Choose an earlier time.',
    'zh-CN': '请选择更早的时间。',
    ja: 'より早い時刻を選んでください。',
  },
  'error.cash.EFFECTIVE_IN_FUTURE.title': {
    en: 'The date lies in the future.',
    'zh-CN': '日期在未来。',
    ja: '日付が未来です。',
  },
  'error.cash.EFFECTIVE_IN_FUTURE.action': {
    en: 'Record it on that day or later: the ledger keeps what has happened.',
    'zh-CN': '请在当日或之后记录：账本只记录已发生的事。',
    ja: '当日以降に記録してください。台帳には起きたことだけを記します。',
  },
  'error.cash.ACCOUNT_NOT_FOUND.title': {
    en: 'No account has this id.',
    'zh-CN': '没有此编号的账户。',
    ja: 'この ID のアカウントはありません。',
  },
  'error.cash.ACCOUNT_NOT_FOUND.action': {
    en: 'Check the id of the account.',
    'zh-CN': '请核对账户编号。',
    ja: 'アカウントの ID を確認してください。',
  },
  'error.cash.ALREADY_ADMITTED.title': {
    en: 'The account may receive this token already.',
    'zh-CN': '该账户已可接收此代币。',
    ja: 'このアカウントは既にこのトークンを受け取れます。',
  },
  'error.cash.ALREADY_ADMITTED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何事。',
    ja: '作業は不要です。',
  },
  'error.cash.HOLDER_NOT_ADMITTED.title': {
    en: 'The issuer has not admitted this account.',
    'zh-CN': '发行人未准许该账户。',
    ja: '発行者がこのアカウントを認めていません。',
  },
  'error.cash.HOLDER_NOT_ADMITTED.action': {
    en: 'Ask the issuer to admit it, or pay with a token that the other side may hold.',
    'zh-CN': '请发行人准许该账户，或使用对方可持有的代币支付。',
    ja: '発行者に承認を求めるか、相手が持てるトークンで支払ってください。',
  },
  'error.cash.HOLD_NOT_FOUND.title': {
    en: 'There is no such hold.',
    'zh-CN': '没有此项冻结。',
    ja: 'その保留はありません。',
  },
  'error.cash.HOLD_NOT_FOUND.action': {
    en: 'It was released, captured or never placed. Look at the history of the balance.',
    'zh-CN': '它已解除、已扣划或从未设立。请查看余额的历史。',
    ja: '解除済み、取得済み、または未設定です。残高の履歴を確認してください。',
  },
  'error.cash.NOT_BENEFICIARY.title': {
    en: 'Until it expires, only the beneficiary decides about the hold.',
    'zh-CN': '到期之前，只有受益人可以处理该冻结。',
    ja: '期限までは受益者だけが保留を扱えます。',
  },
  'error.cash.NOT_BENEFICIARY.action': {
    en: 'Ask the beneficiary to release it, or wait until it expires.',
    'zh-CN': '请受益人解除，或等待到期。',
    ja: '受益者に解除を頼むか、期限を待ってください。',
  },
  'error.cash.HOLD_EXPIRED.title': {
    en: 'The hold has expired.',
    'zh-CN': '冻结已到期。',
    ja: '保留の期限が切れています。',
  },
  'error.cash.HOLD_EXPIRED.action': {
    en: 'It can only be released. Ask the holder for a new one.',
    'zh-CN': '只能解除。请持有人重新设立。',
    ja: '解除しかできません。保有者に新しい保留を求めてください。',
  },
  'error.cash.CAPTURE_EXCEEDS_HOLD.title': {
    en: 'The amount is larger than the hold.',
    'zh-CN': '金额大于冻结金额。',
    ja: '金額が保留額を超えています。',
  },
  'error.cash.CAPTURE_EXCEEDS_HOLD.action': {
    en: 'Take at most the held amount; settle the rest in another way.',
    'zh-CN': '最多扣划冻结金额；其余请另行结算。',
    ja: '保留額までを取得し、残りは別の方法で精算してください。',
  },
  'error.cash.BENEFICIARY_NOT_ADMITTED.title': {
    en: 'The issuer has dismissed the beneficiary.',
    'zh-CN': '发行人已取消对受益人的准许。',
    ja: '発行者が受益者の承認を取り消しました。',
  },
  'error.cash.BENEFICIARY_NOT_ADMITTED.action': {
    en: 'Ask the issuer to admit the beneficiary again, or release the hold.',
    'zh-CN': '请发行人重新准许受益人，或解除冻结。',
    ja: '発行者に再承認を求めるか、保留を解除してください。',
  },
  'error.cash.SETTLEMENT_NOT_FOUND.title': {
    en: 'There is no such settlement.',
    'zh-CN': '没有此项结算。',
    ja: 'その決済はありません。',
  },
  'error.cash.SETTLEMENT_NOT_FOUND.action': {
    en: 'Check the id of the settlement.',
    'zh-CN': '请核对结算编号。',
    ja: '決済の ID を確認してください。',
  },
  'error.cash.NOT_COUNTERPARTY.title': {
    en: 'Only the two sides of the settlement may answer it.',
    'zh-CN': '只有结算双方可以答复。',
    ja: '決済に答えられるのは当事者だけです。',
  },
  'error.cash.NOT_COUNTERPARTY.action': {
    en: 'The payee acknowledges or declines; the payer may take the statement back.',
    'zh-CN': '由收款方确认或拒绝；付款方可以撤回。',
    ja: '受取側が確認または拒否し、支払側は取り下げられます。',
  },
  'error.cash.SETTLEMENT_CLOSED.title': {
    en: 'The settlement was answered before.',
    'zh-CN': '该结算已有答复。',
    ja: '決済には既に回答があります。',
  },
  'error.cash.SETTLEMENT_CLOSED.action': {
    en: 'Look at its status. A mistake is corrected by a settlement the other way round.',
    'zh-CN': '请查看其状态。错误可用反向结算更正。',
    ja: '状態を確認してください。誤りは逆向きの決済で訂正します。',
  },
  'error.cash.REFERENCE_USED.title': {
    en: 'The journal has an entry with this reference.',
    'zh-CN': '日记账中已有此参考号的分录。',
    ja: '帳簿に同じ参照番号の仕訳があります。',
  },
  'error.cash.REFERENCE_USED.action': {
    en: 'If it is the same entry, nothing is left to do; otherwise use a new reference.',
    'zh-CN': '若是同一分录则无需再做；否则请用新的参考号。',
    ja: '同じ仕訳なら作業は不要です。違う場合は新しい参照番号を使ってください。',
  },
  'error.cash.ENTRY_NOT_FOUND.title': {
    en: 'The entry to be corrected does not exist.',
    'zh-CN': '要更正的分录不存在。',
    ja: '訂正する仕訳がありません。',
  },
  'error.cash.ENTRY_NOT_FOUND.action': {
    en: 'Check the index of the entry in this journal.',
    'zh-CN': '请核对该日记账中的分录序号。',
    ja: 'この帳簿での仕訳の番号を確認してください。',
  },
  'error.cash.INSUFFICIENT_BALANCE.title': {
    en: 'The free part of the balance is too small.',
    'zh-CN': '可用余额不足。',
    ja: '自由に使える残高が足りません。',
  },
  'error.cash.INSUFFICIENT_BALANCE.action': {
    en: 'Held amounts cannot be spent. Choose a smaller amount or wait until a hold ends.',
    'zh-CN': '冻结金额不能使用。请减少金额或等待冻结结束。',
    ja: '保留中の額は使えません。金額を減らすか、保留の終了を待ってください。',
  },
  'error.cash.BALANCE_OUT_OF_RANGE.title': {
    en: 'A balance would become too large to be kept.',
    'zh-CN': '余额将超出可记录的范围。',
    ja: '残高が記録できる範囲を超えます。',
  },
  'error.cash.BALANCE_OUT_OF_RANGE.action': {
    en: 'Check the amount and its currency; it is given in minor units.',
    'zh-CN': '请核对金额及货币；金额以最小货币单位表示。',
    ja: '金額と通貨を確認してください。金額は最小単位で示します。',
  },
} satisfies TextTable
