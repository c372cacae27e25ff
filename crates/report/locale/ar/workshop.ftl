# The run sheet of a workshop, and what is printed for it.

sheet = جدول سير الجلسة: { $title }
sheet-kind = جدول سير الجلسة، للميسّر
sheet-time = من { $from } إلى { $until }، المدة بالدقائق: { $minutes }.
sheet-fit =
    { $turns ->
        [one] يمكن لعب جولة واحدة من { $of } في هذا الوقت، مدتها { $minutes } دقيقة.
        [two] يمكن لعب جولتين من { $of } في هذا الوقت، مدة كل منهما { $minutes } دقيقة.
        [few] يمكن لعب { $turns } جولات من { $of } في هذا الوقت، مدة كل منها { $minutes } دقيقة.
        [many] يمكن لعب { $turns } جولة من { $of } في هذا الوقت، مدة كل منها { $minutes } دقيقة.
       *[other] يمكن لعب { $turns } جولة من { $of } في هذا الوقت، مدة كل منها { $minutes } دقيقة.
    }
sheet-fit-all =
    { $turns ->
        [one] الجولة الوحيدة مدتها { $minutes } دقيقة.
        [two] يتسع الوقت للجولتين كلتيهما، ومدة كل منهما { $minutes } دقيقة.
       *[other] يتسع الوقت للجولات كلها، وعددها { $turns }، ومدة كل منها { $minutes } دقيقة.
    }
sheet-kept = للمراجعة الختامية { $minutes } دقيقة. منها { $least } محفوظة لها، أي ثلث الوقت كله: إذا ضاق الوقت سقطت جولة، لا المراجعة الختامية.
sheet-whole = الجولات كلها، وعددها { $of }، تستغرق { $minutes } دقيقة. وعلى هذه الحال أنهوا اللعبة يدويًا بعد الجولة { $turns }، أو خططوا لمراحل أقصر.
sheet-missed = أُعدّت لجولات لا يتسع لها الوقت: { $injects }.
sheet-sudden = قد تنتهي اللعبة قبل ذلك: { $outcomes }.
sheet-too-short = { $minutes } دقيقة وقت أقل مما يلزم. تأخذ الإحاطات { $brief }، والجولة { $turn }، ويُحفظ ثلث الوقت للمراجعة الختامية: فيلزم لجولة واحدة { $needed }. أعطوا وقتًا أطول، أو خططوا لمراحل أقصر (workshop.minutes).
sheet-aims = الغاية
sheet-ground-rules = قواعد الجلسة
sheet-seats = المقاعد المخصصة للمشاركين: { $seats }.
sheet-schedule = بحسب الساعة
sheet-what = البند
sheet-from = من
sheet-turn-short = الجولة { $turn }
sheet-turn = الجولة { $turn } من { $turns }، { $date }
sheet-turn-at = { $turn } ({ $at })
sheet-news = للقراءة بصوت عالٍ، لأنه يأتي في موعده: { $news }
sheet-inject = حدث مقترح: { $event }
sheet-inject-set = قبل إغلاق هذه الجولة يُحدَّد الحدث المقترح للجولة { $turn } أو يُترك: { $event } (لوحة الميسّر، إدراج حدث).
sheet-expected = المتوقع: { $expected }
sheet-ask = للسؤال: { $question }
sheet-round = قد تُعقد دورة محادثات: { $dialogue }. إلى الطاولة: { $parties }.
sheet-nothing = لم يُعَدّ شيء: الأخبار هي ما تأتي به القاعة.
sheet-last = هذه الجولة الأخيرة: أعلنوا ذلك قبل أن يقرر المشاركون.
sheet-opening = للقراءة بصوت عالٍ، الوضع:
sheet-notes = ملاحظات
sheet-actual = ما جرى فعلًا
sheet-debrief = المراجعة الختامية
sheet-questions = الأسئلة
sheet-question-wanted = ماذا أردتم في البداية، وماذا نلتم؟
sheet-question-moment = في أي لحظة كان يمكن أن يسير الأمر على نحو آخر، ومن كان يستطيع تغييره؟
sheet-question-others = ماذا ظننتم أن مقعدًا آخر يريد، وماذا كان يريد فعلًا؟
sheet-question-model = ماذا كنتم ستفعلون مما لم يكن بوسع أحد أن يفعله هنا؟

brief-no-clock = يحدد --minutes و --begins موعد الورشة: أضيفوا أيضًا --run-sheet أو --pack

pack-kind = حزمة للطباعة
pack-contents = في هذه الحزمة
pack-hand-out = يُسلَّم كل مقعد صفحاته هو ولا يُسلَّم صفحات غيره. والمسرد والنهايات للجميع.
pack-page-sheet = جدول سير الجلسة، للميسّر
pack-page-seat = { $actor }: الإحاطة وأوراق القرار، لهذا المقعد وحده
pack-page-all = المسرد والنهايات، للجميع
pack-own = لهذا المقعد وحده: { $actor }
pack-all = للجميع
pack-you-are = أنتم: { $actor }
pack-private = سرّي، لكم وحدكم
pack-long = بالتفصيل
pack-wants = ما تريدونه
pack-lines = أين تريدون أن تستقر القضايا
pack-line = { $issue }: الآن عند { $now }؛ وتريدونها عند { $wants } (0: { $low }؛ 100: { $high })
pack-line-moving = { $issue }: الآن عند { $now }؛ وما تريدونه يتوقف على سير الأمور (0: { $low }؛ 100: { $high })
pack-may = ما يمكنكم فعله
pack-chance = ينجح في { $chance } % من الحالات.
pack-may-how =
    { $n ->
        [one] واحد من هذه في الجولة، أو لا شيء. وما لا يمكن فعله في جولة يُعلن عند افتتاحها.
        [two] اثنان على الأكثر من هذه في الجولة، أو لا شيء. وما لا يمكن فعله في جولة يُعلن عند افتتاحها.
       *[other] حتى { $n } من هذه في الجولة، أو لا شيء. وما لا يمكن فعله في جولة يُعلن عند افتتاحها.
    }
pack-tables = الطاولات التي تجلسون إليها
pack-table = { $dialogue }، مع: { $others }
pack-others = الآخرون، كما يعرفهم الجميع
pack-orders = ورقة القرار
pack-order-title = { $actor }، الجولة { $turn }
pack-order-how =
    { $n ->
        [one] ضعوا علامة أمام واحد.
        [two] ضعوا علامة أمام اثنين على الأكثر.
       *[other] ضعوا علامات أمام { $n } على الأكثر.
    }
pack-order-nothing = لا شيء في هذه الجولة
pack-order-table = على طاولة «{ $dialogue }»، إن عُقدت دورة محادثات
pack-order-words = ماذا تقولون أو تتعهدون به، ولمن؟
pack-order-signed = من اتخذ القرار
pack-glossary = المسرد
pack-endings = كيف قد تنتهي
