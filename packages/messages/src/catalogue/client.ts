/** What the SDK tells its caller. */
import type { TextTable } from '../text-table.ts'

export const clientMessages = {
  'platform.API_ANSWER_UNREADABLE.title': {
    en: 'What answers at {origin} is not the API of a ledger.',
    'zh-CN': '{origin} 返回的不是账本 API 的应答。',
    ja: '{origin} の応答は台帳の API のものではありません。',
  },
  'platform.API_ANSWER_UNREADABLE.action': {
    en: 'Check the address and what stands between: a proxy may have answered. A transaction that was sent may have been recorded.',
    'zh-CN': '请检查地址以及中间的设备：可能是代理作出了应答。已发送的交易可能已入账。',
    ja: 'アドレスと経路を確認してください。プロキシが応答した可能性があります。送信した取引は記録されているかもしれません。',
  },
  'platform.PROOF_FAILED.title': {
    en: 'The proof does not hold: {checks}.',
    'zh-CN': '证明不成立：{checks}。',
    ja: '証明が成り立ちません: {checks}。',
  },
  'platform.PROOF_FAILED.action': {
    en: 'Do not rely on the answer. Compare your trust file with its publisher’s, and ask another member’s gateway.',
    'zh-CN': '请勿采信该应答。请将信任文件与发布者的版本核对，并向其他成员的网关查询。',
    ja: 'この応答を信用しないでください。信頼ファイルを発行元のものと照合し、別の参加者のゲートウェイにも確認してください。',
  },
  'platform.SUBMISSION_KEY_INVALID.title': {
    en: 'The key of a submission has a form that is not taken.',
    'zh-CN': '提交所用的键格式无效。',
    ja: '送信のキーの形式が正しくありません。',
  },
  'platform.SUBMISSION_KEY_INVALID.action': {
    en: 'Use 1 to 100 letters, digits, dots, colons, hyphens and underscores.',
    'zh-CN': '请使用 1 到 100 个字母、数字、点、冒号、连字符或下划线。',
    ja: '英字、数字、ドット、コロン、ハイフン、下線を 1～100 文字で指定してください。',
  },
  'platform.SUBMISSION_KEY_REUSED.title': {
    en: 'The key {key} stands for other calls already.',
    'zh-CN': '键 {key} 已用于其他调用。',
    ja: 'キー {key} は別の呼び出しに使われています。',
  },
  'platform.SUBMISSION_KEY_REUSED.action': {
    en: 'Nothing was sent. Take a key for every wish, such as the number of the order.',
    'zh-CN': '未发送任何内容。请为每个请求使用各自的键，例如订单号。',
    ja: '何も送信していません。注文番号のように、依頼ごとに別のキーを使ってください。',
  },
  'platform.CLIENT_WITHOUT_IDENTITY.title': {
    en: 'The client has no account to sign for.',
    'zh-CN': '客户端没有可用于签名的账户。',
    ja: 'クライアントに署名するアカウントがありません。',
  },
  'platform.CLIENT_WITHOUT_IDENTITY.action': {
    en: 'Give it an identity: an account and its key.',
    'zh-CN': '请为其提供身份：账户及其密钥。',
    ja: 'アカウントとその鍵を指定してください。',
  },
  'platform.FACTS_DIFFER.title': {
    en: 'The facts that were read of {loan} do not come to the position that the ledger proves.',
    'zh-CN': '读取到的 {loan} 的事实与账本所证明的头寸不一致。',
    ja: '読み取った {loan} の事実は、台帳が証明するポジションになりません。',
  },
  'platform.FACTS_DIFFER.action': {
    en: 'Load them again: the loan may just have moved. If it stays so, or if you see the loan only in part, ask another member’s gateway.',
    'zh-CN': '请重新加载：贷款可能刚刚变动。若仍如此，或您只能看到部分贷款信息，请向其他成员的网关查询。',
    ja: '読み込み直してください。ローンが動いた直後かもしれません。変わらない場合や一部しか見えない場合は、別の参加者のゲートウェイに確認してください。',
  },
  'platform.WEBHOOK_MESSAGE_REFUSED.title': {
    en: 'The message is not believed: its {fault, select, headers {headers are missing or malformed} time {time is more than five minutes away} signature {signature is not of this secret} other {content is not of this API}}.',
    'zh-CN':
      '不采信该消息：{fault, select, headers {标头缺失或格式错误} time {时间相差超过五分钟} signature {签名与该密钥不符} other {内容不是本 API 的格式}}。',
    ja: 'このメッセージは信用できません: {fault, select, headers {ヘッダーがないか形式が正しくありません} time {時刻が5分以上ずれています} signature {署名がこのシークレットのものではありません} other {内容がこの API の形式ではありません}}。',
  },
  'platform.WEBHOOK_MESSAGE_REFUSED.action': {
    en: 'Answer 401 and do nothing with it. If genuine messages are refused, check the secret, the clock, and that the body is checked exactly as it came.',
    'zh-CN': '请返回 401，且不要处理该消息。若真实消息被拒，请检查密钥、时钟，并确认校验的是原样收到的正文。',
    ja: '401 を返し、処理しないでください。正しいメッセージが拒否される場合は、シークレットと時計、受信したままの本文を検証しているかを確認してください。',
  },
  'platform.WEBHOOK_SECRET_INVALID.title': {
    en: 'That is no secret of a webhook.',
    'zh-CN': '这不是 Webhook 的密钥。',
    ja: 'Webhook のシークレットではありません。',
  },
  'platform.WEBHOOK_SECRET_INVALID.action': {
    en: 'Give it as it was shown when the webhook was registered: whsec_ and what follows. If it is lost, ask for a new one.',
    'zh-CN': '请按注册 Webhook 时显示的内容提供：whsec_ 及其后的全部字符。若已遗失，请申请新的密钥。',
    ja: '登録時に表示されたとおりに、whsec_ とそれに続く文字をすべて指定してください。失くした場合は新しいものを発行してください。',
  },
  'platform.PASSKEY_NOT_USED.title': {
    en: 'The passkey was not used.',
    'zh-CN': '未使用通行密钥。',
    ja: 'パスキーは使われませんでした。',
  },
  'platform.PASSKEY_NOT_USED.action': {
    en: 'Nothing was signed or sent. Try again, and confirm on the device that holds the passkey.',
    'zh-CN': '未签署也未发送任何内容。请重试，并在保存通行密钥的设备上确认。',
    ja: '何も署名も送信もしていません。もう一度試し、パスキーのある端末で確認してください。',
  },
  'platform.PASSKEY_UNSUITABLE.title': {
    en: 'This passkey cannot sign for the ledger.',
    'zh-CN': '此通行密钥无法为账本签名。',
    ja: 'このパスキーでは台帳に署名できません。',
  },
  'platform.PASSKEY_UNSUITABLE.action': {
    en: 'Nothing was sent. Use a device or security key that makes passkeys of the kind ES256, as nearly all do.',
    'zh-CN': '未发送任何内容。请使用能生成 ES256 类型通行密钥的设备或安全密钥，绝大多数设备均支持。',
    ja: '何も送信していません。ES256 型のパスキーを作れる端末かセキュリティキーを使ってください。ほぼすべてが対応しています。',
  },
  'platform.LEDGER_NOT_TRUSTED.title': {
    en: 'The trust file does not say which ledger is meant.',
    'zh-CN': '信任文件未指明是哪个账本。',
    ja: '信頼ファイルから、どの台帳を指すのか決まりません。',
  },
  'platform.LEDGER_NOT_TRUSTED.action': {
    en: 'Name the ledger where the file has several; otherwise take the trust file of the right one.',
    'zh-CN': '文件包含多个账本时请指定其一；否则请使用正确账本的信任文件。',
    ja: '複数の台帳が入っている場合は一つを指定し、そうでなければ正しい台帳の信頼ファイルを使ってください。',
  },
} satisfies TextTable
