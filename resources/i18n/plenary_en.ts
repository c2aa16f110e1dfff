<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AgendaItemDialog</name>
    <message>
        <source>修改议程</source>
        <translation>Edit agenda item</translation>
    </message>
    <message>
        <source>新增议程</source>
        <translation>New agenda item</translation>
    </message>
    <message>
        <source>增补议程</source>
        <translation>Supplement the agenda</translation>
    </message>
    <message>
        <source>（最上级）</source>
        <translation>(top level)</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Under</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>（跟随上一项）</source>
        <translation>(follows the item before)</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>一行一份，如：常务委员会工作报告</source>
        <translation>One a line, such as 常务委员会工作报告</translation>
    </message>
    <message>
        <source>如：通过</source>
        <translation>Such as 通过</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>按标题：{kind}</source>
        <translation>By the title: {kind}</translation>
    </message>
    <message>
        <source>按标题（看不出）</source>
        <translation>By the title (cannot tell)</translation>
    </message>
    <message>
        <source>请填写名称。</source>
        <translation>Please enter the name.</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Duration</translation>
    </message>
</context>
<context>
    <name>AgendaItemPanel</name>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>选一项议程，看它的内容</source>
        <translation>Choose an item to see what belongs to it</translation>
    </message>
    <message>
        <source>如：通过</source>
        <translation>Such as 通过</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speeches</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>{count} 位：{names}等</source>
        <translation>{count}: {names} and others</translation>
    </message>
    <message>
        <source>{count} 位：{names}</source>
        <translation>{count}: {names}</translation>
    </message>
</context>
<context>
    <name>AgendaPassingDialog</name>
    <message>
        <source>更正通过的日期</source>
        <translation>Correct the adoption</translation>
    </message>
    <message>
        <source>通过议程</source>
        <translation>Adopt the agenda</translation>
    </message>
    <message>
        <source>通过日期</source>
        <translation>Adopted on</translation>
    </message>
    <message>
        <source>由哪次会议通过</source>
        <translation>Adopted by</translation>
    </message>
    <message>
        <source>各项的序号不变。</source>
        <translation>No number changes.</translation>
    </message>
    <message>
        <source>{count} 项议程得到正式序号，此后不再改变：再增加的项目作为增补，接着编号；不再进行的项目标为“取消”，序号保留。</source>
        <translation>{count} items get their announced numbers, which never change: what is added later is a supplement with the next number; what is dropped is marked as cancelled and keeps its number.</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>新增一项…</source>
        <translation>New item…</translation>
    </message>
    <message>
        <source>增补一项…</source>
        <translation>Add a supplement…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>降为下一级</source>
        <translation>Indent</translation>
    </message>
    <message>
        <source>升为上一级</source>
        <translation>Outdent</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>取消该项（保留序号）</source>
        <translation>Cancel the item (its number stays)</translation>
    </message>
    <message>
        <source>恢复该项</source>
        <translation>Let the item stand again</translation>
    </message>
    <message>
        <source>通过议程…</source>
        <translation>Adopt…</translation>
    </message>
    <message>
        <source>更正通过的日期…</source>
        <translation>Correct the adoption…</translation>
    </message>
    <message>
        <source>收回通过…</source>
        <translation>Take the adoption back…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>存为 PDF（按场次，带时间）…</source>
        <translation>Save as PDF (by sittings, with times)…</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>还没有议程</source>
        <translation>No agenda yet</translation>
    </message>
    <message>
        <source>逐项新增；用 Alt+↑ ↓ 或拖动排次序，Ctrl+] 降为下一级。</source>
        <translation>Add items one by one; order them with Alt+↑ ↓ or by dragging, indent with Ctrl+].</translation>
    </message>
    <message>
        <source>议程、报告人</source>
        <translation>Item, presenter</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>还没有议程，请先新增。</source>
        <translation>There is no agenda yet. Add items first.</translation>
    </message>
    <message>
        <source>收回通过，改回草案</source>
        <translation>Take the adoption back: a draft again</translation>
    </message>
    <message>
        <source>原因（记入操作记录）：</source>
        <translation>Reason (goes on record):</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>{day} {body}通过</source>
        <translation>adopted on {day} by {body}</translation>
    </message>
    <message>
        <source>合计 {minutes} 分钟</source>
        <translation>{minutes} min in all</translation>
    </message>
    <message>
        <source>，{count} 项未定时长</source>
        <translation>, {count} without minutes</translation>
    </message>
</context>
<context>
    <name>AgendaTableModel</name>
    <message>
        <source>已取消，不占时间</source>
        <translation>Cancelled, takes no time</translation>
    </message>
    <message>
        <source>“{title}”没有时长，其后的时间无法推算</source>
        <translation>“{title}” has no minutes, so no time can be said for what follows</translation>
    </message>
    <message>
        <source>这次会议还没有场次</source>
        <translation>This meeting has no sittings yet</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>增补</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>预计时间</source>
        <translation>Expected at</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>文件已损坏</source>
        <translation>The file is damaged</translation>
    </message>
    <message>
        <source>恢复会得到一个新文件，损坏的文件原样保留。</source>
        <translation>Restoring makes a new file; the damaged one stays as it is.</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>会务台文件</source>
        <translation>Plenary Desk file</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>AttendanceRuleTab</name>
    <message>
        <source>保存主持词</source>
        <translation>Save sentence</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore default</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>不要求</source>
        <translation>Not required</translation>
    </message>
    <message>
        <source>可用：{places}；请假、缺席为零的部分不读。</source>
        <translation>Available: {places}; parts with nobody on leave or absent are not read.</translation>
    </message>
    <message>
        <source>会议类型</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>主持词</source>
        <translation>Chair&apos;s sentence</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>读出来</source>
        <translation>Reads</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>提前书面提出</source>
        <translation>Written notice</translation>
    </message>
    <message>
        <source>规则依据</source>
        <translation>Source of the rule</translation>
    </message>
    <message>
        <source>主持词已保存。</source>
        <translation>The chair&apos;s sentence was saved.</translation>
    </message>
</context>
<context>
    <name>AttendanceTableModel</name>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>（未填）</source>
        <translation>(not entered)</translation>
    </message>
    <message>
        <source>应到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>出席率</source>
        <translation>Attendance</translation>
    </message>
</context>
<context>
    <name>AuditTab</name>
    <message>
        <source>操作记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>还没有操作</source>
        <translation>No actions yet</translation>
    </message>
    <message>
        <source>操作、姓名</source>
        <translation>Action, name</translation>
    </message>
</context>
<context>
    <name>AuditTableModel</name>
    <message>
        <source>撤销：{label}</source>
        <translation>Undo: {label}</translation>
    </message>
    <message>
        <source>恢复：{label}</source>
        <translation>Redo: {label}</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>何人</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>BallotDesk</name>
    <message>
        <source>另选他人…</source>
        <translation>Write in a name…</translation>
    </message>
    <message>
        <source>其余记为赞成</source>
        <translation>Count the rest as for</translation>
    </message>
    <message>
        <source>有效票减去反对和弃权，记为赞成：不作记号的就是赞成</source>
        <translation>Valid papers less those against and abstaining are for: no mark means for</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>废票</source>
        <translation>Spoiled</translation>
    </message>
    <message>
        <source>候选人</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Mark as</translation>
    </message>
    <message>
        <source>↑↓ 选人，←→ 选赞成、反对、弃权；空格或 + 记一票，− 减一票；1—9 直接记给第几位</source>
        <translation>↑↓ choose a name, ←→ for, against, abstain; Space or + adds a vote, − takes one back; 1–9 mark the n-th name</translation>
    </message>
    <message>
        <source>另选他人</source>
        <translation>Write in a name</translation>
    </message>
    <message>
        <source>姓名：</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>“{title}”上次没有计完，已接着上次的票数。</source>
        <translation>The count of “{title}” was not finished; it goes on from where it was.</translation>
    </message>
    <message>
        <source>从头计票</source>
        <translation>Count from the beginning</translation>
    </message>
</context>
<context>
    <name>BudgetPanel</name>
    <message>
        <source>发言时间</source>
        <translation>Speaking time</translation>
    </message>
    <message>
        <source>{used}，余 {left}</source>
        <translation>{used}, {left} left</translation>
    </message>
</context>
<context>
    <name>CandidateTableModel</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{name}（另选）</source>
        <translation>{name} (written in)</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>ChairScriptDialog</name>
    <message>
        <source>发言主持词</source>
        <translation>Script of the chair</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>一行一段。【】里的一行印成大字姓名，〔〕里的一行印成单位。在“文件”里打印。</source>
        <translation>One paragraph a line. A line in 【】 is printed large as a name, one in 〔〕 as a unit. Print it from Papers.</translation>
    </message>
    <message>
        <source>这次会议没有发言的场次</source>
        <translation>This meeting has no sitting with speeches</translation>
    </message>
</context>
<context>
    <name>CountedSpeechTableModel</name>
    <message>
        <source>计入</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>重新排序</source>
        <translation>Reorder</translation>
    </message>
    <message>
        <source>将有 {count} 位的位置改变。可用 Ctrl+Z 撤销。</source>
        <translation>{count} speakers will change places. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>次序不变；排定后按此打印。</source>
        <translation>The order stays; it will be printed like this.</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>排定</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>ElectionDialog</name>
    <message>
        <source>新建选举</source>
        <translation>New election</translation>
    </message>
    <message>
        <source>选举</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>第一张选票</source>
        <translation>First ballot</translation>
    </message>
    <message>
        <source>第二张选票</source>
        <translation>Second ballot</translation>
    </message>
    <message>
        <source>监票、计票人员</source>
        <translation>Scrutineers and tellers</translation>
    </message>
    <message>
        <source>每行一人：监票人 姓名 界别</source>
        <translation>One a line: 监票人 name sector</translation>
    </message>
    <message>
        <source>如：常务委员；不用就空着</source>
        <translation>e.g. standing members; leave empty if not needed</translation>
    </message>
    <message>
        <source>应选人数</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>候选人</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>每行一人；次序按姓氏笔画自动排</source>
        <translation>One a line; put in stroke order of the surnames</translation>
    </message>
    <message>
        <source>至少要有一张选票。</source>
        <translation>There must be at least one ballot.</translation>
    </message>
    <message>
        <source>“{line}”看不懂：请写成“监票人 姓名 界别”。</source>
        <translation>“{line}” is not understood: write “监票人 name sector”.</translation>
    </message>
</context>
<context>
    <name>ElectionsPanel</name>
    <message>
        <source>新建选举…</source>
        <translation>New election…</translation>
    </message>
    <message>
        <source>清点人数，开始选举</source>
        <translation>Take presence and begin</translation>
    </message>
    <message>
        <source>删除选举</source>
        <translation>Remove election</translation>
    </message>
    <message>
        <source>计票完成</source>
        <translation>Close the count</translation>
    </message>
    <message>
        <source>再次投票</source>
        <translation>Vote again</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>复制结果</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <source>上大屏</source>
        <translation>To the stage</translation>
    </message>
    <message>
        <source>选举</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>选票</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>还没有选举</source>
        <translation>No elections yet</translation>
    </message>
    <message>
        <source>新建一次选举：填写应选人数和候选人，次序按姓氏笔画自动排。</source>
        <translation>Draw one up: enter the seats and the candidates; they are put in stroke order.</translation>
    </message>
    <message>
        <source>尚未清点人数。</source>
        <translation>Presence has not been taken.</translation>
    </message>
    <message>
        <source>这次会议还没有场次，请先在“概况”里新增。</source>
        <translation>This meeting has no sitting yet; add one in “Overview”.</translation>
    </message>
    <message>
        <source>更正计票</source>
        <translation>Correct the count</translation>
    </message>
    <message>
        <source>更正的原因（写入记录）：</source>
        <translation>Reason for the correction (kept in the record):</translation>
    </message>
    <message>
        <source>已复制结果。</source>
        <translation>The result was copied.</translation>
    </message>
    <message>
        <source>{title}&#x3000;应选 {seats} 名</source>
        <translation>{title}&#x3000;{seats} to elect</translation>
    </message>
    <message>
        <source>（已更正）</source>
        <translation> (corrected)</translation>
    </message>
    <message>
        <source>（已计票）</source>
        <translation> (counted)</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>程序出错</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>刚才的操作没有完成。已保存的内容不受影响，可以继续使用。</source>
        <translation>The last action was not completed. What was saved is safe; you can go on working.</translation>
    </message>
    <message>
        <source>出错详情</source>
        <translation>Error details</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>请把详情发给维护人员：</source>
        <translation>Please send the details to whoever maintains the program:</translation>
    </message>
</context>
<context>
    <name>FigureTableModel</name>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Basis</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>还没有会议</source>
        <translation>No meetings yet</translation>
    </message>
    <message>
        <source>先在“会议”里新建一次会议，它的文件就在这里。</source>
        <translation>Make a meeting on the page Meetings; its papers are then here.</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>会议的文件</source>
        <translation>Papers of the meeting</translation>
    </message>
    <message>
        <source>还没有选择会议</source>
        <translation>No meeting is chosen</translation>
    </message>
    <message>
        <source>文件名、分组、拼音首字母</source>
        <translation>Title, group, initials</translation>
    </message>
</context>
<context>
    <name>FloorActions</name>
    <message>
        <source>开始 / 暂停</source>
        <translation>Start / pause</translation>
    </message>
    <message>
        <source>下一位</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>发言结束</source>
        <translation>End speech</translation>
    </message>
    <message>
        <source>加 1 分钟</source>
        <translation>+1 minute</translation>
    </message>
    <message>
        <source>减 1 分钟</source>
        <translation>−1 minute</translation>
    </message>
    <message>
        <source>重新计时</source>
        <translation>Restart clock</translation>
    </message>
    <message>
        <source>程序性发言</source>
        <translation>Point of order</translation>
    </message>
    <message>
        <source>回应</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>即席发言</source>
        <translation>Live request</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>截止报名</source>
        <translation>Close list</translation>
    </message>
    <message>
        <source>请这位发言</source>
        <translation>Give the floor</translation>
    </message>
    <message>
        <source>提到下一位…</source>
        <translation>Put next…</translation>
    </message>
    <message>
        <source>未到，移到最后…</source>
        <translation>Not here, move to the end…</translation>
    </message>
    <message>
        <source>转书面…</source>
        <translation>Move to written…</translation>
    </message>
    <message>
        <source>取消发言…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>插入发言…</source>
        <translation>Insert speech…</translation>
    </message>
    <message>
        <source>大屏</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>大屏上一页</source>
        <translation>Stage: previous page</translation>
    </message>
    <message>
        <source>大屏下一页</source>
        <translation>Stage: next page</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>FloorDesk</name>
    <message>
        <source>这里只能查看：会场在打开文件的那台电脑上操作。</source>
        <translation>View only: the floor is led on the computer that has the file open.</translation>
    </message>
</context>
<context>
    <name>FloorListPanel</name>
    <message>
        <source>转书面可按时结束：{names}</source>
        <translation>Move to written to end in time: {names}</translation>
    </message>
    <message>
        <source>转书面后仍超出 {minutes} 分钟：{names}</source>
        <translation>Still {minutes} min over if these hand in: {names}</translation>
    </message>
    <message>
        <source>{count} 位转书面</source>
        <translation>Move {count} to written</translation>
    </message>
    <message>
        <source>会场名单</source>
        <translation>Floor list</translation>
    </message>
    <message>
        <source>本场还没有发言</source>
        <translation>No speeches at this sitting yet</translation>
    </message>
    <message>
        <source>在“会议”里排好发言顺序，或按 J 登记即席发言。</source>
        <translation>Arrange the speaking order under Meetings, or press J to take a live request.</translation>
    </message>
    <message>
        <source>姓名、单位、题目、首字母</source>
        <translation>Name, unit, title, initials</translation>
    </message>
    <message>
        <source>调整{name}的次序，理由：</source>
        <translation>Move {name}, because:</translation>
    </message>
    <message>
        <source>会议安排调整</source>
        <translation>Change of arrangements</translation>
    </message>
    <message>
        <source>本人请求</source>
        <translation>At the speaker&apos;s request</translation>
    </message>
    <message>
        <source>主持人决定</source>
        <translation>The chair&apos;s decision</translation>
    </message>
    <message>
        <source>{name}未到，移到最后，理由：</source>
        <translation>{name} is not here, move to the end, because:</translation>
    </message>
    <message>
        <source>未在会场</source>
        <translation>Not in the hall</translation>
    </message>
    <message>
        <source>临时离开</source>
        <translation>Stepped out</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>{name}转书面，理由：</source>
        <translation>Move {name} to written, because:</translation>
    </message>
    <message>
        <source>时间所限</source>
        <translation>For lack of time</translation>
    </message>
    <message>
        <source>取消{name}的发言，理由：</source>
        <translation>Withdraw {name}, because:</translation>
    </message>
</context>
<context>
    <name>FloorPage</name>
    <message>
        <source>会场</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>截止报名</source>
        <translation>Close list</translation>
    </message>
    <message>
        <source>恢复报名</source>
        <translation>Reopen list</translation>
    </message>
</context>
<context>
    <name>FloorRuleTab</name>
    <message>
        <source> 秒</source>
        <translation> s</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>整场（扣除休息）</source>
        <translation>The whole sitting (without breaks)</translation>
    </message>
    <message>
        <source>同一委员可以多次报名</source>
        <translation>A member may ask more than once</translation>
    </message>
    <message>
        <source>只有已签到的委员可以报名</source>
        <translation>Only members who have signed in may ask</translation>
    </message>
    <message>
        <source>计时和即席发言</source>
        <translation>Timing and live requests</translation>
    </message>
    <message>
        <source>提前提示</source>
        <translation>Warning before the end</translation>
    </message>
    <message>
        <source>即席发言时长</source>
        <translation>Length of a live speech</translation>
    </message>
    <message>
        <source>发言时间分配</source>
        <translation>Speaking time of groups</translation>
    </message>
    <message>
        <source>分配办法</source>
        <translation>Shared out</translation>
    </message>
    <message>
        <source>分配给</source>
        <translation>Among</translation>
    </message>
    <message>
        <source>均分的部分</source>
        <translation>Part shared equally</translation>
    </message>
    <message>
        <source>分配的总时间</source>
        <translation>Time to share out</translation>
    </message>
    <message>
        <source>取整到</source>
        <translation>Rounded to</translation>
    </message>
    <message>
        <source>发言占比口径</source>
        <translation>What the share counts</translation>
    </message>
    <message>
        <source>统计哪些会议</source>
        <translation>Meetings counted</translation>
    </message>
    <message>
        <source>统计哪些形式</source>
        <translation>Forms counted</translation>
    </message>
    <message>
        <source>占比算哪些单位</source>
        <translation>Units of the share</translation>
    </message>
    <message>
        <source>会议、形式、单位各至少选一项，没有改动。</source>
        <translation>Choose at least one meeting, form and unit; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>FloorTableModel</name>
    <message>
        <source>{number}（原 {planned}）</source>
        <translation>{number} (was {planned})</translation>
    </message>
    <message>
        <source>{speaker}（宣读：{reader}）</source>
        <translation>{speaker} (read by {reader})</translation>
    </message>
    <message>
        <source>约 {time}</source>
        <translation>about {time}</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>实际或预计</source>
        <translation>Actual or expected</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Time used</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>冻结到会情况：{name}</source>
        <translation>Freeze attendance: {name}</translation>
    </message>
    <message>
        <source>表决的事项，可以不填</source>
        <translation>What is polled (optional)</translation>
    </message>
    <message>
        <source>已记录第 {ordinal} 次到会情况：{sentence}</source>
        <translation>Attendance record {ordinal}: {sentence}</translation>
    </message>
    <message>
        <source>时机</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>冻结</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>冻结后四数、主持词和每个人的状态记录在案，应到人数不再随委员变动，不能撤销。</source>
        <translation>The four counts, the sentence and everybody&apos;s state go on record; the number expected no longer follows the membership. This cannot be undone.</translation>
    </message>
    <message>
        <source>本次将注明前一次（第 {ordinal} 次，{time}）。</source>
        <translation> This one will cite the former (no. {ordinal}, {time}).</translation>
    </message>
</context>
<context>
    <name>GroupTableModel</name>
    <message>
        <source>次序</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>GroupedMemberTableModel</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>组内</source>
        <translation>In the group</translation>
    </message>
    <message>
        <source>召集人</source>
        <translation>Convener</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>工作单位及职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>证号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>按界别</source>
        <translation>By sector</translation>
    </message>
    <message>
        <source>按党派</source>
        <translation>By party</translation>
    </message>
    <message>
        <source>按座位</source>
        <translation>By seat row</translation>
    </message>
    <message>
        <source>分组统计</source>
        <translation>By group</translation>
    </message>
    <message>
        <source>该组全部到会</source>
        <translation>Whole group present</translation>
    </message>
</context>
<context>
    <name>GroupsTab</name>
    <message>
        <source>新增…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>并入另一界别…</source>
        <translation>Merge into another sector…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>次序（拖动或 Alt+↑ ↓ 调整）</source>
        <translation>Order (drag, or Alt+↑ ↓)</translation>
    </message>
    <message>
        <source>还没有内容</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>名称：</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>“{name}”并入</source>
        <translation>Merge “{name}” into</translation>
    </message>
    <message>
        <source>界别：</source>
        <translation>Sector:</translation>
    </message>
    <message>
        <source>已移入 {count} 位委员。</source>
        <translation>{count} members moved.</translation>
    </message>
