/** Commands that talk to a running node. */
import type { TextTable } from '../text-table.ts'

export const cliApiMessages = {
  'cli.option.as': {
    en: 'Demonstration member to sign in and sign as.',
    'zh-CN': '以哪个示例成员登录和签名。',
    ja: 'サインインと署名を行うデモの参加者。',
  },
  'cli.tx.description': {
    en: 'Sign, submit and look up transactions.',
    'zh-CN': '签名、提交和查询交易。',
    ja: '取引の署名・送信・照会を行います。',
  },
  'cli.tx.argument': {
    en: 'The transaction, tx_…',
    'zh-CN': '交易，tx_…',
    ja: '取引（tx_…）',
  },
  'cli.tx.sign.description': {
    en: 'Sign a transaction of one call and write it to a file; it is good for two minutes.',
    'zh-CN': '对包含一个调用的交易签名并写入文件；有效期两分钟。',
    ja: '呼び出し一つの取引に署名してファイルに書きます。有効なのは 2 分間です。',
  },
  'cli.tx.sign.method': {
    en: 'Method to call, such as loans.recordPayment.',
    'zh-CN': '要调用的方法，例如 loans.recordPayment。',
    ja: '呼び出すメソッド（例：loans.recordPayment）。',
  },
  'cli.tx.sign.arguments': {
    en: 'Its arguments as JSON, or @FILE.',
    'zh-CN': 'JSON 格式的参数，或 @文件。',
    ja: 'JSON の引数、または @ファイル。',
  },
  'cli.tx.sign.format': {
    en: 'Form of the file: cbor or json.',
    'zh-CN': '文件格式：cbor 或 json。',
    ja: 'ファイルの形式：cbor または json。',
  },
  'cli.tx.sign.written': {
    en: '{id} signed by {member}: {file}',
    'zh-CN': '{id} 已由 {member} 签名：{file}',
    ja: '{id} に {member} が署名しました: {file}',
  },
  'cli.tx.submit.description': {
    en: 'Submit a signed transaction and wait for its outcome.',
    'zh-CN': '提交已签名的交易并等待结果。',
    ja: '署名済みの取引を送信し、結果を待ちます。',
  },
  'cli.tx.submit.file': {
    en: 'File of `tx sign`, CBOR or JSON.',
    'zh-CN': '`tx sign` 生成的文件，CBOR 或 JSON。',
    ja: '`tx sign` のファイル（CBOR または JSON）。',
  },
  'cli.tx.show.description': {
    en: 'What became of a transaction, asked of the running node.',
    'zh-CN': '向运行中的节点查询交易的结果。',
    ja: '取引の結果を稼働中のノードに問い合わせます。',
  },
  'cli.tx.pending': {
    en: 'on its way: ask again with `tx show`',
    'zh-CN': '处理中：请用 `tx show` 再次查询',
    ja: '処理中です。`tx show` でもう一度確認してください',
  },
  'cli.tx.accepted': {
    en: 'accepted in block {height}',
    'zh-CN': '已在区块 {height} 中接受',
    ja: 'ブロック {height} で受理されました',
  },
  'cli.tx.refused': {
    en: 'recorded in block {height} and refused: nothing took effect',
    'zh-CN': '已记入区块 {height}，但被拒绝：没有任何操作生效',
    ja: 'ブロック {height} に記録されましたが拒否されました。効果はありません',
  },
  'cli.auth.description': {
    en: 'Sign in at the running node.',
    'zh-CN': '登录运行中的节点。',
    ja: '稼働中のノードにサインインします。',
  },
  'cli.auth.token.description': {
    en: 'Sign in with a member’s key and print the token, which is good for a quarter of an hour.',
    'zh-CN': '用成员密钥登录并显示令牌，有效期一刻钟。',
    ja: '参加者の鍵でサインインし、15 分間有効なトークンを表示します。',
  },
  'cli.events.description': {
    en: 'Follow what happens on the ledger.',
    'zh-CN': '跟踪账本上发生的事件。',
    ja: '台帳で起きることを追います。',
  },
  'cli.events.listen.description': {
    en: 'Print outcomes as they become durable, until Ctrl-C.',
    'zh-CN': '在结果持久化后逐条显示，直到按 Ctrl-C。',
    ja: '結果が永続化されるたびに表示します（Ctrl-C まで）。',
  },
  'cli.events.listen.fromHeight': {
    en: 'Replay from this block on first.',
    'zh-CN': '先从该区块开始重放。',
    ja: 'まずこのブロックから再生します。',
  },
  'cli.events.listen.contract': {
    en: 'Only outcomes that called this contract.',
    'zh-CN': '仅显示调用此合约的结果。',
    ja: 'このコントラクトを呼び出した結果だけを表示します。',
  },
  'cli.events.listen.count': {
    en: 'End after so many.',
    'zh-CN': '显示这么多条后结束。',
    ja: 'この件数で終了します。',
  },
  'cli.clock.description': {
    en: 'The clock of a development ledger.',
    'zh-CN': '开发账本的时钟。',
    ja: '開発用台帳の時計。',
  },
  'cli.clock.advance.description': {
    en: 'Move the clock of a development ledger ahead; what becomes due runs at once.',
    'zh-CN': '将开发账本的时钟向前调；到期的事项立即执行。',
    ja: '開発用台帳の時計を進めます。期限が来たものはすぐに実行されます。',
  },
  'cli.clock.step': {
    en: 'How far: 30min, 36h, 10d or 3mo.',
    'zh-CN': '前进多少：30min、36h、10d 或 3mo。',
    ja: '進める量：30min、36h、10d、3mo など。',
  },
  'cli.clock.advanced': {
    en: '{before} → {now}',
    'zh-CN': '{before} → {now}',
    ja: '{before} → {now}',
  },
  'platform.NODE_NOT_RUNNING.title': {
    en: 'No node serves the ledger in {folder}.',
    'zh-CN': '没有节点在为 {folder} 中的账本提供服务。',
    ja: '{folder} の台帳を提供しているノードがありません。',
  },
  'platform.NODE_NOT_RUNNING.action': {
    en: 'Start one in another terminal: `npm start`, or `chassis serve --dir FOLDER`.',
    'zh-CN': '请在另一个终端启动：`npm start`，或 `chassis serve --dir FOLDER`。',
    ja: '別のターミナルで `npm start` か `chassis serve --dir FOLDER` を実行してください。',
  },
  'platform.API_UNREACHABLE.title': {
    en: 'The node at {origin} does not answer.',
    'zh-CN': '位于 {origin} 的节点没有响应。',
    ja: '{origin} のノードが応答しません。',
  },
  'platform.API_UNREACHABLE.action': {
    en: 'See whether it still runs. A transaction may have been recorded: look it up by its id before sending another.',
    'zh-CN': '请确认它是否仍在运行。交易可能已入账：请先按标识查询，再发送其他交易。',
    ja: 'まだ動いているか確認してください。取引は記録されているかもしれません。別の取引を送る前に ID で確認してください。',
  },
  'platform.NODE_IS_ANOTHER.title': {
    en: 'The node at {origin} asks to sign in at another ledger or address.',
    'zh-CN': '位于 {origin} 的节点要求登录另一个账本或地址。',
    ja: '{origin} のノードが、別の台帳かアドレスへのサインインを求めています。',
  },
  'platform.NODE_IS_ANOTHER.action': {
    en: 'Nothing was signed. Check that this is the node of this folder.',
    'zh-CN': '未签署任何内容。请检查这是否是该文件夹的节点。',
    ja: '何にも署名していません。このフォルダーのノードかどうか確認してください。',
  },
  'platform.INPUT_UNKNOWN_METHOD.title': {
    en: 'No contract has a method {method}.',
    'zh-CN': '没有合约包含方法 {method}。',
    ja: 'メソッド {method} を持つコントラクトはありません。',
  },
  'platform.INPUT_UNKNOWN_METHOD.action': {
    en: 'Methods are named contract.method; the reference of the API lists them under /v1/contracts.',
    'zh-CN': '方法名的形式为 合约.方法；API 参考的 /v1/contracts 列出了全部方法。',
    ja: 'メソッドは コントラクト.メソッド の形です。API の /v1/contracts に一覧があります。',
  },
  'platform.INPUT_ARGUMENTS_NOT_JSON.title': {
    en: 'This is no JSON: {value}',
    'zh-CN': '这不是 JSON：{value}',
    ja: 'JSON ではありません: {value}',
  },
  'platform.INPUT_ARGUMENTS_NOT_JSON.action': {
    en: 'Give JSON in quotes, or @FILE with JSON in it.',
    'zh-CN': '请给出带引号的 JSON，或用 @文件 指定 JSON 文件。',
    ja: '引用符で囲んだ JSON か、JSON の入った @ファイルを指定してください。',
  },
  'platform.INPUT_NOT_A_STEP.title': {
    en: '{value} is no step of time.',
    'zh-CN': '{value} 不是时间步长。',
    ja: '{value} は時間の幅ではありません。',
  },
  'platform.INPUT_NOT_A_STEP.action': {
    en: 'Give a number and a unit: 30min, 36h, 10d or 3mo.',
    'zh-CN': '请给出数字和单位：30min、36h、10d 或 3mo。',
    ja: '数と単位を指定してください：30min、36h、10d、3mo など。',
  },
  'cli.readModel.description': {
    en: 'What lists and search are answered from.',
    'zh-CN': '列表与搜索所用的读模型。',
    ja: '一覧と検索に使う読み取りモデル。',
  },
  'cli.readModel.status.description': {
    en: 'Say where the read model stands, and with --digest what it holds.',
    'zh-CN': '显示读模型的进度；加 --digest 显示其内容摘要。',
    ja: '読み取りモデルの進み具合を示します。--digest を付けると内容のダイジェストも示します。',
  },
  'cli.readModel.rebuild.description': {
    en: 'Empty the read model and build it from the first outcome on; lists wait meanwhile, nothing else does.',
    'zh-CN': '清空读模型并从第一个结果起重建；其间仅列表与搜索需等待。',
    ja: '読み取りモデルを空にして最初の結果から作り直します。その間は一覧と検索だけが待たされます。',
  },
  'cli.readModel.digest': {
    en: 'read every row and give one digest over all of them',
    'zh-CN': '读取所有行并给出总摘要',
    ja: 'すべての行を読み、全体のダイジェストを出します',
  },
  'cli.readModel.state.starting': {
    en: 'The read model is being started.',
    'zh-CN': '读模型正在启动。',
    ja: '読み取りモデルを起動しています。',
  },
  'cli.readModel.state.building': {
    en: 'The read model is being built ({database}).',
    'zh-CN': '读模型正在构建（{database}）。',
    ja: '読み取りモデルを構築しています（{database}）。',
  },
  'cli.readModel.state.current': {
    en: 'The read model follows the ledger ({database}).',
    'zh-CN': '读模型正跟随账本（{database}）。',
    ja: '読み取りモデルは台帳に追従しています（{database}）。',
  },
  'cli.readModel.state.unavailable': {
    en: 'The database of the read model does not answer ({database}).',
    'zh-CN': '读模型的数据库没有应答（{database}）。',
    ja: '読み取りモデルのデータベースが応答しません（{database}）。',
  },
  'cli.readModel.position': {
    en: 'height {height} of {time}: {outcomes} outcomes applied, {behind} to go',
    'zh-CN': '高度 {height}（{time}）：已应用 {outcomes} 个结果，剩余 {behind} 个',
    ja: '高さ {height}（{time}）：{outcomes} 件の結果を反映済み、残り {behind} 件',
  },
  'cli.readModel.content': {
    en: '{rows} rows, SHA-256 {digest}',
    'zh-CN': '{rows} 行，SHA-256 {digest}',
    ja: '{rows} 行、SHA-256 {digest}',
  },
  'cli.doctor.database.embedded': {
    en: 'The read model is embedded; a PostgreSQL server may take its place (`chassis config explain`).',
    'zh-CN': '读模型为内嵌；可换成 PostgreSQL 服务器（`chassis config explain`）。',
    ja: '読み取りモデルは組み込みです。PostgreSQL サーバーに替えられます（`chassis config explain`）。',
  },
  'cli.doctor.database.reached': {
    en: 'The server of the read model at {server} takes connections.',
    'zh-CN': '读模型的服务器 {server} 接受连接。',
    ja: '読み取りモデルのサーバー {server} は接続を受け付けます。',
  },
  'cli.doctor.database.unreachable': {
    en: 'The server of the read model at {server} cannot be reached ({reason}).',
    'zh-CN': '无法连接读模型的服务器 {server}（{reason}）。',
    ja: '読み取りモデルのサーバー {server} に接続できません（{reason}）。',
  },
  'cli.doctor.database.advice': {
    en: 'start the server or mend its address; without it lists and search are not answered, everything else is',
    'zh-CN': '请启动服务器或更正其地址；否则列表与搜索不可用，其余不受影响',
    ja: 'サーバーを起動するかアドレスを直してください。一覧と検索以外は影響を受けません',
  },
} as const satisfies TextTable
