/** The signing sheet, what became of what was signed, and passkeys. */
import type { TextTable } from '../text-table.ts'

export const portalSignTexts = {
  'portal.sign.title': {
    en: 'Read what you sign',
    'zh-CN': '请阅读待签署内容',
    ja: '署名する内容の確認',
  },
  'portal.sign.lead': {
    en: 'This is read from the very bytes that your signature covers, not from the form.',
    'zh-CN': '以下内容直接解读自您的签名所覆盖的字节，而非表单。',
    ja: '以下は入力欄ではなく、署名の対象となるバイト列そのものから読み取ったものです。',
  },
  'portal.sign.from': {
    en: 'Account that signs',
    'zh-CN': '签署账户',
    ja: '署名する口座',
  },
  'portal.sign.as': {
    en: 'For',
    'zh-CN': '代表',
    ja: '対象の口座',
  },
  'portal.sign.until': {
    en: 'Void after',
    'zh-CN': '失效时间',
    ja: '有効期限',
  },
  'portal.sign.id': {
    en: 'Transaction to be',
    'zh-CN': '待提交交易',
    ja: '作成される取引',
  },
  'portal.sign.with': {
    en: 'Signs with',
    'zh-CN': '签署方式',
    ja: '署名に使う鍵',
  },
  'portal.sign.with.passkey': {
    en: 'your passkey; the browser asks you',
    'zh-CN': '您的通行密钥，浏览器将请您确认',
    ja: 'あなたのパスキー（ブラウザーが確認します）',
  },
  'portal.sign.with.demo': {
    en: 'the demo key that this development ledger lends you',
    'zh-CN': '本开发账本借给您的演示密钥',
    ja: 'この開発用台帳が貸し出すデモ用の鍵',
  },
  'portal.sign.ledger': {
    en: 'Ledger',
    'zh-CN': '账本',
    ja: '台帳',
  },
  'portal.sign.unread': {
    en: 'These bytes hold a call that this page cannot read. It is not signed here.',
    'zh-CN': '这些字节包含本页无法解读的调用，不能在此签署。',
    ja: 'このバイト列には、この画面で読み取れない呼び出しが含まれています。ここでは署名できません。',
  },
  'portal.sign.confirm': {
    en: 'Sign and send',
    'zh-CN': '签署并发送',
    ja: '署名して送信',
  },
  'portal.sign.cancel': {
    en: 'Do not sign',
    'zh-CN': '不签署',
    ja: '署名しない',
  },
  'portal.sign.waiting': {
    en: 'Signed. Waiting for its block and the proof.',
    'zh-CN': '已签署，正在等待区块与证明。',
    ja: '署名しました。ブロックと証明を待っています。',
  },
  'portal.sign.asking': {
    en: 'Confirm on the device that holds your passkey.',
    'zh-CN': '请在保存通行密钥的设备上确认。',
    ja: 'パスキーのある端末で確認してください。',
  },
  'portal.sign.renewed': {
    en: 'The time ran out before you signed. These are new bytes that say the same: read them once more.',
    'zh-CN': '签署前已超时。以下是内容相同的新字节，请再读一遍。',
    ja: '署名前に期限が切れました。同じ内容の新しいバイト列です。もう一度確認してください。',
  },
  'portal.sign.bytes': {
    en: 'The bytes',
    'zh-CN': '字节',
    ja: 'バイト列',
  },
  'portal.sign.index': {
    en: 'fact {number, number}',
    'zh-CN': '事实 {number, number}',
    ja: '事実 {number, number}',
  },
  'portal.sign.minor': {
    en: '{amount} minor units',
    'zh-CN': '{amount} 最小货币单位',
    ja: '{amount}（最小通貨単位）',
  },
  'portal.sign.yes': {
    en: 'yes',
    'zh-CN': '是',
    ja: 'はい',
  },
  'portal.sign.no': {
    en: 'no',
    'zh-CN': '否',
    ja: 'いいえ',
  },
  'portal.sign.call.accounts.replacePolicy': {
    en: 'Replace the keys of the account',
    'zh-CN': '更换账户密钥',
    ja: '口座の鍵を入れ替える',
  },
  'portal.sign.call.accounts.announceRecovery': {
    en: 'Announce that new keys take the place of lost ones',
    'zh-CN': '公告以新密钥替换丢失的密钥',
    ja: '失くした鍵を新しい鍵に置き換えると告知する',
  },
  'portal.sign.call.accounts.completeRecovery': {
    en: 'Put the announced keys in place',
    'zh-CN': '启用已公告的密钥',
    ja: '告知した鍵に置き換える',
  },
  'portal.sign.call.accounts.cancelRecovery': {
    en: 'Stop the announced recovery',
    'zh-CN': '阻止已公告的恢复',
    ja: '告知された復旧を止める',
  },
  'portal.sign.call.consents.giveConsent': {
    en: 'Let somebody read personal data',
    'zh-CN': '允许他人读取个人数据',
    ja: '個人データの閲覧を許可する',
  },
  'portal.sign.call.consents.withdrawConsent': {
    en: 'Withdraw a consent',
    'zh-CN': '撤回同意',
    ja: '同意を取り消す',
  },
  'portal.sign.call.loans.recordPayment': {
    en: 'Record a payment on a loan',
    'zh-CN': '在贷款上记录付款',
    ja: 'ローンへの支払いを記録する',
  },
  'portal.sign.call.loans.reversePayment': {
    en: 'Reverse a payment on a loan',
    'zh-CN': '冲正贷款付款',
    ja: 'ローンへの支払いを取り消す',
  },
  'portal.signed.accepted': {
    en: 'Recorded',
    'zh-CN': '已入账',
    ja: '記録されました',
  },
  'portal.signed.refused': {
    en: 'Refused by the rules',
    'zh-CN': '被规则拒绝',
    ja: 'ルールにより拒否されました',
  },
  'portal.signed.refused.means': {
    en: 'It stands in the ledger as refused, and none of it took effect.',
    'zh-CN': '账本将其记为被拒绝，未产生任何效果。',
    ja: '台帳には拒否として残り、何の効果も生じていません。',
  },
  'portal.signed.expired': {
    en: 'It expired before it was recorded',
    'zh-CN': '未及入账即已过期',
    ja: '記録される前に期限切れになりました',
  },
  'portal.signed.expired.means': {
    en: 'Nothing took effect, and it never will. You may sign it anew.',
    'zh-CN': '未产生任何效果，今后也不会。您可以重新签署。',
    ja: '何の効果も生じておらず、今後も生じません。署名し直せます。',
  },
  'portal.signed.pending': {
    en: 'Sent, outcome not known yet',
    'zh-CN': '已发送，结果尚不明',
    ja: '送信済み、結果は未確認',
  },
  'portal.signed.pending.means': {
    en: 'It may have taken effect. This page asks again by itself and sends the same bytes, which count once. Do not sign it anew.',
    'zh-CN': '它可能已生效。本页会自动再次查询并重发相同字节，只计一次。请勿重新签署。',
    ja: '効果が生じている可能性があります。この画面が自動で問い合わせ、同じバイト列を再送します（効力は一度だけ）。署名し直さないでください。',
  },
  'portal.signed.transaction': {
    en: 'Transaction',
    'zh-CN': '交易',
    ja: '取引',
  },
  'portal.signed.block': {
    en: 'Block',
    'zh-CN': '区块',
    ja: 'ブロック',
  },
  'portal.signed.time': {
    en: 'Recorded at',
    'zh-CN': '入账时间',
    ja: '記録時刻',
  },
  'portal.signed.outcome': {
    en: 'Outcome',
    'zh-CN': '结果',
    ja: '結果',
  },
  'portal.signed.slip': {
    en: 'Save the slip',
    'zh-CN': '保存证明单',
    ja: '証明票を保存',
  },
  'portal.signed.slip.why': {
    en: 'The slip proves the outcome to anyone, also without this node.',
    'zh-CN': '证明单可向任何人证明此结果，无需本节点。',
    ja: 'この証明票は、このノードがなくても結果を誰にでも証明できます。',
  },
  'portal.unfinished.title': {
    en: 'You signed this, and its outcome was not seen',
    'zh-CN': '您签署过此项，但尚未看到结果',
    ja: '署名済みで、結果を確認できていないもの',
  },
  'portal.unfinished.lead': {
    en: 'The page was closed or lost its connection after you signed. What you signed was kept; it is looked up now and takes effect once.',
    'zh-CN': '您签署后页面关闭或断开了连接。签署内容已保存，现正查询结果，只会生效一次。',
    ja: '署名後に画面が閉じたか接続が切れました。署名した内容は保存されており、いま照会しています。効力は一度だけです。',
  },
  'portal.unfinished.signIn': {
    en: 'Sign in as {name} to see what became of it. Nothing is sent twice.',
    'zh-CN': '请以 {name} 身份登录查看结果。不会重复发送。',
    ja: '{name} としてサインインすると結果を確認できます。二重に送信されることはありません。',
  },
  'portal.unfinished.done': {
    en: 'I have seen it',
    'zh-CN': '我已知晓',
    ja: '確認しました',
  },
  'portal.passkey.title': {
    en: 'Passkeys',
    'zh-CN': '通行密钥',
    ja: 'パスキー',
  },
  'portal.passkey.lead': {
    en: 'A passkey lives in your device and never leaves it. It signs you in, and signs each transaction after you have read it.',
    'zh-CN': '通行密钥保存在您的设备中，从不离开。它用于登录，并在您阅读后签署每笔交易。',
    ja: 'パスキーは端末の中にあり、外へ出ません。サインインと、内容を確認した取引への署名に使います。',
  },
  'portal.passkey.none': {
    en: 'No passkey of this browser is known for this ledger. Sign in as a demo member below, then create one.',
    'zh-CN': '本浏览器中没有用于此账本的通行密钥。请先以下方演示成员身份登录，再创建。',
    ja: 'このブラウザーには、この台帳用のパスキーがありません。下のデモメンバーでサインインしてから作成してください。',
  },
  'portal.passkey.address': {
    en: 'Passkeys need a name, not a number: open this page as {address}.',
    'zh-CN': '通行密钥需要域名而非 IP 地址：请通过 {address} 打开本页。',
    ja: 'パスキーには IP アドレスではなく名前が必要です。{address} でこの画面を開いてください。',
  },
  'portal.passkey.unable': {
    en: 'This browser has no passkeys, or the page was not loaded securely.',
    'zh-CN': '此浏览器不支持通行密钥，或页面未通过安全方式加载。',
    ja: 'このブラウザーはパスキーに対応していないか、画面が安全に読み込まれていません。',
  },
  'portal.passkey.create': {
    en: 'Create a passkey for {name}',
    'zh-CN': '为 {name} 创建通行密钥',
    ja: '{name} のパスキーを作成',
  },
  'portal.passkey.create.why': {
    en: 'Your browser makes the passkey; then you sign that the account of {name} takes it as a key of its own.',
    'zh-CN': '浏览器会生成通行密钥，随后由您签署，使 {name} 的账户将其接纳为自己的密钥。',
    ja: 'ブラウザーがパスキーを作り、続いて {name} の口座がそれを自分の鍵として受け入れることに署名します。',
  },
  'portal.passkey.add': {
    en: 'Add to the account',
    'zh-CN': '添加到账户',
    ja: '口座に追加',
  },
  'portal.passkey.add.one': {
    en: 'Add the passkey of {name}, made {time}, to the account',
    'zh-CN': '将 {name} 于 {time} 创建的通行密钥添加到账户',
    ja: '{name} の {time} 作成のパスキーを口座に追加',
  },
  'portal.passkey.use': {
    en: 'Sign in',
    'zh-CN': '登录',
    ja: 'サインイン',
  },
  'portal.passkey.use.as': {
    en: 'Sign in with the passkey of {name}, made {time}',
    'zh-CN': '使用 {name} 于 {time} 创建的通行密钥登录',
    ja: '{name} の {time} 作成のパスキーでサインイン',
  },
  'portal.passkey.made': {
    en: 'made {time}',
    'zh-CN': '创建于 {time}',
    ja: '作成 {time}',
  },
  'portal.passkey.using': {
    en: 'You are signed in with it.',
    'zh-CN': '您正以此登录。',
    ja: 'これでサインイン中です。',
  },
  'portal.passkey.notYet': {
    en: 'The account does not have it yet.',
    'zh-CN': '账户尚未接纳它。',
    ja: '口座にはまだ登録されていません。',
  },
  'portal.passkey.added': {
    en: 'The account has taken the passkey. It signs you in from now on.',
    'zh-CN': '账户已接纳此通行密钥，今后可用其登录。',
    ja: '口座がパスキーを受け入れました。今後これでサインインできます。',
  },
} as const satisfies TextTable