</context>
<context>
    <name>HallDialog</name>
    <message>
        <source>修改会场</source>
        <translation>Change hall</translation>
    </message>
    <message>
        <source>新建会场</source>
        <translation>New hall</translation>
    </message>
    <message>
        <source>面向主席台，从第 1 排数起，从左边数起。</source>
        <translation>Facing the rostrum: rows count from the front, seats from the left.</translation>
    </message>
    <message>
        <source>会场预览，点一下去掉或放回座位</source>
        <translation>Preview of the hall; click to take a seat out or put it back</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>排数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>每排座位</source>
        <translation>Seats per row</translation>
    </message>
    <message>
        <source>过道在左起第几座之后，例如 8、18</source>
        <translation>After which seats from the left there is an aisle, e.g. 8, 18</translation>
    </message>
    <message>
        <source>过道</source>
        <translation>Aisles</translation>
    </message>
    <message>
        <source>排座时空着的排，例如 1、2；可以手工安排人坐</source>
        <translation>Rows left free when seats are given out, e.g. 1, 2; people can be put there by hand</translation>
    </message>
    <message>
        <source>预留的排</source>
        <translation>Rows kept free</translation>
    </message>
    <message>
        <source>座号</source>
        <translation>Seat numbers</translation>
    </message>
    <message>
        <source>没有座位的地方（柱子、控制台）点一下去掉</source>
        <translation>Click where there is no seat (pillar, control desk) to take it out</translation>
    </message>
    <message>
        <source>会场</source>
        <translation>Hall</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>政协{city}第{number}届委员会</source>
        <translation>{city} CPPCC, committee {number}</translation>
    </message>
    <message>
        <source>还没有操作</source>
        <translation>No actions yet</translation>
    </message>
    <message>
        <source>导入委员名单…</source>
        <translation>Import members…</translation>
    </message>
    <message>
        <source>打开会议</source>
        <translation>Open meeting</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>发言顺序</source>
        <translation>Speaking order</translation>
    </message>
    <message>
        <source>打印文件</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>新建会议…</source>
        <translation>New meeting…</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>有委员的界别</source>
        <translation>Sectors with members</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>最近操作</source>
        <translation>Latest actions</translation>
    </message>
    <message>
        <source>从这里开始</source>
        <translation>Begin here</translation>
    </message>
    <message>
        <source>先导入委员名单，再新建会议、导入发言申请。</source>
        <translation>First import the members, then make a meeting and import its speech requests.</translation>
    </message>
    <message>
        <source>议程 {items} 项，场次 {sittings} 场</source>
        <translation>{items} agenda items, {sittings} sittings</translation>
    </message>
    <message>
        <source>口头发言 {oral} 篇，书面 {written} 篇</source>
        <translation>{oral} oral speeches, {written} written</translation>
    </message>
    <message>
        <source>民主党派和工商联占 {share}%</source>
        <translation>Parties and FIC have {share}%</translation>
    </message>
    <message>
        <source>尚无发言人：{units}</source>
        <translation>No speaker yet: {units}</translation>
    </message>
    <message>
        <source>发言顺序尚未排定</source>
        <translation>The speaking order has not been applied</translation>
    </message>
    <message>
        <source>{sitting}：应到 {expected}，实到 {present}</source>
        <translation>{sitting}: {expected} expected, {present} present</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>正在写入…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>标题行</source>
        <translation>Header row</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>No rows to import</translation>
    </message>
    <message>
        <source>请选对工作表和标题行。</source>
        <translation>Please choose the right sheet and header row.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>正在查重…</source>
        <translation>Looking for motions that say the same…</translation>
    </message>
    <message>
        <source>新增 {new}&#x3000;更新 {changed}&#x3000;不变 {same}&#x3000;有问题 {bad}（不导入）</source>
        <translation>{new} new&#x3000;{changed} changed&#x3000;{same} the same&#x3000;{bad} with problems (left out)</translation>
    </message>
    <message>
        <source>{unit}的类别</source>
        <translation>Kind of {unit}</translation>
    </message>
    <message>
        <source>{title}：新增 {new}，更新 {changed}。可用 Ctrl+Z 一步撤销。</source>
        <translation>{title}: {new} new, {changed} changed. Ctrl+Z undoes all of it.</translation>
    </message>
    <message>
        <source>没有写入任何内容。</source>
        <translation>Nothing was written.</translation>
    </message>
</context>
<context>
    <name>InsertDialog</name>
    <message>
        <source>插入发言</source>
        <translation>Insert a speech</translation>
    </message>
    <message>
        <source>排在名单所选的一位之前；没有选择时排在最后。</source>
        <translation>Before the one chosen in the list; at the end when none is chosen.</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>按规定</source>
        <translation>By the rule</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>限时</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>请假：{name}</source>
        <translation>Leave: {name}</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>只请这一场</source>
        <translation>This sitting only</translation>
    </message>
    <message>
        <source>整个会议</source>
        <translation>Whole meeting</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>口头请假</source>
        <translation>Asked orally</translation>
    </message>
    <message>
        <source>规定：提前 {days} 天书面提出</source>
        <translation>Rule: in writing {days} days before</translation>
    </message>
</context>
<context>
    <name>LetterheadTab</name>
    <message>
        <source>没有标志</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>会议纪要印红头</source>
        <translation>Red head on summaries of meetings</translation>
    </message>
    <message>
        <source>提案公函印红头</source>
        <translation>Red head on letters about motions</translation>
    </message>
    <message>
        <source>选择图片…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore default</translation>
    </message>
    <message>
        <source>名称和署名</source>
        <translation>Names and signatures</translation>
    </message>
    <message>
        <source>可用：{places}</source>
        <translation>Fields: {places}</translation>
    </message>
    <message>
        <source>标志</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>打印字体</source>
        <translation>Fonts of papers</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>全称</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>办公室署名</source>
        <translation>Signature of the office</translation>
    </message>
    <message>
        <source>提案公函署名</source>
        <translation>Signature on motion letters</translation>
    </message>
    <message>
        <source>红头</source>
        <translation>Red head</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>选择标志</source>
        <translation>Choose a logo</translation>
    </message>
</context>
<context>
    <name>LiveBox</name>
    <message>
        <source>{kind}：输入证号、首字母或姓名，按 Enter</source>
        <translation>{kind}: type a number, initials or a name, then Enter</translation>
    </message>
    <message>
        <source>符合的委员</source>
        <translation>Matching members</translation>
    </message>
    <message>
        <source>没有找到“{text}”：请核对证号，或改用姓名、首字母</source>
        <translation>“{text}” was not found: check the number, or use the name or initials</translation>
    </message>
</context>
<context>
    <name>MachineTab</name>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>签到和计时的提示音</source>
        <translation>Sounds at sign-in and on the clock</translation>
    </message>
    <message>
        <source>签到没有成功时响铃提示</source>
        <translation>Beep when a sign-in does not succeed</translation>
    </message>
    <message>
        <source>签到台</source>
        <translation>Sign-in desk</translation>
    </message>
    <message>
        <source>系统默认</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>查无此码一声低音；任期已满或不在本场应到名单两声下行；列席、特邀、工作人员三声上行</source>
        <translation>A low tone for an unknown code; two falling ones for a member whose office has ended or who is not expected; three rising ones for attendees, guests and staff</translation>
    </message>
    <message>
        <source>签到台名称</source>
        <translation>Name of this desk</translation>
    </message>
    <message>
        <source>几处同时签到时，每台电脑取不同的名称，如：东门</source>
        <translation>When several desks sign in at once, give each computer its own name, e.g. East Gate</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>打印字体</source>
        <translation>Fonts of papers</translation>
    </message>
    <message>
        <source>自动备份</source>
        <translation>Automatic backups</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>会场</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>备份到</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>会务台文件 (*.plenary)</source>
        <translation>Plenary Desk file (*.plenary)</translation>
    </message>
    <message>
        <source>{who}正在使用这个文件：这里只能查看和打印，不能修改。</source>
        <translation>{who} is using this file: here it can only be viewed and printed.</translation>
    </message>
    <message>
        <source>文件或文件夹不能写入：这里只能查看和打印。请复制到本机后再打开。</source>
        <translation>The file or its folder cannot be written: here it can only be viewed and printed. Copy it to this computer first.</translation>
    </message>
</context>
<context>
    <name>MakeSittingsDialog</name>
    <message>
        <source>由日程生成场次</source>
        <translation>Make sittings from the schedule</translation>
    </message>
    <message>
        <source>将要生成的场次</source>
        <translation>Sittings to be made</translation>
    </message>
    <message>
        <source>日程里没有场次</source>
        <translation>The schedule has no sittings</translation>
    </message>
    <message>
        <source>在日程的“场次”一栏选好用途（开幕、大会发言、分组讨论…），再来生成。</source>
        <translation>Choose what a sitting is for (opening, speeches, group discussion …) in the schedule first, then make sittings.</translation>
    </message>
    <message>
        <source>场次已按日程生成：{count} 场。</source>
        <translation>Sittings made from the schedule: {count}.</translation>
    </message>
    <message>
        <source>新增 {made} 场，调整 {moved} 场时间；有签到、已冻结或已开始的场次不动。</source>
        <translation>{made} new, {moved} moved; sittings with sign-ins, frozen or begun stay as they are.</translation>
    </message>
    <message>
        <source>生成 {count} 场</source>
        <translation>Make {count}</translation>
    </message>
</context>
<context>
    <name>MeetingPreview</name>
    <message>
        <source>应到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>到会句式</source>
        <translation>Attendance sentence</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>{kind}，{first} 至 {last}，{days} 天</source>
        <translation>{kind}, {first} to {last}, {days} days</translation>
    </message>
    <message>
        <source>{kind}，{first}，1 天</source>
        <translation>{kind}, {first}, 1 day</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>附：{papers}</source>
        <translation>papers: {papers}</translation>
    </message>
    <message>
        <source>协商，不作表决</source>
        <translation>Consultation, no vote</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>MeetingTableModel</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>新建会议…</source>
        <translation>New meeting…</translation>
    </message>
    <message>
        <source>复制为新会议…</source>
        <translation>Copy as a new meeting…</translation>
    </message>
    <message>
        <source>存为模板…</source>
        <translation>Save as template…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>发言占比…</source>
        <translation>Share of speeches…</translation>
    </message>
    <message>
        <source>全部会议</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>会议列表</source>
        <translation>List of meetings</translation>
    </message>
    <message>
        <source>还没有会议</source>
        <translation>No meetings yet</translation>
    </message>
    <message>
        <source>从模板新建：自带常用场次和议程；也可复制以前的会议，日期顺延。</source>
        <translation>Make one from a template with its usual sittings and agenda, or copy an earlier meeting with its dates moved.</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>日程</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>参会范围</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Organs</translation>
    </message>
    <message>
        <source>座次</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speeches</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Polls</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>会议名称、年份</source>
        <translation>Name or year of the meeting</translation>
    </message>
    <message>
        <source>存为模板</source>
        <translation>Save as template</translation>
    </message>
    <message>
        <source>模板名称（场次和议程会保留，人员不保留）：</source>
        <translation>Name of the template (sittings and agenda are kept, people are not):</translation>
    </message>
    <message>
        <source>已存为模板“{name}”，新建会议时可以选用。</source>
        <translation>Saved as template “{name}”; choose it for a new meeting.</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>修改委员</source>
        <translation>Edit member</translation>
    </message>
    <message>
        <source>新增委员</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>请写成 1975-08 或 1975年8月</source>
        <translation>Please write 1975-08</translation>
    </message>
    <message>
        <source>常务委员</source>
        <translation>Standing member</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>在任</source>
        <translation>In office</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>出生年月</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>党派</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>多个用顿号隔开：民建、中共</source>
        <translation>Separate several by a comma</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>专委会</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>工作单位及职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>任期开始</source>
        <translation>Office from</translation>
    </message>
    <message>
        <source>任期结束</source>
        <translation>Office until</translation>
    </message>
</context>
<context>
    <name>MemberTableModel</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>党派</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>专委会</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>工作单位及职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>常委</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>任期</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>证号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>MembersImport</name>
    <message>
        <source>导入委员名单</source>
        <translation>Import members</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>表格</source>
        <translation>Workbooks</translation>
    </message>
    <message>
        <source>导入委员名单</source>
        <translation>Import members</translation>
    </message>
    <message>
        <source>新增委员</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>署名的提案…</source>
        <translation>Motions signed…</translation>
    </message>
    <message>
        <source>任期到今天结束</source>
        <translation>End office today</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>委员名单</source>
        <translation>List of members</translation>
    </message>
    <message>
        <source>还没有委员</source>
        <translation>No members yet</translation>
    </message>
    <message>
        <source>从办公室现有的 Excel 名单导入，或逐个新增。</source>
        <translation>Import the office&apos;s Excel list, or add them one by one.</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>姓名、全拼、首字母、证号</source>
        <translation>Name, pinyin, initials, number</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭消息</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>MinutesPanel</name>
    <message>
        <source>定稿…</source>
        <translation>Sign off…</translation>
    </message>
    <message>
        <source>起草更正稿…</source>
        <translation>Draft a correction…</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>去掉所有修改，全部随记录生成；可以撤销</source>
        <translation>Drop all edits and follow the record again; this can be undone</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>纪要字号</source>
        <translation>Summary number</translation>
    </message>
    <message>
        <source>会议记录的各部分</source>
        <translation>Sections of the minutes</translation>
    </message>
    <message>
        <source>部分、文字</source>
        <translation>Section, text</translation>
    </message>
    <message>
        <source>各部分随记录生成；改过的部分保留所写。</source>
        <translation>Sections follow the record; an edited one keeps what was written.</translation>
    </message>
    <message>
        <source>更正第 {number} 稿：{reason}</source>
        <translation>Corrects version {number}: {reason}</translation>
    </message>
    <message>
        <source>改过 {count} 个部分</source>
        <translation>{count} sections edited</translation>
    </message>
    <message>
        <source>{count} 个部分的原文已更新</source>
        <translation>the record changed under {count} sections</translation>
    </message>
    <message>
        <source>起草更正稿的原因：</source>
        <translation>Reason for the correction:</translation>
    </message>
    <message>
        <source>补记遗漏的内容</source>
        <translation>Something was left out</translation>
    </message>
    <message>
        <source>改正文字错误</source>
        <translation>A slip of the pen</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>{day} 定稿</source>
        <translation>signed off {day}</translation>
    </message>
    <message>
        <source>第 {number} 稿（{state}）</source>
        <translation>Version {number} ({state})</translation>
    </message>
</context>
<context>
    <name>MinutesSectionTableModel</name>
    <message>
        <source>原文已更新</source>
        <translation>Record changed</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>已修改</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>随记录</source>
        <translation>As recorded</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Wording</translation>
    </message>
</context>
<context>
    <name>MinutesTab</name>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>会议纪要</source>
        <translation>Summary of the meeting</translation>
    </message>
    <message>
        <source>会议记录的文件</source>
        <translation>Papers of the minutes</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>MotionActions</name>
    <message>
        <source>立案</source>
        <translation>File</translation>
    </message>
    <message>
        <source>预审通过</source>
        <translation>First review passed</translation>
    </message>
    <message>
        <source>并案…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>不立案…</source>
        <translation>Do not file…</translation>
    </message>
    <message>
        <source>退回修改…</source>
        <translation>Return to amend…</translation>
    </message>
    <message>
        <source>撤案…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>重新审查</source>
        <translation>Review again</translation>
    </message>
    <message>
        <source>交办…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>异议退回…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>延长期限</source>
        <translation>Prolong</translation>
    </message>
    <message>
        <source>会办意见…</source>
        <translation>Opinion…</translation>
    </message>
    <message>
        <source>沟通记录…</source>
        <translation>Contact…</translation>
    </message>
    <message>
        <source>答复…</source>
        <translation>Reply…</translation>
    </message>
    <message>
        <source>反馈…</source>
        <translation>Feedback…</translation>
    </message>
    <message>
        <source>办结归档</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重点提案…</source>
        <translation>Key motion…</translation>
    </message>
    <message>
        <source>重点督办</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>督办记录…</source>
        <translation>Supervision…</translation>
    </message>
    <message>
        <source>评分…</source>
        <translation>Score…</translation>
    </message>
    <message>
        <source>优秀提案</source>
        <translation>Excellent motion</translation>
    </message>
    <message>
        <source>查重…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>文件…</source>
        <translation>Papers…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>优秀提案 {total} 件，其中集体 {collective} 件占 {share}%，不足 {least}%。</source>
        <translation>{total} excellent motions, {collective} of them collective ({share}%): less than {least}%.</translation>
    </message>
</context>
<context>
    <name>MotionBoard</name>
    <message>
        <source>按状态分栏</source>
        <translation>Columns by state</translation>
    </message>
</context>
<context>
    <name>MotionDialog</name>
    <message>
        <source>修改提案</source>
        <translation>Change motion</translation>
    </message>
    <message>
        <source>新增提案</source>
        <translation>New motion</translation>
    </message>
    <message>
        <source>并排比较…</source>
        <translation>Compare side by side…</translation>
    </message>
    <message>
        <source>姓名、首字母或单位，回车加入</source>
        <translation>Name, initials or unit; Enter adds</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Submitters</translation>
    </message>
    <message>
        <source>移去</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>大会提案</source>
        <translation>Plenary motion</translation>
    </message>
    <message>
        <source>平时提案</source>
        <translation>Motion between sessions</translation>
    </message>
    <message>
        <source>民生</source>
        <translation>livelihood</translation>
    </message>
    <message>
        <source>可以公开</source>
        <translation>May be published</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>建议承办单位</source>
        <translation>Suggested handlers</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>只在本机查看，不会印出</source>
        <translation>Seen on this computer only, never printed</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>有 {count} 人可选：{names}</source>
        <translation>{count} fit: {names}</translation>
    </message>
    <message>
        <source>名单里没有“{typed}”</source>
        <translation>Nobody called “{typed}” is listed</translation>
    </message>
    <message>
        <source>相似 {score}%&#x3000;{number}&#x3000;{title}</source>
        <translation>{score}% alike  {number}  {title}</translation>
    </message>
    <message>
        <source>已作大会发言：{speech}</source>
        <translation>Already given as a speech: {speech}</translation>
    </message>
</context>
<context>
    <name>MotionFiguresTab</name>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>评优…</source>
        <translation>Best motions…</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>提案工作统计</source>
        <translation>Figures of motions</translation>
    </message>
    <message>
        <source>还没有提案</source>
        <translation>No motions yet</translation>
    </message>
    <message>
        <source>有了提案，这里就有数字。</source>
        <translation>Figures appear here once there are motions.</translation>
    </message>
    <message>
        <source>数字背后的提案</source>
        <translation>The motions behind the number</translation>
    </message>
    <message>
        <source>选择一个数字，这里列出它数的提案</source>
        <translation>Choose a number: the motions that it counts stand here</translation>
    </message>
    <message>
        <source>数字背后的委员</source>
        <translation>The members behind the number</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>报告文字</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <source>勾稽全部相符：{formula}</source>
        <translation>Everything adds up: {formula}</translation>
    </message>
    <message>
        <source>不符：{formula}，相差 {difference}</source>
        <translation>Does not add up: {formula}, off by {difference}</translation>
    </message>
    <message>
        <source>{label}：{count} 人</source>
        <translation>{label}: {count} people</translation>
    </message>
    <message>
        <source>{label}：{count} 件，双击打开</source>
        <translation>{label}: {count} motions, double-click opens one</translation>
    </message>
</context>
<context>
    <name>MotionFilters</name>
    <message>
        <source>全部年度</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>将到期和超期</source>
        <translation>Due soon and overdue</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>已存筛选</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>案号、案由、正文、提案者、承办单位</source>
        <translation>Number, title, text, submitters, organisations</translation>
    </message>
    <message>
        <source>保存筛选…</source>
        <translation>Save filter…</translation>
    </message>
    <message>
        <source>删除筛选</source>
        <translation>Delete filter</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>保存筛选</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>MotionLifePanel</name>
    <message>
        <source>选择一件提案，这里显示它的全部经过</source>
        <translation>Choose a motion to see its whole life</translation>
    </message>
    <message>
        <source>办理步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>提案经过</source>
        <translation>Life of the motion</translation>
    </message>
    <message>
        <source>相似 {score}%&#x3000;{number}&#x3000;{title}</source>
        <translation>{score}% alike  {number}  {title}</translation>
    </message>
    <message>
        <source>Alt+C 并排比较，并案或记下不并案的理由</source>
        <translation>Alt+C compares them side by side, to merge or to note why not</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Handlers</translation>
    </message>
    <message>
        <source>答复与反馈</source>
        <translation>Replies and feedback</translation>
    </message>
    <message>
        <source>沟通与督办</source>
        <translation>Contacts and supervision</translation>
    </message>
    <message>
        <source>并案</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>立案时编号</source>
        <translation>given when filed</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Submitters</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>立案日期</source>
        <translation>Filed on</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>交办日期</source>
        <translation>Handed over on</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>修改期限</source>
        <translation>Amend by</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>建议承办单位</source>
        <translation>Suggested handlers</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>预审日期</source>
        <translation>Pre-reviewed on</translation>
    </message>
    <message>
        <source>归档日期</source>
        <translation>Archived on</translation>
    </message>
    <message>
        <source>领衔督办领导</source>
        <translation>Supervising leader</translation>
    </message>
    <message>
        <source>督办报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>不立案情形</source>
        <translation>Reason for not filing</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>大会提案</source>
        <translation>Plenary motion</translation>
    </message>
    <message>
        <source>平时提案</source>
        <translation>Motion between sessions</translation>
    </message>
    <message>
        <source>民生</source>
        <translation>livelihood</translation>
    </message>
    <message>
        <source>不公开</source>
        <translation>Not public</translation>
    </message>
    <message>
        <source>难度大</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>重点提案</source>
        <translation>Key motion</translation>
    </message>
    <message>
        <source>重点督办</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>优秀提案</source>
        <translation>Excellent motion</translation>
    </message>
    <message>
        <source>{day} 交办，期限 {due}</source>
        <translation>handed over {day}, due {due}</translation>
    </message>
    <message>
        <source>，会办意见已逾期</source>
        <translation>, the co-opinion is overdue</translation>
    </message>
    <message>
        <source>，{day} 会办意见</source>
        <translation>, opinion on {day}</translation>
    </message>
    <message>
        <source>，{day} 退回：{why}</source>
        <translation>, returned on {day}: {why}</translation>
    </message>
    <message>
        <source>；{day} 反馈：态度{attitude}，结果{result} {note}</source>
        <translation>; feedback {day}: attitude {attitude}, result {result} {note}</translation>
    </message>
    <message>
        <source>{organisation}（第 {round} 次）</source>
        <translation>{organisation} (round {round})</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
