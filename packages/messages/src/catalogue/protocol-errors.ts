/** Refusals of module 2: a transaction, before any of its calls runs. */
import type { TextTable } from '../text-table.ts'

export const protocolErrorTexts = {
  'error.protocol.TRANSACTION_TOO_LARGE.title': {
    en: 'The transaction is larger than 64 KiB.',
    'zh-CN': '交易超过 64 KiB。',
    ja: '取引が 64 KiB を超えています。',
  },
  'error.protocol.TRANSACTION_TOO_LARGE.action': {
    en: 'Spread the calls over several transactions.',
    'zh-CN': '请将调用拆分到多笔交易中。',
    ja: '呼び出しを複数の取引に分けてください。',
  },
  'error.protocol.WRONG_LEDGER.title': {
    en: 'The transaction was made for another ledger.',
    'zh-CN': '该交易是为另一个账本制作的。',
    ja: 'この取引は別の台帳のために作られています。',
  },
  'error.protocol.WRONG_LEDGER.action': {
    en: 'Build and sign it again with the identifier of this ledger.',
    'zh-CN': '请使用本账本的标识重新构建并签名。',
    ja: 'この台帳の識別子で作り直し、署名し直してください。',
  },
  'error.protocol.NO_CALLS.title': {
    en: 'The transaction has no call, or more than 100.',
    'zh-CN': '交易中没有调用，或调用超过 100 个。',
    ja: '取引に呼び出しがないか、100 件を超えています。',
  },
  'error.protocol.NO_CALLS.action': {
    en: 'Put 1 to 100 calls into one transaction.',
    'zh-CN': '每笔交易请包含 1 至 100 个调用。',
    ja: '一つの取引に 1 件から 100 件の呼び出しを入れてください。',
  },
  'error.protocol.EXPIRED.title': {
    en: 'The transaction expired before it was included.',
    'zh-CN': '交易在入账前已过期。',
    ja: '取引は記録される前に期限が切れました。',
  },
  'error.protocol.EXPIRED.action': {
    en: 'Nothing was recorded. Sign it again with a later time limit; check the clock of the sender if this repeats.',
    'zh-CN': '没有记录任何内容。请用更晚的期限重新签名；若反复出现，请检查发送方的时钟。',
    ja: '何も記録されていません。より後の期限で署名し直してください。繰り返す場合は送信側の時計を確認してください。',
  },
  'error.protocol.VALID_TOO_LONG.title': {
    en: 'The time limit of the transaction is too far ahead.',
    'zh-CN': '交易的有效期过长。',
    ja: '取引の期限が先すぎます。',
  },
  'error.protocol.VALID_TOO_LONG.action': {
    en: 'Choose an earlier time limit, or an ordered lane, which may wait for longer.',
    'zh-CN': '请选择更早的期限，或改用可等待更久的有序通道。',
    ja: 'より早い期限を選ぶか、より長く待てる順序付きレーンを使ってください。',
  },
  'error.protocol.SIGNATURES_NOT_SORTED.title': {
    en: 'The signatures are out of order or one is there twice.',
    'zh-CN': '签名顺序不正确或有重复。',
    ja: '署名の順序が正しくないか、重複しています。',
  },
  'error.protocol.SIGNATURES_NOT_SORTED.action': {
    en: 'List each key once, in ascending order of its bytes.',
    'zh-CN': '每个密钥只列一次，并按字节升序排列。',
    ja: '各鍵を一度だけ、バイトの昇順で並べてください。',
  },
  'error.protocol.UNUSED_SIGNATURE.title': {
    en: 'A signature belongs to no account of the transaction.',
    'zh-CN': '有一个签名不属于该交易的任何账户。',
    ja: '取引のどの口座にも属さない署名があります。',
  },
  'error.protocol.UNUSED_SIGNATURE.action': {
    en: 'Remove the signature, or name the account it signs for in a call.',
    'zh-CN': '请移除该签名，或在调用中注明其所代表的账户。',
    ja: 'その署名を外すか、署名の対象となる口座を呼び出しに指定してください。',
  },
  'error.protocol.UNKNOWN_ACCOUNT.title': {
    en: 'An account of the transaction does not exist.',
    'zh-CN': '交易中的某个账户不存在。',
    ja: '取引の口座が存在しません。',
  },
  'error.protocol.UNKNOWN_ACCOUNT.action': {
    en: 'Check the account identifiers and that they belong to this ledger.',
    'zh-CN': '请检查账户标识，并确认它们属于本账本。',
    ja: '口座の識別子と、この台帳のものであることを確認してください。',
  },
  'error.protocol.BAD_SIGNATURE.title': {
    en: 'A signature does not match the transaction.',
    'zh-CN': '签名与交易不匹配。',
    ja: '署名が取引と一致しません。',
  },
  'error.protocol.BAD_SIGNATURE.action': {
    en: 'Sign the exact bytes that are sent; if they were changed after signing, find out by whom.',
    'zh-CN': '请对实际发送的字节签名；若签名后内容被改动，请查明是谁所为。',
    ja: '送信するバイト列そのものに署名してください。署名後に変更された場合は、誰が変更したか調べてください。',
  },
  'error.protocol.POLICY_NOT_SATISFIED.title': {
    en: 'The signatures are not enough for an account.',
    'zh-CN': '签名不足以满足某个账户的要求。',
    ja: '署名が口座の要件を満たしていません。',
  },
  'error.protocol.POLICY_NOT_SATISFIED.action': {
    en: 'Collect the missing signatures that the policy of the account asks for.',
    'zh-CN': '请收集该账户策略所要求的其余签名。',
    ja: '口座のポリシーが求める残りの署名を集めてください。',
  },
  'error.protocol.NONCE_USED.title': {
    en: 'This position of the lane was used before.',
    'zh-CN': '该通道的此序号已被使用。',
    ja: 'レーンのこの番号は既に使われています。',
  },
  'error.protocol.NONCE_USED.action': {
    en: 'Look up what was recorded under that number. If it is not your transaction, use the next number and sign again.',
    'zh-CN': '请查询该序号下记录的内容；若不是您的交易，请使用下一个序号并重新签名。',
    ja: 'その番号で何が記録されたか調べてください。ご自分の取引でなければ、次の番号で署名し直してください。',
  },
  'error.protocol.NONCE_GAP.title': {
    en: 'The lane expects a lower number first.',
    'zh-CN': '该通道需要先收到较小的序号。',
    ja: 'レーンはより小さい番号を先に待っています。',
  },
  'error.protocol.NONCE_GAP.action': {
    en: 'Send the earlier transaction of this lane first.',
    'zh-CN': '请先发送该通道中较早的交易。',
    ja: 'このレーンの前の取引を先に送ってください。',
  },
  'error.protocol.TOO_MANY_LANES.title': {
    en: 'The account already has 64 lanes.',
    'zh-CN': '该账户已有 64 个通道。',
    ja: '口座には既に 64 のレーンがあります。',
  },
  'error.protocol.TOO_MANY_LANES.action': {
    en: 'Use one of the existing lanes.',
    'zh-CN': '请使用已有的通道。',
    ja: '既にあるレーンを使ってください。',
  },
  'error.protocol.ALREADY_INCLUDED.title': {
    en: 'This transaction is already on the ledger.',
    'zh-CN': '该交易已在账本中。',
    ja: 'この取引は既に台帳にあります。',
  },
  'error.protocol.ALREADY_INCLUDED.action': {
    en: 'Nothing needs to be sent again; look up its result by its identifier.',
    'zh-CN': '无需再次发送；请按其标识查询结果。',
    ja: '送り直す必要はありません。識別子で結果を調べてください。',
  },
  'error.protocol.TOO_MANY_REMEMBERED.title': {
    en: 'The account has too many recent unordered transactions.',
    'zh-CN': '该账户近期的无序交易过多。',
    ja: 'この口座の最近の順序なし取引が多すぎます。',
  },
  'error.protocol.TOO_MANY_REMEMBERED.action': {
    en: 'Wait until some of them expire, or use an ordered lane.',
    'zh-CN': '请等待部分交易过期，或改用有序通道。',
    ja: '一部が期限切れになるまで待つか、順序付きレーンを使ってください。',
  },
  'error.protocol.QUOTA_EXCEEDED.title': {
    en: 'The quota of the account is used up for now.',
    'zh-CN': '该账户当前的配额已用完。',
    ja: '口座の割り当てを現在使い切っています。',
  },
  'error.protocol.QUOTA_EXCEEDED.action': {
    en: 'Wait; the quota refills with time. Ask for a larger one if this is your normal load.',
    'zh-CN': '请稍候，配额会随时间恢复；若这是正常负载，请申请更大的配额。',
    ja: 'お待ちください。割り当ては時間とともに回復します。通常の負荷であれば増枠を申請してください。',
  },
  'error.protocol.UNKNOWN_METHOD.title': {
    en: 'No contract or method has this number.',
    'zh-CN': '没有合约或方法使用该编号。',
    ja: 'この番号のコントラクトまたはメソッドはありません。',
  },
  'error.protocol.UNKNOWN_METHOD.action': {
    en: 'Check the numbers in the reference, and the protocol version of this ledger.',
    'zh-CN': '请对照参考文档检查编号以及本账本的协议版本。',
    ja: 'リファレンスの番号と、この台帳のプロトコルの版を確認してください。',
  },
  'error.protocol.BAD_ARGUMENTS.title': {
    en: 'The arguments do not fit the method.',
    'zh-CN': '参数与该方法不符。',
    ja: '引数がメソッドに合っていません。',
  },
  'error.protocol.BAD_ARGUMENTS.action': {
    en: 'Compare them with the schema of the method; the details name the field.',
    'zh-CN': '请对照该方法的结构定义检查；字段名见详细信息。',
    ja: 'メソッドのスキーマと比べてください。項目名は詳細にあります。',
  },
  'error.protocol.NOT_AUTHORISED.title': {
    en: 'The account may not call this method.',
    'zh-CN': '该账户无权调用此方法。',
    ja: 'この口座はこのメソッドを呼び出せません。',
  },
  'error.protocol.NOT_AUTHORISED.action': {
    en: 'Use an account of an organisation with one of the roles that the reference lists for the method.',
    'zh-CN': '请使用具有该方法所列角色之一的机构账户，角色见参考文档。',
    ja: 'リファレンスがこのメソッドに挙げる役割を持つ組織の口座を使ってください。',
  },
  'error.protocol.INTERNAL.title': {
    en: 'An unexpected failure stopped the call; it was undone completely.',
    'zh-CN': '调用因意外故障中止，已全部撤销。',
    ja: '予期しない障害で呼び出しが止まり、すべて取り消されました。',
  },
  'error.protocol.INTERNAL.action': {
    en: 'Nothing of it took effect. Report the transaction identifier; sending it again will fail the same way.',
    'zh-CN': '其中没有任何内容生效。请报告交易标识；重新发送会同样失败。',
    ja: '効力は一切生じていません。取引の識別子を報告してください。送り直しても同じ結果になります。',
  },
} satisfies TextTable
