/** Refusals of module 60: what the gateway itself refuses. */
import type { TextTable } from '../text-table.ts'

export const gatewayErrorTexts = {
  'error.gateway.WRONG_HOST.title': {
    en: 'The request names another host than this gateway answers for.',
    'zh-CN': '请求所写的主机名不是本网关所服务的。',
    ja: 'リクエストのホスト名は、このゲートウェイが応答するものではありません。',
  },
  'error.gateway.WRONG_HOST.action': {
    en: 'Use the address that the node prints at its start. Behind a proxy, start the node with --origin.',
    'zh-CN': '请使用节点启动时显示的地址。若经由代理，请用 --origin 启动节点。',
    ja: 'ノードの起動時に表示されるアドレスを使ってください。プロキシの背後では --origin を付けて起動してください。',
  },
  'error.gateway.RATE_LIMITED.title': {
    en: 'Too many requests in a short time.',
    'zh-CN': '短时间内请求过多。',
    ja: '短時間にリクエストが多すぎます。',
  },
  'error.gateway.RATE_LIMITED.action': {
    en: 'Wait as many seconds as Retry-After says, then send the request again. Nothing was done.',
    'zh-CN': '请等待 Retry-After 所示的秒数后重新发送。本次未执行任何操作。',
    ja: 'Retry-After の秒数だけ待ってから送り直してください。何も実行されていません。',
  },
  'error.gateway.NOT_AUTHENTICATED.title': {
    en: 'This needs a valid token.',
    'zh-CN': '此操作需要有效的令牌。',
    ja: '有効なトークンが必要です。',
  },
  'error.gateway.NOT_AUTHENTICATED.action': {
    en: 'Sign in again: ask for a challenge, sign it with a key of the account, and send the token with every request.',
    'zh-CN': '请重新登录：获取质询，用账户密钥签名，并在每个请求中附上令牌。',
    ja: 'もう一度サインインしてください。チャレンジを取得し、アカウントの鍵で署名し、リクエストごとにトークンを付けます。',
  },
  'error.gateway.NOT_FOUND.title': {
    en: 'There is nothing here that you may see.',
    'zh-CN': '此处没有您可以查看的内容。',
    ja: 'ここに閲覧できるものはありません。',
  },
  'error.gateway.NOT_FOUND.action': {
    en: 'Check the identifier, and whether the account you signed in with is a party to it.',
    'zh-CN': '请检查标识是否正确，以及登录账户是否为当事方。',
    ja: '識別子と、サインインしたアカウントが当事者かどうかを確認してください。',
  },
  'error.gateway.PARAMETER_INVALID.title': {
    en: 'A parameter of the request is wrong.',
    'zh-CN': '请求的某个参数有误。',
    ja: 'リクエストのパラメーターに誤りがあります。',
  },
  'error.gateway.PARAMETER_INVALID.action': {
    en: 'See `param` for its name and the reference for what it may be.',
    'zh-CN': '参数名见 `param`，允许的取值见参考文档。',
    ja: '名前は `param` に、許される値はリファレンスにあります。',
  },
  'error.gateway.CURSOR_INVALID.title': {
    en: 'The cursor does not belong to this list.',
    'zh-CN': '该游标不属于此列表。',
    ja: 'カーソルはこの一覧のものではありません。',
  },
  'error.gateway.CURSOR_INVALID.action': {
    en: 'Use `next` of a page of the same list under the same filters, or begin again without a cursor.',
    'zh-CN': '请使用同一列表、同一筛选条件下某页的 `next`，或不带游标重新开始。',
    ja: '同じ一覧・同じ条件のページの `next` を使うか、カーソルなしで最初から始めてください。',
  },
  'error.gateway.BODY_TOO_LARGE.title': {
    en: 'The body of the request is too large.',
    'zh-CN': '请求正文过大。',
    ja: 'リクエストの本文が大きすぎます。',
  },
  'error.gateway.BODY_TOO_LARGE.action': {
    en: 'A transaction has at most 64 KiB. Spread the work over several requests.',
    'zh-CN': '一笔交易最大 64 KiB。请拆分为多个请求。',
    ja: '取引は最大 64 KiB です。複数のリクエストに分けてください。',
  },
  'error.gateway.BODY_UNREADABLE.title': {
    en: 'The body of the request cannot be read.',
    'zh-CN': '无法读取请求正文。',
    ja: 'リクエストの本文を読み取れません。',
  },
  'error.gateway.BODY_UNREADABLE.action': {
    en: 'Send well-formed JSON in UTF-8 (or CBOR where the route takes it) with the right Content-Length.',
    'zh-CN': '请发送格式正确的 UTF-8 JSON（或路由接受的 CBOR），并确保 Content-Length 正确。',
    ja: '正しい UTF-8 の JSON（受け付ける経路では CBOR）を正しい Content-Length で送ってください。',
  },
  'error.gateway.MEDIA_TYPE_UNSUPPORTED.title': {
    en: 'This route does not take that Content-Type.',
    'zh-CN': '此路由不接受该 Content-Type。',
    ja: 'この経路はその Content-Type を受け付けません。',
  },
  'error.gateway.MEDIA_TYPE_UNSUPPORTED.action': {
    en: 'Send application/json; transactions also as application/cbor.',
    'zh-CN': '请使用 application/json；交易也可使用 application/cbor。',
    ja: 'application/json で送ってください。取引は application/cbor でも送れます。',
  },
  'error.gateway.CHALLENGE_UNKNOWN.title': {
    en: 'The challenge is not or no longer good.',
    'zh-CN': '质询无效或已失效。',
    ja: 'チャレンジは無効か、すでに使えません。',
  },
  'error.gateway.CHALLENGE_UNKNOWN.action': {
    en: 'Ask for a new one. A challenge is good once and for two minutes.',
    'zh-CN': '请获取新的质询。每个质询只能使用一次，有效期两分钟。',
    ja: '新しいチャレンジを取得してください。有効なのは一度だけ、2 分間です。',
  },
  'error.gateway.SIGN_IN_REFUSED.title': {
    en: 'The signatures do not satisfy the account.',
    'zh-CN': '签名不满足该账户的要求。',
    ja: '署名がアカウントの条件を満たしていません。',
  },
  'error.gateway.SIGN_IN_REFUSED.action': {
    en: 'Sign the sign-in bytes of this very challenge with enough keys of the account.',
    'zh-CN': '请用该账户足够的密钥对本质询的登录字节签名。',
    ja: 'このチャレンジのサインイン用バイト列に、アカウントの十分な鍵で署名してください。',
  },
  'error.gateway.TOO_MANY_STREAMS.title': {
    en: 'Too many event streams are open.',
    'zh-CN': '打开的事件流过多。',
    ja: '開いているイベントストリームが多すぎます。',
  },
  'error.gateway.TOO_MANY_STREAMS.action': {
    en: 'Close streams that are not read, then open this one again. Nothing is lost: it can begin where you were.',
    'zh-CN': '请关闭不再读取的流，然后重新打开。不会丢失任何内容：可从之前的位置继续。',
    ja: '読んでいないストリームを閉じてから開き直してください。続きから始められるので、何も失われません。',
  },
  'error.gateway.TOO_SLOW.title': {
    en: 'The stream was ended because nothing was read from it for too long.',
    'zh-CN': '由于长时间未读取，事件流已被结束。',
    ja: '長い間読まれなかったため、ストリームを終了しました。',
  },
  'error.gateway.TOO_SLOW.action': {
    en: 'Open it again with the last id you have in Last-Event-ID: it goes on there, and nothing is left out.',
    'zh-CN': '请在 Last-Event-ID 中填入最后收到的编号重新打开：将从该处继续，不会遗漏。',
    ja: '最後に受け取った ID を Last-Event-ID に入れて開き直してください。そこから続き、抜けはありません。',
  },
  'error.gateway.KEY_REUSED.title': {
    en: 'This Idempotency-Key was used for another request.',
    'zh-CN': '此 Idempotency-Key 已用于另一个请求。',
    ja: 'この Idempotency-Key は別のリクエストに使われています。',
  },
  'error.gateway.KEY_REUSED.action': {
    en: 'Give every new request a new key; send a key again only with the very same request. Nothing was done.',
    'zh-CN': '每个新请求请使用新的键；只有完全相同的请求才能重复使用同一键。本次未执行任何操作。',
    ja: '新しいリクエストには新しいキーを付け、同じキーは全く同じリクエストにだけ使ってください。何も実行されていません。',
  },
  'error.gateway.KEY_IN_USE.title': {
    en: 'The first request with this Idempotency-Key is still under way.',
    'zh-CN': '使用此 Idempotency-Key 的第一个请求仍在处理中。',
    ja: 'この Idempotency-Key の最初のリクエストがまだ処理中です。',
  },
  'error.gateway.KEY_IN_USE.action': {
    en: 'Wait a second and send it again: you will get the answer of the first one.',
    'zh-CN': '请稍候再发送：将得到第一个请求的结果。',
    ja: '少し待って送り直してください。最初のリクエストの応答が得られます。',
  },
  'error.gateway.DRAFT_REFUSED.title': {
    en: 'The draft cannot be kept.',
    'zh-CN': '无法保存该草稿。',
    ja: '下書きを保存できません。',
  },
  'error.gateway.DRAFT_REFUSED.action': {
    en: 'See `details.reason`: validUntil must be 1 minute to 30 days ahead, calls must concern you, size must leave room for signatures; lanes or tooMany: finish or withdraw other drafts first.',
    'zh-CN':
      '见 `details.reason`：validUntil 须在 1 分钟至 30 天之后；calls 须与您有关；size 须为签名留出空间；若为 lanes 或 tooMany，请先完成或撤回其他草稿。',
    ja: '`details.reason` を見てください。validUntil は 1 分から 30 日先まで、calls はあなたに関係するもの、size は署名の余地が必要です。lanes や tooMany の場合は、先にほかの下書きを完了するか取り下げてください。',
  },
  'error.gateway.DRAFT_SIGNATURE_REFUSED.title': {
    en: 'The signature is not one that this draft needs.',
    'zh-CN': '该签名不是此草稿所需的签名。',
    ja: 'この署名は、下書きに必要なものではありません。',
  },
  'error.gateway.DRAFT_SIGNATURE_REFUSED.action': {
    en: 'Sign the sign bytes of `bodyBytes` with a key of an account that has to sign.',
    'zh-CN': '请用须签名账户的密钥对 `bodyBytes` 的签名字节签名。',
    ja: '署名が必要なアカウントの鍵で、`bodyBytes` の署名用バイト列に署名してください。',
  },
  'error.gateway.CLOCK_REFUSED.title': {
    en: 'The clock does not move that way.',
    'zh-CN': '时钟不能这样调整。',
    ja: '時計をそのように動かすことはできません。',
  },
  'error.gateway.CLOCK_REFUSED.action': {
    en: 'Only the clock of a development ledger moves, and only ahead of what it shows.',
    'zh-CN': '只有开发账本的时钟可以调整，且只能向前。',
    ja: '動かせるのは開発用台帳の時計だけで、進めることしかできません。',
  },
  'error.gateway.VAULT_ABSENT.title': {
    en: 'This gateway keeps no vault.',
    'zh-CN': '此网关没有保险库。',
    ja: 'このゲートウェイには保管庫がありません。',
  },
  'error.gateway.VAULT_ABSENT.action': {
    en: 'Ask the gateway of the member that keeps the data.',
    'zh-CN': '请向保管该数据的成员的网关请求。',
    ja: 'データを保管するメンバーのゲートウェイに要求してください。',
  },
  'error.gateway.RECORD_NOT_NAMED.title': {
    en: 'The subject has several records.',
    'zh-CN': '该数据主体有多条记录。',
    ja: 'このデータ主体には複数の記録があります。',
  },
  'error.gateway.RECORD_NOT_NAMED.action': {
    en: 'Name the record in the request.',
    'zh-CN': '请在请求中写明记录。',
    ja: '要求に記録の名前を書いてください。',
  },
  'error.gateway.SEAL_KEY_INVALID.title': {
    en: 'The key to seal to cannot be used.',
    'zh-CN': '用于封装的公钥不可用。',
    ja: '封印先の公開鍵が使えません。',
  },
  'error.gateway.SEAL_KEY_INVALID.action': {
    en: 'Give an uncompressed P-256 public key: 65 bytes that begin with 04.',
    'zh-CN': '请提供未压缩的 P-256 公钥：以 04 开头的 65 个字节。',
    ja: '非圧縮の P-256 公開鍵（04 で始まる 65 バイト）を指定してください。',
  },
  'error.gateway.WEBHOOK_URL_REFUSED.title': {
    en: 'Webhooks cannot be sent to this address.',
    'zh-CN': '无法向该地址发送 Webhook。',
    ja: 'この宛先には Webhook を送れません。',
  },
  'error.gateway.WEBHOOK_URL_REFUSED.action': {
    en: 'Give an https address on the public internet, without user name, password or fragment.',
    'zh-CN': '请提供公网上的 https 地址，不含用户名、密码和片段。',
    ja: 'ユーザー名、パスワード、フラグメントを含まない、公開インターネット上の https の宛先を指定してください。',
  },
  'error.gateway.TOO_MANY_WEBHOOKS.title': {
    en: 'There is no room for another webhook.',
    'zh-CN': 'Webhook 数量已达上限。',
    ja: 'Webhook の数が上限に達しています。',
  },
  'error.gateway.TOO_MANY_WEBHOOKS.action': {
    en: 'Delete one that is not needed any more.',
    'zh-CN': '请删除不再需要的 Webhook。',
    ja: '不要になった Webhook を削除してください。',
  },
  'error.gateway.FACT_NOT_SUPPOSABLE.title': {
    en: 'Nothing follows from this fact that could be supposed otherwise.',
    'zh-CN': '该事实没有可作其他假设的后果。',
    ja: 'この事実からは、別の場合を仮定できる結果が生じません。',
  },
  'error.gateway.FACT_NOT_SUPPOSABLE.action': {
    en: 'Name a payment, or a reported month, that counts on the day. `because` says why this one does not: `reversed` (by the fact in `by`), `later` (it counts from `from` on: ask with `asOf` on or after that day), `still` (it moves no balance).',
    'zh-CN':
      '请指定在该日计入的还款或月度报告。`because` 说明原因：`reversed`（已被 `by` 所示事实冲销）、`later`（自 `from` 起才计入：请将 `asOf` 设为该日或之后）、`still`（不影响余额）。',
    ja: 'その日に数えられる入金または報告月を指定してください。理由は `because` にあります：`reversed`（`by` の事実で取消済み）、`later`（`from` から数えられるため、その日以降の `asOf` で照会）、`still`（残高を動かさない）。',
  },
} as const satisfies TextTable