</context>
<context>
    <name>MotionLineDialog</name>
    <message>
        <source>更正提案</source>
        <translation>Correct motion</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Submitters</translation>
    </message>
    <message>
        <source>姓名、首字母或单位，用“、”分开</source>
        <translation>Names, initials or units, separated by “、”</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>建议承办单位</source>
        <translation>Suggested handlers</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>“{typed}”有 {count} 人可选：{names}</source>
        <translation>“{typed}” may be any of {count}: {names}</translation>
    </message>
</context>
<context>
    <name>MotionNameTableModel</name>
    <message>
        <source>次序</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
</context>
<context>
    <name>MotionNamesTab</name>
    <message>
        <source>新增…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>次序（拖动或 Alt+↑ ↓ 调整）</source>
        <translation>Order (drag, or Alt+↑ ↓)</translation>
    </message>
    <message>
        <source>还没有承办单位</source>
        <translation>No organisations yet</translation>
    </message>
    <message>
        <source>先加入常用的承办单位，交办时就能选。</source>
        <translation>Add the usual organisations first; they can then be chosen at the handing over.</translation>
    </message>
    <message>
        <source>名称：</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>MotionPapersDialog</name>
    <message>
        <source>文件 — {title}</source>
        <translation>Papers — {title}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>发给</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>上次印发：{when}</source>
        <translation>Last issued: {when}</translation>
    </message>
    <message>
        <source>{last}，此后已变动</source>
        <translation>{last}; changed since</translation>
    </message>
</context>
<context>
    <name>MotionPapersTab</name>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>提案目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>提案目录（按类别）</source>
        <translation>Catalogue by category</translation>
    </message>
    <message>
        <source>提案交办总表</source>
        <translation>Hand-over table</translation>
    </message>
    <message>
        <source>提案目录（按党派和团体）</source>
        <translation>Catalogue by party and organisation</translation>
    </message>
    <message>
        <source>超期提案催办清单</source>
        <translation>Overdue motions</translation>
    </message>
    <message>
        <source>即将到期提案清单</source>
        <translation>Motions due soon</translation>
    </message>
    <message>
        <source>提案办理情况统计表</source>
        <translation>Statistics of handling</translation>
    </message>
    <message>
        <source>提案汇编</source>
        <translation>Book of motions</translation>
    </message>
    <message>
        <source>打印范围</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>全部，一张总表</source>
        <translation>All, one list</translation>
    </message>
    <message>
        <source>全部，每组另起一页</source>
        <translation>All, each group on a new page</translation>
    </message>
</context>
<context>
    <name>MotionRegisterTab</name>
    <message>
        <source>新增提案…</source>
        <translation>New motion…</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>加入附件…</source>
        <translation>Attach a file…</translation>
    </message>
    <message>
        <source>提案登记</source>
        <translation>Register of motions</translation>
    </message>
    <message>
        <source>没有提案</source>
        <translation>No motions</translation>
    </message>
    <message>
        <source>新增一件，或者换一个筛选条件。</source>
        <translation>Add one, or choose another filter.</translation>
    </message>
    <message>
        <source>超过 {count} 件，只列最新的</source>
        <translation>More than {count}; the newest are listed</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count} motions</translation>
    </message>
    <message>
        <source>按状态分栏</source>
        <translation>Columns by state</translation>
    </message>
    <message>
        <source>表格和 Word 文件</source>
        <translation>Workbooks and Word files</translation>
    </message>
    <message>
        <source>导入提案</source>
        <translation>Import motions</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Workbooks</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>提案目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>加入附件</source>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>全部文件</source>
        <translation>All files</translation>
    </message>
</context>
<context>
    <name>MotionRuleTab</name>
    <message>
        <source> 个月</source>
        <translation> months</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>立案前须先预审</source>
        <translation>First review needed before filing</translation>
    </message>
    <message>
        <source>占比凑足 100%，并注明</source>
        <translation>Round shares to make 100%, and say so</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Reply within</translation>
    </message>
    <message>
        <source>难度大的期限</source>
        <translation>Hard ones within</translation>
    </message>
    <message>
        <source>会办意见期限</source>
        <translation>Co-handlers&apos; opinion within</translation>
    </message>
    <message>
        <source>异议退回期</source>
        <translation>Objections within</translation>
    </message>
    <message>
        <source>反馈期</source>
        <translation>Feedback within</translation>
    </message>
    <message>
        <source>提前提醒</source>
        <translation>Remind before</translation>
    </message>
    <message>
        <source>优秀提案中集体不少于</source>
        <translation>Collective among excellent ones, at least</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>如：{年}{序:04d}、第{序}号</source>
        <translation>Like {年}{序:04d} or 第{序}号</translation>
    </message>
    <message>
        <source>答复分类</source>
        <translation>Category of the reply</translation>
    </message>
    <message>
        <source>每行一类：字母、空格、含义；各地含义不同</source>
        <translation>One category a line: letter, blank, meaning; meanings differ from city to city</translation>
    </message>
    <message>
        <source>规则依据</source>
        <translation>Source of the rule</translation>
    </message>
    <message>
        <source>不应短于答复期限</source>
        <translation>Not shorter than the period of a reply</translation>
    </message>
</context>
<context>
    <name>MotionSteps</name>
    <message>
        <source>不立案</source>
        <translation>Not filed</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>撤案</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Returned to amend</translation>
    </message>
    <message>
        <source>修改意见</source>
        <translation>What to amend</translation>
    </message>
    <message>
        <source>请于此日前交回</source>
        <translation>To be handed in by</translation>
    </message>
    <message>
        <source>并案</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>案号、案由、提案者</source>
        <translation>Number, title, submitters</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>请先选择一件已立案的提案</source>
        <translation>Choose a filed motion first</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>承办单位 {place}</source>
        <translation>Organisation {place}</translation>
    </message>
    <message>
        <source>（无）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>交办日期</source>
        <translation>Handed over on</translation>
    </message>
    <message>
        <source>（请选择）</source>
        <translation>(please choose)</translation>
    </message>
    <message>
        <source>请选择不立案的情形</source>
        <translation>Choose why it is not filed</translation>
    </message>
    <message>
        <source>难度大，办理期限延长</source>
        <translation>Hard: the longer period</translation>
    </message>
    <message>
        <source>异议退回</source>
        <translation>Return with objection</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>退回日期</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>会办意见</source>
        <translation>Co-handler&apos;s opinion</translation>
    </message>
    <message>
        <source>沟通记录</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>请填写沟通的内容</source>
        <translation>Say what the contact was about</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>答复分类</source>
        <translation>Category of the reply</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Replied on</translation>
    </message>
    <message>
        <source>答复要点</source>
        <translation>Gist of the reply</translation>
    </message>
    <message>
        <source>提案者反馈</source>
        <translation>The submitter&apos;s feedback</translation>
    </message>
    <message>
        <source>对哪次答复</source>
        <translation>On which reply</translation>
    </message>
    <message>
        <source>办理态度</source>
        <translation>Attitude</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>反馈日期</source>
        <translation>Feedback on</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>重点提案</source>
        <translation>Key motion</translation>
    </message>
    <message>
        <source>列为重点提案</source>
        <translation>Make it a key motion</translation>
    </message>
    <message>
        <source>领衔督办领导</source>
        <translation>Supervising leader</translation>
    </message>
    <message>
        <source>督办报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>督办记录</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>督办形式</source>
        <translation>Form of supervision</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>评审人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>请填写评审人</source>
        <translation>Name the reviewer</translation>
    </message>
</context>
<context>
    <name>MotionTableModel</name>
    <message>
        <source>重点</source>
        <translation>key</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>supervised</translation>
    </message>
    <message>
        <source>优秀</source>
        <translation>excellent</translation>
    </message>
    <message>
        <source>民生</source>
        <translation>livelihood</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Submitters</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
</context>
<context>
    <name>MotionsCard</name>
    <message>
        <source>打开提案</source>
        <translation>Open motions</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>还没有提案：手工登记，或导入 Excel 清单、Word 提案表。</source>
        <translation>No motions yet: enter them, or import an Excel list or Word forms.</translation>
    </message>
    <message>
        <source>{year} 年收到 {received} 件，立案 {filed} 件，待审查 {pending} 件</source>
        <translation>{year}: {received} received, {filed} filed, {pending} to review</translation>
    </message>
    <message>
        <source>将到期和超期 {count} 件</source>
        <translation>{count} due soon or overdue</translation>
    </message>
</context>
<context>
    <name>MotionsImport</name>
    <message>
        <source>导入提案</source>
        <translation>Import motions</translation>
    </message>
</context>
<context>
    <name>MotionsPage</name>
    <message>
        <source>待审查的提案</source>
        <translation>Motions to be reviewed</translation>
    </message>
    <message>
        <source>没有待审查的提案</source>
        <translation>No motion waits for review</translation>
    </message>
    <message>
        <source>Alt+F 立案，Alt+N 不立案，Alt+B 并案，Alt+T 退回修改</source>
        <translation>Alt+F file, Alt+N do not file, Alt+B merge, Alt+T return to amend</translation>
    </message>
    <message>
        <source>将到期和超期的提案</source>
        <translation>Motions due soon and overdue</translation>
    </message>
    <message>
        <source>没有将到期的提案</source>
        <translation>No motion is due soon</translation>
    </message>
    <message>
        <source>Alt+D 登记答复；红色已超期，黄色即将到期</source>
        <translation>Alt+D enters a reply; red is overdue, amber is due soon</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
</context>
<context>
    <name>MoveTableModel</name>
    <message>
        <source>新</source>
        <translation>new</translation>
    </message>
    <message>
        <source>原位 → 新位</source>
        <translation>Old → new place</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>NameMembersDialog</name>
    <message>
        <source>选择委员</source>
        <translation>Choose members</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>NavList</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NewMeetingDialog</name>
    <message>
        <source>新建会议</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>模板和已有会议</source>
        <translation>Templates and earlier meetings</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>删除模板</source>
        <translation>Remove template</translation>
    </message>
    <message>
        <source>这个会议会有什么</source>
        <translation>What the meeting will have</translation>
    </message>
    <message>
        <source>第一天</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>自己的模板</source>
        <translation>Own templates</translation>
    </message>
    <message>
        <source>从已有会议复制</source>
        <translation>Copy of a meeting</translation>
    </message>
    <message>
        <source>模板改名</source>
        <translation>Rename template</translation>
    </message>
    <message>
        <source>模板名称：</source>
        <translation>Name of the template:</translation>
    </message>
</context>
<context>
    <name>NewRecordDialog</name>
    <message>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <source>如：临江市</source>
        <translation>e.g. 临江市</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>市级常用界别</source>
        <translation>Usual sectors of a city</translation>
    </message>
    <message>
        <source>全国政协 34 界别</source>
        <translation>34 sectors of the National Committee</translation>
    </message>
    <message>
        <source>请填写市名</source>
        <translation>Please enter the city</translation>
    </message>
    <message>
        <source>{city}政协第{term}届</source>
        <translation>{city} CPPCC term {term}</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>会务台文件</source>
        <translation>Plenary Desk file</translation>
    </message>
    <message>
        <source>市名</source>
        <translation>City</translation>
    </message>
    <message>
        <source>第几届</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>本届开始</source>
        <translation>Term starts</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>备注（只在这台电脑上，不上大屏）</source>
        <translation>Notes (on this computer only, never on the stage)</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>OfficerDialog</name>
    <message>
        <source>{post}：名册以外的人</source>
        <translation>{post}: somebody not on the roster</translation>
    </message>
    <message>
        <source>加入非委员</source>
        <translation>Add a non-member</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位及职务</source>
        <translation>Organisation and post</translation>
    </message>
</context>
<context>
    <name>OrganPanel</name>
    <message>
        <source>加入委员…</source>
        <translation>Add members…</translation>
    </message>
    <message>
        <source>加入非委员…</source>
        <translation>Add a non-member…</translation>
    </message>
    <message>
        <source>免去</source>
        <translation>Take the post away</translation>
    </message>
    <message>
        <source>还没有人</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>先选大会职务，再从名册里按姓名、首字母或证号挑选，可以一次选多位。</source>
        <translation>Choose the post, then pick from the roster by name, initials or number, several at once if you like.</translation>
    </message>
    <message>
        <source>大会职务</source>
        <translation>Plenary post</translation>
    </message>
    <message>
        <source>姓名、首字母、证号</source>
        <translation>Name, initials, number</translation>
    </message>
    <message>
        <source>这份名单按姓氏笔画排列，不能手工调整。</source>
        <translation>This list is in stroke order and cannot be arranged by hand.</translation>
    </message>
</context>
<context>
    <name>OrganTableModel</name>
    <message>
        <source>大会职务</source>
        <translation>Plenary post</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>工作单位及职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>证号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>OrgansTab</name>
    <message>
        <source>机构</source>
        <translation>Organs</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>名单文件</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>新增场次…</source>
        <translation>New sitting…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>还没有场次</source>
        <translation>No sittings yet</translation>
    </message>
    <message>
        <source>会议名称</source>
        <translation>Name of the meeting</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>如：市会议中心</source>
        <translation>e.g. City Conference Centre</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>应到委员</source>
        <translation>Expected members</translation>
    </message>
    <message>
        <source>口头发言</source>
        <translation>Oral speeches</translation>
    </message>
    <message>
        <source>党派和工商联占比</source>
        <translation>Share of parties and FIC</translation>
    </message>
    <message>
        <source>议程项</source>
        <translation>Agenda items</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
</context>
<context>
    <name>PaperBundle</name>
    <message>
        <source>选中的 {count} 份存入文件夹…</source>
        <translation>Save the {count} Selected in a Folder…</translation>
    </message>
    <message>
        <source>全部存入文件夹…</source>
        <translation>Save All in a Folder…</translation>
    </message>
    <message>
        <source>选中的 {count} 份合成汇编…</source>
        <translation>Bind the {count} Selected…</translation>
    </message>
    <message>
        <source>会议文件汇编…</source>
        <translation>Book of the Meeting…</translation>
    </message>
    <message>
        <source>打印选中的 {count} 份…</source>
        <translation>Print the {count} Selected…</translation>
    </message>
    <message>
        <source>存入文件夹</source>
        <translation>Saved in a folder</translation>
    </message>
    <message>
        <source>正在存入文件夹…</source>
        <translation>Saving in the folder…</translation>
    </message>
    <message>
        <source>{count} 份文件已存入 {path}</source>
        <translation>{count} papers were saved in {path}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>文件汇编</source>
        <translation> Papers</translation>
    </message>
    <message>
        <source>存为会议文件汇编</source>
        <translation>Save the Book of the Meeting</translation>
    </message>
    <message>
        <source>正在合成汇编…</source>
        <translation>Binding the book…</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Typesetting…</translation>
    </message>
    <message>
        <source>已停止。写完的文件是完整的，已记入打印登记。</source>
        <translation>Stopped. What was written is whole, and on record.</translation>
    </message>
</context>
<context>
    <name>PaperOptions</name>
    <message>
        <source>不限场次</source>
        <translation>Any sitting</translation>
    </message>
    <message>
        <source>按类别</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>按界别</source>
        <translation>By sector</translation>
    </message>
    <message>
        <source>全体委员</source>
        <translation>All members</translation>
    </message>
    <message>
        <source>附联系电话</source>
        <translation>With telephone numbers</translation>
    </message>
    <message>
        <source>缺席名单供逐个联系时用；不外发</source>
        <translation>For calling the absent one by one; not to be handed out</translation>
    </message>
    <message>
        <source>附预计时间和分钟</source>
        <translation>With expected times and minutes</translation>
    </message>
    <message>
        <source>{size} 横放</source>
        <translation>{size} landscape</translation>
    </message>
    <message>
        <source>一页</source>
        <translation>One page</translation>
    </message>
    <message>
        <source>每组另起一页</source>
        <translation>Each group on a new page</translation>
    </message>
    <message>
        <source>名单次序</source>
        <translation>Order of names</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>选票张数</source>
        <translation>Number of ballot papers</translation>
    </message>
    <message>
        <source>每行人数</source>
        <translation>Names per row</translation>
    </message>
    <message>
        <source>桌签式样</source>
        <translation>Name plate style</translation>
    </message>
    <message>
        <source>双面，对折立放</source>
        <translation>Double-sided, folded to stand</translation>
    </message>
    <message>
        <source>单面卡片，一页两张</source>
        <translation>Cards, two to a page</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>正在排版…</source>
        <translation>Typesetting…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>存为 Word…</source>
        <translation>Save as Word…</translation>
    </message>
    <message>
        <source>存为 Excel…</source>
        <translation>Save as Excel…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>PaperTableModel</name>
    <message>
        <source>已变动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>待核 {count}</source>
        <translation>Check {count}</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>上次印发</source>
        <translation>Last printed</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>ParticipantDialog</name>
    <message>
        <source>修改参会人员</source>
        <translation>Edit participant</translation>
    </message>
    <message>
        <source>新增列席、特邀、工作人员</source>
        <translation>Add attendee, guest or staff</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>只有“出席”计入应到人数</source>
        <translation>Only “Member present” counts as expected</translation>
    </message>
    <message>
        <source>单位及职务</source>
        <translation>Organisation and post</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>Badge number</translation>
    </message>
</context>
<context>
    <name>ParticipantTableModel</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>单位及职务</source>
        <translation>Organisation and post</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>Badge number</translation>
    </message>
</context>
<context>
    <name>ParticipantsTab</name>
    <message>
        <source>加入委员…</source>
        <translation>Add members…</translation>
    </message>
    <message>
        <source>加入主席团成员</source>
        <translation>Add the presidium</translation>
    </message>
    <message>
        <source>新增列席、特邀…</source>
        <translation>Add guest…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>参会人员</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>没有单独指名的人</source>
        <translation>Nobody is named</translation>
    </message>
    <message>
        <source>主席团、专委会和协商会议在这里指名；列席、特邀和工作人员不计入应到。</source>
        <translation>Presidium, committee and consultation meetings name their members here; attendees, guests and staff do not count as expected.</translation>
    </message>
    <message>
        <source>姓名、首字母、证件号</source>
        <translation>Name, initials, badge number</translation>
    </message>
    <message>
        <source>应到：会议当日在任的全体委员。</source>
        <translation>Expected: all members in office on the day of the meeting.</translation>
    </message>
    <message>
        <source>应到：下面以“出席”身份指名的委员。</source>
        <translation>Expected: the members named below as “Member present”.</translation>
    </message>
    <message>
        <source>应到：主席、副主席、秘书长和常务委员。</source>
        <translation>Expected: chair, vice-chairs, secretary-general and standing members.</translation>
    </message>
    <message>
        <source>应到：主席、副主席、秘书长。</source>
        <translation>Expected: chair, vice-chairs, secretary-general.</translation>
    </message>
    <message>
        <source>应到：下面以“出席”身份指名的委员；没有指名时，为会议名称里那个专委会的委员。</source>
        <translation>Expected: the members named below as “Member present”; while nobody is named, those of the committee in the meeting&apos;s name.</translation>
    </message>
    <message>
        <source>主席团成员已列为出席：新增 {count} 人。</source>
        <translation>The presidium is expected: {count} added.</translation>
    </message>
</context>
<context>
    <name>PassScheduleDialog</name>
    <message>
        <source>通过以后，文件上不再标“草案”，并注明由谁通过。</source>
        <translation>Once passed, the papers no longer say “草案” and name who passed it.</translation>
    </message>
    <message>
        <source>通过日程</source>
        <translation>Pass the schedule</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>由谁通过</source>
        <translation>Passed by</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>第 {page} 页 共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>第 {page} 页，其余各页正在排版…</source>
        <translation>Page {page}; the other pages are being set…</translation>
    </message>
</context>
<context>
    <name>PickMembersDialog</name>
    <message>
        <source>委员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>没有可选的委员</source>
        <translation>No members to choose from</translation>
    </message>
    <message>
        <source>姓名、全拼、首字母、证号</source>
        <translation>Name, pinyin, initials, number</translation>
    </message>
    <message>
        <source>加入 {count} 人</source>
        <translation>Add {count}</translation>
    </message>
</context>
<context>
    <name>PlenaryGroupDialog</name>
    <message>
        <source>修改{level}</source>
        <translation>Change {level}</translation>
    </message>
    <message>
        <source>新增{level}</source>
        <translation>New {level}</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>讨论地点</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>联络员</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>召集人</source>
        <translation>Convener</translation>
    </message>
    <message>
        <source>不属于联组</source>
        <translation>In no joint group</translation>
    </message>
    <message>
        <source>所属联组</source>
        <translation>Joint group</translation>
    </message>
</context>
<context>
    <name>PlenaryGroupTableModel</name>
    <message>
        <source>组别</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>召集人</source>
        <translation>Convener</translation>
    </message>
    <message>
        <source>讨论地点</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>联络员</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>所属联组</source>
        <translation>Joint group</translation>
    </message>
</context>
<context>
    <name>PlenaryGroupsPanel</name>
    <message>
        <source>还有 {count} 位委员没有分组</source>
        <translation>{count} members are in no group yet</translation>
    </message>
    <message>
        <source>全体委员都已分组</source>
        <translation>All members are in a group</translation>
    </message>
    <message>
        <source>新增小组…</source>
        <translation>New group…</translation>
    </message>
    <message>
        <source>新增联组…</source>
        <translation>New joint group…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>删除这一组</source>
        <translation>Remove this group</translation>
    </message>
    <message>
        <source>按界别分组…</source>
        <translation>Groups by sector…</translation>
    </message>
    <message>
        <source>整个界别编入…</source>
        <translation>Whole sectors…</translation>
    </message>
    <message>
        <source>编入没有分组的…</source>
        <translation>Add who is in no group…</translation>
    </message>
    <message>
        <source>挑选委员编入…</source>
        <translation>Pick members…</translation>
    </message>
    <message>
        <source>设为召集人</source>
        <translation>Make convener</translation>
    </message>
    <message>
        <source>移出本组</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>分组（拖动或 Alt+↑ ↓ 调整次序）</source>
        <translation>Groups (drag or Alt+↑ ↓ to reorder)</translation>
    </message>
    <message>
        <source>还没有分组</source>
        <translation>No groups yet</translation>
    </message>
    <message>
        <source>可以先按界别自动分，再逐个调整。</source>
        <translation>Share out by sector first, then adjust one by one.</translation>
    </message>
    <message>
        <source>本组委员</source>
        <translation>Members of this group</translation>
    </message>
    <message>
        <source>本组还没有委员</source>
        <translation>Nobody in this group yet</translation>
    </message>
    <message>
        <source>分组和更多</source>
        <translation>Groups and more</translation>
    </message>
    <message>
        <source>姓名、首字母、证号</source>
        <translation>Name, initials, number</translation>
    </message>
    <message>
        <source>组别、地点、召集人</source>
        <translation>Group, room, convener</translation>
    </message>
    <message>
        <source>编入{group}</source>
        <translation>Into {group}</translation>
    </message>
</context>
<context>
    <name>PollBoxes</name>
    <message>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>废票</source>
        <translation>Spoiled</translation>
    </message>
</context>
<context>
    <name>PollDesk</name>
    <message>
        <source>关闭表决</source>
        <translation>Close the poll</translation>
    </message>
    <message>
        <source>导入按键结果…</source>
        <translation>Import keypad votes…</translation>
    </message>
    <message>
        <source>复制结果</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>记录更正…</source>
        <translation>Record the correction…</translation>
    </message>
    <message>
        <source>填写票数，或用 + − 逐个计数；Enter 到下一格。</source>
        <translation>Type the counts, or count with + and −; Enter goes to the next box.</translation>
    </message>
    <message>
        <source>{outcome}&#x3000;须 {needed} 票</source>
        <translation>{outcome}&#x3000;{needed} needed</translation>
    </message>
    <message>
        <source>表决结果 ({patterns})</source>
        <translation>Votes ({patterns})</translation>
    </message>
    <message>
        <source>导入按键结果</source>
        <translation>Import keypad votes</translation>
    </message>
    <message>
        <source>更正表决</source>
        <translation>Correct the poll</translation>
    </message>
    <message>
        <source>更正的原因（写入记录）：</source>
        <translation>Reason for the correction (kept in the record):</translation>
    </message>
    <message>
        <source>已复制结果。</source>
        <translation>The result was copied.</translation>
    </message>
    <message>
        <source>{sitting}&#x3000;应到 {entitled} 人&#x3000;{method}&#x3000;赞成票须{condition}</source>
        <translation>{sitting}&#x3000;{entitled} entitled&#x3000;{method}&#x3000;votes for must be: {condition}</translation>
    </message>
    <message>
        <source>更正第 {number} 号：{reason}</source>
        <translation>Corrects no. {number}: {reason}</translation>
    </message>
    <message>
        <source>已由第 {number} 号更正</source>
        <translation>Corrected by no. {number}</translation>
    </message>
</context>
<context>
    <name>PollDialog</name>
    <message>
        <source>新建表决</source>
        <translation>New poll</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>可选一项议程，也可直接输入</source>
        <translation>Choose an agenda item, or type</translation>
    </message>
    <message>
        <source>表决事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>案号、案由、提案者</source>
        <translation>Number, title, submitters</translation>
    </message>
    <message>
        <source>查找提案</source>
        <translation>Find a motion</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>全文或名单</source>
        <translation>Full text or names</translation>
    </message>
    <message>
        <source>表决方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>计算基数</source>
        <translation>Share of</translation>
    </message>
    <message>
        <source>通过条件</source>
        <translation>Adopted with</translation>
    </message>
    <message>
        <source>至少</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>依据：{source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>（请选择）</source>
        <translation>(please choose)</translation>
    </message>
    <message>
        <source>请先查找并选择一件提案</source>
        <translation>Find and choose a motion first</translation>
    </message>
    <message>
        <source>{title}（第{number}号提案）</source>
        <translation>{title} (motion No. {number})</translation>
    </message>
</context>
<context>
    <name>PollTableModel</name>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>表决事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>赞成 / 反对 / 弃权</source>
        <translation>For / against / abstain</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
</context>
<context>
    <name>PollsPanel</name>
    <message>
        <source>新建表决…</source>
        <translation>New poll…</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>删除未关闭的表决</source>
        <translation>Remove the open poll</translation>
    </message>
    <message>
        <source>上大屏</source>
        <translation>To the stage</translation>
    </message>
    <message>
        <source>表决列表</source>
        <translation>Polls</translation>
    </message>
    <message>
        <source>还没有表决</source>
        <translation>No polls yet</translation>
    </message>
    <message>
        <source>新建一项表决，填写赞成、反对、弃权，结果随填随算。</source>
        <translation>Open a poll and enter for, against, abstain; the result is worked out as you type.</translation>
    </message>
    <message>
        <source>这次会议还没有场次，请先在“概况”里新增。</source>
        <translation>This meeting has no sitting yet; add one in “Overview”.</translation>
    </message>
</context>
<context>
    <name>PresenceTableModel</name>
    <message>
        <source>已离会 {time}</source>
        <translation>Left {time}</translation>
    </message>
    <message>
        <source>已签到 {time}</source>
        <translation>Signed in {time}</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>整个会议</source>
        <translation>Whole meeting</translation>
    </message>
    <message>
        <source>口头</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>{name}批准</source>
        <translation>approved by {name}</translation>
    </message>
    <message>
        <source>未按规定提前</source>
        <translation>Short notice</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>党派</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>证号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>PreviewTableModel</name>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>复制（可粘贴到 WPS、Excel）</source>
        <translation>Copy (pastes into WPS and Excel)</translation>
    </message>
    <message>
        <source>显示 {shown} / {total}</source>
        <translation>{shown} of {total} shown</translation>
    </message>
    <message>
        <source>共 {total}</source>
        <translation>{total} in all</translation>
    </message>
    <message>
        <source>没有符合的内容</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>清空查找框可看到全部。</source>
        <translation>Clear the search box to see everything.</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>新增发言…</source>
        <translation>New speech…</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>发言申请</source>
        <translation>Speech requests</translation>
    </message>
    <message>
        <source>还没有发言申请</source>
        <translation>No speech requests yet</translation>
    </message>
    <message>
        <source>导入发言申请，或逐篇新增。</source>
        <translation>Import speech requests, or add them one by one.</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Workbooks</translation>
    </message>
    <message>
        <source>导入发言申请</source>
        <translation>Import speech requests</translation>
    </message>
    <message>
        <source>大会发言申请</source>
        <translation>Speech requests</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>ResumeBar</name>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Time of the end</translation>
    </message>
    <message>
        <source>已结束于</source>
        <translation>Ended at</translation>
    </message>
</context>
<context>
    <name>RollCallPanel</name>
    <message>
        <source>唱名名单</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>1 赞成&#x3000;2 反对&#x3000;3 弃权&#x3000;0 未应答&#x3000;↑↓ 移动</source>
        <translation>1 for&#x3000;2 against&#x3000;3 abstain&#x3000;0 no answer&#x3000;↑↓ move</translation>
    </message>
    <message>
        <source>{name}（{sector}）&#x3000;{choice}</source>
        <translation>{name} ({sector})&#x3000;{choice}</translation>
    </message>
</context>
<context>
    <name>RostrumDialog</name>
    <message>
        <source>主席台座次</source>
        <translation>Rostrum seats</translation>
    </message>
    <message>
        <source>按职务次序，一行一人：姓名&#x3000;职务。空一行另起一排。</source>
        <translation>By rank, one person a line: name, post. An empty line begins another row.</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>从台下看</source>
        <translation>Seen from the hall</translation>
    </message>
</context>
<context>
    <name>RulePanel</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>同一单位不相邻</source>
        <translation>Never two of one unit in a row</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source> 秒</source>
        <translation> s</translation>
    </message>
    <message>
        <source>无党派计入占比</source>
        <translation>Count non-party in the share</translation>
    </message>
    <message>
        <source>排序办法</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>优先轮数</source>
        <translation>Priority rounds</translation>
    </message>
    <message>
        <source>党派最多连续</source>
        <translation>Party speakers in a row</translation>
    </message>
    <message>
        <source>党派比例</source>
        <translation>Share of parties</translation>
    </message>
    <message>
        <source>每篇时长</source>
        <translation>Minutes a speech</translation>
    </message>
    <message>
        <source>两人之间</source>
        <translation>Between two speakers</translation>
    </message>
    <message>
        <source>规则依据</source>
        <translation>Source of the rule</translation>
    </message>
    <message>
        <source>请写成 3/5，须在 0 和 1 之间</source>
        <translation>Please write 3/5, between 0 and 1</translation>
    </message>
</context>
<context>
    <name>ScheduleEntryDialog</name>
    <message>
        <source>修改日程</source>
        <translation>Change the entry</translation>
    </message>
    <message>
        <source>新增日程</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Half day</translation>
    </message>
    <message>
        <source>如 9:00；可以不填</source>
        <translation>e.g. 9:00; may be empty</translation>
    </message>
    <message>
        <source>如 11:30；可以不填</source>
        <translation>e.g. 11:30; may be empty</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>姓名、首字母或职务；几个人用顿号分开</source>
        <translation>Name, initials or post; separate several with 、</translation>
    </message>
    <message>
        <source>如 全体委员；几个人用顿号分开</source>
        <translation>e.g. 全体委员; several names with 、 between</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>不是场次（报到、撰写提案等）</source>
        <translation>No sitting (registration, writing motions …)</translation>
    </message>
</context>
<context>
    <name>ScheduleTab</name>
    <message>
        <source>新增一项…</source>
        <translation>New item…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>按场次填写</source>
        <translation>Fill from sittings</translation>
    </message>
    <message>
        <source>生成场次…</source>
        <translation>Make sittings…</translation>
    </message>
    <message>
        <source>由日程生成场次</source>
        <translation>Make sittings from the schedule</translation>
    </message>
    <message>
        <source>通过日程…</source>
        <translation>Pass the schedule…</translation>
    </message>
    <message>
        <source>改回草案</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>日程表：方向键走动，Alt+方向键换天，Alt+翻页键换时段</source>
        <translation>Schedule: arrows walk, Alt+Up/Down changes the day, Alt+Page Up/Down the half day</translation>
    </message>
    <message>
        <source>日程列表</source>
        <translation>Schedule as a list</translation>
    </message>
    <message>
        <source>可以先按现有场次填写，再补上报到、主席团会议等；也可以从一项开始新增。</source>
        <translation>Fill it from the sittings first, then add registration, presidium meetings and so on; or begin with a new entry.</translation>
    </message>
    <message>
        <source>还没有日程</source>
        <translation>No schedule yet</translation>
    </message>
    <message>
        <source>日程的样子</source>
        <translation>Looks of the schedule</translation>
    </message>
    <message>
        <source>日程表</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>内容、人名、地点</source>
        <translation>Content, names, places</translation>
    </message>
    <message>
        <source>三栏日程表（上午、下午、晚上）</source>
        <translation>Three columns (morning, afternoon, evening)</translation>
    </message>
    <message>
        <source>日程安排表（主持人、参加人员、地点）</source>
        <translation>List (chair, participants, place)</translation>
    </message>
    <message>
        <source>日程的版式</source>
        <translation>Forms of the schedule</translation>
    </message>
    <message>
        <source>草案，共 {count} 项</source>
        <translation>Draft, {count} entries</translation>
    </message>
    <message>
        <source>{day} {by}通过，共 {count} 项</source>
        <translation>Passed {day} by {by}, {count} entries</translation>
    </message>
    <message>
        <source>，通过后有改动</source>
        <translation>, changed since it was passed</translation>
    </message>
    <message>
        <source>，{count} 项有提示</source>
        <translation>, {count} with notes</translation>
    </message>
</context>
<context>
    <name>ScheduleTableModel</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>蓝色：场次已生成；灰色：还没有生成</source>
        <translation>Blue: the sitting is made; grey: not yet</translation>
    </message>
</context>
<context>
    <name>ScoredMotionTableModel</name>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Submitters</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>平均分</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>优秀</source>
        <translation>excellent</translation>
    </message>
</context>
<context>
    <name>ScoresDialog</name>
    <message>
        <source>{year} 年评优</source>
        <translation>Best motions of {year}</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>还没有评分</source>
        <translation>No scores yet</translation>
    </message>
    <message>
        <source>在“登记”里选一件已立案的提案，用“评分…”登记。</source>
        <translation>Choose a filed motion in the register and enter scores there.</translation>
    </message>
    <message>
        <source>评为优秀</source>
        <translation>Choose as excellent</translation>
    </message>
    <message>
        <source>取消优秀</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>优秀提案 {total} 件，集体 {collective} 件，占 {share}%（不少于 {least}%）</source>
        <translation>{total} excellent, {collective} collective, {share} % (at least {least} %)</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>姓名、全拼、首字母、证号、会议、发言题目、提案…</source>
        <translation>Name, pinyin, initials, number, meeting, speech, motion…</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>输入后用 ↑ ↓ 选择，Enter 打开。</source>
        <translation>Type, choose with ↑ ↓, open with Enter.</translation>
    </message>
    <message>
        <source>没有找到“{text}”。</source>
        <translation>“{text}” was not found.</translation>
    </message>
</context>
<context>
    <name>SeatPapersPanel</name>
    <message>
        <source>证件和座次表</source>
        <translation>Badges and seat papers</translation>
    </message>
    <message>
        <source>座次表</source>
        <translation>Seat plan</translation>
    </message>
    <message>
        <source>座位查找表</source>
        <translation>Seat finder</translation>
    </message>
    <message>
        <source>主席台座次表</source>
        <translation>Rostrum plan</translation>
    </message>
    <message>
        <source>桌签</source>
        <translation>Name plates</translation>
    </message>
    <message>
        <source>出席证</source>
        <translation>Member badges</translation>
    </message>
    <message>
        <source>列席证</source>
        <translation>Attendee badges</translation>
    </message>
    <message>
        <source>工作证</source>
        <translation>Staff badges</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>{size} 横放</source>
        <translation>{size} landscape</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>姓名、首字母、证号</source>
        <translation>Name, initials, number</translation>
    </message>
    <message>
        <source>选人：可选多位</source>
        <translation>Choose people: several are possible</translation>
    </message>
    <message>
        <source>列席或工作人员</source>
        <translation>Attendees or staff</translation>
    </message>
    <message>
        <source>一行一人：姓名&#x3000;单位职务&#x3000;编号</source>
        <translation>One person a line: name, post, number</translation>
    </message>
    <message>
        <source>全体委员</source>
        <translation>All members</translation>
    </message>
    <message>
        <source>下面所选的人</source>
        <translation>Those selected below</translation>
    </message>
    <message>
        <source>主席台</source>
        <translation>Rostrum</translation>
    </message>
</context>
<context>
    <name>SeatPlanPanel</name>
    <message>
        <source>未排座 {count} 人</source>
        <translation>{count} without a seat</translation>
    </message>
    <message>
        <source>固定座位</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>座位图</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>未排座的委员</source>
        <translation>Members without a seat</translation>
    </message>
    <message>
        <source>姓名、首字母、证号</source>
        <translation>Name, initials, number</translation>
    </message>
    <message>
        <source>当前座位</source>
        <translation>Current seat</translation>
    </message>
    <message>
        <source>正在移动“{name}”：用方向键选座位，Enter 放下，Esc 取消</source>
        <translation>Moving “{name}”: arrows choose the seat, Enter puts down, Esc cancels</translation>
    </message>
    <message>
        <source>拖动姓名换座；或用方向键选，Enter 拿起和放下</source>
        <translation>Drag a name to change seats; or choose by arrows, Enter picks up and puts down</translation>
    </message>
</context>
<context>
    <name>SeatingDialog</name>
    <message>
        <source>固定的座位和主席台上的人不变，其余全部重新排。</source>
        <translation>Pinned seats and the rostrum stay; everyone else is seated anew.</translation>
    </message>
    <message>
        <source>已按“{meeting}”轮换。</source>
        <translation>Turned on from “{meeting}”.</translation>
    </message>
    <message>
        <source>排座</source>
        <translation>Give out seats</translation>
    </message>
    <message>
        <source>会场</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>分区</source>
        <translation>Blocks</translation>
    </message>
    <message>
        <source>排法</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>轮换</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>从前排起：{blocks} …</source>
        <translation>From the front: {blocks} …</translation>
    </message>
</context>
<context>
    <name>SeatsTab</name>
    <message>
        <source>各场次共用</source>
        <translation>Shared by all sittings</translation>
    </message>
    <message>
        <source>新建会场…</source>
        <translation>New hall…</translation>
    </message>
    <message>
        <source>修改会场…</source>
        <translation>Change hall…</translation>
    </message>
    <message>
        <source>删除会场</source>
        <translation>Delete hall</translation>
    </message>
    <message>
        <source>排座…</source>
        <translation>Give out seats…</translation>
    </message>
    <message>
        <source>主席台…</source>
        <translation>Rostrum…</translation>
    </message>
    <message>
        <source>清空座次</source>
        <translation>Clear all seats</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>会场</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>座位图或证件</source>
        <translation>Hall or badges</translation>
    </message>
    <message>
        <source>座位图</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>证件和座次表</source>
        <translation>Badges and seat papers</translation>
    </message>
    <message>
        <source>会场和更多</source>
        <translation>Hall and more</translation>
    </message>
    <message>
        <source>还没有会场：先新建会场，再排座。</source>
        <translation>There is no hall yet: add one, then give out seats.</translation>
    </message>
    <message>
        <source>{hall}：已排座 {seated} 人，主席台 {high} 人</source>
        <translation>{hall}: {seated} seated, {high} on the rostrum</translation>
    </message>
    <message>
        <source>（与各场次共用；在这里排座则另排一份）</source>
        <translation> (shared with the other sittings; giving out seats here makes an own plan)</translation>
    </message>
    <message>
        <source>还没有排座：点“排座…”。</source>
        <translation>No seats given out yet: click “Give out seats…”.</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>保留我写的</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>恢复记录原文</source>
        <translation>Restore the record&apos;s text</translation>
    </message>
    <message>
        <source>这一部分的文字</source>
        <translation>Text of this section</translation>
    </message>
    <message>
        <source>离开文字框或按 Ctrl+Enter 即保存；Ctrl+Z 可撤销。</source>
        <translation>Saved when you leave the text or press Ctrl+Enter; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>原文已更新：写这段文字以后，记录有了变化。</source>
        <translation>The record has changed since this text was written.</translation>
    </message>
</context>
<context>
    <name>SectorsDialog</name>
    <message>
        <source>选界别（可选多个），全部编入{group}</source>
        <translation>Choose sectors (several if you like); all go into {group}</translation>
    </message>
    <message>
        <source>整个界别编入</source>
        <translation>Whole sectors</translation>
    </message>
    <message>
        <source>{sector}（{count} 人，{left} 人没有分组）</source>
        <translation>{sector} ({count} members, {left} in no group)</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>届次</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>党派</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>专委会</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发言规则</source>
        <translation>Speaking rule</translation>
    </message>
    <message>
        <source>到会规则</source>
        <translation>Attendance rules</translation>
    </message>
    <message>
        <source>会场规则</source>
        <translation>Floor rules</translation>
    </message>
    <message>
        <source>表决规则</source>
        <translation>Rules of votes</translation>
    </message>
    <message>
        <source>提案规则</source>
        <translation>Motion rules</translation>
    </message>
    <message>
        <source>提案类别</source>
        <translation>Motion categories</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>版头</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>笔画次序</source>
        <translation>Stroke order</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>除“这台电脑”外，都保存在文件里、随文件走、可以撤销。</source>
        <translation>All but “This computer” is kept in the file, travels with it and can be undone.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>发言占比</source>
        <translation>Share of speeches</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>计入的发言</source>
        <translation>Counted speeches</translation>
    </message>
    <message>
        <source>这段时间没有计入的发言</source>
        <translation>No counted speeches in this time</translation>
    </message>
    <message>
        <source>统计哪些会议、形式和单位，在“设置 → 会场规则”里选。</source>
        <translation>Which meetings, forms and units count is chosen under “Settings → Floor rules”.</translation>
    </message>
    <message>
        <source>复制这句话</source>
        <translation>Copy this sentence</translation>
    </message>
    <message>
        <source>发言人、单位、题目、首字母</source>
        <translation>Speaker, unit, title, initials</translation>
    </message>
    <message>
        <source>已复制。</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>ShareOutDialog</name>
    <message>
        <source>按界别次序把全体委员分到各组，同一界别在一组，人数尽量相等。</source>
        <translation>Shares all members out over groups in the order of sectors, each sector whole, as equal as can be.</translation>
    </message>
    <message>
        <source>按界别分组</source>
        <translation>Groups by sector</translation>
    </message>
    <message>
        <source>分为几组</source>
        <translation>How many groups</translation>
    </message>
</context>
<context>
    <name>SignInActions</name>
    <message>
        <source>冻结到会情况…</source>
        <translation>Freeze attendance…</translation>
    </message>
    <message>
        <source>离会</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>除所选外全部到会</source>
        <translation>All but the chosen present</translation>
    </message>
    <message>
        <source>导出签到…</source>
        <translation>Export sign-ins…</translation>
    </message>
    <message>
        <source>合并签到…</source>
        <translation>Merge sign-ins…</translation>
    </message>
    <message>
        <source>{name} {count} 人全部到会</source>
        <translation>All {count} of {name} present</translation>
    </message>
    <message>
        <source>除所选 {count} 人和请假的以外全部到会</source>
        <translation>All present but {count} chosen and those on leave</translation>
    </message>
    <message>
        <source>{label}，新签到 {added} 人</source>
        <translation>{label}: {added} newly signed in</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>请先在名单里选一位委员。</source>
        <translation>Please choose a member in the list first.</translation>
    </message>
    <message>
        <source>{name}不在场，没有改动。</source>
        <translation>{name} is not in the hall; nothing was changed.</translation>
    </message>
    <message>
        <source>签到文件 (*.json)</source>
        <translation>Sign-in files (*.json)</translation>
    </message>
    <message>
        <source>导出签到</source>
        <translation>Export sign-ins</translation>
    </message>
    <message>
        <source>合并签到</source>
        <translation>Merge sign-ins</translation>
    </message>
    <message>
        <source>已合并：新增 {added} 条，已有 {known} 条。</source>
        <translation>Merged: {added} new, {known} known already.</translation>
    </message>
</context>
<context>
    <name>SignInTab</name>
    <message>
        <source>请假…</source>
        <translation>Leave…</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>扫描出席证，或输入证号、首字母、姓名，按 Enter 签到</source>
        <translation>Scan the badge, or type number, initials or name, and press Enter</translation>
    </message>
    <message>
        <source>签到结果</source>
        <translation>Result of the sign-in</translation>
    </message>
    <message>
        <source>同音或同名的委员</source>
        <translation>Members of the same name or sound</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>应到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>出席率</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>应到委员</source>
        <translation>Expected members</translation>
    </message>
    <message>
        <source>没有应到委员</source>
        <translation>No expected members</translation>
    </message>
    <message>
        <source>姓名、全拼、首字母、证号</source>
        <translation>Name, pinyin, initials, number</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>已到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>离会</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>这次会议还没有场次，请先在“概况”里新增。</source>
        <translation>This meeting has no sitting yet; add one in “Overview”.</translation>
    </message>
    <message>
        <source>{name}（{group}）</source>
        <translation>{name} ({group})</translation>
    </message>
    <message>
        <source>{who}已签到 {at}</source>
        <translation>{who} signed in {at}</translation>
    </message>
    <message>
        <source>{who}已返回 {at}</source>
        <translation>{who} is back since {at}</translation>
    </message>
    <message>
        <source>{who}已于 {at} 签到，没有改动</source>
        <translation>{who} has been signed in since {at}; nothing changed</translation>
    </message>
    <message>
        <source>没有找到“{who}”：请核对证号，或改用姓名、首字母</source>
        <translation>“{who}” was not found: check the number, or try name or initials</translation>
    </message>
    <message>
        <source>“{who}”有几位，请用 ↑ ↓ 选择后按 Enter</source>
        <translation>Several members are called “{who}”: choose with ↑ ↓ and press Enter</translation>
    </message>
    <message>
        <source>{who}的任期已结束，没有签到</source>
        <translation>The office of {who} has ended: not signed in</translation>
    </message>
    <message>
        <source>{who}不在本场应到名单，没有签到</source>
        <translation>{who} is not expected at this sitting: not signed in</translation>
    </message>
    <message>
        <source>{who}不计入应到，没有签到</source>
        <translation>{who} does not count as expected; not signed in</translation>
    </message>
    <message>
        <source>所选 {count} 人</source>
        <translation>the {count} selected</translation>
    </message>
    <message>
        <source>取消签到或请假</source>
        <translation>Take sign-in or leave back</translation>
    </message>
    <message>
        <source>先在“委员”里导入名单；主席团、专委会和协商会议在“参会范围”里指名。</source>
        <translation>Import the roster under “Members” first; name the members of presidium, committee and consultation meetings under “Participants”.</translation>
    </message>
    <message>
        <source>批量签到 {count} 人</source>
        <translation>{count} signed in together</translation>
    </message>
    <message>
        <source>请先在名单里选一位委员。</source>
        <translation>Please choose a member in the list first.</translation>
    </message>
</context>
<context>
    <name>SignMinutesDialog</name>
    <message>
        <source>会议记录定稿</source>
        <translation>Sign off the minutes</translation>
    </message>
    <message>
        <source>定稿后不能再改，也不能撤销；需要更正时起草更正稿，并注明这一稿。</source>
        <translation>Once signed off they are neither changed nor undone; a correction is a new version that cites this one.</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>纪要字号</source>
        <translation>Summary number</translation>
    </message>
    <message>
        <source>有 {count} 个部分的原文已更新，还没有采用。</source>
        <translation>The record has changed under {count} sections that were edited; it was not adopted yet.</translation>
    </message>
</context>
<context>
    <name>SignedMotionTableModel</name>
    <message>
        <source>第一提案人</source>
        <translation>First submitter</translation>
    </message>
    <message>
        <source>联名第 {place}</source>
        <translation>Joint, no. {place}</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed as</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SignedMotionsDialog</name>
    <message>
        <source>{name}的提案</source>
        <translation>Motions of {name}</translation>
    </message>
    <message>
        <source>共 {total} 件：第一提案人 {first} 件，联名 {joint} 件；已立案 {filed} 件</source>
        <translation>{total} in all: first submitter of {first}, joint on {joint}; {filed} filed</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>还没有署名的提案</source>
        <translation>No motions signed yet</translation>
    </message>
</context>
<context>
    <name>SittingChooser</name>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
</context>
<context>
    <name>SittingDialog</name>
    <message>
        <source>新增场次</source>
        <translation>New sitting</translation>
    </message>
    <message>
        <source>修改场次</source>
        <translation>Edit sitting</translation>
    </message>
    <message>
        <source>不休息</source>
        <translation>No break</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>大会发言按场次的时间排预计时间</source>
        <translation>Speeches are timed by the sittings for speeches</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>休息开始</source>
        <translation>Break starts</translation>
    </message>
</context>
<context>
    <name>SittingStepTableModel</name>
    <message>
        <source>新增场次</source>
        <translation>New sitting</translation>
    </message>
    <message>
        <source>调整时间</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>已有签到或已冻结，不动</source>
        <translation>Signed in or frozen, stays</translation>
    </message>
    <message>
        <source>没有时间，不能生成</source>
        <translation>No time, cannot be made</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>原时间</source>
        <translation>Time before</translation>
    </message>
    <message>
        <source>新时间</source>
        <translation>Time after</translation>
    </message>
</context>
<context>
    <name>SittingTableModel</name>
    <message>
        <source>{start} 休息 {minutes} 分钟</source>
        <translation>break of {minutes} min at {start}</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Break</translation>
    </message>
</context>
<context>
    <name>SpeakerPanel</name>
    <message>
        <source>{name}让出，结束后继续</source>
        <translation>{name} gave way and goes on afterwards</translation>
    </message>
    <message>
        <source>没有人在发言：按空格键请下一位</source>
        <translation>Nobody is speaking: press Space to call the next</translation>
    </message>
    <message>
        <source>第 {number} 位</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>限时 {minutes}</source>
        <translation>Time {minutes}</translation>
    </message>
    <message>
        <source>（{unit}）</source>
        <translation> ({unit})</translation>
    </message>
    <message>
        <source>约 {time}</source>
        <translation>about {time}</translation>
    </message>
</context>
<context>
    <name>SpeakerTableModel</name>
    <message>
        <source>{speaker}（宣读：{reader}）</source>
        <translation>{speaker} (read by {reader})</translation>
    </message>
    <message>
        <source>超出 {minutes} 分钟，建议转书面</source>
        <translation>{minutes} min over, better in writing</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>预计时间</source>
        <translation>Planned time</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>排在此处的理由</source>
        <translation>Why here</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sitting</translation>
    </message>
</context>
<context>
    <name>SpeechDialog</name>
    <message>
        <source>修改发言</source>
        <translation>Edit speech</translation>
    </message>
    <message>
        <source>新增发言</source>
        <translation>New speech</translation>
    </message>
    <message>
        <source>请先在设置 → 代表单位里新增</source>
        <translation>Please add it first under Settings → Units</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>宣读人</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>与发言人相同可不填</source>
        <translation>Leave empty if it is the speaker</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>收件时间</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>SpeechTableModel</name>
    <message>
        <source>收件时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>宣读人</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>SpeechesImport</name>
    <message>
        <source>导入发言申请</source>
        <translation>Import speech requests</translation>
    </message>
</context>
<context>
    <name>SpeechesTab</name>
    <message>
        <source>已经是这个次序，没有变化。</source>
        <translation>This is the order already; nothing changes.</translation>
    </message>
    <message>
        <source>重新排序…</source>
        <translation>Reorder…</translation>
    </message>
    <message>
        <source>主持词…</source>
        <translation>Script of the chair…</translation>
    </message>
    <message>
        <source>取消固定</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>固定在此位…</source>
        <translation>Pin here…</translation>
    </message>
    <message>
        <source>转书面</source>
        <translation>Move to written</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>发言顺序</source>
        <translation>Speaking order</translation>
    </message>
    <message>
        <source>还没有口头发言</source>
        <translation>No oral speeches yet</translation>
    </message>
    <message>
        <source>导入发言申请，或逐篇新增。</source>
        <translation>Import speech requests, or add them one by one.</translation>
    </message>
    <message>
        <source>全部申请</source>
        <translation>All requests</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>发言人、单位、题目、首字母</source>
        <translation>Speaker, unit, title, initials</translation>
    </message>
    <message>
        <source>已排定（{pattern}）。拖动一行可固定它的位置。</source>
        <translation>Applied ({pattern}). Drag a row to pin it to a place.</translation>
    </message>
    <message>
        <source>有 {count} 篇新的申请排在最后，请重新排序。</source>
        <translation>{count} new requests stand last; please reorder.</translation>
    </message>
    <message>
        <source>这是按规则（{pattern}）的建议，尚未排定：请按“重新排序”。</source>
        <translation>This is what the rule ({pattern}) proposes; it is not applied yet: press “Reorder”.</translation>
    </message>
    <message>
        <source>已排定 {count} 位发言人。</source>
        <translation>{count} speakers put in order.</translation>
    </message>
    <message>
        <source>{speaker}固定在第 {position} 位</source>
        <translation>Pin {speaker} to place {position}</translation>
    </message>
    <message>
        <source>理由（记入操作记录）：</source>
        <translation>Reason (kept in the history):</translation>
    </message>
    <message>
        <source>口头发言 {oral} 篇，其中民主党派和工商联 {party} 篇，占 {share}%。</source>
        <translation>{oral} oral speeches, {party} of them by parties and FIC: {share}%.</translation>
    </message>
    <message>
        <source>尚无发言人：{units}。</source>
        <translation>No speaker yet: {units}.</translation>
    </message>
    <message>
        <source>超过一次：{units}。</source>
        <translation>More than once: {units}.</translation>
    </message>
    <message>
        <source>一人多次：{names}。</source>
        <translation>Speaking more than once: {names}.</translation>
    </message>
    <message>
        <source>第 {position} 位起超出本场 {minutes} 分钟，建议转书面。</source>
        <translation>From place {position} on {minutes} min over: better in writing.</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>给会场的消息，按 Enter 上大屏</source>
        <translation>A message to the hall, Enter puts it on the stage</translation>
    </message>
    <message>
        <source>大屏消息</source>
        <translation>Stage message</translation>
    </message>
    <message>
        <source>会标</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>消息</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>黑屏</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>大屏已投到第二屏。</source>
        <translation>The stage is on the second screen.</translation>
    </message>
    <message>
        <source>第二屏已断开，大屏收回到本机一角；接好后会自动投出。</source>
        <translation>The second screen is gone; the stage came back to a corner of this one and will return by itself.</translation>
    </message>
    <message>
        <source>大屏未打开（F11）</source>
        <translation>Stage not open (F11)</translation>
    </message>
    <message>
        <source>大屏在第二屏</source>
        <translation>Stage on the second screen</translation>
    </message>
    <message>
        <source>大屏在本机</source>
        <translation>Stage on this screen</translation>
    </message>
</context>
<context>
    <name>StagePreview</name>
    <message>
        <source>大屏预览</source>
        <translation>Stage preview</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>大屏</source>
        <translation>Stage</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>已全部写入文件</source>
        <translation>All saved in the file</translation>
    </message>
    <message>
        <source>有 {count} 步还没写入文件：会场照常进行，正在重试</source>
        <translation>{count} steps not yet in the file: the floor goes on, trying again</translation>
    </message>
    <message>
        <source>系统时钟与实际相差 {seconds} 秒，计时不受影响</source>
        <translation>The system clock is {seconds} s off; the timing is not affected</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>已打开</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>已保存 {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>{sitting}：实到 {present} / 应到 {expected}</source>
        <translation>{sitting}: {present} of {expected} present</translation>
    </message>
    <message>
        <source>上次备份 {time}</source>
        <translation>Last backup {time}</translation>
    </message>
    <message>
        <source>尚无备份</source>
        <translation>No backup yet</translation>
    </message>
</context>
<context>
    <name>StrokeTableModel</name>
    <message>
        <source>字</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>排在何字之后</source>
        <translation>Stands after</translation>
    </message>
    <message>
        <source>待指定</source>
        <translation>to be decided</translation>
    </message>
</context>
<context>
    <name>StrokesTab</name>
    <message>
        <source>指定…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>取消指定</source>
        <translation>Take decision back</translation>
    </message>
    <message>
        <source>笔画数与笔顺都相同的字按字符编码；要另定次序、或字表里没有的字，在此指定。</source>
        <translation>Characters with the same strokes stand by their code; another order, and characters outside the table, are decided here.</translation>
    </message>
    <message>
        <source>笔画次序</source>
        <translation>Stroke order</translation>
    </message>
    <message>
        <source>没有需要指定的字</source>
        <translation>Nothing to decide</translation>
    </message>
    <message>
        <source>名单里的字都在笔画表里。</source>
        <translation>Every character of the list is in the stroke table.</translation>
    </message>
    <message>
        <source>指定笔画次序</source>
        <translation>Decide stroke order</translation>
    </message>
    <message>
        <source>字：</source>
        <translation>Character:</translation>
    </message>
    <message>
        <source>“{character}”排在哪个字之后：</source>
        <translation>“{character}” stands after the character:</translation>
    </message>
</context>
<context>
    <name>TermTab</name>
    <message>
        <source>未填写</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>委员会</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>市名</source>
        <translation>City</translation>
    </message>
    <message>
        <source>如：临江市</source>
        <translation>e.g. 临江市</translation>
    </message>
    <message>
        <source>第几届</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>本届开始</source>
        <translation>Term starts</translation>
    </message>
    <message>
        <source>本届结束</source>
        <translation>Term ends</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>规定人数</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>如：2/3</source>
        <translation>e.g. 2/3</translation>
    </message>
    <message>
        <source>规则依据</source>
        <translation>Source of the rule</translation>
    </message>
    <message>
        <source>请填写市名</source>
        <translation>Please enter the city</translation>
    </message>
    <message>
        <source>结束日应晚于开始日</source>
        <translation>The last day must be later than the first</translation>
    </message>
    <message>
        <source>请写成 2/3 或 1/2</source>
        <translation>Please write 2/3 or 1/2</translation>
    </message>
</context>
<context>
    <name>TextChangesDialog</name>
    <message>
        <source>原文的变化：{title}</source>
        <translation>Changes of the record: {title}</translation>
    </message>
    <message>
        <source>写这段文字以后，记录里有了这些变化：</source>
        <translation>Since this text was written the record has changed:</translation>
    </message>
    <message>
        <source>采用记录原文</source>
        <translation>Adopt the record&apos;s text</translation>
    </message>
    <message>
        <source>保留我写的</source>
        <translation>Keep mine</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>新建文件…</source>
        <translation>New file…</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>备份到…</source>
        <translation>Back up to…</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>文件操作</source>
        <translation>File</translation>
    </message>
    <message>
        <source>政协{city}第{number}届委员会</source>
        <translation>{city} CPPCC, committee {number}</translation>
    </message>
    <message>
        <source>已撤销：{label}</source>
        <translation>Undone: {label}</translation>
    </message>
    <message>
        <source>已恢复：{label}</source>
        <translation>Redone: {label}</translation>
    </message>
</context>
<context>
    <name>TwinsDialog</name>
    <message>
        <source>查重</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>相似的提案</source>
        <translation>Motions that say the same</translation>
    </message>
    <message>
        <source>本件</source>
        <translation>This motion</translation>
    </message>
    <message>
        <source>相似的一件</source>
        <translation>The motion that is like it</translation>
    </message>
    <message>
        <source>不并案的理由，例如：一件谈城市，一件谈农村</source>
        <translation>Why they stay apart, e.g. one on the city, one on villages</translation>
    </message>
    <message>
        <source>不并案的理由</source>
        <translation>Why they stay apart</translation>
    </message>
    <message>
        <source>并入所选</source>
        <translation>Merge into the chosen one</translation>
    </message>
    <message>
        <source>不并案，记下理由</source>
        <translation>Keep apart and note why</translation>
    </message>
    <message>
        <source>所选</source>
        <translation>The chosen one</translation>
    </message>
    <message>
        <source>“{title}”与下面 {count} 件相似</source>
        <translation>“{title}” is like these {count}</translation>
    </message>
    <message>
        <source>“{title}”没有相似的</source>
        <translation>Nothing is like “{title}”</translation>
    </message>
    <message>
        <source>&#x3000;不并案：{note}</source>
        <translation>&#x3000;kept apart: {note}</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>修改代表单位</source>
        <translation>Edit unit</translation>
    </message>
    <message>
        <source>新增代表单位</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>UnitTableModel</name>
    <message>
        <source>第 {rank}</source>
        <translation>No. {rank}</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>优先发言</source>
        <translation>Speaks first</translation>
    </message>
</context>
<context>
    <name>UnitsTab</name>
    <message>
        <source>新增…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>列入 / 移出优先</source>
        <translation>Add to / take from priority</translation>
    </message>
    <message>
        <source>优先序提前</source>
        <translation>Earlier in priority</translation>
    </message>
    <message>
        <source>优先序推后</source>
        <translation>Later in priority</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>还没有代表单位</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <source>导入发言申请时会自动新增。</source>
        <translation>They are added when speech requests are imported.</translation>
    </message>
    <message>
        <source>拖动或 Alt+↑ ↓ 调整官方序；优先发言的单位另有自己的次序。</source>
        <translation>Drag or Alt+↑ ↓ sets the protocol order; the units that speak first have an order of their own.</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>到会人数是否符合规定</source>
        <translation>Whether there is a quorum</translation>
    </message>
    <message>
        <source>符合规定人数</source>
        <translation>Quorum reached</translation>
    </message>
    <message>
        <source>不足规定人数</source>
        <translation>No quorum</translation>
    </message>
    <message>
        <source>● {word}：须到 {needed} 人（应到的 {fraction}）</source>
        <translation>● {word}: {needed} needed ({fraction} of those expected)</translation>
    </message>
    <message>
        <source>已冻结 {count} 次，最近 {time}（{occasion}）：实到 {present} 人</source>
        <translation>Frozen {count} times, last {time} ({occasion}): {present} present</translation>
    </message>
</context>
<context>
    <name>VotePapersPanel</name>
    <message>
        <source>表决和选举的文件</source>
        <translation>Papers of polls and elections</translation>
    </message>
    <message>
        <source>一页</source>
        <translation>One page</translation>
    </message>
    <message>
        <source>选票张数</source>
        <translation>Number of ballot papers</translation>
    </message>
    <message>
        <source>表决结果</source>
        <translation>Results of polls</translation>
    </message>
    <message>
        <source>选举结果报告单：{title}</source>
        <translation>Election report: {title}</translation>
    </message>
    <message>
        <source>选票：{title}</source>
        <translation>Ballot papers: {title}</translation>
    </message>
    <message>
        <source>计票单：{title}</source>
        <translation>Counting sheet: {title}</translation>
    </message>
</context>
<context>
    <name>VoteRuleTab</name>
    <message>
        <source>不通过</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>再次表决</source>
        <translation>Vote again</translation>
    </message>
    <message>
        <source>须超过这一比例（不含本数）</source>
        <translation>More than this share (not the share itself)</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Polls</translation>
    </message>
    <message>
        <source>会议类型</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>计算基数</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>通过条件</source>
        <translation>Adopted by</translation>
    </message>
    <message>
        <source>恰为半数时</source>
        <translation>At exactly half</translation>
    </message>
    <message>
        <source>规则依据</source>
        <translation>Source of the rule</translation>
    </message>
    <message>
        <source>选举</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>到会人数至少</source>
        <translation>Present at least</translation>
    </message>
    <message>
        <source>当选须过半数的基数</source>
        <translation>More than half of</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>选票记号：{choice}</source>
        <translation>Mark on the paper: {choice}</translation>
    </message>
</context>
<context>
    <name>VotesTab</name>
    <message>
        <source>表决</source>
        <translation>Polls</translation>
    </message>
    <message>
        <source>选举</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>会务台</source>
        <translation>Plenary Desk</translation>
    </message>
    <message>
        <source>新建…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开示例（临江市）</source>
        <translation>Open the sample (临江市)</translation>
    </message>
    <message>
        <source>一个文件装一个委员会的一届：委员、会议、发言、签到。</source>
        <translation>One file holds one committee for one term: members, meetings, speeches, sign-in.</translation>
    </message>
    <message>
        <source>最近的文件</source>
        <translation>Recent files</translation>
    </message>
</context>
<context>
    <name>WordingTab</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore default</translation>
    </message>
    <message>
        <source>全部恢复默认</source>
        <translation>Restore all defaults</translation>
    </message>
    <message>
        <source>各文件的文字</source>
        <translation>Wording of the papers</translation>
    </message>
    <message>
        <source>文件、句子、文字</source>
        <translation>Paper, sentence, text</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>可用字段</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>印出来</source>
        <translation>As printed</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>文字已保存，以后的文件都这样印。</source>
        <translation>Saved: papers are printed like this from now on.</translation>
    </message>
    <message>
        <source>已恢复 {count} 句的默认文字。</source>
        <translation>{count} sentences have their default again.</translation>
    </message>
</context>
<context>
    <name>WordingTableModel</name>
    <message>
        <source>已改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>句子</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Wording</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>听取</source>
        <translation>Hear</translation>
    </message>
    <message>
        <source>审议</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>选举</source>
        <translation>Elect</translation>
    </message>
    <message>
        <source>讨论</source>
        <translation>Discuss</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speeches</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>另一个程序</source>
        <translation>Another program</translation>
    </message>
    <message>
        <source>{user}（电脑 {host}）自 {since} 起</source>
        <translation>{user} (computer {host}) since {since}</translation>
    </message>
    <message>
        <source>{who}正在使用“{path}”。请先在那边关闭，或以只读方式查看。</source>
        <translation>{who} is using “{path}”. Close it there first, or view it read-only.</translation>
    </message>
    <message>
        <source>磁盘已满，“{path}”没有写入；已保存的内容不受影响。请腾出空间后再试。</source>
        <translation>The disk is full; “{path}” was not written. What was saved before is safe. Make room and try again.</translation>
    </message>
    <message>
        <source>“{path}”不能写入（文件夹只读或没有权限）。请换一个文件夹，或把文件复制到本机后再打开。</source>
        <translation>“{path}” cannot be written (read-only folder or no permission). Choose another folder, or copy the file to this computer first.</translation>
    </message>
    <message>
        <source>“{path}”由旧版本的会务台保存，要先升级才能打开，但它在这里不能写入。请复制到本机后再打开。</source>
        <translation>“{path}” was saved by an older version and has to be brought up to date, but it cannot be written here. Copy it to this computer and open it again.</translation>
    </message>
    <message>
        <source>找不到“{path}”所在的磁盘（U 盘可能已拔出）。已保存的内容还在盘上：请插回后重新打开。</source>
        <translation>The disk of “{path}” has gone (stick pulled out?). What was saved is still on it: plug it in and open the file again.</translation>
    </message>
    <message>
        <source>没有“{path}”这个文件。请检查文件名，或在原来的磁盘上打开。</source>
        <translation>There is no file “{path}”. Check the name, or open it on its own disk.</translation>
    </message>
    <message>
        <source>“{path}”已经存在，没有覆盖。请换一个文件名，或直接打开它。</source>
        <translation>“{path}” exists and was not overwritten. Choose another name, or open it.</translation>
    </message>
    <message>
        <source>“{path}”不是会务台的文件，没有打开。请选择扩展名为 .plenary 的文件。</source>
        <translation>“{path}” is no Plenary Desk file and was not opened. Choose a file that ends in .plenary.</translation>
    </message>
    <message>
        <source>“{path}”由更新版本的会务台保存，这里打不开，也没有改动它。请升级程序。</source>
        <translation>“{path}” was saved by a newer version; it cannot be opened here and was not changed. Please update the program.</translation>
    </message>
    <message>
        <source>“{path}”已损坏，没有打开，也没有改动它。</source>
        <translation>“{path}” is damaged; it was not opened and not changed.</translation>
    </message>
    <message>
        <source>没有找到完好的备份：请向拷贝过它的同事要一份。</source>
        <translation>No sound backup was found: ask a colleague who has a copy.</translation>
    </message>
    <message>
        <source>最近的完好备份是“{backup}”，可以恢复它。</source>
        <translation>The newest sound backup is “{backup}”; it can be restored.</translation>
    </message>
    <message>
        <source>笔画表里没有“{characters}”，请在设置 → 笔画次序里指定它排在哪个字之后。</source>
        <translation>The stroke table lacks “{characters}”: decide under Settings → Stroke order where each stands.</translation>
    </message>
    <message>
        <source>“{e.label}”不能撤销：它改过的内容后来又有变化。请直接修改。</source>
        <translation>“{e.label}” cannot be undone: what it changed has changed again since. Please edit it directly.</translation>
    </message>
    <message>
        <source>没有可以撤销的操作。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>没有可以恢复的操作。</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>证号“{e.number}”已有委员使用，请核对。</source>
        <translation>Number “{e.number}” belongs to another member; please check.</translation>
    </message>
    <message>
        <source>“{e.name}”已有发言、签到、座次、表决、会议记录或已通过的议程，不能删除。</source>
        <translation>“{e.name}” has speeches, sign-ins, seats, polls, minutes or a passed agenda and cannot be deleted.</translation>
    </message>
    <message>
        <source>发文字号里要有 {{{e.place}}}，否则每份文件的字号都一样，没有保存。</source>
        <translation>The document number needs {{{e.place}}}, else every document has the same number. Nothing was saved.</translation>
    </message>
    <message>
        <source>大括号“{e.place}”没有配对，没有保存。字段要写成一对大括号，如 {{字段}}。</source>
        <translation>The brace “{e.place}” stands alone. Nothing was saved. Write a field in a pair of braces, as {{字段}}.</translation>
    </message>
    <message>
        <source>模板里的“{e.place}”不认识，没有保存。可以用的有：{e.known}（写在大括号里）。</source>
        <translation>“{e.place}” in the template is unknown; nothing was saved. Available: {e.known} (in braces).</translation>
    </message>
    <message>
        <source>文字是空的，没有保存。请填写，或者恢复默认。</source>
        <translation>The text is empty. Nothing was saved. Fill it in, or restore the default.</translation>
    </message>
    <message>
        <source>文字有 {e.length} 个字，最多 {e.limit} 个字，没有保存。请缩短。</source>
        <translation>The text has {e.length} characters, {e.limit} at most. Nothing was saved. Please shorten it.</translation>
    </message>
    <message>
        <source>没有“{e.key}”这句文字。</source>
        <translation>There is no sentence “{e.key}”.</translation>
    </message>
    <message>
        <source>会议记录已经定稿，不能再改。需要更正时请起草更正稿，它会注明前一稿。</source>
        <translation>The minutes are signed off and stay as they are. To correct them draft a new version, which cites this one.</translation>
    </message>
    <message>
        <source>会议记录还没有定稿，直接修改即可。</source>
        <translation>The minutes are not signed off yet: simply edit them.</translation>
    </message>
    <message>
        <source>主持人未填，不能定稿。请先填写主持人。</source>
        <translation>The chair is not filled in: the minutes cannot be signed off. Please fill in the chair.</translation>
    </message>
    <message>
        <source>记录人未填，不能定稿。请先填写记录人。</source>
        <translation>The recorder is not filled in: the minutes cannot be signed off. Please fill in the recorder.</translation>
    </message>
    <message>
        <source>{e.named}的到会情况尚未冻结：请先在“签到”里冻结，或把“会议概况”改成自己的文字，再定稿。</source>
        <translation>The attendance of {e.named} is not frozen yet: freeze it under “Sign-in” first, or put “会议概况” into your own words, then sign.</translation>
    </message>
    <message>
        <source>请写明更正的原因。</source>
        <translation>Please say why it is corrected.</translation>
    </message>
    <message>
        <source>“{e.title}”有 {e.length} 个字，最多 {e.limit} 个字，没有保存。请缩短。</source>
        <translation>“{e.title}” has {e.length} characters, {e.limit} at most. Nothing was saved. Please shorten it.</translation>
    </message>
    <message>
        <source>会议记录里没有这一部分，可能场次已删除。请重新打开。</source>
        <translation>The minutes have no such section; perhaps the sitting was removed. Please open them again.</translation>
    </message>
    <message>
        <source>这次会议的记录没有第 {e.number} 稿。</source>
        <translation>The minutes of this meeting have no version {e.number}.</translation>
    </message>
    <message>
        <source>“{e.path.name}”读不出来，没有采用。请检查文件。</source>
        <translation>“{e.path.name}” cannot be read and was not taken. Please check the file.</translation>
    </message>
    <message>
        <source>“{e.path.name}”超过 2 MB，没有采用。请换一张小的图片。</source>
        <translation>“{e.path.name}” is larger than 2 MB and was not taken. Please choose a smaller picture.</translation>
    </message>
    <message>
        <source>“{e.path.name}”不是完好的 PNG 或 JPEG 图片，没有采用。请换一个文件。</source>
        <translation>“{e.path.name}” is not a whole PNG or JPEG picture and was not taken. Please choose another file.</translation>
    </message>
    <message>
        <source>“{e.path.name}”的边长超过 4000 像素，没有采用。请先缩小图片。</source>
        <translation>A side of “{e.path.name}” has more than 4000 pixels; it was not taken. Please scale the picture down first.</translation>
    </message>
    <message>
        <source>“{e.name}”来自另一个文件（{e.record}），没有合并。各签到台须使用同一个文件的副本，请核对。</source>
        <translation>“{e.name}” comes from another file ({e.record}); nothing was merged. All desks must work on copies of one file.</translation>
    </message>
    <message>
        <source>“{e.name}”是另一次会议（{e.meeting}）的签到，没有合并。请核对会议。</source>
        <translation>“{e.name}” has the sign-ins of another meeting ({e.meeting}); nothing was merged. Please check the meeting.</translation>
    </message>
    <message>
        <source>“{e.name}”里的第 {e.ordinal} 场与本文件对不上，没有合并。请先核对场次。</source>
        <translation>Sitting {e.ordinal} in “{e.name}” does not match this file; nothing was merged. Please check the sittings first.</translation>
    </message>
    <message>
        <source>“{e.name}”里有本文件没有的委员：{e.people}。没有合并，请先补录委员。</source>
        <translation>“{e.name}” names members that this file does not have: {e.people}. Nothing was merged; add them first.</translation>
    </message>
    <message>
        <source>有一条签到与本文件的记录不一致（{e.uuid}），没有合并。请在那个签到台重新导出。</source>
        <translation>One sign-in contradicts this file&apos;s record ({e.uuid}); nothing was merged. Please export again at that desk.</translation>
    </message>
    <message>
        <source>有一条请假与本文件的记录不一致（{e.uuid}），没有合并。请在那个签到台重新导出。</source>
        <translation>A leave does not say what this file has of it ({e.uuid}); nothing was merged. Export again at that desk.</translation>
    </message>
    <message>
        <source>“{e.token}”对应本场应到委员 {e.count} 位，须恰好一位：请输入证号，或“姓名（界别）”。</source>
        <translation>“{e.token}” fits {e.count} expected members; it must fit exactly one. Enter the number, or “name（sector）”.</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>Please enter the name.</translation>
    </message>
    <message>
        <source>证件号“{e.badge}”已有人使用，请核对。</source>
        <translation>Badge number “{e.badge}” is in use; please check.</translation>
    </message>
    <message>
        <source>只有委员计入应到，其他人请选列席、特邀或工作人员。</source>
        <translation>Only members count as expected; choose attendee, guest or staff for others.</translation>
    </message>
    <message>
        <source>任期结束日早于开始日，请核对。</source>
        <translation>The office ends before it starts; please check.</translation>
    </message>
    <message>
        <source>“{e.name}”还在使用，不能删除；请先改掉用到它的内容。</source>
        <translation>“{e.name}” is still used and cannot be removed; change what uses it first.</translation>
    </message>
    <message>
        <source>请填写名称。</source>
        <translation>Please enter the name.</translation>
    </message>
    <message>
        <source>“{e.label}”已记录在案，不能撤销。情况有变时请再记一次（再次冻结、更正、收回），前一次会保留。</source>
        <translation>“{e.label}” is on record and cannot be undone. If things have changed, make a new entry (freeze again, correct, take back); the former one stays.</translation>
    </message>
    <message>
        <source>{e.name}已有签到、发言、提案、大会职务或分组，不能删除；请改为填写任期结束日。</source>
        <translation>{e.name} has sign-ins, speeches, motions, a plenary post or a group and cannot be removed; enter the last day of office instead.</translation>
    </message>
    <message>
        <source>“{e.name}”已经有了，请换一个名称。</source>
        <translation>“{e.name}” exists already; choose another name.</translation>
    </message>
    <message>
        <source>这样指定会互相循环，请换一个字。</source>
        <translation>That would go round in a circle; choose another character.</translation>
    </message>
    <message>
        <source>没有第 {e.number} 号会议。用 list meetings 查看编号。</source>
        <translation>There is no meeting {e.number}. “list meetings” shows the numbers.</translation>
    </message>
    <message>
        <source>这次会议没有第 {e.number} 场。</source>
        <translation>This meeting has no sitting {e.number}.</translation>
    </message>
    <message>
        <source>“{e.name}”的结束时间早于开始时间，请核对。</source>
        <translation>“{e.name}” ends before it starts; please check.</translation>
    </message>
    <message>
        <source>还没有口头发言申请，请先导入或新增。</source>
        <translation>No oral speech requests yet; import or add some first.</translation>
    </message>
    <message>
        <source>发言的题目和发言人都要填写。</source>
        <translation>A speech needs a title and a speaker.</translation>
    </message>
    <message>
        <source>第 {e.position} 位被固定给了两个人，请取消其中一个。</source>
        <translation>Two speakers are pinned to place {e.position}; unpin one of them.</translation>
    </message>
    <message>
        <source>第 {e.position} 位超出了名单（共 {e.count} 位）。</source>
        <translation>Place {e.position} is beyond the list ({e.count} speakers).</translation>
    </message>
    <message>
        <source>比例须在 0 和 1 之间，例如 3/5。</source>
        <translation>The share must lie between 0 and 1, such as 3/5.</translation>
    </message>
    <message>
        <source>连续发言人数至少为 1。</source>
        <translation>At least 1 speaker in a row.</translation>
    </message>
    <message>
        <source>优先轮数至少为 1。</source>
        <translation>At least 1 priority round.</translation>
    </message>
    <message>
        <source>提案现在是“{state}”，不能变为“{wanted}”。请先完成前面的步骤。</source>
        <translation>The motion is “{state}” and cannot become “{wanted}”. Take the steps before that first.</translation>
    </message>
    <message>
        <source>案由和提案者都要填写。</source>
        <translation>Title and submitters are needed.</translation>
    </message>
    <message>
        <source>案由有 {e.length} 个字，最多 {e.limit} 个字。请缩短，其余写进正文。</source>
        <translation>The title has {e.length} characters, at most {e.limit} fit. Shorten it; the rest belongs in the text.</translation>
    </message>
    <message>
        <source>委员和单位不能共同署名一件提案：请只选委员，或只选单位。</source>
        <translation>Members and units cannot sign one motion together: choose members only, or units only.</translation>
    </message>
    <message>
        <source>案号“{e.number}”今年已有提案使用，请核对。</source>
        <translation>Another motion of this year has the number “{e.number}”; please check.</translation>
    </message>
    <message>
        <source>“{e.title}”已有案号或办理记录，不能删除；请改为撤案。</source>
        <translation>“{e.title}” has a number or a history and cannot be deleted; withdraw it instead.</translation>
    </message>
    <message>
        <source>一次只能导入一张表格，或者若干 Word 文件。</source>
        <translation>Import either one list, or some Word files, at a time.</translation>
    </message>
    <message>
        <source>附件“{e.name}”太大（超过 50 MB），没有加入。请压缩或拆分后再加。</source>
        <translation>The attachment “{e.name}” is too large (over 50 MB) and was not added. Compress or split it.</translation>
    </message>
    <message>
        <source>案号模板“{e.template}”里要有一个“{{序}}”，例如 {{年}}{{序:04d}}。</source>
        <translation>The number template “{e.template}” needs one “{{序}}”, for example {{年}}{{序:04d}}.</translation>
    </message>
    <message>
        <source>提案不能并入它自己，请另选一件。</source>
        <translation>A motion cannot be merged into itself; choose another.</translation>
    </message>
    <message>
        <source>“{e.number}”已经是并案，不能再并：请直接并入立案的那一件。</source>
        <translation>“{e.number}” is part of a merge already: merge into the filed motion itself.</translation>
    </message>
    <message>
        <source>有 {e.count} 件提案并入了“{e.title}”，请先把它们重新审查。</source>
        <translation>{e.count} motions are merged into “{e.title}”; review them again first.</translation>
    </message>
    <message>
        <source>“{e.title}”已经答复，不能撤案。</source>
        <translation>“{e.title}” has been answered and cannot be withdrawn.</translation>
    </message>
    <message>
        <source>“{e.title}”还没有预审，按规则须先预审再立案。</source>
        <translation>“{e.title}” has not passed the first review, which the rule asks for before filing.</translation>
    </message>
    <message>
        <source>承办单位须是一个主办（可加会办），或者全部是分办，每个单位只选一次。</source>
        <translation>Choose one lead (with any co-handlers), or separate handlers only, each organisation once.</translation>
    </message>
    <message>
        <source>异议期已过（到 {e.last_day}），不能退回。</source>
        <translation>The period for objections has passed (until {e.last_day}).</translation>
    </message>
    <message>
        <source>日期 {e.day} 早于前一步的 {e.earliest}，没有写入。请核对日期。</source>
        <translation>{e.day} is before the former step of {e.earliest}; nothing was written. Please check the day.</translation>
    </message>
    <message>
        <source>日期 {e.day} 在一年以后，没有写入。请核对年份。</source>
        <translation>{e.day} is more than a year ahead; nothing was written. Please check the year.</translation>
    </message>
    <message>
        <source>年度应在 1949 到 2199 之间，现在是 {e.year}。</source>
        <translation>The year lies between 1949 and 2199; this one is {e.year}.</translation>
    </message>
    <message>
        <source>期限没有写入：各期限应大于零，难度大的期限不能短于一般期限。</source>
        <translation>The periods were not written: each must be above zero, and the one for hard motions not shorter than the usual one.</translation>
    </message>
    <message>
        <source>请先写明内容，再保存。</source>
        <translation>Write what it is about before saving.</translation>
    </message>
    <message>
        <source>得分应在 0 到 100 之间，现在是 {e.score}。</source>
        <translation>A score reaches from 0 to 100; this one is {e.score}.</translation>
    </message>
    <message>
        <source>只有主办或分办单位答复“{e.title}”。</source>
        <translation>Only a leading or separate organisation answers “{e.title}”.</translation>
    </message>
    <message>
        <source>答复须在交办之后：请先交办，并核对答复日期。</source>
        <translation>A reply follows the handing over: hand the motion over first, and check the day of the reply.</translation>
    </message>
    <message>
        <source>{e.organisation}这一轮已经答复过了。</source>
        <translation>{e.organisation} has already replied in this round.</translation>
    </message>
    <message>
        <source>没有这个文件，请检查文件名。</source>
        <translation>There is no such file; check its name.</translation>
    </message>
    <message>
        <source>文件读不出来，请检查它是否被占用。</source>
        <translation>The file cannot be read; check whether it is in use.</translation>
    </message>
    <message>
        <source>文件太大，不像一张统计表。</source>
        <translation>The file is too large for a table of figures.</translation>
    </message>
    <message>
        <source>文字编码看不懂，请另存为 UTF-8。</source>
        <translation>The encoding is unknown; save the file as UTF-8.</translation>
    </message>
    <message>
        <source>第一行须是列名 who total_kind total part n published_pct（制表符分隔）。</source>
        <translation>The first line must name the columns who total_kind total part n published_pct (tab-separated).</translation>
    </message>
    <message>
        <source>表里只有列名，没有数据。</source>
        <translation>The table has column names only, no rows.</translation>
    </message>
    <message>
        <source>“{path}”核对不了：{why}</source>
        <translation>“{path}” cannot be checked: {why}</translation>
    </message>
    <message>
        <source>会场须有 1 至 120 排、每排 1 至 160 座，请核对。</source>
        <translation>A hall has 1 to 120 rows of 1 to 160 seats; please check.</translation>
    </message>
    <message>
        <source>第 {e.row} 排没有这个座位，请另选一个。</source>
        <translation>There is no such seat in row {e.row}; choose another.</translation>
    </message>
    <message>
        <source>没有这个会场，请先新建会场。</source>
        <translation>There is no such hall; add a hall first.</translation>
    </message>
    <message>
        <source>要坐 {e.people} 人，只有 {e.seats} 个座位：请换一个会场，或减少预留的排。</source>
        <translation>{e.people} people have to be seated and there are {e.seats} seats: take another hall, or keep fewer rows free.</translation>
    </message>
    <message>
        <source>第 {e.row} 排有一个座位固定给了两个人，请取消其中一个。</source>
        <translation>A seat in row {e.row} is pinned to two people; unpin one of them.</translation>
    </message>
    <message>
        <source>有一位委员排了两次，请核对分组。</source>
        <translation>A member would be seated twice; please check the groups.</translation>
    </message>
    <message>
        <source>这样改会使“{e.name}”里 {e.people} 位已排座的人没有座位，请先撤下他们。</source>
        <translation>This would leave {e.people} people seated in “{e.name}” without a seat; take them off first.</translation>
    </message>
    <message>
        <source>“{e.meeting}”还没有排座，请先排座。</source>
        <translation>No seats have been given out for “{e.meeting}” yet; do that first.</translation>
    </message>
    <message>
        <source>“{e.name}”在主席台名单里出现了两次，请删去一次。</source>
        <translation>“{e.name}” is on the rostrum list twice; delete one.</translation>
    </message>
    <message>
        <source>人数和票数不能是负数（{e.count}），请核对。</source>
        <translation>Counts cannot be negative ({e.count}); please check.</translation>
    </message>
    <message>
        <source>实到 {e.present} 人多于应到 {e.entitled} 人，请核对。</source>
        <translation>{e.present} present is more than {e.entitled} entitled; please check.</translation>
    </message>
    <message>
        <source>赞成 {e.yes} + 反对 {e.no} + 弃权 {e.abstain} = {e.total}，多于实到 {e.present} 人。请核对票数；如果实到不对，请先补签到或填写实到人数。</source>
        <translation>For {e.yes} + against {e.no} + abstain {e.abstain} = {e.total}, more than {e.present} present. Check the votes; if presence is wrong, sign members in or enter who is present.</translation>
    </message>
    <message>
        <source>发出 {e.issued} 张票，多于实到 {e.present} 人，请核对。</source>
        <translation>{e.issued} papers issued is more than {e.present} present; please check.</translation>
    </message>
    <message>
        <source>有效票 {e.valid} + 废票 {e.spoiled} = {e.total}，不等于收回 {e.returned} 张，请核对。</source>
        <translation>Valid {e.valid} + spoiled {e.spoiled} = {e.total}, not the {e.returned} returned; please check.</translation>
    </message>
    <message>
        <source>赞成 {e.yes} + 反对 {e.no} + 弃权 {e.abstain} = {e.total}，不等于有效票 {e.valid} 张，请核对。</source>
        <translation>For {e.yes} + against {e.no} + abstain {e.abstain} = {e.total}, not the {e.valid} valid papers; please check.</translation>
    </message>
    <message>
        <source>通过比例须大于 0、不超过 1，例如 2/3。</source>
        <translation>The share must be above 0 and at most 1, e.g. 2/3.</translation>
    </message>
    <message>
        <source>“{e.text}”不是人数：请填 0 或正整数。</source>
        <translation>“{e.text}” is no count: enter 0 or a whole number.</translation>
    </message>
    <message>
        <source>没有第 {e.number} 号表决。</source>
        <translation>There is no poll no. {e.number}.</translation>
    </message>
    <message>
        <source>“{e.subject}”的表决已经关闭，不能改动；如有差错，请用“更正”另记一条。</source>
        <translation>The poll on “{e.subject}” is closed and cannot be changed; to put a mistake right, record a correction.</translation>
    </message>
    <message>
        <source>“{e.subject}”的表决还没有关闭，直接填写即可。</source>
        <translation>The poll on “{e.subject}” is still open: just enter the numbers.</translation>
    </message>
    <message>
        <source>“{e.subject}”的这一条已经更正过，请更正最新的一条。</source>
        <translation>This entry on “{e.subject}” has been corrected; correct the newest one.</translation>
    </message>
    <message>
        <source>请填写表决事项。</source>
        <translation>Enter what is voted on.</translation>
    </message>
    <message>
        <source>还没有票数，不能关闭：请填写赞成、反对、弃权的票数。</source>
        <translation>There are no numbers yet: enter the votes for, against and abstaining before closing.</translation>
    </message>
    <message>
        <source>无记名投票要填写发出、收回、有效和废票的张数，其他方式不填。</source>
        <translation>A secret ballot needs the papers issued, returned, valid and spoiled; other methods have none.</translation>
    </message>
    <message>
        <source>请填写更正的原因。</source>
        <translation>Enter the reason for the correction.</translation>
    </message>
    <message>
        <source>“{e.ballot}”只有 {e.candidates} 名候选人，应选 {e.seats} 名：候选人不能少于应选人数。</source>
        <translation>“{e.ballot}” has {e.candidates} candidates for {e.seats} seats: there must not be fewer.</translation>
    </message>
    <message>
        <source>“{e.ballot}”的应选人数至少为 1。</source>
        <translation>“{e.ballot}” needs at least one seat.</translation>
    </message>
    <message>
        <source>“{e.name}”出现了两次；同名者请在姓名后加括注区分。</source>
        <translation>“{e.name}” stands twice; tell namesakes apart by a note in brackets.</translation>
    </message>
    <message>
        <source>应到 {e.entitled} 人，实到 {e.present} 人，至少须有 {e.needed} 人到会才能选举。</source>
        <translation>{e.entitled} entitled, {e.present} present: at least {e.needed} must be present to elect.</translation>
    </message>
    <message>
        <source>“{e.name}”是候选人，不能担任监票人或计票人，请换人。</source>
        <translation>“{e.name}” is a candidate and cannot be scrutineer or teller; choose somebody else.</translation>
    </message>
    <message>
        <source>“{e.group}”已有一名监票人，每组只设一名（总监票人除外）。</source>
        <translation>“{e.group}” has a scrutineer already: one a group, besides the chief scrutineer.</translation>
    </message>
    <message>
        <source>“{e.name}”在监票、计票人员里出现了两次。</source>
        <translation>“{e.name}” stands twice among the scrutineers and tellers.</translation>
    </message>
    <message>
        <source>{e.name}的赞成、反对、弃权合计 {e.total} 票，不等于有效票 {e.valid} 张，请核对。</source>
        <translation>The votes for, against and abstaining of {e.name} make {e.total}, not the {e.valid} valid papers; please check.</translation>
    </message>
    <message>
        <source>还没有{e.name}的票数，请补上。</source>
        <translation>The votes of {e.name} are missing; enter them.</translation>
    </message>
    <message>
        <source>“{e.name}”不在选票上；如果是另选的人，请记为另选他人。</source>
        <translation>“{e.name}” is not on the ballot; if written in, record the name as such.</translation>
    </message>
    <message>
        <source>另选的{e.name}得 {e.votes} 票，多于有效票 {e.valid} 张，请核对。</source>
        <translation>{e.name}, written in, has {e.votes} votes, more than {e.valid} valid papers; please check.</translation>
    </message>
    <message>
        <source>另选他人共 {e.votes} 票，多于反对票 {e.opposed} 票：另选人数不能多于被反对人数。</source>
        <translation>{e.votes} votes for names written in is more than {e.opposed} against: no more may be written in than are opposed.</translation>
    </message>
    <message>
        <source>赞成和另选共 {e.choices} 票，有效票最多容纳 {e.most} 票：所选多于应选人数的票应作废票。</source>
        <translation>{e.choices} choices in all, but the valid papers hold {e.most} at most: papers with more choices than seats are spoiled.</translation>
    </message>
    <message>
        <source>没有第 {e.number} 号选举或选票。</source>
        <translation>There is no election or ballot no. {e.number}.</translation>
    </message>
    <message>
        <source>“{e.title}”还没有开始：请先清点到会人数，再计票。</source>
        <translation>“{e.title}” has not begun: take presence before counting.</translation>
    </message>
    <message>
        <source>“{e.title}”已经开始，不能重新开始，也不能删除。</source>
        <translation>“{e.title}” has begun: it cannot begin again or be removed.</translation>
    </message>
    <message>
        <source>“{e.title}”已经计票，不能改动；如有差错，请用“更正”另记一条。</source>
        <translation>“{e.title}” has been counted and cannot be changed; to put a mistake right, record a correction.</translation>
    </message>
    <message>
        <source>“{e.title}”还没有计票。</source>
        <translation>“{e.title}” has not been counted.</translation>
    </message>
    <message>
        <source>“{e.title}”没有票数相等的人，也不是无效选举，不需要再次投票。</source>
        <translation>“{e.title}” has no equals and is not void: there is nothing to vote on again.</translation>
    </message>
    <message>
        <source>“{e.title}”后面已经有一次了，请用那一次。</source>
        <translation>“{e.title}” has been followed already; use that one.</translation>
    </message>
    <message>
        <source>请填写选举和选票的名称。</source>
        <translation>Enter the titles of the election and its ballots.</translation>
    </message>
    <message>
        <source>没有等候发言的人了。</source>
        <translation>Nobody is waiting to speak.</translation>
    </message>
    <message>
        <source>这篇发言已不在本场的等候名单里，请看最新的名单。</source>
        <translation>This speech no longer waits in this sitting; look at the present list.</translation>
    </message>
    <message>
        <source>{e.speaker}已经发言，不能再调整次序。</source>
        <translation>{e.speaker} has spoken and can no longer be moved.</translation>
    </message>
    <message>
        <source>{e.speaker}已经在本场名单里。</source>
        <translation>{e.speaker} is on the list of this sitting already.</translation>
    </message>
    <message>
        <source>请填写发言人。</source>
        <translation>Please enter the speaker.</translation>
    </message>
    <message>
        <source>即席发言报名已截止；要再受理，请先恢复报名。</source>
        <translation>The live list is closed; open it again to take more requests.</translation>
    </message>
    <message>
        <source>{e.speaker}已经报名或发言，按本文件的规则每人只发言一次。</source>
        <translation>{e.speaker} has asked or spoken already; by the rule of this file everybody speaks once.</translation>
    </message>
    <message>
        <source>{e.speaker}没有签到，按本文件的规则只受理到会委员。</source>
        <translation>{e.speaker} has not signed in; by the rule of this file only members present may ask.</translation>
    </message>
    <message>
        <source>时间分配的比例须在 0 和 1 之间，单位至少 1 秒。</source>
        <translation>The shared part of the time must lie between 0 and 1, the unit be 1 second at least.</translation>
    </message>
    <message>
        <source>起始日期 {e.first} 晚于截止日期 {e.last}，没有统计。</source>
        <translation>The first day {e.first} is after the last day {e.last}: nothing was counted.</translation>
    </message>
    <message>
        <source>{e.speaker}的发言已有会场记录，不能删除；可以转为书面发言。</source>
        <translation>The floor has a record of the speech of {e.speaker}: it cannot be deleted, but it can be moved to written.</translation>
    </message>
    <message>
        <source>“{path}”的扩展名应是 .pdf 或 .docx：公文排成 PDF 或 Word 文件。</source>
        <translation>“{path}” must end in .pdf or .docx: official paper is set as PDF or as a Word document.</translation>
    </message>
    <message>
        <source>文件太大，不像一篇公文。</source>
        <translation>The file is too large for a text.</translation>
    </message>
    <message>
        <source>里面没有文字，第一行应是标题。</source>
        <translation>There is no text in it; the first line should be the title.</translation>
    </message>
    <message>
        <source>“{path}”没有排版：{why}</source>
        <translation>“{path}” was not typeset: {why}</translation>
    </message>
    <message>
        <source>还没有议程，不能通过。请先新增议程。</source>
        <translation>There is no agenda to adopt yet. Add items first.</translation>
    </message>
    <message>
        <source>议程已经通过。再增加的项目会作为增补。</source>
        <translation>The agenda has been adopted. What is added now is a supplement.</translation>
    </message>
    <message>
        <source>议程还是草案，没有通过。</source>
        <translation>The agenda is still a draft.</translation>
    </message>
    <message>
        <source>会议到 {e.last_day} 为止，议程须在此前通过，请核对日期。</source>
        <translation>The meeting ends on {e.last_day}: the agenda is adopted by then. Check the date.</translation>
    </message>
    <message>
        <source>请填写由哪次会议通过，例如：预备会议。</source>
        <translation>Say which meeting adopted it, such as 预备会议.</translation>
    </message>
    <message>
        <source>议程通过后已有增补、取消或决定，不能再收回。请改用增补或取消，序号保持不变。</source>
        <translation>Since the adoption there are supplements, cancelled items or decisions, so it cannot be taken back. Add or cancel items instead; numbers stay.</translation>
    </message>
    <message>
        <source>请写明收回的原因，它会记入操作记录。</source>
        <translation>Say why it is taken back; the reason goes on record.</translation>
    </message>
    <message>
        <source>没有“{e.name}”这个模板。用 new-meeting --help 查看可用的模板。</source>
        <translation>There is no template “{e.name}”. See new-meeting --help.</translation>
    </message>
    <message>
        <source>这个模板的内容已损坏，不能使用。请删除后重新存为模板。</source>
        <translation>This template is damaged and cannot be used. Remove it and save it again.</translation>
    </message>
    <message>
        <source>同级的第一项不能再降级。</source>
        <translation>The first item of a level cannot be indented.</translation>
    </message>
    <message>
        <source>议程最多四级：一、（一）1.（1），不能再降级。</source>
        <translation>An agenda has at most four levels, so this item cannot be indented further.</translation>
    </message>
    <message>
        <source>一项议程不能放到它自己的下级里。</source>
        <translation>An item cannot be put under one of its own parts.</translation>
    </message>
    <message>
        <source>“{e.title}”的序号已经公布，只能在同级里移动，不能换上级。</source>
        <translation>The number of “{e.title}” has been announced: it moves within its level only.</translation>
    </message>
    <message>
        <source>“{e.title}”的序号已经公布，不能删除。请用“取消该项”，序号会保留。</source>
        <translation>The number of “{e.title}” has been announced, so it is not removed. Cancel it instead; its number stays.</translation>
    </message>
    <message>
        <source>“{e.title}”还没有公布，请直接删除。</source>
        <translation>“{e.title}” has not been announced: simply remove it.</translation>
    </message>
    <message>
        <source>这一项议程已经不在了，请刷新后再试。</source>
        <translation>This agenda item is no longer there. Refresh and try again.</translation>
    </message>
    <message>
        <source>附件名称“{e.name}…”太长，每个名称不超过 120 个字，请分行填写。</source>
        <translation>The name “{e.name}…” is too long: at most 120 characters each, one a line.</translation>
    </message>
    <message>
        <source>请先选择文件。</source>
        <translation>Choose papers first.</translation>
    </message>
    <message>
        <source>“{e.title}”自成一册，不能编入会议文件汇编，请单独打印。</source>
        <translation>“{e.title}” is a book of its own and cannot be bound into the meeting&apos;s book. Print it by itself.</translation>
    </message>
    <message>
        <source>这次会议没有“{e.name}”这份文件。现有：{e.listed}。</source>
        <translation>This meeting has no paper “{e.name}”. It has: {e.listed}.</translation>
    </message>
    <message>
        <source>“{e.title}”可以存为 {e.listed}。</source>
        <translation>“{e.title}” can be saved as {e.listed}.</translation>
    </message>
    <message>
        <source>“{e.content}”的结束时间早于开始时间，请核对。</source>
        <translation>“{e.content}” ends before it starts. Please check.</translation>
    </message>
    <message>
        <source>“{e.text}”不是时间，请写成 9:00 这样。</source>
        <translation>“{e.text}” is not a time. Write it like 9:00.</translation>
    </message>
    <message>
        <source>“{e.content}”排在上午，开始时间应在 13:00 以前。</source>
        <translation>“{e.content}” is in the morning: it should start before 13:00.</translation>
    </message>
    <message>
        <source>“{e.content}”排在下午，开始时间应在 12:00 以后、19:00 以前。</source>
        <translation>“{e.content}” is in the afternoon: it should start from 12:00 on and before 19:00.</translation>
    </message>
    <message>
        <source>“{e.content}”排在晚上，开始时间应在 17:00 以后。</source>
        <translation>“{e.content}” is in the evening: it should start from 17:00 on.</translation>
    </message>
    <message>
        <source>请填写日程的内容。</source>
        <translation>Enter what happens.</translation>
    </message>
    <message>
        <source>日程已由“{e.by}”在这一天通过，此后有改动。改动另行通过的，请填那一次的日期和会议；通过的就是改动以后的，请先改回草案，再通过。</source>
        <translation>The schedule was passed by “{e.by}” on that day and has been changed since. If the changes were passed separately, give the day and the meeting of that; if what was passed is the changed one, make it a draft first and then pass it.</translation>
    </message>
    <message>
        <source>请填写由哪次会议通过，例如“主席团第一次会议”。</source>
        <translation>Enter which meeting passed it, for example “主席团第一次会议”.</translation>
    </message>
    <message>
        <source>每个场次都已在日程里，没有要补的。</source>
        <translation>Every sitting is in the schedule already; nothing is missing.</translation>
    </message>
    <message>
        <source>日程里的场次都已经有了，时间也相同，没有要改的。</source>
        <translation>All sittings of the schedule are there already, at the same times; nothing changes.</translation>
    </message>
    <message>
        <source>{e.post}只有一位，现在是{e.name}；请先免去，再确定别人。</source>
        <translation>There is only one {e.post}, at present {e.name}; take the post away first.</translation>
    </message>
    <message>
        <source>{e.post}只有一位，您选了 {e.count} 位，请只选一位。</source>
        <translation>There is only one {e.post}; you chose {e.count}. Choose one only.</translation>
    </message>
    <message>
        <source>请填写这位非委员的姓名。</source>
        <translation>Enter the name of this person, who is not a member.</translation>
    </message>
    <message>
        <source>主席团由委员组成，“{e.name}”不在名册里，不能列入。</source>
        <translation>The presidium consists of members; “{e.name}” is not on the roster.</translation>
    </message>
    <message>
        <source>还没有主席团名单可用于“{e.meeting}”，请先在全体会议的“机构”里确定。</source>
        <translation>No presidium is named yet for “{e.meeting}”; name it under Organs of the plenary first.</translation>
    </message>
    <message>
        <source>请填写组的名称。</source>
        <translation>Enter the name of the group.</translation>
    </message>
    <message>
        <source>已经有“{e.name}”了，请换一个组名。</source>
        <translation>There is a “{e.name}” already. Choose another name.</translation>
    </message>
    <message>
        <source>这个组已不在了，请另选一组。</source>
        <translation>This group is no longer there. Choose another.</translation>
    </message>
    <message>
        <source>按整个界别分组，组数须至少为 1，且不多于有委员的界别数。</source>
        <translation>Sharing out whole sectors needs at least 1 group and no more groups than sectors with members.</translation>
    </message>
</context>
<context>
    <name>floor</name>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>准备</source>
        <translation>On deck</translation>
    </message>
    <message>
        <source>发言中</source>
        <translation>Speaking</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>已发言</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>未到，移后</source>
        <translation>Absent, moved back</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>转书面</source>
        <translation>Moved to written</translation>
    </message>
    <message>
        <source>大会发言</source>
        <translation>Plenary speech</translation>
    </message>
    <message>
        <source>临时安排</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>即席发言</source>
        <translation>Live request</translation>
    </message>
    <message>
        <source>程序性发言</source>
        <translation>Point of order</translation>
    </message>
    <message>
        <source>回应</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>不分配</source>
        <translation>Not shared out</translation>
    </message>
    <message>
        <source>各组均分</source>
        <translation>Equally</translation>
    </message>
    <message>
        <source>按委员人数</source>
        <translation>By number of members</translation>
    </message>
    <message>
        <source>一部分均分，其余按人数</source>
        <translation>Part equally, the rest by members</translation>
    </message>
    <message>
        <source>党派</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>代表单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>口头</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>书面</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>即席</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>{who}开始发言</source>
        <translation>{who} begins to speak</translation>
    </message>
    <message>
        <source>{who}暂停</source>
        <translation>{who} paused</translation>
    </message>
    <message>
        <source>{who}继续发言</source>
        <translation>{who} goes on</translation>
    </message>
    <message>
        <source>{who}发言结束</source>
        <translation>{who} has finished</translation>
    </message>
    <message>
        <source>{who}重新计时</source>
        <translation>Clock restarted for {who}</translation>
    </message>
    <message>
        <source>程序重启，{who}继续计时</source>
        <translation>Program restarted, clock of {who} goes on</translation>
    </message>
    <message>
        <source>{who}时间 {minutes} 分钟</source>
        <translation>{who}: {minutes} min</translation>
    </message>
    <message>
        <source>{who}未到，移到最后</source>
        <translation>{who} is absent, moved to the end</translation>
    </message>
    <message>
        <source>{who}取消发言</source>
        <translation>{who} withdraws</translation>
    </message>
    <message>
        <source>{who}转书面</source>
        <translation>{who} moved to written</translation>
    </message>
    <message>
        <source>加入{who}</source>
        <translation>{who} put on the list</translation>
    </message>
    <message>
        <source>调整{who}的次序</source>
        <translation>Place of {who} changed</translation>
    </message>
    <message>
        <source>截止报名</source>
        <translation>Close list</translation>
    </message>
    <message>
        <source>恢复报名</source>
        <translation>Reopen list</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>按现在的进度，本场将于 {time} 结束</source>
        <translation>As it goes, the sitting will end at {time}</translation>
    </message>
    <message>
        <source>，超出 {minutes} 分钟</source>
        <translation>, {minutes} min over</translation>
    </message>
    <message>
        <source>，提前 {minutes} 分钟</source>
        <translation>, {minutes} min early</translation>
    </message>
    <message>
        <source>，正好按时</source>
        <translation>, in time</translation>
    </message>
    <message>
        <source>{speaker} 正在发言，已 {minutes} 分 {seconds} 秒</source>
        <translation>{speaker} is speaking, {minutes} min {seconds} s so far</translation>
    </message>
    <message>
        <source>第 {number} 位 </source>
        <translation>No. {number} </translation>
    </message>
</context>
<context>
    <name>motion_wording</name>
    <message>
        <source>正文的情况有改动</source>
        <translation>the situation was changed</translation>
    </message>
    <message>
        <source>正文的分析有改动</source>
        <translation>the analysis was changed</translation>
    </message>
    <message>
        <source>正文的建议有改动</source>
        <translation>the suggestions were changed</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Submitters</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>答复分类</source>
        <translation>Category of the reply</translation>
    </message>
    <message>
        <source>领衔督办领导</source>
        <translation>Supervising leader</translation>
    </message>
    <message>
        <source>建议承办单位</source>
        <translation>Suggested handlers</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>民生</source>
        <translation>livelihood</translation>
    </message>
    <message>
        <source>公开</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>大会提案</source>
        <translation>Plenary motion</translation>
    </message>
    <message>
        <source>难度大</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>这台电脑没有安装打印机：请先存为 PDF，再到有打印机的电脑上打印。</source>
        <translation>No printer is installed here: save the PDF and print it on a computer with a printer.</translation>
    </message>
    <message>
        <source>{count} 份文件</source>
        <translation>{count} papers</translation>
    </message>
    <message>
        <source>已送打印机：{title}</source>
        <translation>Sent to the printer: {title}</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>出席</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speeches</translation>
    </message>
    <message>
        <source>表决和选举</source>
        <translation>Polls and elections</translation>
    </message>
    <message>
        <source>座次和证件</source>
        <translation>Seats and badges</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>提案登记表</source>
        <translation>Motion registration form</translation>
    </message>
    <message>
        <source>提案全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>审查通知</source>
        <translation>Notice of the review</translation>
    </message>
    <message>
        <source>交办单</source>
        <translation>Hand-over letter</translation>
    </message>
    <message>
        <source>催办单</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>答复函样稿</source>
        <translation>Draft of the reply</translation>
    </message>
    <message>
        <source>会办意见样稿</source>
        <translation>Draft co-handler's opinion</translation>
    </message>
    <message>
        <source>征询意见表</source>
        <translation>Feedback form</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>存为文件</source>
        <translation>Saved as a file</translation>
    </message>
    <message>
        <source>存入文件夹</source>
        <translation>Saved in a folder</translation>
    </message>
    <message>
        <source>编入汇编</source>
        <translation>Bound into the book</translation>
    </message>
    <message>
        <source>这些字没有字体可以打印：{characters}</source>
        <translation>No font can print these characters: {characters}</translation>
    </message>
    <message>
        <source>这些内容太长，印出来比八号字还小：{texts}（共 {count} 处）</source>
        <translation>Too long for their place, printed smaller than 5 pt: {texts} ({count} in all)</translation>
    </message>
    <message>
        <source>会议地点未填</source>
        <translation>The meeting has no place</translation>
    </message>
    <message>
        <source>议程还没有条目</source>
        <translation>The agenda has no items</translation>
    </message>
    <message>
        <source>报告人未填：{f.subject}</source>
        <translation>No presenter: {f.subject}</translation>
    </message>
    <message>
        <source>{f.left} 份发言没有发言人或题目</source>
        <translation>{f.left} speeches lack a speaker or a title</translation>
    </message>
    <message>
        <source>{f.left} 位委员没有证号，制不了出席证</source>
        <translation>{f.left} members have no number, so no badge can be made</translation>
    </message>
    <message>
        <source>议程还是草案，没有通过</source>
        <translation>The agenda is still a draft: it has not been passed</translation>
    </message>
    <message>
        <source>主持人未填：{f.subject}</source>
        <translation>No chair entered: {f.subject}</translation>
    </message>
    <message>
        <source>{f.subject}同时在“{f.entries[0]}”和“{f.entries[1]}”</source>
        <translation>{f.subject} is at “{f.entries[0]}” and “{f.entries[1]}” at the same time</translation>
    </message>
    <message>
        <source>{f.subject}同时用于“{f.entries[0]}”和“{f.entries[1]}”</source>
        <translation>{f.subject} is used for “{f.entries[0]}” and “{f.entries[1]}” at the same time</translation>
    </message>
    <message>
        <source>不在会期内：{f.subject}</source>
        <translation>Outside the days of the meeting: {f.subject}</translation>
    </message>
    <message>
        <source>{f.left} 位委员还没有编入小组</source>
        <translation>{f.left} members are in no group yet</translation>
    </message>
    <message>
        <source>“{f.subject}”写的是 {f.left} 篇，发言顺序有 {f.right} 篇</source>
        <translation>“{f.subject}” says {f.left} speeches, the order has {f.right}</translation>
    </message>
    <message>
        <source>发言顺序还没有排定，印出的是建议次序（{f.left} 位）</source>
        <translation>The order is not settled: the proposed one is printed ({f.left} speakers)</translation>
    </message>
    <message>
        <source>{f.left} 份发言是排定之后收到的，排在最后</source>
        <translation>{f.left} speeches came after the order was settled and stand last</translation>
    </message>
    <message>
        <source>发言超出会议时间 {f.right} 分钟（{f.left} 位排不下）</source>
        <translation>The speeches are {f.right} minutes over the sittings ({f.left} do not fit)</translation>
    </message>
    <message>
        <source>{f.subject}的出席情况还没有冻结（已到 {f.left} 人）</source>
        <translation>{f.subject}: attendance is not frozen yet ({f.left} present)</translation>
    </message>
    <message>
        <source>{f.subject}冻结时应到 {f.left} 人，现在的参会范围是 {f.right} 人</source>
        <translation>{f.subject}: {f.left} were expected when frozen, {f.right} are now</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>主持人：{name}</source>
        <translation>Chair: {name}</translation>
    </message>
    <message>
        <source>通过后改动</source>
        <translation>Changed since it was passed</translation>
    </message>
</context>
<context>
    <name>seat_picture</name>
    <message>
        <source>{row}排：这里没有座位</source>
        <translation>Row {row}: no seat here</translation>
    </message>
    <message>
        <source>主席台</source>
        <translation>Rostrum</translation>
    </message>
    <message>
        <source>{row}排</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>{row}排{number}号：空座</source>
        <translation>Row {row}, seat {number}: free</translation>
    </message>
    <message>
        <source>{row}排{number}号：预留</source>
        <translation>Row {row}, seat {number}: kept free</translation>
    </message>
    <message>
        <source>{row}排{number}号：{name}（{block}）</source>
        <translation>Row {row}, seat {number}: {name} ({block})</translation>
    </message>
    <message>
        <source>{hint}，已固定</source>
        <translation>{hint}, pinned</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>男</source>
        <translation>male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>female</translation>
    </message>
    <message>
        <source>口头</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>书面</source>
        <translation>written</translation>
    </message>
    <message>
        <source>民主党派</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>无党派</source>
        <translation>Non-party</translation>
    </message>
    <message>
        <source>工商联</source>
        <translation>FIC</translation>
    </message>
    <message>
        <source>人民团体</source>
        <translation>People&apos;s organisation</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>联名</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>党派</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>团体</source>
        <translation>People&apos;s organisation</translation>
    </message>
    <message>
        <source>界别</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>待审查</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Returned to amend</translation>
    </message>
    <message>
        <source>已立案</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>并案</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>不立案</source>
        <translation>Not filed</translation>
    </message>
    <message>
        <source>撤案</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In handling</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>涉及党和国家秘密</source>
        <translation>Touches on secrets of Party or state</translation>
    </message>
    <message>
        <source>国家明令禁止</source>
        <translation>Forbidden by the state</translation>
    </message>
    <message>
        <source>中共党员对党内组织人事等有意见</source>
        <translation>A Party member&apos;s opinion on inner-Party organisation or personnel</translation>
    </message>
    <message>
        <source>民主党派成员反映本组织内部问题</source>
        <translation>A party member&apos;s report on inner matters of the own party</translation>
    </message>
    <message>
        <source>进入诉讼或者仲裁程序</source>
        <translation>Before a court or an arbitration</translation>
    </message>
    <message>
        <source>属于学术研讨</source>
        <translation>Academic discussion</translation>
    </message>
    <message>
        <source>为本人或者亲属解决个人问题</source>
        <translation>Seeks to solve a private matter of the submitter or relatives</translation>
    </message>
    <message>
        <source>宣传推介具体作品、产品</source>
        <translation>Advertises works or products</translation>
    </message>
    <message>
        <source>指名举报</source>
        <translation>Accuses somebody by name</translation>
    </message>
    <message>
        <source>内容空泛、没有具体建议</source>
        <translation>Empty of content, without concrete suggestions</translation>
    </message>
    <message>
        <source>转社情民意信息</source>
        <translation>Passed on as a report of opinion</translation>
    </message>
    <message>
        <source>转委员来信</source>
        <translation>Passed on as a letter</translation>
    </message>
    <message>
        <source>转有关方面参考</source>
        <translation>Passed on for reference</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>会办</source>
        <translation>Co-handling</translation>
    </message>
    <message>
        <source>分办</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>办前</source>
        <translation>before handling</translation>
    </message>
    <message>
        <source>办中</source>
        <translation>during handling</translation>
    </message>
    <message>
        <source>办后</source>
        <translation>after handling</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Largely satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>协商座谈</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>实地考察</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>专题调研</source>
        <translation>Research</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>专委会</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>县（市、区）政协</source>
        <translation>County CPPCC</translation>
    </message>
    <message>
        <source>小组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>全体会议</source>
        <translation>Plenary</translation>
    </message>
    <message>
        <source>预备会议</source>
        <translation>Preparatory meeting</translation>
    </message>
    <message>
        <source>主席团会议</source>
        <translation>Presidium</translation>
    </message>
    <message>
        <source>草案</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已通过</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>已增补</source>
        <translation>Supplemented</translation>
    </message>
    <message>
        <source>全体会议（年会）</source>
        <translation>Plenary (yearly)</translation>
    </message>
    <message>
        <source>全体会议（换届第一次，有选举）</source>
        <translation>Plenary (first of a term, with election)</translation>
    </message>
    <message>
        <source>主席团第一次会议</source>
        <translation>Presidium, first meeting</translation>
    </message>
    <message>
        <source>主席团第二次会议</source>
        <translation>Presidium, second meeting</translation>
    </message>
    <message>
        <source>主席团第三次会议</source>
        <translation>Presidium, third meeting</translation>
    </message>
    <message>
        <source>常委会会议</source>
        <translation>Standing committee</translation>
    </message>
    <message>
        <source>常委会会议（专题议政性）</source>
        <translation>Standing committee (thematic)</translation>
    </message>
    <message>
        <source>主席会议</source>
        <translation>Chairpersons&apos; meeting</translation>
    </message>
    <message>
        <source>专委会会议</source>
        <translation>Committee meeting</translation>
    </message>
    <message>
        <source>专题协商会</source>
        <translation>Thematic consultation</translation>
    </message>
    <message>
        <source>对口协商会</source>
        <translation>Counterpart consultation</translation>
    </message>
    <message>
        <source>界别协商会</source>
        <translation>Sector consultation</translation>
    </message>
    <message>
        <source>提案办理协商会</source>
        <translation>Consultation on a motion</translation>
    </message>
    <message>
        <source>民主评议会</source>
        <translation>Democratic appraisal</translation>
    </message>
    <message>
        <source>协商会议</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>开幕</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>大会发言</source>
        <translation>Speeches</translation>
    </message>
    <message>
        <source>分组讨论</source>
        <translation>Group discussion</translation>
    </message>
    <message>
        <source>闭幕</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>病假</source>
        <translation>sick</translation>
    </message>
    <message>
        <source>事假</source>
        <translation>personal</translation>
    </message>
    <message>
        <source>公务</source>
        <translation>on duty</translation>
    </message>
    <message>
        <source>姓氏笔画</source>
        <translation>Surname strokes</translation>
    </message>
    <message>
        <source>姓名笔画</source>
        <translation>Full-name strokes</translation>
    </message>
    <message>
        <source>界别序</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>党派序</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>职务序</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>党派优先·官方序</source>
        <translation>Parties first · protocol order</translation>
    </message>
    <message>
        <source>党派优先·穿插</source>
        <translation>Parties first · alternating</translation>
    </message>
    <message>
        <source>党派优先·比例</source>
        <translation>Parties first · by share</translation>
    </message>
    <message>
        <source>轮转</source>
        <translation>In turn</translation>
    </message>
    <message>
        <source>报送先后</source>
        <translation>As submitted</translation>
    </message>
    <message>
        <source>各党派、无党派人士、工商联按官方序先发言，其余单位按发言最少者先。</source>
        <translation>Parties, non-party and FIC speak first in protocol order, then whoever has spoken least.</translation>
    </message>
    <message>
        <source>党派每连续发言若干位，穿插一位其他单位的发言人。</source>
        <translation>After a number of party speakers comes one of another unit.</translation>
    </message>
    <message>
        <source>任何时候中断，党派发言所占比例与设定相差不超过半位。</source>
        <translation>Wherever it is cut short, the parties&apos; share is met to within half a speech.</translation>
    </message>
    <message>
        <source>不分党派，发言最少的单位先，再看报送先后。</source>
        <translation>Whoever has spoken least comes first, whatever the party; then by submission.</translation>
    </message>
    <message>
        <source>不分党派，按报送材料的先后。</source>
        <translation>By submission, whatever the party.</translation>
    </message>
    <message>
        <source>{unit}第 {number} 次发言</source>
        <translation>{unit}, speech {number}</translation>
    </message>
    <message>
        <source>官方序第 {rank}</source>
        <translation>No. {rank} in protocol</translation>
    </message>
    <message>
        <source>同单位不相邻</source>
        <translation>not next to its own unit</translation>
    </message>
    <message>
        <source>党派优先</source>
        <translation>parties first</translation>
    </message>
    <message>
        <source>按比例轮到</source>
        <translation>its turn by share</translation>
    </message>
    <message>
        <source>本单位发言最少</source>
        <translation>has spoken least</translation>
    </message>
    <message>
        <source>按报送先后</source>
        <translation>as submitted</translation>
    </message>
    <message>
        <source>人工固定位置</source>
        <translation>pinned by hand</translation>
    </message>
    <message>
        <source>次序已定</source>
        <translation>place fixed</translation>
    </message>
    <message>
        <source>出席</source>
        <translation>Member present</translation>
    </message>
    <message>
        <source>列席</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>特邀</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>开会时</source>
        <translation>At the opening</translation>
    </message>
    <message>
        <source>表决前</source>
        <translation>Before a poll</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>快</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>slow</translation>
    </message>
    <message>
        <source>“{name}”：签到台“{desk}”的时钟可能{direction}约 {minutes} 分钟，请核对。签到时间按各台自己的时钟显示，不影响人数。</source>
        <translation>“{name}”: the clock of desk “{desk}” may be {direction} by about {minutes} minutes; please check. Times are shown by each desk&apos;s own clock and change no number.</translation>
    </message>
    <message>
        <source>从左到右 1 2 3 …</source>
        <translation>From the left: 1 2 3 …</translation>
    </message>
    <message>
        <source>从中间起，左单右双</source>
        <translation>From the middle: odd left, even right</translation>
    </message>
    <message>
        <source>从中间起，左双右单</source>
        <translation>From the middle: even left, odd right</translation>
    </message>
    <message>
        <source>按界别</source>
        <translation>By sector</translation>
    </message>
    <message>
        <source>按党派</source>
        <translation>By party</translation>
    </message>
    <message>
        <source>按专委会</source>
        <translation>By committee</translation>
    </message>
    <message>
        <source>不分区，全体按姓氏笔画</source>
        <translation>No blocks: everyone by surname strokes</translation>
    </message>
    <message>
        <source>横排：逐排坐满</source>
        <translation>Across: row after row</translation>
    </message>
    <message>
        <source>分区：两个过道之间坐满再坐下一区</source>
        <translation>Sections: one part between two aisles after the other</translation>
    </message>
    <message>
        <source>竖条：每个分区都有人坐前排</source>
        <translation>Strips: every block has people in front</translation>
    </message>
    <message>
        <source>举手表决</source>
        <translation>Show of hands</translation>
    </message>
    <message>
        <source>按表决器</source>
        <translation>Keypads</translation>
    </message>
    <message>
        <source>无记名投票</source>
        <translation>Secret ballot</translation>
    </message>
    <message>
        <source>鼓掌通过</source>
        <translation>Acclamation</translation>
    </message>
    <message>
        <source>唱名表决</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>其他事项</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>决议</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>一件提案</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>全体（应到）</source>
        <translation>All entitled</translation>
    </message>
    <message>
        <source>到会（实到）</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>投票数</source>
        <translation>Votes cast</translation>
    </message>
    <message>
        <source>过半数</source>
        <translation>More than half</translation>
    </message>
    <message>
        <source>三分之二以上</source>
        <translation>Two thirds or more</translation>
    </message>
    <message>
        <source>至少一定比例</source>
        <translation>At least a share</translation>
    </message>
    <message>
        <source>未关闭</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>再次表决</source>
        <translation>Vote again</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>未表决</source>
        <translation>Not voted</translation>
    </message>
    <message>
        <source>当选</source>
        <translation>Elected</translation>
    </message>
    <message>
        <source>未当选</source>
        <translation>Not elected</translation>
    </message>
    <message>
        <source>另行投票</source>
        <translation>Second ballot</translation>
    </message>
    <message>
        <source>总监票人</source>
        <translation>Chief scrutineer</translation>
    </message>
    <message>
        <source>监票人</source>
        <translation>Scrutineer</translation>
    </message>
    <message>
        <source>计票人</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>上午</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>下午</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>晚上</source>
        <translation>Evening</translation>
    </message>
    <message>
        <source>{subject}同时还在“{other}”</source>
        <translation>{subject} is at “{other}” at the same time</translation>
    </message>
    <message>
        <source>{subject}同时用于“{other}”</source>
        <translation>{subject} is used for “{other}” at the same time</translation>
    </message>
    <message>
        <source>没有主持人</source>
        <translation>No chair</translation>
    </message>
    <message>
        <source>不在会期之内</source>
        <translation>Outside the days of the meeting</translation>
    </message>
    <message>
        <source>主席团</source>
        <translation>Presidium</translation>
    </message>
    <message>
        <source>秘书处</source>
        <translation>Secretariat</translation>
    </message>
    <message>
        <source>提案审查委员会</source>
        <translation>Motions review committee</translation>
    </message>
    <message>
        <source>主席团成员</source>
        <translation>Presidium member</translation>
    </message>
    <message>
        <source>常务主席</source>
        <translation>Standing chair</translation>
    </message>
    <message>
        <source>执行主席</source>
        <translation>Executive chair</translation>
    </message>
    <message>
        <source>秘书长</source>
        <translation>Secretary-general</translation>
    </message>
    <message>
        <source>副秘书长</source>
        <translation>Deputy secretary-general</translation>
    </message>
    <message>
        <source>主任</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>副主任</source>
        <translation>Vice-chair</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>联组</source>
        <translation>Joint group</translation>
    </message>
</context>
</TS>
